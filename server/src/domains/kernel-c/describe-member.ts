import { codeBlock } from '../../core/markdown.ts';
import type { Text } from '../../core/text.ts';
import { showHistory, stateFromChanges } from './api/history.ts';
import type { Asker, Known } from './api/known.ts';
import { showMoments } from './api/moments.ts';
import { isCallback, spelledMember } from './api/spell.ts';
import { isEver, showTimeline, timelineOfMember } from './api/timeline.ts';
import { bold, joined, neighbours } from './describe.ts';
import { changesOf, type ApiChange } from './facts/api-changes.ts';
import { callbackParameters } from './facts/callback-names.ts';
import { changeOf } from './meaning/presence.ts';

const texts = {
  callback: { en: 'Callback of `struct {struct}`.', 'zh-CN': '`struct {struct}` 的回调。' },
  member: { en: 'Member of `struct {struct}`.', 'zh-CN': '`struct {struct}` 的成员。' },
  onTarget: { en: 'On Linux {target}:', 'zh-CN': '在 Linux {target} 上：' },
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

/** Markdown about a member of a structure: what it is on the target, its history, and what each release has. */
export function describeMember(struct: string, member: string, asker: Asker): string | undefined {
  const { say, kernel, known } = asker;
  const own = known?.meaning?.isOwnType(struct) === true;
  const changes = own ? [] : changesOf(member).filter((change) => change.of === struct);
  const types = known ? typesOf(known, struct, member) : [];
  const isPointer = types.some((type) => isCallback(type));
  const timeline = known && !own ? timelineOfMember(known.facts, struct, member) : undefined;
  const isKnown = timeline !== undefined && isEver(timeline);
  if (types.length === 0 && changes.length === 0 && !isKnown) return undefined;
  const parameters = (list: readonly string[]): readonly string[] => callbackParameters(struct, member, list);
  const [type, ...others] = types;
  const spelling =
    type !== undefined && others.length === 0 ? spelledMember(type, member, parameters) : undefined;
  const code = spelling === undefined ? '' : codeBlock(spelling);
  const isWanted = isPointer || changes.some((change) => change.kind === 'callback');
  return joined([
    say(isWanted ? texts.callback : texts.member, { struct }),
    code !== '' && kernel && !own ? say(texts.onTarget, { target: kernel.version.text }) : '',
    code,
    own ? '' : bold(availability(struct, member, changes, asker, types.length)),
    changes.length > 0 ? showHistory(changes, say) : '',
    isKnown ? showTimeline(timeline, say) : '',
    known && isKnown ? showMoments(known.facts, `${struct}.${member}`, changes, say) : '',
  ]);
}

/** The types that a member may have on the target; all it ever had where there is no target and they agree. */
function typesOf({ view, meaning, facts }: Known, struct: string, member: string): readonly string[] {
  const isOpen = view.place === 'unknown' || view.place === 'outside';
  const rows = meaning?.members(struct) ?? (isOpen ? facts.api.members(struct) : view.members(struct));
  return [...new Set(rows.flatMap((row) => (row.name === member ? [row.type] : [])))];
}

function availability(
  struct: string,
  member: string,
  changes: readonly ApiChange[],
  { say, kernel, known }: Asker,
  count: number,
): string | undefined {
  if (!kernel) return undefined;
  const target = kernel.version.text;
  const state = stateFromChanges(changes, kernel);
  if (state) return say(state === 'gone' ? texts.gone : texts.early, { target });
  if (!known) return undefined;
  const columns = known.view.everMember(struct, member);
  if (known.view.hasMember(struct, member) === 'no' && columns !== 0) {
    const change = changeOf(known, `${struct}.${member}`, columns);
    if (change.state === 'gone') return say(texts.goneSince, { target, since: change.since });
    if (change.state === 'early') return say(texts.earlySince, { target, since: change.since });
  }
  const isOpen =
    known.view.place === 'between' && (count > 1 || known.view.hasMember(struct, member) === 'unknown');
  return isOpen ? say(texts.between, { target, ...neighbours(known) }) : undefined;
}
