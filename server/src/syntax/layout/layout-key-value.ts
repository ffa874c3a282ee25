import type { Edit } from '../../core/types.ts';
import type { KeyValueFile } from '../shapes/key-value.ts';
import { lineStart, respaced, withoutTrail } from './respaced.ts';

/** The edits that give all lines the same blanks around their sign, as most of the file have them: one or none. */
export function layOutKeyValue(file: KeyValueFile): readonly Edit[] {
  const { text } = file.source;
  const tight = file.entries.filter(({ key, value, separator }) => {
    return key.end === separator.start && value.start === separator.end;
  });
  const blank = tight.length * 2 > file.entries.length ? '' : ' ';
  return file.entries.flatMap(({ start, end, key, separator, value }) => [
    ...respaced(text, lineStart(text, start), start, ''),
    ...respaced(text, key.end, separator.start, blank),
    ...(value.text === '' ? [] : respaced(text, separator.end, value.start, blank)),
    ...withoutTrail(text, end),
  ]);
}
