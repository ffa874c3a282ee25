import type { Edit } from '../../../core/types.ts';
import type { CCall } from '../../../syntax/c/types.ts';
import type { ApiChange } from '../facts/api-changes.ts';
import { filled } from '../text-help.ts';

/** How a call of something gone is written on the target, and what is called then. */
export interface CallEdit {
  readonly edit: Edit;
  readonly use: string;
  /** Whether only the name is another. */
  readonly isRename: boolean;
}

/** From what the list of known changes says; undefined where it names no successor that takes these arguments. */
export function goneCallEdit(call: CCall, { fix }: ApiChange): CallEdit | undefined {
  if (fix?.rename)
    return { edit: { span: call.nameSpan, text: fix.rename }, use: fix.rename, isRename: true };
  const given = call.arguments.map((one) => one.text);
  const text = fix?.call === undefined ? undefined : filled(fix.call, given);
  if (text === undefined) return undefined;
  const span = { start: call.nameSpan.start, end: call.end };
  return { edit: { span, text }, use: /^\w+(?=\()/.exec(text)?.[0] ?? text, isRename: false };
}
