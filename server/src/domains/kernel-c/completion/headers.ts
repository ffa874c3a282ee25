import type { Completion, Completions } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { knownAround } from '../api/known.ts';
import { isEverywhere, isOpen } from './exists.ts';

const mostOffered = 80;
/** Folders that code outside of the kernel's own core does not include from. */
const internal = /^(?:generated|config|vdso|uapi|asm-generic)\//;

/** Headers of the target behind `#include <`, folder by folder. */
export function headerCompletions(file: CFile, typed: string, offset: number): Completions {
  const known = knownAround(file);
  if (!known) return [];
  const { view, facts } = known;
  const rest = /^[^\n]*/.exec(file.source.text.slice(offset, offset + 200))![0];
  const closing = /^[\w./+-]*>/.test(rest) ? '' : '>';
  const found = new Map<string, Completion>();
  let isPartial = false;
  for (const path of facts.api.headers(typed)) {
    if (internal.test(path) && !internal.test(typed)) continue;
    const slash = path.indexOf('/', typed.length);
    // Deeper folders are offered as such, so that a list stays short.
    const label =
      slash < 0 || typed.length === 0
        ? path.slice(0, slash < 0 ? undefined : slash + 1)
        : path.slice(0, slash + 1);
    if (found.has(label)) continue;
    const isFolder = label.endsWith('/');
    const header = facts.api.header(path);
    const isThere = isOpen(known)
      ? header !== undefined && isEverywhere(known, [header])
      : view.header(path) === 'yes';
    if (!isThere || (!isFolder && file.includes(label))) continue;
    if (found.size >= mostOffered) {
      isPartial = true;
      break;
    }
    found.set(label, {
      label,
      kind: 'file',
      replace: { start: offset - typed.length, end: offset },
      insert: isFolder ? label : `${label}${closing}`,
    });
  }
  return Object.assign([...found.values()], { isPartial });
}
