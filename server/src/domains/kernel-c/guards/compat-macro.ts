import type { ChangedUse, Guarded, GuardRequest } from '../../../core/types.ts';
import { closingOf, codeOnly, splitTop } from '../text-help.ts';
import { codeLines, includedBy } from './code-lines.ts';
import { ifBefore } from './version-condition.ts';

/** From so many uses on, one macro reads better than a condition around each. */
const worthMacro = 3;
/** What means the same wherever the macro is used. */
const constant = /^(?:[A-Z][A-Z0-9_]*|\d\w*|true|false|"[^"]*")$/;
const parameters = 'abcdefghij';

interface Definition {
  readonly name: string;
  /** The line that defines the newer form by the older one. */
  readonly line: string;
}

/**
 * A macro behind the includes that brings the newer form to the older kernels, and the newer form everywhere. Undefined
 * unless the change is the same at several places and a macro can say it: a name, or an argument more or less.
 */
export function compatMacro(text: string, { takes, since, uses }: GuardRequest): Guarded | undefined {
  if (uses.length < worthMacro) return undefined;
  const definitions = uses.map((use) => renamed(text, use, takes) ?? rearranged(text, use, takes));
  const [first] = definitions;
  if (!first || definitions.some((one) => one?.line !== first.line)) return undefined;
  if (new RegExp(`^[ \\t]*#[ \\t]*define[ \\t]+${first.name}\\b`, 'm').test(text)) return undefined;
  const edits = takes === 'newer' ? uses.flatMap((use) => use.edits) : [];
  const place = behindIncludes(text, Math.min(...uses.map((use) => use.span.start)));
  if (place === undefined) return undefined;
  const block = `\n${ifBefore(since)}${first.line}\n#endif\n`;
  return { edits: [{ span: { start: place, end: place }, text: block }, ...edits], macro: first.name };
}

/** Another name for the same thing. A member's name is no candidate: the macro would rename everything else as well. */
function renamed(
  text: string,
  { span, edits }: ChangedUse,
  takes: GuardRequest['takes'],
): Definition | undefined {
  const [edit] = edits;
  if (!edit || edits.length > 1 || edit.span.start !== span.start || edit.span.end !== span.end)
    return undefined;
  const before = text.slice(span.start, span.end);
  if (!isName(before) || !isName(edit.text)) return undefined;
  if (/(?:\.|->)\s*$/.test(text.slice(Math.max(0, span.start - 40), span.start))) return undefined;
  const [name, older] = takes === 'newer' ? [edit.text, before] : [before, edit.text];
  return { name, line: `#define ${name} ${older}` };
}

/** The same function with an argument more or less. */
function rearranged(
  text: string,
  { span, edits }: ChangedUse,
  takes: GuardRequest['takes'],
): Definition | undefined {
  const [edit] = edits;
  const name = text.slice(span.start, span.end);
  if (!edit || edits.length > 1 || !isName(name)) return undefined;
  const between = /^\s*\(/.exec(text.slice(span.end, span.end + 80));
  if (!between) return undefined;
  const open = span.end + between[0].length - 1;
  const close = closingOf(codeOnly(text.slice(open)), 0) + open - 1;
  if (close < open || edit.span.start <= open || edit.span.end > close) return undefined;
  const before = argumentsOf(text.slice(open + 1, close));
  const after = argumentsOf(
    text.slice(open + 1, edit.span.start) + edit.text + text.slice(edit.span.end, close),
  );
  const [newer, older] = takes === 'newer' ? [after, before] : [before, after];
  const isLess = newer.length < older.length;
  const kept = isLess ? placesIn(newer, older) : placesIn(older, newer);
  if (!kept || Math.max(newer.length, older.length) > parameters.length) return undefined;
  if (!isLess) {
    const names = newer.map((_, index) => parameters[index]!);
    const line = `#define ${name}(${names.join(', ')}) ${name}(${kept.map((index) => names[index]!).join(', ')})`;
    return { name, line };
  }
  const passed = older.map((argument, index) => {
    const place = kept.indexOf(index);
    return place >= 0 ? parameters[place]! : constant.test(argument) ? argument : undefined;
  });
  if (passed.includes(undefined)) return undefined;
  const names = newer.map((_, index) => parameters[index]!);
  return { name, line: `#define ${name}(${names.join(', ')}) ${name}(${passed.join(', ')})` };
}

function argumentsOf(inside: string): readonly string[] {
  const parts = splitTop(inside, 0).map((part) => part.text);
  return parts.length === 1 && parts[0] === '' ? [] : parts;
}

/** Where the parts of a shorter list stand in a longer one; undefined when they do not, or could stand otherwise. */
function placesIn(part: readonly string[], whole: readonly string[]): readonly number[] | undefined {
  if (part.length === whole.length) return undefined;
  const places: number[] = [];
  let from = 0;
  for (const one of part) {
    const index = whole.indexOf(one, from);
    if (index < 0) return undefined;
    places.push(index);
    from = index + 1;
  }
  let until = whole.length - 1;
  for (let i = part.length - 1; i >= 0; i--) {
    const index = whole.lastIndexOf(part[i]!, until);
    if (index !== places[i]) return undefined;
    until = index - 1;
  }
  return places;
}

/** Behind all includes before an offset and outside of conditions: the macro must not change the headers' own text. */
function behindIncludes(text: string, offset: number): number | undefined {
  const lines = codeLines(text).filter((line) => line.start <= offset);
  const last = lines.findLastIndex((line) => includedBy(text, line) !== undefined);
  const place = last < 0 ? undefined : lines.slice(last).find((line) => line.depth === 0)?.end;
  return place !== undefined && place <= offset ? place : undefined;
}

function isName(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}
