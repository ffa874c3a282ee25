import type { ApiForm, ApiFormKind } from '../../../core/kernel-api.ts';
import type { Completion, Completions, Edit, Span } from '../../../core/types.ts';
import type { Certainty } from '../../../core/version.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { bestForm, behindMacro } from '../api/best-form.ts';
import { headerFor } from '../api/header-for.ts';
import { knownAround, type Asker, type Known, type Say } from '../api/known.ts';
import { spelled } from '../api/spell.ts';
import { summary, tagKinds } from '../describe.ts';
import { changesOf, happened } from '../facts/api-changes.ts';
import { knownFunctions, type KernelFunction } from '../facts/functions.ts';
import { includer } from '../include-edit.ts';
import { isInOpenBody } from './before-cursor.ts';
import { formsForNewCode, isOpen, isOutgoing } from './exists.ts';
import { argumentNames, callOf, namesInForm } from './snippet.ts';

/** With fewer letters half of the kernel would fit. */
const fewestLetters = 3;
/** What is offered at once, and what is looked at to find it: a key press must not wait. */
const mostOffered = 60;
const mostLookedAt = 90;
const mostNames = 4000;

const inExpressions: readonly ApiFormKind[] = ['function', 'macro', 'variable', 'enumerator', 'typedef'];

interface Place {
  readonly word: string;
  readonly replace: Span;
  readonly asker: Asker;
  /** Whether the arguments are there already. */
  readonly isCalled: boolean;
  readonly include: (header: string) => Edit | undefined;
}

/** Functions, macros and constants of the target that a word begins: those we know in own words first, then those in reach. */
export function nameCompletions(file: CFile, word: string, offset: number, say: Say): Completions {
  const known = knownAround(file);
  const place: Place = {
    word,
    include: includeLine(file),
    replace: { start: offset - word.length, end: offset },
    asker: { say, kernel: file.target.kernel, known },
    isCalled: /^\s*\(/.test(file.source.text.slice(offset, offset + 20)),
  };
  const inBody = file.functionAt(offset) !== undefined || isInOpenBody(file.source.text, offset);
  const own = ownWords(place, inBody);
  if (!known || !inBody || word.length < fewestLetters) return own;
  const seen = new Set(own.map((one) => one.label));
  return withRest(own, tableNames(place, known, inExpressions, seen));
}

/** Tags behind `struct`, `union` or `enum`. */
export function tagCompletions(
  file: CFile,
  word: string,
  offset: number,
  kind: ApiFormKind,
  say: Say,
): Completions {
  const known = knownAround(file);
  if (!known || word.length < fewestLetters || !tagKinds.includes(kind)) return [];
  const asker: Asker = { say, kernel: file.target.kernel, known };
  const replace = { start: offset - word.length, end: offset };
  const place: Place = { word, replace, asker, isCalled: true, include: includeLine(file) };
  return withRest([], tableNames(place, known, [kind], new Set()));
}

/** The include line of a header that the file lacks. */
function includeLine(file: CFile): (header: string) => Edit | undefined {
  const edit = includer(file);
  return (header) => (file.includes(header) ? undefined : edit(header));
}

function withRest(own: readonly Completion[], rest: Completions): Completions {
  return Object.assign([...own, ...rest], { isPartial: rest.isPartial === true });
}

/** Functions that we have own words about. */
function ownWords(place: Place, inBody: boolean): readonly Completion[] {
  const found: Completion[] = [];
  for (const fn of knownFunctions()) {
    const { name, context } = fn;
    if (!name.startsWith(place.word) || name === place.word || (context === 'none') === inBody) continue;
    const one = isThere(place, fn) ? ownCompletion(place, fn) : undefined;
    if (one) found.push(one);
  }
  return found;
}

/** False only for names that the target surely lacks, or that have a better one there. */
function isThere({ asker: { known, kernel } }: Place, { name }: KernelFunction): boolean {
  if (known && !isOpen(known)) return known.view.declared(name) !== 'no' && !isOutgoing(known, name);
  return changesOf(name).every((one) => {
    if (one.of !== undefined) return true;
    if (one.change === 'added') return happened(one, kernel) !== 'no';
    return !/^(?:removed|renamed)$/.test(one.change) || happened(one, kernel) !== 'yes';
  });
}

function ownCompletion(place: Place, { name, form: written }: KernelFunction): Completion {
  const { asker, replace, isCalled } = place;
  const { known } = asker;
  const found = known && candidateOf(known, name, inExpressions);
  const documentation = summary(name, asker);
  const isFunction = written.includes(' ') && !written.startsWith(name);
  const base: Completion =
    known && found
      ? completionOf(place, known, found)
      : {
          label: name,
          kind: isFunction ? 'function' : 'macro',
          replace,
          detail: written,
          ...callOf(name, namesInForm(written), isCalled),
        };
  return { ...base, ...(documentation === undefined ? {} : { documentation }) };
}

/** A name that fits, before it is made into what an editor shows. */
interface Candidate {
  readonly name: string;
  readonly forms: readonly ApiForm[];
  readonly form: ApiForm;
  /** Whether an include has to bring it. */
  readonly isLacking: boolean;
}

/** Names of the tables with a prefix: the short ones first where there are many, then what the file reaches. */
function tableNames(
  place: Place,
  known: Known,
  kinds: readonly ApiFormKind[],
  seen: ReadonlySet<string>,
): Completions {
  const { word } = place;
  const { api } = known.facts;
  const isFree = (name: string): boolean => name !== word && !seen.has(name);
  const all = api.names(word, mostNames).filter(isFree);
  const { meaning } = known;
  const near = meaning ? api.names(word, mostNames, (path) => meaning.reach.header(path) !== 'no') : [];
  const looked = chosen(all, near.filter(isFree));
  const found = looked.flatMap((name) => {
    const one = isFine(place, known, name) ? candidateOf(known, name, kinds) : undefined;
    return one ? [one] : [];
  });
  found.sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  const isPartial = looked.length < all.length || found.length > mostOffered;
  const items = found
    .slice(0, mostOffered)
    .filter(({ name }) => (known.meaning?.own(name).length ?? 0) === 0)
    .map((one) => completionOf(place, known, one));
  return Object.assign(items, { isPartial });
}

/** All names where they are few; else the short ones, those in reach before the others. */
function chosen(all: readonly string[], near: readonly string[]): readonly string[] {
  if (all.length <= mostLookedAt) return all;
  const byLength = (a: string, b: string): number => a.length - b.length;
  const first = [...near].sort(byLength).slice(0, mostLookedAt);
  const known = new Set(first);
  const rest = all.filter((name) => !known.has(name)).sort(byLength);
  return [...first, ...rest.slice(0, mostLookedAt - first.length)];
}

/** Neither on its way out, nor known to have come later than the target. */
function isFine({ asker: { kernel } }: Place, known: Known, name: string): boolean {
  // Where no table answers for the target, only what is known to have come before it is there.
  const isLate = (state: Certainty): boolean => (kernel && isOpen(known) ? state !== 'yes' : state === 'no');
  const isEarly = changesOf(name).some(
    (one) => one.of === undefined && one.change === 'added' && isLate(happened(one, kernel)),
  );
  return !isEarly && !isOutgoing(known, name);
}

/** What is in reach before what an include has to bring, what can be called before constants; short names are used most. */
function rank({ form, isLacking }: Candidate): number {
  return (isLacking ? 2 : 0) + (form.arity ? 0 : 1);
}

function candidateOf(known: Known, name: string, kinds: readonly ApiFormKind[]): Candidate | undefined {
  const forms = formsForNewCode(known, name, kinds);
  const form = bestForm(forms);
  return form && { name, forms, form, isLacking: known.meaning?.reach.name(name) === 'no' };
}

function completionOf(
  place: Place,
  known: Known,
  { name, forms, form: best, isLacking }: Candidate,
): Completion {
  const form = behindMacro(best, (other) => formsForNewCode(known, other, inExpressions));
  const header = headerFor(known, name, forms);
  const edit = isLacking && header !== undefined ? place.include(header) : undefined;
  const isType = tagKinds.includes(form.kind) || form.kind === 'typedef';
  return {
    label: name,
    kind: isType ? 'type' : form.kind === 'function' ? 'function' : form.arity ? 'macro' : 'value',
    replace: place.replace,
    ...callOf(name, argumentNames(form), place.isCalled),
    detail: `${spelled(form, name)}${header === undefined ? '' : `  <${header}>`}`,
    ...(edit ? { extra: [edit] } : {}),
  };
}
