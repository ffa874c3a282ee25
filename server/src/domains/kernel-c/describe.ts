import type { ApiForm, ApiFormKind, ColumnSet, Held } from '../../core/kernel-api.ts';
import { codeBlock } from '../../core/markdown.ts';
import type { Text } from '../../core/text.ts';
import { availability } from './api/availability.ts';
import { bestForm, behindMacro } from './api/best-form.ts';
import { headerFor } from './api/header-for.ts';
import { showHistory, stateFromChanges } from './api/history.ts';
import type { Asker, Known } from './api/known.ts';
import { showMoments } from './api/moments.ts';
import { seriesOfTables } from './api/series.ts';
import { spelled } from './api/spell.ts';
import { isEver, onlyCode, showTimeline, timelineOfHeader, timelineOfName } from './api/timeline.ts';
import { changesOf } from './facts/api-changes.ts';
import { contextTexts, failureTexts, functionNamedInTable } from './facts/functions.ts';
import { symbolFact } from './linkage/symbol-fact.ts';

export type { Say } from './api/known.ts';

const texts = {
  undo: { en: 'Given back with `{undo}`.', 'zh-CN': '用 `{undo}` 归还或释放。' },
  gone: { en: 'Not on Linux {target}.', 'zh-CN': 'Linux {target} 中不存在。' },
  header: { en: 'Header: `<{header}>`', 'zh-CN': '头文件：`<{header}>`' },
  lacking: {
    en: 'Header: `<{header}>`, which this file does not include',
    'zh-CN': '头文件：`<{header}>`，本文件尚未包含',
  },
  exported: { en: 'Exported to modules', 'zh-CN': '已导出给内核模块' },
  gplOnly: { en: 'Exported to GPL modules only', 'zh-CN': '仅导出给 GPL 模块' },
  namespaced: { en: 'in the namespace `{namespace}`', 'zh-CN': '位于命名空间 `{namespace}`' },
  unexported: { en: 'Not exported to modules', 'zh-CN': '未导出给内核模块' },
  unexportedHere: {
    en: 'Not exported to modules; Linux {series} exports it',
    'zh-CN': '未导出给内核模块（Linux {series} 中有导出）',
  },
  members: { en: 'Members: {count}', 'zh-CN': '成员数：{count}' },
} as const satisfies Record<string, Text>;

/** What a word in code can mean, and what it can behind `struct`. */
export const wordKinds: readonly ApiFormKind[] = ['function', 'macro', 'variable', 'enumerator', 'typedef'];
export const tagKinds: readonly ApiFormKind[] = ['struct', 'union', 'enum'];

/** Markdown about a function, macro, type or constant by its name; undefined when we know nothing of it. */
export function describe(
  name: string,
  asker: Asker,
  kinds: readonly ApiFormKind[] = wordKinds,
): string | undefined {
  const { say, known } = asker;
  const fn = kinds === tagKinds ? undefined : functionNamedInTable(name);
  const changes = changesOf(name).filter((change) => change.of === undefined && change.kind !== 'header');
  const timeline = known && timelineOfName(known.facts, name, kinds);
  const isKnown = timeline !== undefined && isEver(timeline);
  if (!fn && changes.length === 0 && !isKnown) return undefined;
  const forms = heldForms(known, name, kinds);
  const certain = codeOf(known, name, forms);
  const presence = {
    about: name,
    changes,
    isThere: known?.view.declared(name, ...kinds) ?? 'unknown',
    columns: known ? columnsOf(known, name, kinds) : 0,
    isOpen: forms.length > 0 && certain === undefined,
  };
  const code = fullest(certain ?? (timeline && onlyCode(timeline)), fn?.form);
  return joined([
    code === undefined ? '' : codeBlock(code),
    ...(fn ? [say(fn.text), ...sentences(name, asker)] : []),
    bold(availability(presence, asker)),
    changes.length > 0 ? showHistory(changes, say) : '',
    known && isKnown ? linesOf(known, name, forms, asker).join('  \n') : '',
    isKnown ? showTimeline(timeline, say) : '',
    known && isKnown ? showMoments(known.facts, name, changes, say) : '',
  ]);
}

function columnsOf({ facts }: Known, name: string, kinds: readonly ApiFormKind[]): ColumnSet {
  return facts.api
    .lookup(name)
    .reduce((sum, form) => (kinds.includes(form.kind) ? sum | form.columns : sum), 0);
}

/** The own words about a function, without what its declaration says by itself. */
export function summary(name: string, asker: Asker): string | undefined {
  const fn = functionNamedInTable(name);
  return fn && joined([asker.say(fn.text), ...sentences(name, asker)]);
}

/** Markdown about a header by the path that code includes it by. */
export function describeHeader(path: string, asker: Asker): string | undefined {
  const { say, known, kernel } = asker;
  const changes = changesOf(path).filter((change) => change.kind === 'header');
  const timeline = known && timelineOfHeader(known.facts, path);
  const isKnown = timeline !== undefined && isEver(timeline);
  if (changes.length === 0 && !isKnown) return undefined;
  const isGone =
    stateFromChanges(changes, kernel) === 'gone' || (isKnown && known?.view.header(path) === 'no');
  return joined([
    codeBlock(`#include <${path}>`),
    isGone && kernel ? bold(say(texts.gone, { target: kernel.version.text })) : '',
    changes.length > 0 ? showHistory(changes, say) : '',
    isKnown ? showTimeline(timeline, say) : '',
    known && isKnown ? showMoments(known.facts, path, changes, say) : '',
  ]);
}

/** Our own spelling of a declaration names address spaces, which the tables leave out; else the tables' is the target's. */
function fullest(code: string | undefined, own: string | undefined): string | undefined {
  const plain = (text: string): string => text.replace(/\b__(?:user|iomem|rcu|percpu)\b|\s+/g, '');
  return code === undefined || (own !== undefined && plain(own) === plain(code)) ? own : code;
}

export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

export function bold(sentence: string | undefined): string {
  return sentence === undefined ? '' : `**${sentence}**`;
}

function sentences(name: string, { say }: Asker): readonly string[] {
  const fn = functionNamedInTable(name)!;
  const context = contextTexts[fn.context];
  return [
    ...(context ? [say(context)] : []),
    ...(fn.fails ? [say(failureTexts[fn.fails])] : []),
    ...(fn.undo ? [say(texts.undo, { undo: fn.undo })] : []),
  ];
}

function heldForms(
  known: Known | undefined,
  name: string,
  kinds: readonly ApiFormKind[],
): readonly Held<ApiForm>[] {
  if (!known || known.view.place === 'unknown' || known.view.place === 'outside') return [];
  return known.view.forms(name).filter((form) => kinds.includes(form.kind));
}

/** The declaration on the target; undefined where it may be one of several. */
export function codeOf(
  known: Known | undefined,
  name: string,
  forms: readonly Held<ApiForm>[],
): string | undefined {
  if (!known) return undefined;
  const { view } = known;
  const shown = [view.older, view.newer].map((side) => {
    const here = (one: string): readonly ApiForm[] =>
      view.forms(one).filter((form) => (form.columns & side) !== 0);
    const best = bestForm(forms.filter((form) => (form.columns & side) !== 0));
    return best && spelled(behindMacro(best, here), name);
  });
  return shown[0] === shown[1] ? shown[0] : undefined;
}

/** Header, exports, size: what the target's tables say beside the declaration. */
function linesOf(
  known: Known,
  name: string,
  forms: readonly Held<ApiForm>[],
  { say }: Asker,
): readonly string[] {
  const lines: string[] = [];
  const { view, meaning } = known;
  const tag = forms.find((form) => form.kind === 'struct' || form.kind === 'union');
  if (tag) lines.push(say(texts.members, { count: new Set(view.members(name).map((one) => one.name)).size }));
  const header = forms.length > 0 ? headerFor(known, name, forms) : undefined;
  const isLacking = meaning?.own(name).length === 0 && meaning.reach.name(name) === 'no';
  if (header !== undefined) lines.push(say(isLacking ? texts.lacking : texts.header, { header }));
  const fact = tag ? undefined : symbolFact(known, name);
  if (fact?.kind === 'unexported' && fact.isSure) {
    const elsewhere = seriesOfTables(known.facts).filter((one) => (one.columns & fact.columns) !== 0);
    const series = elsewhere.map((one) => one.name).join(', ');
    lines.push(series === '' ? say(texts.unexported) : say(texts.unexportedHere, { series }));
  }
  if (fact?.kind === 'exported') {
    const { namespace } = fact;
    const where = namespace === '' ? [] : [say(texts.namespaced, { namespace })];
    lines.push([say(fact.isGplOnly ? texts.gplOnly : texts.exported), ...where].join(', '));
  }
  return lines;
}
