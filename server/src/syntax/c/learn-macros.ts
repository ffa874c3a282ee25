import type { MacroTable } from './macro-table.ts';
import { directiveEnd } from './tokens.ts';
import { bit, bitsOf, isIterator } from './words.ts';

/** A macro as a header defines it. */
export interface MacroDefinition {
  readonly name: string;
  /** Absent for a macro without arguments. */
  readonly parameters?: readonly string[];
  /** What it stands for, without comments and on one line. */
  readonly body: string;
}

/** The definitions in a text, whatever conditions they stand under. */
export function* definitionsIn(text: string): Iterable<MacroDefinition> {
  for (const match of text.matchAll(
    /^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\w*)(?:\(([^)\n]*(?:\\\r?\n[^)\n]*)*)\))?/gm,
  )) {
    const from = match.index + match[0].length;
    let body = '';
    let at = from;
    const end = directiveEnd(text, match.index, (start, stop) => {
      body += text.slice(at, Math.max(start, at));
      at = Math.max(stop, at);
    });
    body += text.slice(at, Math.max(end, at));
    const [, name, list] = match;
    const parameters = list?.split(',').map((one) => one.replace(/\\\r?\n|\s/g, ''));
    yield {
      name: name!,
      ...(parameters ? { parameters: parameters[0] === '' ? [] : parameters } : {}),
      body: body.replace(/\\\r?\n/g, ' ').trim(),
    };
  }
}

/** What one definition makes of its macro; `empty` may be anything, and agrees with whatever else is known. */
type Meaning =
  | { readonly kind: 'attribute' | 'loop' | 'guard' | 'empty' | 'other' }
  | { readonly kind: 'declarator'; readonly place: number };

type Known = Map<string, Meaning>;

const other: Meaning = { kind: 'other' };

function tokensOf(body: string): string[] {
  return body.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|\d[\w.]*|##|\S/g) ?? [];
}

/** The index behind the group that opens at `at`, or `at` when none does. */
function behindGroup(tokens: readonly string[], at: number, open = '(', close = ')'): number {
  if (tokens[at] !== open) return at;
  let depth = 0;
  for (let i = at; i < tokens.length; i++) {
    if (tokens[i] === open) depth++;
    else if (tokens[i] === close && --depth === 0) return i + 1;
  }
  return tokens.length;
}

const standsForNothing = bit.attribute | bit.storage | bit.qualifier;

/** Attributes, storage classes and qualifiers, and nothing else. */
function isAttribute(tokens: readonly string[], known: Known): boolean {
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!;
    const bits = bitsOf(token);
    const takes = (bits & bit.attributeCall) !== 0 || token === '_Pragma';
    const learned = known.get(token)?.kind === 'attribute';
    if ((bits & standsForNothing) === 0 && !takes && !learned) return false;
    i = takes || learned ? behindGroup(tokens, i + 1) : i + 1;
  }
  return tokens.length > 0;
}

/** The last clause of a `for` that ends it after its first round. */
const ends = /(?:=\s*(?:\(\s*void\s*\*\s*\)\s*)?(?:NULL|true|false|[01])|\bgoto\b.*)\s*\)?\s*\)$/;

/**
 * Heads of statements that wait for a body: `for (...)`, perhaps with a condition behind it, or another macro that is
 * one. Undefined for anything that is complete.
 */
function headOf(tokens: readonly string[], known: Known): Meaning | undefined {
  let loops = false;
  let once = false;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    const meaning = known.get(token)?.kind;
    const after = behindGroup(tokens, i + 1);
    if (token === 'do' || token === 'else') {
      if (token === 'do' && i + 1 < tokens.length) return undefined;
      loops ||= token === 'do';
      i++;
    } else if (after === i + 1 || after > tokens.length) return undefined;
    else if (token === 'for' || token === 'while' || meaning === 'loop') {
      const group = tokens.slice(i, after).join(' ');
      if (token === 'for' && ends.test(group)) once = true;
      else loops = true;
      i = after;
    } else if (token === 'if' || meaning === 'guard') {
      once ||= meaning === 'guard' || i === 0;
      i = after;
      // What an `if` does itself is done before the `else` that waits.
      if (token === 'if' && tokens[i] === '{') {
        i = behindGroup(tokens, i, '{', '}');
        if (tokens[i] !== 'else') return undefined;
      } else if (token === 'if' && tokens[i] === ';' && tokens[i + 1] === 'else') i++;
    } else return undefined;
  }
  return loops ? { kind: 'loop' } : once ? { kind: 'guard' } : undefined;
}

/** Words that a declaration may begin with. */
function beginsDeclaration(tokens: readonly string[], parameters: readonly string[]): boolean {
  const [first = '', second = ''] = tokens;
  const bits = bitsOf(first);
  if ((bits & (bit.storage | bit.qualifier | bit.primitive | bit.tag | bit.typeof | bit.attribute)) !== 0)
    return true;
  if (!/^[A-Za-z_]\w*$/.test(first) || (bits & (bit.statement | bit.operator)) !== 0) return false;
  return (
    /^[A-Za-z_]\w*$/.test(second) || (second === '*' && (parameters.includes(first) || /_t$/.test(first)))
  );
}

/** Which parameter is the name of what the macro declares. */
function declaratorOf(
  tokens: readonly string[],
  parameters: readonly string[],
  known: Known,
): Meaning | undefined {
  const inner = known.get(tokens[0] ?? '');
  if (
    inner?.kind === 'declarator' &&
    behindGroup(tokens, 1) >= tokens.length - Number(tokens.at(-1) === ';')
  ) {
    return handedOn(tokens, parameters, inner.place);
  }
  if (!beginsDeclaration(tokens, parameters)) return undefined;
  for (let i = 1; i < tokens.length; i++) {
    const place = parameters.indexOf(tokens[i]!);
    if (place < 0 || !/^[A-Za-z_*}]/.test(tokens[i - 1]!)) continue;
    // A tag is no name of a variable, and a word that is pasted is none of its own.
    if ((bitsOf(tokens[i - 1]!) & bit.tag) !== 0 || tokens[i - 1] === '##') continue;
    const next = tokens[i + 1] ?? ';';
    if (next === ';' || next === '=' || next === '[' || next === ':') return { kind: 'declarator', place };
  }
  return undefined;
}

/** The parameter that stands alone as an argument of the macro that the body is a call of. */
function handedOn(
  tokens: readonly string[],
  parameters: readonly string[],
  wanted: number,
): Meaning | undefined {
  let argument = 0;
  let depth = 0;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (token === ',' && depth === 1) argument++;
    else if (depth === 1 && argument === wanted) {
      const place = parameters.indexOf(token);
      const isAlone = /^[(,]$/.test(tokens[i - 1]!) && /^[,)]$/.test(tokens[i + 1] ?? '');
      return place >= 0 && isAlone ? { kind: 'declarator', place } : undefined;
    }
  }
  return undefined;
}

/** A definition cut into tokens. */
interface Cut {
  readonly name: string;
  readonly parameters?: readonly string[];
  readonly tokens: readonly string[];
}

function meaningOf({ name, parameters, tokens }: Cut, known: Known): Meaning {
  if (tokens.length === 0) return parameters?.length === 0 ? other : { kind: 'empty' };
  // A pair of parentheses with nothing in them is a statement of its own.
  const marks = parameters?.length === 0;
  if (!marks && isAttribute(tokens, known)) return { kind: 'attribute' };
  if (!parameters || tokens.includes(name)) return other;
  const head = headOf(tokens, known);
  // What is called a loop is one, though the compiler may see that it runs once.
  if (head) return isIterator(name) ? { kind: 'loop' } : head;
  return declaratorOf(tokens, parameters, known) ?? other;
}

/** Both of what two definitions of a macro say, where conditions choose between them. */
function joined(a: Meaning | undefined, b: Meaning): Meaning {
  if (!a || a.kind === 'empty') return b;
  if (b.kind === 'empty') return a;
  const agree =
    a.kind === b.kind && (a.kind !== 'declarator' || b.kind !== 'declarator' || a.place === b.place);
  return agree ? a : other;
}

/** Capitals mark whatever a driver likes; where these annotate, the mask sees it by their place. */
function looksLikeAttribute(name: string): boolean {
  return name.startsWith('__') || /[a-z]/.test(name);
}

/** What is worth remembering of a macro, under its name. */
function settled(name: string, meaning: Meaning): (readonly [string, Meaning])[] {
  const { kind } = meaning;
  if (kind === 'empty' && /^__[a-z]\w*[a-z0-9]$/.test(name) && !name.endsWith('_h'))
    return [[name, { kind: 'attribute' }]];
  if (kind === 'other' || kind === 'empty') return [];
  return kind === 'attribute' && !looksLikeAttribute(name) ? [] : [[name, meaning]];
}

/** Macros stand for macros: this often they are looked through. */
const rounds = 5;

/**
 * Learns from macro definitions, such as those of a target's headers, what the mask wants to know by name. Names that
 * are built in are left out. A macro that stands for nothing counts as an attribute when its name looks like one.
 */
export function learnMacros(definitions: Iterable<MacroDefinition>): MacroTable {
  const all: Cut[] = [];
  const plain = new Set<string>();
  for (const { name, parameters, body } of definitions) {
    if (bitsOf(name) !== 0) continue;
    // Most macros are numbers or expressions, which need no second look.
    if (body !== '' && !/^[A-Za-z_]/.test(body)) plain.add(name);
    else all.push({ name, ...(parameters ? { parameters } : {}), tokens: tokensOf(body) });
  }
  let known: Known = new Map();
  for (let round = 0, before = -1; round < rounds && known.size !== before; round++) {
    before = known.size;
    const found: Known = new Map();
    for (const one of all) {
      if (!plain.has(one.name)) found.set(one.name, joined(found.get(one.name), meaningOf(one, known)));
    }
    known = new Map([...found].flatMap(([name, meaning]) => settled(name, meaning)));
  }
  const table = {
    attributes: new Set<string>(),
    attributeCalls: new Set<string>(),
    loops: new Set<string>(),
    guards: new Set<string>(),
    declarators: new Map<string, number>(),
  };
  const calls = new Set(all.filter(({ parameters }) => parameters).map(({ name }) => name));
  for (const [name, meaning] of known) {
    if (meaning.kind === 'attribute') (calls.has(name) ? table.attributeCalls : table.attributes).add(name);
    else if (meaning.kind === 'loop') table.loops.add(name);
    else if (meaning.kind === 'guard') table.guards.add(name);
    else if (meaning.kind === 'declarator') table.declarators.set(name, meaning.place);
  }
  return table;
}
