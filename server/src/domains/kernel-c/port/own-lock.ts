import type { Edit } from '../../../core/types.ts';
import type { CFile, CMember } from '../../../syntax/c/types.ts';
import type { ApiChange } from '../facts/api-changes.ts';
import { behindIncludes } from './behind-includes.ts';

/**
 * A lock of the file's own in place of one that a structure no longer has. Only for locks that the list of changes says
 * the kernel itself had stopped to take: of them nothing is left but the module's own sections.
 */
export function ownLock(
  member: CMember,
  file: CFile,
  change: ApiChange,
): { readonly name: string; readonly edits: readonly Edit[] } | undefined {
  const define = change.fix?.own;
  if (define === undefined || change.of === undefined) return undefined;
  const name = `${change.of}_${change.name}`;
  const edit: Edit = { span: { start: member.start, end: member.end }, text: name };
  if (file.has('variable', name) || file.calls(define).some((one) => one.arguments[0]?.text === name))
    return { name, edits: [edit] };
  const places = file.named('member', member.name).map((one) => one.start);
  const at = behindIncludes(file.source.text, Math.min(...places), Math.max(...places));
  if (at === undefined) return undefined;
  const made = `\n/* In place of ${change.name} of struct ${change.of}: only this file takes it. */\nstatic ${define}(${name});\n`;
  return { name, edits: [{ span: { start: at, end: at }, text: made }, edit] };
}
