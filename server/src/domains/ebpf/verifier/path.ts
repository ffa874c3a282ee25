import type { Message } from '../../../core/text.ts';
import type { Log, LogLocation, Step } from './log.ts';
import { inWords, isPointer } from './registers.ts';

/** A place on the path that led to the error. */
export interface PathStep {
  readonly message: Message;
  readonly location: LogLocation | null;
}

/** Where a register's value comes from stops being of interest after so many moves. */
const moves = 12;
/** Calls after which pointers into packets, slices and released memory are worth nothing. */
const invalidating =
  /^call (bpf_(?:skb_(?:pull_data|change_\w+|adjust_room|vlan_\w+|store_bytes|ecn_set_ce|cgroup_\w+)|xdp_(?:adjust_\w+|store_bytes)|l[34]_csum_replace|clone_redirect|dynptr_write|msg_\w+|sk_(?:release|assign)|lwt_\w+|ringbuf_(?:submit|discard)\w*|spin_unlock|rcu_read_unlock|\w*_(?:release|destroy|drop|put|adjust)))\b/;

/** A function of the program, which is not followed where it is global: it may change the packet. */
const entering = /^call pc[+-]/;

/** The steps that explain the value of a register at the end of a log, in the order in which they are run. */
export function pathTo(log: Log, register: string | undefined): readonly PathStep[] {
  const { steps } = log;
  if (register === undefined || steps.length === 0) return [];
  const found = new Map<number, Message>();
  const involved = new Set([register]);
  const origin = follow(steps, register, found, involved);
  addInvalidation(steps, origin, register, found);
  for (const at of branches(steps, involved, origin)) found.set(at, decided(steps, at));
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([at, message]) => ({ message, location: steps[at]!.note?.location ?? null }));
}

/** The step that an instruction is, with a sentence of the caller's. */
export function stepAt(log: Log, index: number, message: Message): PathStep | undefined {
  const step = log.steps.findLast((one) => one.index === index);
  return step && { message, location: step.note?.location ?? null };
}

/** Goes from the end to where the value of a register was made; gives the first step of its making. */
function follow(
  steps: readonly Step[],
  register: string,
  found: Map<number, Message>,
  involved: Set<string>,
): number {
  let wanted = register;
  let before = steps.length - 1;
  for (let move = 0; move < moves; move++) {
    const at = lastIndexBefore(steps, before, (step) => writes(step, wanted));
    if (at < 0) break;
    const step = steps[at]!;
    found.set(at, madeHere(step, wanted));
    before = at;
    const source = sourceOf(step, wanted);
    if (source === undefined) break;
    wanted = source;
    involved.add(source);
  }
  return before;
}

function lastIndexBefore(steps: readonly Step[], before: number, holds: (step: Step) => boolean): number {
  for (let at = before - 1; at >= 0; at--) if (holds(steps[at]!)) return at;
  return -1;
}

/** The instruction that gave a register its value, looking back from the last one. */
export function lastWrite(steps: readonly Step[], register: string): Step | undefined {
  return steps[lastIndexBefore(steps, steps.length - 1, (step) => writes(step, register))];
}

/** Whether an instruction gives a register or a slot of the stack another value. */
function writes({ text, after }: Step, wanted: string): boolean {
  if (wanted.startsWith('fp')) return text.includes(`*)(r10 ${signed(wanted)}) =`);
  const number = wanted.slice(1);
  // Behind a call that enters a function, the log says what its arguments are.
  if (text.startsWith('call ')) return number === '0' || (Number(number) <= 5 && after.has(wanted));
  return new RegExp(`^[rw]${number} (?:[-+*/%&|^<>s]*=|=)`).test(text);
}

function signed(slot: string): string {
  return slot.slice(2).replace(/^-/, '-');
}

/** The register or slot that an instruction takes the value from; undefined where it is made anew. */
function sourceOf({ text }: Step, wanted: string): string | undefined {
  if (wanted.startsWith('fp')) {
    const stored = /= [rw](\d+)$/.exec(text)?.[1];
    return stored === undefined ? undefined : `R${stored}`;
  }
  const copied = /^[rw]\d+ = [rw](\d+)$/.exec(text)?.[1];
  if (copied !== undefined) return copied === '10' ? undefined : `R${copied}`;
  const filled = /^[rw]\d+ = \*\(u\d+ \*\)\(r10 (-\d+)\)$/.exec(text)?.[1];
  if (filled !== undefined) return `fp${filled}`;
  return /^[rw]\d+ [-+*/%&|^<>s]+= /.test(text) ? wanted : undefined;
}

function madeHere(step: Step, wanted: string): Message {
  const value = step.after.get(wanted);
  const called = /^call (\w+)/.exec(step.text)?.[1];
  const isArgument = called !== undefined && wanted !== 'R0';
  const name = (isArgument ? undefined : variableOf(step)) ?? wanted;
  if (value === undefined) {
    if (called !== undefined) return { text: words.returned, args: { name, callee: called } };
    return { text: words.set, args: { name, code: step.text } };
  }
  const { text, args } = inWords(value);
  const made = called === undefined ? words.becomes : wanted === 'R0' ? words.returnedAs : words.handedBy;
  return {
    text: { en: `${made.en} ${text.en}`, 'zh-CN': `${made['zh-CN']}${text['zh-CN']}` },
    args: { ...args, name, callee: called ?? '' },
  };
}

/**
 * The variable that the source line gives the value of an instruction to: more telling than a register. On a line with a
 * call, that is what the call returns; the other registers are set for its arguments.
 */
export function variableOf(step: Step): string | undefined {
  const source = /^(?:[\w\s*]+[\s*])?(\w+)\s*=(?!=)(.*)/.exec(step.note?.text ?? '');
  if (!source) return undefined;
  const isResult = /^call |^[rw]\d+ = [rw]0$/.test(step.text);
  return /\w\s*\(/.test(source[2]!) && !isResult ? undefined : source[1];
}

/**
 * A pointer that is a number later without having been set: a call took its worth, or the dynptr that it came from was
 * overwritten.
 */
function addInvalidation(
  steps: readonly Step[],
  origin: number,
  register: string,
  found: Map<number, Message>,
): void {
  const at = invalidatedAt(steps, register);
  if (at === undefined || at <= origin) return;
  const { text } = steps[at]!;
  const callee = invalidating.exec(text)?.[1];
  if (callee !== undefined) found.set(at, { text: words.invalidated, args: { callee } });
  else found.set(at, { text: entering.test(text) ? words.entered : words.overwritten });
}

/** Where a pointer lost its worth, which the log does not say in so many words. */
export function invalidatedAt(steps: readonly Step[], register: string): number | undefined {
  const known = steps.findLastIndex((step) => step.after.has(register));
  const value = steps[known]?.after.get(register);
  if (value === undefined || !isPointer(value) || /^(?:fp|ctx|map_ptr)/.test(value)) return undefined;
  const dynptrs = new Set(
    steps.flatMap((step) => [...step.after].flatMap(([slot, is]) => (is.startsWith('dynptr') ? [slot] : []))),
  );
  for (let at = steps.length - 2; at > known; at--) {
    const { text, after } = steps[at]!;
    const slot = /^\*\(u\d+ \*\)\(r10 (-\d+)\) =/.exec(text)?.[1];
    if (value.startsWith('pkt') && entering.test(text)) return at;
    // A call that makes another dynptr where one lies already.
    if ([...after].some(([slot, is]) => is.startsWith('dynptr') && isAnother(steps, at, slot, is))) return at;
    if (invalidating.test(text) || (slot !== undefined && dynptrs.has(`fp${slot}`))) return at;
  }
  return undefined;
}

/** Whether a slot held a dynptr before, and one of another identity. */
function isAnother(steps: readonly Step[], at: number, slot: string, is: string): boolean {
  const identity = (value: string): string | undefined => /\bid=(\d+)/.exec(value)?.[1];
  const before = steps.slice(0, at).findLast(({ after }) => after.get(slot)?.startsWith('dynptr') === true);
  return before !== undefined && identity(before.after.get(slot)!) !== identity(is);
}

/** Comparisons of what is involved, the last few: they decided that this path is taken. */
function branches(steps: readonly Step[], involved: ReadonlySet<string>, origin: number): readonly number[] {
  const at: number[] = [];
  for (const [place, { text }] of steps.entries()) {
    if (place < origin || place === steps.length - 1 || !text.startsWith('if ')) continue;
    // Both ways lead to the next instruction: the log does not tell which was taken.
    if (/goto pc\+0\b/.test(text)) continue;
    const compared = [...text.matchAll(/\b[rw](\d+)\b/g)].map(([, number]) => `R${number!}`);
    if (compared.some((one) => involved.has(one))) at.push(place);
  }
  return at.slice(-4);
}

function decided(steps: readonly Step[], at: number): Message {
  const step = steps[at]!;
  const condition = /^if (.*?) goto/.exec(step.text)?.[1] ?? step.text;
  const next = steps[at + 1];
  const holds = next !== undefined && next.index !== step.index + 1;
  return { text: holds ? words.holds : words.fails, args: { condition } };
}

const words = {
  set: { en: '{name} is set here: {code}', 'zh-CN': '此处设置 {name}：{code}' },
  returned: { en: '{name} is what {callee} returns', 'zh-CN': '{name} 是 {callee} 的返回值' },
  becomes: { en: '{name} is set here:', 'zh-CN': '此处设置 {name}：' },
  returnedAs: { en: '{name} is what {callee} returns:', 'zh-CN': '{name} 是 {callee} 的返回值：' },
  handedBy: {
    en: '{callee} calls the function, and {name} is its argument:',
    'zh-CN': '{callee} 调用该函数，{name} 是其参数：',
  },
  invalidated: {
    en: '{callee} makes pointers worthless that were got before it',
    'zh-CN': '{callee} 使此前取得的指针失效',
  },
  entered: {
    en: 'the function that is called here may change the packet: pointers into it are worthless afterwards',
    'zh-CN': '此处调用的函数可能修改数据包，此后指向数据包的指针失效',
  },
  overwritten: {
    en: 'this overwrites the dynptr, and what was got from it is worthless',
    'zh-CN': '此处覆盖了 dynptr，从中取得的指针随之失效',
  },
  holds: { en: 'on this path {condition} holds', 'zh-CN': '这条路径上 {condition} 成立' },
  fails: { en: 'on this path {condition} does not hold', 'zh-CN': '这条路径上 {condition} 不成立' },
} as const;
