import type { CRule } from '../../../syntax/c/types.ts';
import { sureSince } from '../drift.ts';
import { isLocal } from '../local-names.ts';
import { allChanges, changesOf, happened, type ApiChange } from '../facts/api-changes.ts';
import { notYetApi as page } from '../pages.ts';

const added = new Map<string, ApiChange>();
/** Old names by the new one that took their place with the same arguments. */
const older = new Map<string, ApiChange>();
for (const change of [...allChanges()].flat()) {
  const isCallable = change.kind === 'function' || change.kind === 'macro';
  if (isCallable && change.change === 'added') added.set(change.name, change);
  if (isCallable && change.fix?.rename && !change.review) older.set(change.fix.rename, change);
}

/** A call of something that came into the kernel after the target's release. */
export const rule: CRule = {
  on: 'call',
  names: [...added.keys()],
  *check(call, file) {
    const { kernel } = file.target;
    const change = added.get(call.name);
    if (!kernel || !change || isLocal(file, call.name)) return;
    if (happened(change, kernel) !== 'no') return;
    // A name that came, went and came again is not in this table; one that went earlier is reported as gone.
    if (changesOf(call.name).some((one) => one.change === 'removed' && happened(one, kernel) === 'yes'))
      return;
    const before = older.get(call.name);
    const isThere = before !== undefined && happened(before, kernel) === 'no';
    const fixes = isThere
      ? [page.fix({ use: before.name }, 'safe', { span: call.nameSpan, text: before.name })]
      : [];
    const args = { name: call.name, since: sureSince(change), target: kernel.version.text };
    yield page.problem(
      call.nameSpan,
      isThere ? { say: 'older', ...args, use: before.name } : { say: 'none', ...args },
      { fixes },
    );
  },
};
