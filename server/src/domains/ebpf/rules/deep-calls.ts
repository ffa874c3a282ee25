import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { deepCalls as page } from '../pages.ts';

/** MAX_CALL_FRAMES of include/linux/bpf_verifier.h: the program itself is the first. */
const frames = 8;

/** Functions that the compiler does not merge into their callers, by the place of the function that calls them. */
type Callees = ReadonlyMap<number, ReadonlySet<CFunction>>;

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    const apart = new Map(
      file
        .all('function')
        .filter((one) => /\b_*noinline\b/.test(one.head))
        .map((one) => [one.name, one]),
    );
    if (apart.size < frames) return;
    const callees = calleesOf(file, apart);
    const known = new Map<CFunction, readonly CFunction[]>();
    for (const { body } of modelOf(file).programs) {
      const chain = longest(callees, body, new Set(), known);
      if (body.broken || chain.length <= frames) continue;
      const related = chain.slice(1).map((one) => page.step('called', one.nameSpan, { name: one.name }));
      const args = { count: chain.length, frames, last: chain.at(-1)!.name };
      yield page.problem(body.nameSpan, args, { related });
    }
  },
};

function calleesOf(file: CFile, apart: ReadonlyMap<string, CFunction>): Callees {
  const callees = new Map<number, Set<CFunction>>();
  for (const [name, callee] of apart) {
    for (const { within } of file.calls(name)) {
      if (!within) continue;
      const from = within.nameSpan.start;
      callees.set(from, (callees.get(from) ?? new Set()).add(callee));
    }
  }
  return callees;
}

/** The longest chain of calls from a function on. A recursion is another mistake, and is followed once. */
function longest(
  callees: Callees,
  from: CFunction,
  open: Set<CFunction>,
  known: Map<CFunction, readonly CFunction[]>,
): readonly CFunction[] {
  const before = known.get(from);
  if (before || open.size > 64) return before ?? [];
  open.add(from);
  let rest: readonly CFunction[] = [];
  for (const callee of callees.get(from.nameSpan.start) ?? []) {
    if (open.has(callee)) continue;
    const chain = longest(callees, callee, open, known);
    if (chain.length > rest.length) rest = chain;
  }
  open.delete(from);
  const chain = [from, ...rest];
  known.set(from, chain);
  return chain;
}
