import { KeptWith } from '../../../core/remembered.ts';
import type { KernelView } from '../../../core/kernel-api.ts';
import { shift } from '../../../core/spans.ts';
import type { Span, Unit } from '../../../core/types.ts';
import type { AtUnit, CFile, CFunction } from '../../../syntax/c/types.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { localNamed } from '../meaning/type-of.ts';
import { symbolFact, type SymbolFact } from './symbol-fact.ts';

/** A place where a file needs a symbol of the kernel. */
export interface LinkUse {
  readonly name: string;
  readonly span: Span;
  readonly fact: SymbolFact;
}

interface Candidate extends Span {
  readonly name: string;
  readonly within?: CFunction | undefined;
}

/** What takes a name without needing its address: sizes, and look-ups that may fail at run time. */
const nameless =
  /^(?:sizeof|typeof|__typeof__|_Alignof|offsetof|symbol_get|symbol_put|symbol_request|__symbol_get|__stringify|stringify|EXPORT_\w+)$/;

/** By table, since nothing else but the unit itself says what these are; in offsets from the unit's start. */
const known = new WeakMap<KernelView, KeptWith<object, readonly AtUnit<readonly LinkUse[]>[]>>();

/** Uses of symbols that are not simply there for every module, in the order of the file. */
export function linkUses(file: CFile, meaning: Meaning): readonly LinkUse[] {
  let units = known.get(meaning.view);
  if (!units) known.set(meaning.view, (units = new KeptWith()));
  const found: LinkUse[] = [];
  for (const { start, value } of file.ofUnits(units, (unit) => findUses(file, meaning, unit)))
    for (const use of value) if (isOfKernel(meaning, use)) found.push(moved(use, start));
  return found;
}

function moved(use: LinkUse, by: number): LinkUse {
  return { ...use, span: shift(use.span, by) };
}

/** Whether the file's includes reach the kernel's own; without the header the name is not the kernel's, whatever it is. */
function isOfKernel(meaning: Meaning, { name, fact: { symbol } }: LinkUse): boolean {
  return (
    meaning.own(name).length === 0 && meaning.own(symbol).length === 0 && meaning.reach.name(name) !== 'no'
  );
}

/** Uses of what the file does not declare for itself. */
function findUses(file: CFile, meaning: Meaning, unit: Unit): readonly LinkUse[] {
  const found: LinkUse[] = [];
  for (const { name, within, start, end } of candidates(file, unit)) {
    const fact = symbolFact(meaning, name);
    if (!fact || (fact.kind === 'exported' && fact.namespace === '' && !fact.isGplOnly)) continue;
    if (within && (isUnused(within) || localNamed({ file, meaning, within, offset: start }, name))) continue;
    found.push(moved({ name, span: { start, end }, fact }, -unit.span.start));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** What nobody is meant to call only asks the compiler whether a declaration is still the same. */
function isUnused({ isStatic, head }: CFunction): boolean {
  return isStatic && /\b(?:__)?(?:maybe_)?unused(?:__)?\b/.test(head);
}

/** Calls, and names whose address is taken or that are read: as arguments, in initialisers, before a member. */
function* candidates(file: CFile, unit: Unit): Generator<Candidate> {
  for (const call of file.subjects('call', unit)) {
    const { name, nameSpan, within } = call;
    if (!within || nameless.test(name)) continue;
    yield { name, within, ...nameSpan };
    for (const argument of call.arguments) {
      const plain = /^(&\s*)?([A-Za-z_]\w*)$/.exec(argument.text);
      if (plain) yield { name: plain[2]!, within, start: argument.end - plain[2]!.length, end: argument.end };
    }
  }
  for (const { value, valueSpan } of file.subjects('field', unit)) {
    const name = /^(?:&\s*)?([A-Za-z_]\w*)$/.exec(value)?.[1];
    if (name !== undefined) yield { name, start: valueSpan.end - name.length, end: valueSpan.end };
  }
  for (const { object, objectSpan, within } of file.subjects('member', unit))
    if (within && /^[A-Za-z_]\w*$/.test(object)) yield { name: object, within, ...objectSpan };
}
