import type { Problem, Span } from '../../../core/types.ts';
import { plainType } from '../facts/language.ts';
import type { BpftraceRule } from '../model/file.ts';
import { incompleteProbe as page } from '../pages.ts';
import type { AttachPoint } from '../syntax/nodes.ts';

/** How many parts must follow a type. */
const parts: Readonly<Record<string, number>> = {
  kprobe: 1,
  kretprobe: 1,
  fentry: 1,
  fexit: 1,
  rawtracepoint: 1,
  iter: 1,
  tracepoint: 2,
  uprobe: 2,
  uretprobe: 2,
  usdt: 2,
  profile: 2,
  interval: 2,
  software: 1,
  hardware: 1,
};
/** What follows, as people are told it. */
const forms: Readonly<Record<string, string>> = {
  tracepoint: 'group:event',
  uprobe: 'path:function',
  uretprobe: 'path:function',
  usdt: 'path:probe',
  profile: 'unit:rate',
  interval: 'unit:count',
};
const units: Readonly<Record<string, readonly string[]>> = {
  profile: ['hz', 's', 'ms', 'us'],
  interval: ['s', 'ms', 'us', 'hz'],
};

/** A probe that does not say where it goes. */
export const rule: BpftraceRule = {
  on: 'point',
  *check(point) {
    const kind = plainType(point.type.text);
    const wanted = parts[kind];
    if (wanted === undefined || /[$"*]/.test(point.text)) return;
    const given = point.parts.slice(1).filter(({ text }) => text !== '').length;
    if (given < wanted) yield* missing(point, kind);
    else if (units[kind]) yield* unit(point, kind);
  },
};

function* missing(point: AttachPoint, kind: string): Iterable<Problem> {
  const [, first] = point.parts;
  const form = `${point.type.text}:${forms[kind] ?? 'name'}`;
  const text = first?.text ?? '';
  // `interval:1s` is a form of newer releases.
  if (units[kind] && /^\d+[a-z]+$/.test(text)) return;
  const before = units[kind] && /^\d+$/.test(text) ? `${units[kind][0]!}:` : groupOf(kind, text);
  const span: Span = first && text !== '' ? first : point;
  const fixes =
    before === undefined
      ? []
      : [page.fix({ meant: `${before}${text}` }, 'review', { span: first!, text: `${before}${text}` })];
  yield page.problem(span, { form }, { fixes });
}

/** Tracepoints of system calls are told by their names. */
function groupOf(kind: string, name: string): string | undefined {
  return kind === 'tracepoint' && /^sys_(?:enter|exit)_\w+$/.test(name) ? 'syscalls:' : undefined;
}

function* unit(point: AttachPoint, kind: string): Iterable<Problem> {
  const own = point.parts[1]!;
  const known = units[kind]!;
  if (!known.includes(own.text))
    yield page.problem(own, { say: 'unit', unit: own.text, units: known.join(', ') });
}
