import type { ApiMember } from '../../../core/kernel-api.ts';
import type { Completion, Completions } from '../../../core/types.ts';
import { pointedTo, tagOf } from '../../../syntax/c/expressions/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { declaration, prototypeFor } from '../api/callbacks.ts';
import { knownAround, type Known } from '../api/known.ts';
import { isCallback, spelledMember } from '../api/spell.ts';
import { resolved } from '../meaning/resolved.ts';
import { typeOfText } from '../meaning/type-of.ts';
import { codeOnly } from '../text-help.ts';
import { structOf, typeOf } from '../types-of.ts';
import { isEverywhere, isOpen } from './exists.ts';
import { initialiserAt, objectBefore, window } from './before-cursor.ts';

/** Members of the structure whose designated initialiser the cursor is in, without those that are set already. */
export function initialiserMembers(file: CFile, offset: number, word: string): Completions {
  const known = knownAround(file);
  const from = Math.max(0, offset - window);
  const place = initialiserAt(codeOnly(file.source.text.slice(from, offset)));
  if (!known || !place) return [];
  let struct: string | undefined = place.struct;
  for (const step of place.path) struct = struct === undefined ? undefined : memberTag(known, struct, step);
  if (struct === undefined) return [];
  const tag = struct;
  const { kernel } = file.target;
  const prefix =
    (place.variable ?? 'foo').replace(/_?(?:f?ops|driver|operations|drv|class|ops)$/, '') || 'foo';
  return membersForNewCode(known, tag).flatMap(({ name, type }): readonly Completion[] => {
    if (!name.startsWith(word) || place.present.has(name)) return [];
    const callback = prototypeFor(known, tag, name, kernel);
    const own = `${prefix}_${name.replace(/^(?:ndo|proc|unlocked)_/, '')}`;
    return [
      {
        label: name,
        kind: 'key',
        replace: { start: offset - word.length, end: offset },
        insert: isCallback(type) ? `${name} = ${own},` : `${name} = `,
        detail: callback ? declaration(name, callback) : spelledMember(type, name),
      },
    ];
  });
}

/** Members behind `object->` or `object.`, as the object's type has them on the target. */
export function objectMembers(file: CFile, offset: number, word: string): Completions {
  const known = knownAround(file);
  const within = file.functionAt(offset);
  if (!known || !within) return [];
  const from = Math.max(within.start, offset - window);
  const before = objectBefore(codeOnly(file.source.text.slice(from, offset - word.length)));
  if (!before) return [];
  // The text itself, because what stands in strings is part of an argument.
  const object = file.source.text.slice(from + before.start, from + before.end);
  const tag = tagOfObject(file, known, object, before.arrow, offset);
  if (tag === undefined) return [];
  return membersForNewCode(known, tag).flatMap(({ name, type }): readonly Completion[] => {
    if (!name.startsWith(word)) return [];
    const replace = { start: offset - word.length, end: offset };
    return [{ label: name, kind: 'key', replace, insert: name, detail: spelledMember(type, name) }];
  });
}

function tagOfObject(
  file: CFile,
  { meaning }: Known,
  object: string,
  arrow: boolean,
  offset: number,
): string | undefined {
  const within = file.functionAt(offset);
  if (!meaning) return structOf(typeOf(file, within, object));
  const type = resolved(meaning, typeOfText({ file, meaning, within, offset }, object));
  const pointed = type === undefined ? undefined : arrow ? pointedTo(type) : type;
  return pointed === undefined ? undefined : tagOf(resolved(meaning, pointed) ?? pointed);
}

/** Members that are surely there, in the order of the structure, each once. */
function membersForNewCode(known: Known, tag: string): readonly ApiMember[] {
  const { meaning, view, facts } = known;
  const isOwn = meaning?.isOwnType(tag) === true;
  const open = isOpen(known);
  const rows = isOwn ? (meaning.members(tag) ?? []) : open ? facts.api.members(tag) : view.members(tag);
  const byName = Map.groupBy(rows, (row) => row.name);
  return [...byName].flatMap(([name, all]) => {
    const isThere = isOwn || (open ? isEverywhere(known, all) : view.hasMember(tag, name) === 'yes');
    return isThere && name !== '' ? [all[0]!] : [];
  });
}

/** The structure that a member of a structure is. */
function memberTag({ meaning, view, facts }: Known, struct: string, member: string): string | undefined {
  const rows =
    meaning?.members(struct) ?? (view.place === 'unknown' ? facts.api.members(struct) : view.members(struct));
  const types = new Set(
    rows.flatMap((row) => (row.name === member ? [row.type.replace(/ ?\[[^\]]*\]$/, '')] : [])),
  );
  const [only] = types;
  return types.size === 1 ? tagOf((meaning ? resolved(meaning, only) : only) ?? '') : undefined;
}
