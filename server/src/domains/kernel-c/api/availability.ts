import type { ColumnSet } from '../../../core/kernel-api.ts';
import type { Text } from '../../../core/text.ts';
import type { Certainty } from '../../../core/version.ts';
import type { ApiChange } from '../facts/api-changes.ts';
import { changeOf, seriesOf } from '../meaning/presence.ts';
import { stateFromChanges } from './history.ts';
import type { Asker, Known } from './known.ts';

const texts = {
  gone: { en: 'Not on Linux {target}.', 'zh-CN': 'Linux {target} 中不存在。' },
  goneSince: {
    en: 'Not on Linux {target}: gone by {since}.',
    'zh-CN': 'Linux {target} 中不存在：不晚于 {since} 移除。',
  },
  early: { en: 'Not yet on Linux {target}.', 'zh-CN': 'Linux {target} 中尚不存在。' },
  earlySince: {
    en: 'Not yet on Linux {target}: there by {since}.',
    'zh-CN': 'Linux {target} 中尚不存在：不晚于 {since} 出现。',
  },
  between: {
    en: 'Linux {target} lies between {older} and {newer}, where this changed.',
    'zh-CN': 'Linux {target} 介于 {older} 与 {newer} 之间，其间此处有变更。',
  },
} as const satisfies Record<string, Text>;

/** What is known of a name or member on the target. */
export interface Presence {
  /** As the list of exact releases names it: the name, or `tag.member`. */
  readonly about: string;
  readonly changes: readonly ApiChange[];
  readonly isThere: Certainty;
  /** The kernels of the tables that have it. */
  readonly columns: ColumnSet;
  /** Whether several forms of it may hold. */
  readonly isOpen: boolean;
}

/** Why the target has no such thing, or why nobody can tell which form it has; undefined where there is nothing to say. */
export function availability(presence: Presence, { say, kernel, known }: Asker): string | undefined {
  if (!kernel) return undefined;
  const target = kernel.version.text;
  const state = stateFromChanges(presence.changes, kernel);
  if (state) return say(state === 'gone' ? texts.gone : texts.early, { target });
  if (!known) return undefined;
  if (presence.isThere === 'no' && presence.columns !== 0) {
    const change = changeOf(known, presence.about, presence.columns);
    if (change.state === 'gone') return say(texts.goneSince, { target, since: change.since });
    if (change.state === 'early') return say(texts.earlySince, { target, since: change.since });
  }
  const isBetween = known.view.place === 'between' && presence.isOpen;
  return isBetween ? say(texts.between, { target, ...neighbours(known) }) : undefined;
}

/** The releases of the tables on both sides of a target. */
function neighbours({ view, facts }: Known): { readonly older: string; readonly newer: string } {
  const nameOf = (columns: ColumnSet): string => {
    const column = facts.api.columns.find((_, index) => (columns & (1 << index)) !== 0);
    return column ? seriesOf(column.version) : '';
  };
  return { older: nameOf(view.older), newer: nameOf(view.newer) };
}
