import type { Edit } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { rawKernelPointer as page } from '../pages.ts';

/** What comes out of these is a number to the verifier, whatever it is cast to. */
const source =
  /\*\s*(?:const\s+)?(\w+)\s*=\s*(?:\([^()]*\)\s*)*(bpf_get_current_task\s*\(\s*\)|(?:PT_REGS_(?:PARM\d|RC|RET|SP|FP|IP)(?:_CORE)?(?:_SYSCALL)?|SYSCALL_PARM\d)\s*\(|ctx\s*->\s*args\s*\[)/g;
/** Inside of these nothing is followed: they want the name of a member only, or read by themselves. */
const harmless = /\b(?:sizeof|typeof|__typeof__|offsetof|bpf_\w+|__builtin_\w+|BPF_\w+)\s*\([^;{}]*$/;

export const rule: EbpfRule = {
  on: 'function',
  *check(within, file) {
    if (within.broken || !programOf(file, within)) return;
    const code = codeOf(file);
    const body = code.slice(within.body.start, within.body.end);
    const pointers = new Map(parametersOf(code, within).map((name) => [name, 0]));
    for (const found of body.matchAll(source)) {
      // The arguments of raw tracepoints with types of the kernel (tp_btf) are known to the verifier.
      if (/args/.test(found[2]!) && !isRawTracepoint(file, within)) continue;
      pointers.set(found[1]!, found.index + found[0].length);
    }
    for (const [name, from] of pointers) {
      const uses = body.slice(from).matchAll(new RegExp(`(?<![\\w.>&])${name}((?:\\s*->\\s*\\w+)+)`, 'g'));
      for (const use of uses) {
        const at = from + use.index;
        const before = body.slice(Math.max(0, at - 300), at);
        if (/&\s*$/.test(before) || harmless.test(before)) continue;
        if (isHandedOn(file, before, body.slice(at + use[0].length, at + use[0].length + 40))) continue;
        const start = within.body.start + at;
        const span = { start, end: start + name.length };
        yield page.problem(
          span,
          { name },
          {
            fixes: fixOf(file, {
              start,
              text: use[0],
              chain: use[1]!,
              after: body.slice(at + use[0].length, at + use[0].length + 40),
            }),
          },
        );
      }
    }
  },
};

/** A macro may take the address only, and an array that a function is given is an address too. */
function isHandedOn(file: CFile, before: string, after: string): boolean {
  const open = openCalls(before);
  if (open.some((name) => file.has('macro', name))) return true;
  const [inner] = open;
  return inner !== undefined && /[(,]\s*$/.test(before) && /^\s*[,)]/.test(after);
}

/** The names of the calls between whose brackets a text ends, the innermost first; `if (` and the like are none. */
function openCalls(before: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (let at = before.length - 1; at >= 0 && !';{}'.includes(before[at]!); at--) {
    if (before[at] === ')') depth++;
    else if (before[at] === '(' && --depth < 0) {
      depth = 0;
      const name = /(\w+)\s*$/.exec(before.slice(0, at))?.[1];
      if (name !== undefined && !/^(?:if|while|switch|for|return)$/.test(name)) names.push(name);
    }
  }
  return names;
}

function isRawTracepoint(file: CFile, within: CFunction): boolean {
  return programOf(file, within)?.section?.program === 'RAW_TRACEPOINT';
}

/** `BPF_KPROBE(name, struct file *file)` takes its arguments out of registers. */
function parametersOf(code: string, within: CFunction): readonly string[] {
  const head = code.slice(within.start, within.body.start);
  if (!/\bBPF_(?:K(?:RET)?PROBE|U(?:RET)?PROBE|KSYSCALL|KPROBE_SYSCALL|USDT)\s*\(/.test(head)) return [];
  return [...head.matchAll(/\*\s*(\w+)\s*(?=[,)])/g)].map(([, name]) => name!);
}

interface Chain {
  readonly start: number;
  /** `task->real_parent->tgid`. */
  readonly text: string;
  /** `->real_parent->tgid`. */
  readonly chain: string;
  /** What stands behind. */
  readonly after: string;
}

/** A read through BPF_CORE_READ; where something is written, or the chain goes on behind, there is none. */
function fixOf(file: CFile, { start, text, chain, after }: Chain): ReturnType<typeof page.fix>[] {
  if (/^\s*(?:=(?!=)|[-+*/%&|^]=|<<=|>>=|\+\+|--|\[|\.|\()/.test(after)) return [];
  const name = /^\w+/.exec(text)![0];
  const members = chain
    .split('->')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const edit: Edit = {
    span: { start, end: start + text.length },
    text: `BPF_CORE_READ(${[name, ...members].join(', ')})`,
  };
  const include = includeEdit(file);
  return [page.fix({ name }, 'review', edit, ...(include ? [include] : []))];
}

function includeEdit(file: CFile): Edit | undefined {
  if (file.includes('bpf/bpf_core_read.h') || file.includes('bpf_core_read.h')) return undefined;
  const last = file.all('include').at(-1);
  if (!last) return undefined;
  const end = file.source.text.indexOf('\n', last.end - 1) + 1;
  return end === 0 ? undefined : { span: { start: end, end }, text: '#include <bpf/bpf_core_read.h>\n' };
}
