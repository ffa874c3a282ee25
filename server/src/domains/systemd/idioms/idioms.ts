import type { Suggestion } from '../../../core/types.ts';
import type { IniFile } from '../../../syntax/shapes/ini.ts';
import { newlineOf } from '../../../syntax/shapes/read-lines.ts';
import { wholeUnits } from './whole-units.ts';
import { placeAt, type Place } from './place.ts';
import { sectionBodies } from './section-bodies.ts';
import { serviceHabits } from './service-habits.ts';

/** A habit of people who write units: the lines they add at a place, or nothing where the condition does not hold. */
export interface Idiom {
  readonly id: `systemd/${string}`;
  readonly lines: (place: Place) => readonly string[] | undefined;
}

const all: readonly Idiom[] = [...wholeUnits, ...sectionBodies, ...serviceHabits];

export function idioms(file: IniFile, offset: number): readonly Suggestion[] {
  const place = placeAt(file, offset);
  if (!place) return [];
  const newline = newlineOf(file.source.text);
  return all.flatMap(({ id, lines }) => {
    const found = lines(place);
    return found ? [{ id, replace: { start: offset, end: offset }, text: found.join(newline) }] : [];
  });
}

export const idiomIds: readonly string[] = all.map(({ id }) => id);
