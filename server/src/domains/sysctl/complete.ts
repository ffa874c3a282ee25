import type { Completion, Span, Target } from '../../core/types.ts';
import type { KeyValueFile } from '../../syntax/shapes/key-value.ts';
import { lineAround } from '../../syntax/shapes/read-lines.ts';
import { describeKey, rangeOf, shortFacts, type Say } from './describe.ts';
import { isGone, knownKeys, latestState, meaningOf, namesOf, statesOf } from './facts/keys.ts';

/** Keys up to the separator, values behind it; nothing in comments. */
export function complete(file: KeyValueFile, offset: number, say: Say): readonly Completion[] {
  const { text } = file.source;
  if (file.comments.some(({ span }) => span.start < offset && offset <= span.end)) return [];
  const entry = file.entryAt(offset);
  const line = lineAround(text, offset);
  const separator = entry?.separator ?? separatorIn(text, line);
  if (entry && separator && offset >= separator.end) {
    const start = Math.min(entry.value.start, offset);
    return values(entry.name, file.target, { start, end: Math.max(entry.value.end, start) }, say);
  }
  const start = keyStart(text, line.start);
  const end = entry?.key.end ?? offset;
  if (offset < start) return [];
  const insertSign = separator ? '' : ' = ';
  return keys(file.target, { start, end: Math.max(end, start) }, insertSign, text.slice(start, offset), say);
}

function separatorIn(text: string, line: Span): Span | undefined {
  const at = text.slice(line.start, line.end).indexOf('=');
  return at < 0 ? undefined : { start: line.start + at, end: line.start + at + 1 };
}

function keyStart(text: string, lineStart: number): number {
  let start = lineStart;
  while (text[start] === ' ' || text[start] === '\t') start++;
  return text[start] === '-' ? start + 1 : start;
}

function keys(target: Target, replace: Span, sign: string, typed: string, say: Say): readonly Completion[] {
  const slashed = typed.includes('/') && !typed.includes('.');
  return knownKeys
    .filter((key) => {
      const states = statesOf(key, target);
      return states.length > 0 && !states.every((state) => state.readOnly) && isGone(key, target) !== 'yes';
    })
    .flatMap((key) => (key.includes('*') ? ['all', 'default'].map((one) => key.replace('*', one)) : [key]))
    .map((key) => {
      const label = slashed ? key.replaceAll('.', '/') : key;
      return {
        label,
        kind: 'key',
        replace,
        insert: label + sign,
        detail: shortFacts(key, target, say),
        documentation: describeKey(key, target, say) ?? '',
      };
    });
}

function values(key: string, target: Target, replace: Span, say: Say): readonly Completion[] {
  const names = namesOf(key);
  if (names.length > 0) return names.map((label) => ({ label, kind: 'value', replace, insert: label }));
  const state = statesOf(key, target).at(-1) ?? latestState(key);
  const meaning = meaningOf(key);
  const { min, max } = meaning ? { min: meaning[0], max: meaning[1] } : state ? rangeOf(state) : {};
  // A choice between modes is worth listing; a size is not.
  if (state?.count !== 1 || min === undefined || max === undefined || max - min > 9) return [];
  const documentation = describeKey(key, target, say) ?? '';
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const label = String(min + index);
    return { label, kind: 'value', replace, insert: label, documentation };
  });
}
