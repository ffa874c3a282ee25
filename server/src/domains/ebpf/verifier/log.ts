import { readState, type State } from './registers.ts';

/** A place in a source file, as the log names it: the line counts from 1. */
export interface LogLocation {
  readonly file: string;
  readonly line: number;
}

/** `; text @ file:line`: what the instructions after it were compiled from. Kernels before 6.10 give the text only. */
export interface Note {
  readonly text: string;
  readonly location?: LogLocation;
}

export interface Step {
  /** The number of the instruction. */
  readonly index: number;
  readonly text: string;
  readonly note?: Note;
  /** What is known after the instruction, as far as the log says. */
  readonly after: State;
  /** Where it stands in the log, counted from 0. */
  readonly line: number;
}

/** A line that is neither an instruction nor a note, a state or a count. */
export interface Remark {
  readonly text: string;
  readonly line: number;
  /** The last note before it: what the verifier was looking at. */
  readonly note?: Note;
}

/** The log of one program. */
export interface Log {
  readonly program?: string;
  readonly steps: readonly Step[];
  readonly remarks: readonly Remark[];
  /** Somebody left a part of it out, or the buffer was too small. */
  readonly isCut: boolean;
}

const instruction =
  /^\s*(\d+): (?:\([0-9a-f]{2}\) (.*)|(<invalid (?:kfunc call|CO-RE relocation|BPF map reference)>))$/;
const oldState = /^\s*(?:from \d+ to \d+.*?:|\d+:)\s*((?:frame\d+: ?)?(?:R\d+(?:_[a-zA-Z]+)?=|fp-\d+).*)$/;
const branch = /^\s*from (\d+) to (\d+)/;
const note = /^; (.*)$/;
const noted = /^(.*) @ ([^\s:]+):(\d+)$/;
/** Statistics, marks of the search, liveness: nothing that is said about an error. */
const noise =
  /^\s*(?:processed \d+ insns|verification time|stack depth|max_states|peak_states|mark_precise|force_precise|regs=|parent |last_idx|frame \d+: propagating|propagating |func#\d+ @|\d+: safe|from \d+ to \d+: safe|from \d+ to \d+|(?:cur|old) state:|caller:|callee:|returning from callee|to caller at|R\d+(?:_\w+)?=|frame\d+: |Func#\d+ .*(?:safe|valid)|Validating \S+ func#|\(\d+\) live stack update|stack use\/def|subprog#\d+: analyzing|\s*\d+: [.\d]+ |\d+: $|SCC |Live regs|topo_order|arg JOIN|insns processed|bpf_verifier_log|libbpf: |-- (?:BEGIN|END) PROG LOAD LOG|Failed to load|BPF prog load|Error: )/;

/** Reads the log of one program: what the verifier followed, with the sources that it names, and what it said. */
export function readLog(text: string, program?: string): Log {
  const steps: Step[] = [];
  const remarks: Remark[] = [];
  let current: Note | undefined;
  let isCut = false;
  for (const [line, raw] of text.split(/\r?\n/).entries()) {
    // Line prefixes of other programs: time stamps of journals are not expected, the name of libbpf's caller is.
    const content = raw.replace(/\s+$/, '');
    const step = instruction.exec(content);
    if (step) {
      const [, index, code, invalid] = step;
      // Behind a jump that is taken, the state stands on the same line, after the number of the next instruction.
      const parts = /^(.*?)\s*(?:(?:; |\d+: )((?:frame\d+: ?)?(?:R\d+|fp-?\d+).*|))?$/.exec(
        code ?? invalid!,
      )!;
      steps.push({
        index: Number(index),
        text: parts[1]!,
        ...(current ? { note: current } : {}),
        after: readState(parts[2] ?? ''),
        line,
      });
      continue;
    }
    const jump = branch.exec(content);
    if (jump) forget(steps, Number(jump[1]));
    const state = oldState.exec(content);
    const previous = steps.at(-1);
    if (state && previous) {
      steps[steps.length - 1] = { ...previous, after: new Map([...previous.after, ...readState(state[1]!)]) };
    }
    if (state || jump) continue;
    const source = note.exec(content);
    if (source) {
      const read = readNote(source[1]!);
      // The compiler gives line 0 to what it cannot place; what it could place before is nearer to the truth.
      if (read.location?.line !== 0) current = read;
      continue;
    }
    if (content.trim() === '') continue;
    if (/\[\.\.\.\]|log buffer too small|truncated/i.test(content)) isCut = true;
    if (!noise.test(content)) {
      remarks.push({ text: content.trim(), line, ...(current ? { note: current } : {}) });
    }
  }
  return { ...(program === undefined ? {} : { program }), steps, remarks, isCut };
}

/** The search goes on behind an earlier branch: what was followed after that branch is not part of this path. */
function forget(steps: Step[], from: number): void {
  const at = steps.findLastIndex((step) => step.index === from);
  if (at >= 0) steps.length = at + 1;
}

function readNote(text: string): Note {
  const found = noted.exec(text);
  if (!found) return { text };
  return { text: found[1]!.trim(), location: { file: found[2]!, line: Number(found[3]) } };
}

/** The logs in a text, one a program: loaders print several, each between marks. */
export function splitLogs(
  text: string,
): readonly { readonly text: string; readonly program?: string; readonly start: number }[] {
  const begin = /^.*?(?:prog(?:ram)? '([^']+)':)? ?-- BEGIN PROG LOAD LOG --.*$/gm;
  const parts: { text: string; program?: string; start: number }[] = [];
  for (const found of text.matchAll(begin)) {
    const start = found.index + found[0].length + 1;
    const end = text.indexOf('-- END PROG LOAD LOG --', start);
    const stop = end < 0 ? text.length : text.lastIndexOf('\n', end);
    parts.push({
      text: text.slice(start, Math.max(start, stop)),
      ...(found[1] === undefined ? {} : { program: found[1] }),
      start: text.slice(0, start).split('\n').length - 1,
    });
  }
  return parts.length > 0 ? parts : [{ text, start: 0 }];
}
