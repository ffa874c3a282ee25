import type { ApiForm, ApiFormKind, ColumnSet, KernelFacts } from '../../../core/kernel-api.ts';
import { codeSpan, table } from '../../../core/markdown.ts';
import type { Text } from '../../../core/text.ts';
import { bestForm, behindMacro } from './best-form.ts';
import type { Say } from './known.ts';
import { seriesOfTables, type Series } from './series.ts';
import { callbackParameters } from '../facts/callback-names.ts';
import { spelled, spelledMember } from './spell.ts';

/** What a name or member looks like in the releases of the tables. */
export interface Timeline {
  /** Runs of releases with the same form, oldest first; a row without a form is one where there is none. */
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly series: readonly string[];
  readonly code?: string;
  /** How many members a structure has. */
  readonly count?: number;
  /** Header of the declaration, where that says more than the name itself. */
  readonly header?: string;
}

const texts = {
  same: { en: 'The same in Linux {all}.', 'zh-CN': 'Linux {all} 中均相同。' },
  never: { en: 'In none of Linux {all}.', 'zh-CN': 'Linux {all} 中都没有。' },
  declaration: { en: 'Declaration', 'zh-CN': '声明' },
  header: { en: 'Header', 'zh-CN': '头文件' },
  members: { en: 'Members: {count}', 'zh-CN': '成员数：{count}' },
} as const satisfies Record<string, Text>;

export function timelineOfName(facts: KernelFacts, name: string, kinds: readonly ApiFormKind[]): Timeline {
  return timeline(facts, (one) => {
    const look = (other: string): readonly ApiForm[] =>
      one.view.forms(other).filter((form) => (form.columns & one.columns) !== 0);
    const best = bestForm(look(name).filter((form) => kinds.includes(form.kind)));
    if (!best) return undefined;
    const form = behindMacro(best, look);
    const members = form.kind === 'struct' || form.kind === 'union' ? one.view.members(name) : undefined;
    const count = members && new Set(members.map((member) => member.name)).size;
    const isCounted = count !== undefined && count > 0;
    return { code: spelled(form, name), header: best.header, ...(isCounted ? { count } : {}) };
  });
}

export function timelineOfMember(facts: KernelFacts, tag: string, member: string): Timeline {
  return timeline(facts, ({ view, columns }) => {
    const rows = view.members(tag).filter((row) => row.name === member && (row.columns & columns) !== 0);
    const type = (rows.find((row) => row.condition === '') ?? rows[0])?.type;
    if (type === undefined) return undefined;
    return { code: spelledMember(type, member, (types) => callbackParameters(tag, member, types)) };
  });
}

export function timelineOfHeader(facts: KernelFacts, path: string): Timeline {
  const columns: ColumnSet = [path, `uapi/${path}`].reduce((sum, one) => {
    const header = facts.api.header(one);
    return header?.path === one ? sum | header.columns : sum;
  }, 0);
  return timeline(facts, (one) =>
    (columns & one.columns) === 0 ? undefined : { code: `#include <${path}>` },
  );
}

function timeline(
  facts: KernelFacts,
  find: (series: Series) => Omit<TimelineRow, 'series'> | undefined,
): Timeline {
  const rows: (Omit<TimelineRow, 'series'> & { readonly series: string[] })[] = [];
  for (const one of seriesOfTables(facts)) {
    const found = find(one);
    const last = rows.at(-1);
    if (last && isSame(last, found ?? {})) last.series.push(one.name);
    else rows.push({ series: [one.name], ...found });
  }
  return { rows };
}

function isSame(a: Omit<TimelineRow, 'series'>, b: Omit<TimelineRow, 'series'>): boolean {
  return a.code === b.code && a.header === b.header && a.count === b.count;
}

/** One sentence where nothing ever changed, else a small table. Empty where there are no tables. */
export function showTimeline({ rows }: Timeline, say: Say): string {
  const all = rows.flatMap((row) => row.series).join(', ');
  if (rows.length === 0) return '';
  const [only] = rows;
  if (rows.length === 1)
    return only!.code === undefined ? say(texts.never, { all }) : say(texts.same, { all });
  const headers = new Set(rows.flatMap((row) => row.header ?? []));
  const hasHeaders = headers.size > 1;
  return table(
    ['Linux', say(texts.declaration), ...(hasHeaders ? [say(texts.header)] : [])],
    rows.map(({ series, code, count, header }) => [
      series.join(', '),
      code === undefined ? '-' : count === undefined ? codeSpan(code) : say(texts.members, { count }),
      ...(hasHeaders ? [header === undefined ? '-' : codeSpan(header)] : []),
    ]),
  );
}

/** Whether some release has it. */
export function isEver({ rows }: Timeline): boolean {
  return rows.some((row) => row.code !== undefined);
}

/** The declaration that all releases share. */
export function onlyCode({ rows }: Timeline): string | undefined {
  return rows.length === 1 ? rows[0]!.code : undefined;
}
