import type { Suggestion } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { callbackBody, handlerBody, removeBody } from './callback-body.ts';
import { errorPointerCheck, nullCheck } from './checks.ts';
import { deviceTable, moduleFooter, moduleSkeleton } from './module.ts';
import { isAtFileScope, placeAt, type Idiom } from './place.ts';
import { unwindLabels } from './unwind.ts';

/** The most certain first. */
const all: readonly Idiom[] = [
  nullCheck,
  errorPointerCheck,
  unwindLabels,
  deviceTable,
  removeBody,
  callbackBody,
  handlerBody,
  moduleSkeleton,
  moduleFooter,
];

/** Suggestions that need no model; each replaces the cursor's line up to the cursor. */
export function idioms(file: CFile, offset: number): readonly Suggestion[] {
  const place = placeAt(file, offset);
  if (!place) return [];
  const scope = place.within ? 'function' : isAtFileScope(place) ? 'file' : undefined;
  if (scope === undefined) return [];
  return all.flatMap((idiom) => {
    if (idiom.scope !== scope) return [];
    const text = idiom.write(place);
    // What is typed already must be how the suggestion begins, else it would change it.
    if (text === undefined || !(text.startsWith(place.typed) || text.startsWith('\n'))) return [];
    const isFree = text.startsWith('\n') && place.typed !== '';
    return [{ id: idiom.id, replace: { start: isFree ? offset : place.lineStart, end: offset }, text }];
  });
}
