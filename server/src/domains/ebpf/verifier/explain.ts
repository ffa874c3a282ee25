import type { Message, Text } from '../../../core/text.ts';
import { recognise, type Recognised } from './catalogue.ts';
import { classes, type ErrorClass } from './classes.ts';
import { readReport, type KernelReport } from './kernel-report.ts';
import { readLog, splitLogs, type Log, type LogLocation, type Remark } from './log.ts';
import { invalidatedAt, lastWrite, pathTo, stepAt, variableOf, type PathStep } from './path.ts';
import { particular, type Particular } from './particular.ts';
import { inWords, isPointer } from './registers.ts';

/** What a log of the verifier says, for people. */
export interface LogExplanation {
  /** The program that was refused; absent where the log does not name it. */
  readonly program?: string;
  /** Absent when no message of the log is known, or the program was accepted. */
  readonly class?: ErrorClass;
  /** One or more sentences: what is wrong, and what the verifier knew. */
  readonly explanation: readonly Message[];
  /** The source of the failing instruction, as the log names it. */
  readonly location: LogLocation | null;
  readonly fix?: Text;
  /** The path that led there, in the order in which it is run; the failing instruction is not among them. */
  readonly steps: readonly PathStep[];
  readonly gaps: readonly Message[];
  /** The kernel's own words, as they stand in the log. */
  readonly said?: string;
  /** The line of the text with the message, counted from 0. */
  readonly line?: number;
}

/** Explains each log in a text: what `bpftool`, `libbpf`, `veristat` or a loader printed. */
export function explainLogs(text: string): readonly LogExplanation[] {
  return splitLogs(text).map((part) => {
    const explained = explainLog(part.text, part.program);
    return explained.line === undefined ? explained : { ...explained, line: explained.line + part.start };
  });
}

interface Understood {
  readonly remark: Remark;
  readonly means: Recognised;
}

export function explainLog(text: string, program?: string): LogExplanation {
  const report = readReport(text);
  const log = readLog(report ? report.before : text, program);
  const understood = log.remarks.flatMap((remark): Understood[] => {
    const means = recognise(remark.text);
    return means ? [{ remark, means }] : [];
  });
  const main = understood.findLast((one) => !one.means.isAside) ?? understood.at(-1);
  const base = { ...(log.program === undefined ? {} : { program: log.program }) };
  if (!main) {
    const last = log.remarks.at(-1);
    return {
      ...base,
      explanation: report ? [verbatim(report.reason)] : [],
      location: report?.location ?? last?.note?.location ?? null,
      steps: report?.steps ?? [],
      gaps: report ? [] : [{ text: last ? words.unknown : words.nothing }, ...gapsOf(log)],
      ...(last ? { said: last.text, line: last.line } : {}),
    };
  }
  const register = registerOf(main, understood, log);
  const special = particular({
    class: classOf(main, understood),
    said: main.remark.text,
    before: detailOf(main, understood)?.remark.text,
    code: log.steps.at(-1)?.text ?? '',
    values: { ...detailOf(main, understood)?.means.values, ...main.means.values },
    register: register === undefined ? undefined : valueOf(log, register),
    isLost: register !== undefined && invalidatedAt(log.steps, register) !== undefined,
    given: givenTo(log),
    stack: stackOf(log),
  });
  return {
    ...base,
    class: classOf(main, understood),
    explanation: sentences(main, understood, log, { register, report, special }),
    location: report?.location ?? main.remark.note?.location ?? null,
    fix: special?.fix ?? fixOf(main, classOf(main, understood), detailOf(main, understood)),
    steps: report && report.steps.length > 0 ? report.steps : stepsOf(main, log, register),
    gaps: gapsOf(log),
    said: main.remark.text,
    line: main.remark.line,
  };
}

/** What was found about the same instruction, just before the message that counts. */
function detailOf(main: Understood, understood: readonly Understood[]): Understood | undefined {
  const before = understood[understood.indexOf(main) - 1];
  return before?.remark.line === main.remark.line - 1 && !before.means.isAside ? before : undefined;
}

/** Newer kernels say of a packet, too, that a value lies outside of the range: the packet is what people look for. */
function classOf(main: Understood, understood: readonly Understood[]): ErrorClass {
  const detail = detailOf(main, understood);
  return detail?.means.class === 'packet-oob' && /^range-/.test(main.means.class)
    ? 'packet-oob'
    : main.means.class;
}

/** Where a packet is what people look for, its advice counts more than that of the message. */
function fixOf({ means }: Understood, kind: ErrorClass, detail: Understood | undefined): Text {
  const general = classes[kind].fix;
  if (kind !== means.class) return general;
  // What was found first may know better than a message that only sums up.
  return means.fix === general && detail?.means.class === kind ? detail.means.fix : means.fix;
}

/** The last that the log says of each slot of the stack. */
function stackOf(log: Log): ReadonlyMap<string, string> {
  return new Map(log.steps.flatMap((step) => [...step.after].filter(([name]) => name.startsWith('fp'))));
}

/** What the arguments of a failing call are. */
function givenTo(log: Log): readonly string[] {
  if (log.steps.at(-1)?.text.startsWith('call ') !== true) return [];
  return ['R1', 'R2', 'R3', 'R4', 'R5'].flatMap((register) => valueOf(log, register) ?? []);
}

function valueOf(log: Log, register: string): string | undefined {
  return log.steps.findLast((step) => step.after.has(register))?.after.get(register);
}

interface Told {
  readonly register: string | undefined;
  readonly report: KernelReport | undefined;
  readonly special: Particular | undefined;
}

function sentences(
  main: Understood,
  understood: readonly Understood[],
  log: Log,
  { register, report, special }: Told,
): readonly Message[] {
  const detail = detailOf(main, understood);
  const all: Message[] = [special?.says ? { text: special.says } : said(main.means)];
  // Of metadata the message before would speak as of the packet.
  if (detail && !(special?.says && main.means.class === 'packet-oob')) all.push(said(detail.means));
  if (register !== undefined && register !== 'R10') all.push(...known(log, register, main));
  if (report) all.push(verbatim(report.reason));
  return all;
}

function said({ says, values }: Recognised): Message {
  return { text: says, args: values };
}

/** The kernel's own sentence: it has one language. */
function verbatim(text: string): Message {
  return { text: { en: '{text}', 'zh-CN': '{text}' }, args: { text } };
}

/** A register together with the variable that it holds, where the source tells. */
function named(log: Log, register: string): string {
  const set = lastWrite(log.steps, register);
  const variable = set && !/\*\(u\d+ \*\)\(r10/.test(set.text) ? variableOf(set) : undefined;
  return variable === undefined ? register : `${register} (${variable})`;
}

/** The last that the log says of a register before the failing instruction. */
function known(log: Log, register: string, main: Understood): readonly Message[] {
  const value = valueOf(log, register);
  if (value === undefined) return [];
  const { text, args } = inWords(value);
  // The log does not tell of every change: a pointer that counts as a number now was one before.
  const isPast = main.means.class === 'scalar-deref' && isPointer(value);
  const before = isPast ? words.was : words.known;
  return [
    {
      text: { en: `${before.en} ${text.en}.`, 'zh-CN': `${before['zh-CN']}${text['zh-CN']}。` },
      args: { ...args, who: named(log, register) },
    },
  ];
}

/** The register that the message is about: it names one, or an argument, or the failing instruction has one only. */
function registerOf(main: Understood, understood: readonly Understood[], log: Log): string | undefined {
  for (const { remark } of [main, detailOf(main, understood) ?? main]) {
    const direct = /\bR(\d+)\b/.exec(remark.text)?.[1];
    if (direct !== undefined && Number(direct) <= 10) return `R${direct}`;
    // Arguments are counted from 0 where they are written with a hash sign, and from 1 elsewhere.
    const argument = /\barg ?#?(\d+)/.exec(remark.text);
    if (argument) return `R${Number(argument[1]) + (/#/.test(argument[0]) ? 1 : 0)}`;
  }
  const base = /\*\(u\d+ \*\)\(r(\d+)/.exec(log.steps.at(-1)?.text ?? '')?.[1];
  return base === undefined ? undefined : `R${base}`;
}

function stepsOf(main: Understood, log: Log, register: string | undefined): readonly PathStep[] {
  const { class: kind, values } = main.means;
  const acquired = Number(values['alloc'] ?? acquiredBefore(log, main));
  if (!Number.isNaN(acquired)) return placed(log, acquired, words.acquired);
  if (kind === 'infinite-loop') return placed(log, Number(values['at'] ?? values['to']), words.loop);
  if (kind === 'lock') return placed(log, indexOfLast(log, /^call bpf_\w*spin_lock\w*\b/), words.taken);
  const path = pathTo(log, register);
  if (path.length > 0 || kind !== 'dynptr') return path;
  return placed(log, dynptrMadeAt(log), words.made);
}

/**
 * The instruction that made the dynptr which the failing one touches: the log shows a slot again when a call uses it, and a
 * clone stands beside what it is a clone of.
 */
function dynptrMadeAt(log: Log): number | undefined {
  const { steps } = log;
  const made = new Map<string, number>();
  const before = new Map<string, string>();
  for (const { index, after } of steps)
    for (const [slot, value] of after) {
      if (!slot.startsWith('fp')) continue;
      if (value.startsWith('dynptr') && before.get(slot) !== value) made.set(slot, index);
      before.set(slot, value);
    }
  const last = steps.at(-1);
  const written = /\*\(u\d+ \*\)\(r10 (-\d+)\) =/.exec(last?.text ?? '')?.[1];
  const offset = Number(written);
  for (const [slot, index] of made) {
    const start = Number(slot.slice(2));
    if (written !== undefined && start <= offset && offset < start + 16) return index;
  }
  const given = givenTo(log).find((slot) => made.has(slot));
  return given === undefined ? [...made.values()].at(-1) : made.get(given);
}

function indexOfLast(log: Log, code: RegExp): number | undefined {
  return log.steps.findLast((step) => code.test(step.text))?.index;
}

function placed(log: Log, index: number | undefined, text: Text): readonly PathStep[] {
  const step = index === undefined ? undefined : stepAt(log, index, { text });
  return step ? [step] : [];
}

/** The summary of a leak names no instruction; the line before it does. */
function acquiredBefore(log: Log, main: Understood): string | undefined {
  if (main.means.class !== 'ref-leak') return undefined;
  const remark = log.remarks.findLast((one) => /alloc_insn=\d+/.test(one.text));
  return remark && /alloc_insn=(\d+)/.exec(remark.text)?.[1];
}

function gapsOf(log: Log): readonly Message[] {
  const gaps: Message[] = [];
  if (log.isCut) gaps.push({ text: words.cut });
  const noted = log.steps.some((step) => step.note !== undefined);
  if (log.steps.length > 0 && !noted) gaps.push({ text: words.withoutSource });
  else if (noted && !log.steps.some((step) => step.note?.location)) gaps.push({ text: words.withoutLines });
  return gaps;
}

const words = {
  known: { en: 'To the verifier {who} is', 'zh-CN': '在验证器看来，{who} 是' },
  was: {
    en: 'Before, {who} was',
    'zh-CN': '此前 {who} 是',
  },
  acquired: { en: 'acquired here', 'zh-CN': '在此处获取' },
  loop: { en: 'the loop comes round here', 'zh-CN': '循环回到此处' },
  made: { en: 'the dynptr is made here', 'zh-CN': 'dynptr 在此处创建' },
  taken: { en: 'the lock is taken here', 'zh-CN': '在此处获取锁' },
  unknown: {
    en: 'The last message of the log is none that is known here.',
    'zh-CN': '日志的最后一条消息不在已知范围内。',
  },
  nothing: { en: 'The log holds no error message.', 'zh-CN': '日志中没有错误消息。' },
  cut: { en: 'A part of the log is missing.', 'zh-CN': '日志不完整。' },
  withoutSource: {
    en: 'The log names no source: compile with -g.',
    'zh-CN': '日志没有源码信息：请用 -g 编译。',
  },
  withoutLines: {
    en: 'This kernel’s log shows source text without file and line.',
    'zh-CN': '该内核的日志只给出源码文本，没有文件和行号。',
  },
} as const satisfies Readonly<Record<string, Text>>;
