import { atLeast, version } from '../../../core/version.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { callerOf } from '../model/callbacks.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { leastStack, mostStack } from '../model/stack.ts';
import { combinedStack as page } from '../pages.ts';

/** `bpf_enable_priv_stack` of kernel/bpf/verifier.c: since 6.13 these may get memory of their own for each function. */
const withOwnStack =
  /^(?:KPROBE|TRACEPOINT|PERF_EVENT|RAW_TRACEPOINT(?:_WRITABLE)?|TRACING|LSM|STRUCT_OPS|EXT)$/;

interface Chain {
  readonly functions: readonly CFunction[];
  readonly bytes: number;
}

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    // What the compiler puts into its callers shares their stack.
    const apart = file.all('function').filter(({ head, broken }) => !broken && /\b_*noinline\b/.test(head));
    if (apart.length === 0) return;
    const known = new Map<number, Chain>();
    for (const root of rootsOf(file, apart)) {
      const { functions, bytes } = deepest(file, apart, root, new Set(), known);
      if (functions.length < 2 || bytes <= mostStack) continue;
      const own = functions.map((one) => ({ one, bytes: rounded(leastStack(file, one)) }));
      // One that takes too much alone is the matter of another rule.
      if (own.some((each) => each.bytes > mostStack)) continue;
      const related = own.map((each) =>
        page.step('takes', each.one.nameSpan, { name: each.one.name, bytes: each.bytes }),
      );
      yield page.problem(root.nameSpan, { name: root.name, bytes, stack: mostStack }, { related });
    }
  },
};

/** Programs, and functions that the kernel calls later on a stack of their own. */
function rootsOf(file: CFile, apart: readonly CFunction[]): readonly CFunction[] {
  const { kernel } = file.target;
  const isOld = kernel !== undefined && atLeast(kernel.version, version('6.13')) === 'no';
  const programs = modelOf(file).programs.filter(
    ({ section }) => section !== undefined && (isOld || !withOwnStack.test(section.program)),
  );
  if (programs.length < modelOf(file).programs.length) return programs.map(({ body }) => body);
  const later = apart.filter((one) => /^bpf_(?:timer|wq)_set_callback/.test(callerOf(file, one) ?? ''));
  return [...programs.map(({ body }) => body), ...later];
}

function deepest(
  file: CFile,
  apart: readonly CFunction[],
  from: CFunction,
  open: Set<CFunction>,
  known: Map<number, Chain>,
): Chain {
  const before = known.get(from.nameSpan.start);
  if (before) return before;
  open.add(from);
  const called = new Set(file.calledIn(from));
  let rest: Chain = { functions: [], bytes: 0 };
  for (const callee of apart) {
    if (!called.has(callee.name) || open.has(callee) || open.size > 16) continue;
    const chain = deepest(file, apart, callee, open, known);
    if (chain.bytes > rest.bytes) rest = chain;
  }
  open.delete(from);
  const chain = { functions: [from, ...rest.functions], bytes: rounded(leastStack(file, from)) + rest.bytes };
  known.set(from.nameSpan.start, chain);
  return chain;
}

/** The verifier counts in steps of 16 where the program is compiled, of 32 elsewhere, and one step at least. */
function rounded(bytes: number): number {
  return Math.ceil(Math.max(bytes, 1) / 16) * 16;
}
