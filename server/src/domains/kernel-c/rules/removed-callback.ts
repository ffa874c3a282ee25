import type { Problem } from '../../../core/types.ts';
import type { CField, CFile, CRule } from '../../../syntax/c/types.ts';
import { goneMember } from '../drift.ts';
import { includeEdit, shownHeader } from '../include-edit.ts';
import { removedCallback as page } from '../pages.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { presenceOfTag } from '../meaning/presence.ts';
import { tagOfField } from '../meaning/slot-type.ts';
import { attributeGroups } from '../port/attribute-groups.ts';
import { droppedField } from '../port/dropped-field.ts';
import { joinedMembers } from '../port/joined-members.ts';
import { structOf } from '../types-of.ts';

/** A member of an ops structure that the target does not have. */
export const rule: CRule = {
  on: 'field',
  *check(field, file) {
    if (!file.target.kernel) return;
    yield* member(field, file);
  },
};

function* member(field: CField, file: CFile): Iterable<Problem> {
  const meaning = meaningOf(file);
  const struct = meaning ? tagOfField(field, meaning) : structOf(field.type);
  if (!struct) return;
  const presence = meaning && presenceOfTag(meaning, struct);
  if (meaning && presence?.state === 'unreached') {
    const header = shownHeader(presence.header);
    const fixes = [page.fix({ say: 'include', header }, 'safe', includeEdit(file, header))];
    const args = { struct, header, target: file.target.kernel!.version.text };
    const hint = meaning.isWhole ? {} : { confidence: 'low' as const };
    yield page.problem(field.nameSpan, { say: 'unreached', ...args }, { fixes, ...hint });
    return;
  }
  const drift = goneMember(file, struct, field.name);
  if (!drift) return;
  const { change, confidence } = drift;
  const args = { ...drift.args, struct };
  const parts = confidence ? { confidence } : {};
  const { use, fix } = change;
  const joined = joinedMembers(field, file, change);
  const groups = fix?.groups && attributeGroups(field, fix.groups, file);
  const fixes = groups
    ? [page.fix({ say: 'rename', use: fix.groups }, 'review', ...groups)]
    : joined
      ? [page.fix({ say: 'rename', use: fix!.join![1] }, 'review', ...joined)]
      : fix?.rename
        ? [
            page.fix({ say: 'rename', use: fix.rename }, change.review ? 'review' : 'safe', {
              span: field.nameSpan,
              text: fix.rename,
            }),
          ]
        : use
          ? []
          : [page.fix({ say: 'drop', name: field.name }, 'review', droppedField(field, file.source.text))];
  yield page.problem(field.nameSpan, use ? { say: 'replaced', ...args, use } : { say: 'gone', ...args }, {
    drift: drift.interface,
    fixes,
    ...parts,
  });
}
