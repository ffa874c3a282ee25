import { Lines } from '../core/lines.ts';
import type { Text } from '../core/text.ts';
import type { Completion, Edit } from '../core/types.ts';
import { createWorkbench, diskFiles } from '../workbench.ts';
import { openTask } from '../workbench/check-path.ts';
import { openScope } from '../workbench/scope.ts';
import { harmless } from './columns.ts';
import type { Door } from './door.ts';
import { planTasks } from './plan.ts';

interface Options {
  readonly format: 'text' | 'json';
  readonly target?: string;
  readonly language?: string;
  readonly stdinPath?: string;
}

/** Prints what could stand at `file:line:column`. */
export async function completeAt(door: Door, place: string, options: Options): Promise<void> {
  const match = /^([^]+):(\d{1,9}):(\d{1,9})$/.exec(place);
  if (!match) return fail(door, words.noPlace, { place });
  const path = match[1] === '/dev/stdin' ? '-' : match[1]!;
  const [line, column] = [Number(match[2]), Number(match[3])];
  const bench = createWorkbench();
  const planOptions = { ...options, failOn: 'never', strict: false } as const;
  const plan = await planTasks([path], planOptions, bench.entries, () => door.readStdin());
  const fault = plan.error ?? plan.missing[0];
  if (fault) return fail(door, fault.text, fault.args);
  const [task] = plan.tasks;
  const request = task && plan.scopes[task.scope];
  if (!request) return fail(door, words.foreign, { path });
  const scope = await openScope(diskFiles, request);
  const opened = await openTask(bench, scope, task);
  if (!opened || 'report' in opened) return fail(door, words.foreign, { path });
  const { found, text, target } = opened;
  const source = { path: task.path, language: found.claim.language, text };
  const { domain, file } = await bench.parse(found, source, target);
  const lines = new Lines(text);
  const offset = offsetAt(text, lines, line, column);
  const all = domain.complete?.(file, offset, (sentence, args) => door.say(sentence, args)) ?? [];
  // An editor narrows the list while a person types; here what is typed already does it.
  const items = all.filter(({ label, replace }) =>
    label.toLowerCase().includes(text.slice(replace.start, offset).toLowerCase()),
  );
  file.dispose?.();
  await (options.format === 'json' ? printJson(door, items, lines) : printText(door, items));
}

/** A column past the end of its line means the end. */
function offsetAt(text: string, lines: Lines, line: number, column: number): number {
  const start = lines.start(line - 1);
  const mark = line === 1 && text.startsWith('\ufeff') ? 1 : 0;
  const end = /[\r\n]|$/.exec(text.slice(start))!.index + start;
  return Math.min(end, start + mark + Math.max(0, column - 1));
}

async function printJson(door: Door, items: readonly Completion[], lines: Lines): Promise<void> {
  const list = items.map((item) => {
    const { label, kind, insert, snippet, detail, documentation, deprecated, replace, extra } = item;
    const start = lines.place(replace.start);
    const end = lines.place(replace.end);
    return {
      ...{ label, kind, insert, snippet: snippet === true, deprecated: deprecated === true },
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined ? {} : { documentation }),
      ...{ line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
      ...(extra === undefined ? {} : { extra: extra.map((edit) => editOf(edit, lines)) }),
    };
  });
  await door.output.print(`${JSON.stringify({ schema: 1, items: list }, undefined, 1)}\n`);
}

function editOf({ span, text }: Edit, lines: Lines): object {
  const start = lines.place(span.start);
  const end = lines.place(span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text };
}

async function printText(door: Door, items: readonly Completion[]): Promise<void> {
  const width = Math.min(40, Math.max(0, ...items.map((item) => item.label.length)));
  const lines = items.map(({ label, detail }) =>
    harmless(`${label.padEnd(width)}  ${(detail ?? '').replace(/\s+/g, ' ')}`).trimEnd(),
  );
  await door.output.print(lines.map((line) => `${line}\n`).join(''));
}

async function fail(door: Door, text: Text, args?: Readonly<Record<string, string | number>>): Promise<void> {
  door.end(2);
  await door.complain({ text, args });
}

const words = {
  noPlace: {
    en: '`{place}` is no place; write <file>:<line>:<column>, e.g. foo.service:3:1',
    'zh-CN': '`{place}` 不是有效位置；请写作 <文件>:<行>:<列>，例如 foo.service:3:1',
  },
  foreign: {
    en: '{path} is of no kind that Syswright knows, or cannot be read; name its kind with --language',
    'zh-CN': '{path} 不是 Syswright 能识别的类型，或无法读取；可用 --language 指定类型',
  },
} as const satisfies Readonly<Record<string, Text>>;
