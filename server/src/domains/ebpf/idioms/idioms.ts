import type { Suggestion } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { helpersHeader, license, mapDefinition, programSkeleton } from './at-file-scope.ts';
import { boundsCheck, nullCheck, packetBounds, submitRecord } from './in-function.ts';
import { placeAt, type Idiom } from './place.ts';

/** The most certain first. */
const all: readonly Idiom[] = [
  nullCheck,
  boundsCheck,
  packetBounds,
  submitRecord,
  programSkeleton,
  mapDefinition,
  helpersHeader,
  license,
];

/** Suggestions that need no model; each replaces the cursor's line up to the cursor. */
export function idioms(file: CFile, offset: number): readonly Suggestion[] {
  const place = placeAt(file, offset);
  if (!place) return [];
  return all.flatMap((idiom) => {
    const text = idiom.write(place);
    // What is typed already must be how the suggestion begins, else it would change it.
    if (!text?.startsWith(place.before) && !place.isEmpty) return [];
    return text === undefined
      ? []
      : [{ id: idiom.id, replace: { start: place.lineStart, end: offset }, text }];
  });
}
