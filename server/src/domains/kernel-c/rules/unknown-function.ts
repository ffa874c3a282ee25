import type { CFile, CRule } from '../../../syntax/c/types.ts';
import { bareNames } from '../bare-names.ts';
import { driftOf } from '../drift.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { callable, presenceOf } from '../meaning/presence.ts';
import { localNamed } from '../meaning/type-of.ts';
import { unknownFunction as page } from '../pages.ts';
import { undecidedRegions } from '../undecided.ts';

/** What the compiler brings, or the language. */
const builtin = /^(?:_|va_|typeof|alignof|asm|static_assert)/;

/**
 * A call of what neither the file nor its headers declare, and no kernel of the tables so much as mentions: it was there
 * between two of them for a while, or nowhere at all.
 */
export const rule: CRule = {
  on: 'code',
  *check(code, file) {
    const meaning = meaningOf(file);
    if (!meaning?.isWhole || !code.within) return;
    for (const one of bareNames(file, meaning, code)) {
      if (!one.isCall || one.isInMacro || builtin.test(one.name)) continue;
      if (presenceOf(meaning, one.name, callable).state !== 'nowhere') continue;
      if (!isOfKernel(file, meaning, one.name)) continue;
      const place = { file, meaning, within: code.within, offset: one.start };
      if (localNamed(place, one.name) || mayBePasted(file, meaning, one.name)) continue;
      if (driftOf(file, one.name, () => true) || isDefinedSomehow(file, one.name)) continue;
      const isOpen = undecidedRegions(file).some(({ start, end }) => start <= one.start && one.start < end);
      yield page.problem(
        { start: one.start, end: one.end },
        { name: one.name, target: file.target.kernel!.version.text },
        { once: one.name, ...(isOpen ? { confidence: 'low' as const } : {}) },
      );
    }
  },
};

/** Whether a name begins as others of the kernel do, and none of the module's own: `kuid_into_mnt`. */
function isOfKernel(file: CFile, { facts }: Meaning, name: string): boolean {
  const prefix = /^[a-z][a-z0-9]{2,}_(?=[a-z])/.exec(name)?.[0];
  if (prefix === undefined || facts.api.names(prefix, 2).length < 2) return false;
  return !file.all('function').some((fn) => fn.name.startsWith(prefix));
}

/** A head that nobody could read: at the start of a line, or behind words that are none of a statement. */
function isDefinedSomehow(file: CFile, name: string): boolean {
  return new RegExp(`^(?:[A-Za-z_][^\\n;={}]*[\\s*])?${name}\\s*\\(`, 'm').test(file.source.text);
}

const pasted = new WeakMap<Meaning, readonly string[]>();

/** Whether a macro at file scope, of the module or of the kernel, may glue the name from a word that it is given. */
function mayBePasted(file: CFile, meaning: Meaning, name: string): boolean {
  let words = pasted.get(meaning);
  if (!words) {
    const own = meaning.headers.texts.flatMap(({ macros }) => [...macros.values()].flat());
    const glued = own.flatMap(({ body }) => (body.includes('##') ? (body.match(/\w{2,}(?=##)|(?<=##)\w{2,}/g) ?? []) : []));
    words = [...new Set([...wordsGiven(file), ...glued])];
    pasted.set(meaning, words);
  }
  return words.some((word) => name.includes(word));
}

/** Words among the arguments of what looks like a call outside of functions, here and in macros. */
function wordsGiven(file: CFile): readonly string[] {
  return file.units.flatMap((unit) =>
    file.subjects('function', unit).length > 0
      ? []
      : file
          .subjects('call', unit)
          .flatMap((call) => call.arguments.flatMap(({ text }) => text.match(/[A-Za-z]\w+/g) ?? [])),
  );
}
