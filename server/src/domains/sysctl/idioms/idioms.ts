import type { Suggestion } from '../../../core/types.ts';
import type { KeyValueFile } from '../../../syntax/shapes/key-value.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { isGone, isTooNew } from '../facts/keys.ts';
import { companions } from './companions.ts';

/** On an empty line behind a setting: the setting that usually goes with it, unless the file has it already. */
export function idioms(file: KeyValueFile, offset: number): readonly Suggestion[] {
  const { text } = file.source;
  const line = lineAround(text, offset);
  if (text.slice(line.start, line.end).trim() !== '') return [];
  const before = file.entries.findLast((entry) => entry.end <= line.start);
  if (!before || text.slice(before.end, line.start).trim() !== '') return [];
  const spacing = text.slice(before.key.end, before.value.start);
  return companions.flatMap(({ id, after, when, key, value = before.value.text }) => {
    if (after !== before.name || (when && !when.test(before.value.text)) || file.named(key).length > 0)
      return [];
    if (value === '' || isGone(key, file.target) === 'yes' || isTooNew(key, file.target) === 'yes') return [];
    return [
      {
        id,
        replace: { start: offset, end: offset },
        text: `${before.prefix?.text ?? ''}${key}${spacing}${value}`,
      },
    ];
  });
}
