import type { Span } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { localNamed } from '../meaning/type-of.ts';
import { symbolFact, type SymbolFact } from './symbol-fact.ts';

/** A place where a file needs a symbol of the kernel. */
export interface LinkUse {
  readonly name: string;
  readonly span: Span;
  readonly within?: CFunction;
  readonly fact: SymbolFact;
}

interface Candidate extends Span {
  readonly name: string;
  readonly within?: CFunction | undefined;
}

/** What takes a name without needing its address: sizes, and look-ups that may fail at run time. */
const nameless =
  /^(?:sizeof|typeof|__typeof__|_Alignof|offsetof|symbol_get|symbol_put|symbol_request|__symbol_get|__stringify|stringify|EXPORT_\w+)$/;

/** Uses of symbols that are not simply there for every module, in the order of the file. */
export function linkUses(file: CFile, meaning: Meaning): readonly LinkUse[] {
  const found: LinkUse[] = [];
  for (const { name, within, start, end } of candidates(file)) {
    const fact = symbolFact(meaning, name);
    if (!fact || (fact.kind === 'exported' && fact.namespace === '' && !fact.isGplOnly)) continue;
    if (meaning.own(name).length > 0 || meaning.own(fact.symbol).length > 0) continue;
    // Without the header the name is not the kernel's, whatever it is.
    if (meaning.reach.name(name) === 'no') continue;
    if (within && (isUnused(within) || localNamed({ file, meaning, within, offset: start }, name))) continue;
    found.push({ name, span: { start, end }, fact, ...(within ? { within } : {}) });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** What nobody is meant to call only asks the compiler whether a declaration is still the same. */
function isUnused({ isStatic, head }: CFunction): boolean {
  return isStatic && /\b(?:__)?(?:maybe_)?unused(?:__)?\b/.test(head);
}

/** Calls, and names whose address is taken or that are read: as arguments, in initialisers, before a member. */
function* candidates(file: CFile): Generator<Candidate> {
  for (const call of file.all('call')) {
    const { name, nameSpan, within } = call;
    if (!within || nameless.test(name)) continue;
    yield { name, within, ...nameSpan };
    for (const argument of call.arguments) {
      const plain = /^(&\s*)?([A-Za-z_]\w*)$/.exec(argument.text);
      if (plain) yield { name: plain[2]!, within, start: argument.end - plain[2]!.length, end: argument.end };
    }
  }
  for (const { value, valueSpan } of file.all('field')) {
    const name = /^(?:&\s*)?([A-Za-z_]\w*)$/.exec(value)?.[1];
    if (name !== undefined) yield { name, start: valueSpan.end - name.length, end: valueSpan.end };
  }
  for (const { object, objectSpan, within } of file.all('member'))
    if (within && /^[A-Za-z_]\w*$/.test(object)) yield { name: object, within, ...objectSpan };
}
