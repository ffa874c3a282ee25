import { trimPlace, type Layout, type TrimPlace } from '../../../server/src/assist/trim/place.ts';

/** The place of the `|` in a text. */
export function placeOf(marked: string, layout: Layout = 'braces'): TrimPlace {
  const at = marked.indexOf('|');
  return trimPlace(marked.slice(0, at), marked.slice(at + 1), layout);
}
