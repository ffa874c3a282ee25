import type { Span, Unit } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
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

/** Uses by the key of their unit, in offsets from the unit's start: what an edit leaves alone is not asked again. */
export type UseMemory = ReadonlyMap<string, readonly LinkUse[]>;

/** Uses of symbols that are not simply there for every module, in the order of the file. */
export function linkUses(
  file: CFile,
  meaning: Meaning,
  before: UseMemory = new Map(),
): { readonly uses: readonly LinkUse[]; readonly memory: UseMemory } {
  const memory = new Map<string, readonly LinkUse[]>();
  const uses: LinkUse[] = [];
  for (const unit of file.units) {
    const { start } = unit.span;
    const key = unit.key ?? '';
    const known = before.get(key) ?? moved(usesIn(file, meaning, unit), -start);
    if (key !== '') memory.set(key, known);
    if (known.length > 0) uses.push(...moved(known, start));
  }
  return { uses, memory };
}

function moved(uses: readonly LinkUse[], by: number): readonly LinkUse[] {
  return uses.map((use) => ({ ...use, span: { start: use.span.start + by, end: use.span.end + by } }));
}

function usesIn(file: CFile, meaning: Meaning, unit: Unit): readonly LinkUse[] {
  const found: LinkUse[] = [];
  for (const { name, within, start, end } of candidates(file, unit)) {
    const fact = symbolFact(meaning, name);
    if (!fact || (fact.kind === 'exported' && fact.namespace === '' && !fact.isGplOnly)) continue;
    if (meaning.own(name).length > 0 || meaning.own(fact.symbol).length > 0) continue;
    // Without the header the name is not the kernel's, whatever it is.
    if (meaning.reach.name(name) === 'no') continue;
    if (within && (isUnused(within) || localNamed({ file, meaning, within, offset: start }, name))) continue;
    found.push({ name, span: { start, end }, fact });
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
