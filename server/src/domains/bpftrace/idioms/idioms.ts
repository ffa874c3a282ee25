import type { Suggestion } from '../../../core/types.ts';
import { newlineOf, lineAround } from '../../../syntax/shapes/read-lines.ts';
import type { BpftraceFile } from '../model/file.ts';
import { plainType } from '../facts/language.ts';

/** An empty line and what stands around it. */
interface Place {
  readonly file: BpftraceFile;
  /** The text above the line. */
  readonly above: string;
  /** True outside of all blocks. */
  readonly isOutside: boolean;
  readonly isLast: boolean;
}

interface Idiom {
  readonly id: `bpftrace/${string}`;
  readonly lines: (place: Place) => readonly string[] | undefined;
}

const all: readonly Idiom[] = [
  { id: 'bpftrace/whole-script', lines: wholeScript },
  { id: 'bpftrace/return-of-start', lines: returnOfStart },
  { id: 'bpftrace/clean-up', lines: cleanUp },
  { id: 'bpftrace/print-interval', lines: printInterval },
  { id: 'bpftrace/delete-start', lines: deleteStart },
];

/** What people who write traces add at an empty line, the likeliest first. */
export function idioms(file: BpftraceFile, offset: number): readonly Suggestion[] {
  const { text } = file.source;
  const line = lineAround(text, offset);
  if (text.slice(line.start, line.end).trim() !== '') return [];
  const body = file.blockAround(offset);
  const place = {
    file,
    above: text.slice(0, line.start),
    isOutside: body === undefined,
    isLast: text.slice(line.end).trim() === '',
  };
  return all.flatMap(({ id, lines }) => {
    const found = lines(place);
    return found ? [{ id, replace: { start: offset, end: offset }, text: found.join(newlineOf(text)) }] : [];
  });
}

export const idiomIds: readonly string[] = all.map(({ id }) => id);

function wholeScript({ file, isLast, isOutside }: Place): readonly string[] | undefined {
  if (!isLast || !isOutside || file.script.bodies.length > 0) return undefined;
  return [
    'BEGIN',
    '{',
    '\tprintf("Tracing... Hit Ctrl-C to end.\\n");',
    '}',
    '',
    'tracepoint:raw_syscalls:sys_enter',
    '{',
    '\t@[comm] = count();',
    '}',
  ];
}

/** The other half of a measurement: where a function's start is noted, its return takes the time. */
function returnOfStart({ file, isOutside, isLast }: Place): readonly string[] | undefined {
  const body = file.script.bodies.at(-1);
  const [point, ...others] = body?.points ?? [];
  if (!isOutside || !isLast || !body || !point || others.length > 0) return undefined;
  const start = file
    .subjects('assignment', { span: body })
    .find(({ target, value }) => target.kind === 'map' && value.kind === 'name' && value.name === 'nsecs');
  const type = { kprobe: 'kretprobe', uprobe: 'uretprobe', fentry: 'fexit' }[plainType(point.type.text)];
  if (!start || type === undefined) return undefined;
  const entry = file.source.text.slice(start.target.start, start.target.end);
  return [
    `${type}${point.text.slice(point.type.text.length)}`,
    `/${entry}/`,
    '{',
    `\t@usecs = hist((nsecs - ${entry}) / 1000);`,
    `\tdelete(${entry});`,
    '}',
  ];
}

/** Maps of starts are printed at the end unless somebody empties them. */
function cleanUp({ file, isOutside, isLast }: Place): readonly string[] | undefined {
  if (!isOutside || !isLast) return undefined;
  const { bodies } = file.script;
  if (bodies.length < 2 || bodies.some((one) => one.points.some((point) => /^end$/i.test(point.text))))
    return undefined;
  const starts = new Set<string>();
  for (const { target, value } of file.all('assignment'))
    if (target.kind === 'map' && target.keys && value.kind === 'name' && value.name === 'nsecs')
      starts.add(target.name);
  if (starts.size === 0) return undefined;
  return ['END', '{', ...[...starts].map((name) => `\tclear(${name});`), '}'];
}

/** A count that is shown once a second. */
function printInterval({ file, isOutside, isLast }: Place): readonly string[] | undefined {
  if (!isOutside || !isLast || file.all('point').some(({ type }) => plainType(type.text) === 'interval'))
    return undefined;
  const counted = file
    .all('assignment')
    .find(({ target, value }) => target.kind === 'map' && value.kind === 'call' && value.name === 'count');
  if (counted?.target.kind !== 'map') return undefined;
  const { name } = counted.target;
  return ['interval:s:1', '{', `\tprint(${name});`, `\tclear(${name});`, '}'];
}

/** Behind the last use of a start its entry goes. */
function deleteStart({ file, above, isOutside }: Place): readonly string[] | undefined {
  if (isOutside) return undefined;
  const used = /(?:nsecs|elapsed) - (@\w*\[[^\]\n]*\])[^\n]*\r?\n[ \t]*$/.exec(above.slice(-500));
  if (!used) return undefined;
  const isGone = file.all('call').some(({ name, args }) => {
    const [first] = args;
    return (
      name === 'delete' && first?.kind === 'map' && file.source.text.slice(first.start, first.end) === used[1]
    );
  });
  return isGone ? undefined : [`delete(${used[1]!});`];
}
