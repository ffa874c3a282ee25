import { table } from '../../../core/markdown.ts';
import type { Text } from '../../../core/text.ts';
import type { KernelTarget } from '../../../core/types.ts';
import { sureSince } from '../drift.ts';
import { happened, type ApiChange } from '../facts/api-changes.ts';
import type { Say } from './known.ts';

const texts = {
  history: { en: 'Changes of the interface', 'zh-CN': '接口变更' },
  release: { en: 'Release', 'zh-CN': '版本' },
  change: { en: 'Change', 'zh-CN': '变更' },
  removed: { en: 'removed', 'zh-CN': '移除' },
  removedFor: { en: 'removed; use `{use}`', 'zh-CN': '移除；改用 `{use}`' },
  renamed: { en: 'renamed to `{use}`', 'zh-CN': '更名为 `{use}`' },
  added: { en: 'added', 'zh-CN': '新增' },
  changed: { en: '`{before}` becomes `{after}`', 'zh-CN': '`{before}` 变为 `{after}`' },
  arity: { en: '{before} arguments become {after}', 'zh-CN': '参数由 {before} 个变为 {after} 个' },
  other: { en: 'changed', 'zh-CN': '有变更' },
  until: { en: 'by {since}', 'zh-CN': '不晚于 {since}' },
  unexported: { en: 'no longer exported to modules', 'zh-CN': '不再导出给内核模块' },
  moved: { en: 'moved to <{use}>', 'zh-CN': '移至 <{use}>' },
} as const satisfies Record<string, Text>;

/** What is known of a name's changes beyond the tables: the releases, and what takes its place. */
export function showHistory(changes: readonly ApiChange[], say: Say): string {
  const rows = changes.map((change) => {
    const since = sureSince(change);
    return [change.exact ? since : say(texts.until, { since }), whatOf(change, say)];
  });
  return `**${say(texts.history)}**\n\n${table([say(texts.release), say(texts.change)], rows)}`;
}

/** Whether the list of changes says that a target no longer has something, or has it not yet. */
export function stateFromChanges(
  changes: readonly ApiChange[],
  kernel: KernelTarget | undefined,
): 'gone' | 'early' | undefined {
  const isGone = changes.some(
    (one) =>
      /^(?:removed|renamed)$/.test(one.change) && one.kind !== 'export' && happened(one, kernel) === 'yes',
  );
  if (isGone) return 'gone';
  return changes.some((one) => one.change === 'added' && happened(one, kernel) === 'no')
    ? 'early'
    : undefined;
}

function whatOf(change: ApiChange, say: Say): string {
  const { use, before, after, arity } = change;
  if (change.kind === 'export') return say(texts.unexported);
  switch (change.change) {
    case 'removed':
      return use ? say(texts.removedFor, { use }) : say(texts.removed);
    case 'renamed':
      return use ? say(texts.renamed, { use }) : say(texts.removed);
    case 'added':
      return say(texts.added);
    case 'moved-header':
      return use ? say(texts.moved, { use }) : say(texts.other);
    default:
      if (before !== undefined && after !== undefined) return say(texts.changed, { before, after });
      return arity ? say(texts.arity, { before: arity[0], after: arity[1] }) : say(texts.other);
  }
}
