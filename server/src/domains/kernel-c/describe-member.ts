import { codeBlock } from '../../core/markdown.ts';
import type { Text } from '../../core/text.ts';
import { availability } from './api/availability.ts';
import { showHistory } from './api/history.ts';
import type { Asker, Known } from './api/known.ts';
import { showMoments } from './api/moments.ts';
import { isCallback, spelledMember } from './api/spell.ts';
import { isEver, showTimeline, timelineOfMember } from './api/timeline.ts';
import { bold, joined } from './describe.ts';
import { changesOf } from './facts/api-changes.ts';
import { callbackParameters } from './facts/callback-names.ts';

const texts = {
  callback: { en: 'Callback of `struct {struct}`.', 'zh-CN': '`struct {struct}` 的回调。' },
  member: { en: 'Member of `struct {struct}`.', 'zh-CN': '`struct {struct}` 的成员。' },
  onTarget: { en: 'On Linux {target}:', 'zh-CN': '在 Linux {target} 上：' },
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
  const isThere = own ? 'unknown' : (known?.view.hasMember(struct, member) ?? 'unknown');
  const presence = {
    about: `${struct}.${member}`,
    changes,
    isThere,
    columns: known?.view.everMember(struct, member) ?? 0,
    isOpen: others.length > 0 || isThere === 'unknown',
  };
  const isWanted = isPointer || changes.some((change) => change.kind === 'callback');
  return joined([
    say(isWanted ? texts.callback : texts.member, { struct }),
    code !== '' && kernel && isThere === 'yes' ? say(texts.onTarget, { target: kernel.version.text }) : '',
    code,
    own ? '' : bold(availability(presence, asker)),
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
