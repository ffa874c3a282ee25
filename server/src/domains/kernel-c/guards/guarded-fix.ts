import type { Guarded, GuardRequest } from '../../../core/types.ts';
import { compatMacro } from './compat-macro.ts';
import { guardedLines } from './guarded-lines.ts';
import { withVersionHeader } from './version-header.ts';

/** A change kept to some kernels: one macro where that serves all uses, else conditions around the lines it touches. */
export function guardedFix(text: string, request: GuardRequest): Guarded | undefined {
  if (request.edits.some((edit) => edit.path !== undefined)) return undefined;
  const macro = compatMacro(text, request);
  if (macro) return { ...macro, edits: withVersionHeader(text, macro.edits) };
  const edits = guardedLines(text, request);
  return edits && { edits: withVersionHeader(text, edits) };
}
