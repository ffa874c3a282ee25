import type { Span } from '../../core/types.ts';
import { hashOn, noText, type Lanes } from './hash.ts';
import type { UnitSubjects } from './raw.ts';
import type { UnitPlan } from './units.ts';
import { bitsOf } from './words.ts';

/** What other units of a file can see of one: its code without the bodies of its functions. */
export interface Outline {
  readonly hash: Lanes;
  /** Its words: by them it hangs on others in its turn. */
  readonly words: ReadonlySet<string>;
  /** The names by which others come to hang on it. */
  readonly declared: ReadonlySet<string>;
  /** Names that may be those of members. */
  readonly members: ReadonlySet<string>;
  /** Everything hangs on it: a directive, a macro call at file scope, text that is no declaration. */
  readonly isGeneral: boolean;
}

/** Every word of a text but those of the language itself. */
export function wordsIn(text: string): ReadonlySet<string> {
  const found = new Set(text.match(/\b[A-Za-z_]\w*/g));
  for (const word of found) if (bitsOf(word) !== 0) found.delete(word);
  return found;
}

/**
 * `enum`, whose braces declare names and no members; a word with the sign behind it; the name of a pointer to a function, or of
 * what a macro makes, which stands alone in parentheses; a bracket.
 */
const signs =
  /\b(enum)\b|\b([A-Za-z_]\w*)\s*(?=([;,=[(){:\0])?)|\(\s*\*+\s*([A-Za-z_]\w*)|[(,]\s*([A-Za-z_]\w*)\s*(?=[,)])|([{}()])/g;

/** Names in the places where C declares them, taken from the words alone: it has to hold for half-typed text as well. */
function namesAt(text: string, declared: Set<string>, members: Set<string>): void {
  const enums: boolean[] = [];
  let isEnum = false;
  let parentheses = 0;
  for (const [all, word, name, sign, pointer, alone, bracket] of text.matchAll(signs)) {
    if (all.startsWith('(')) parentheses++;
    const inBraces = enums.length > 0 && enums.at(-1) === false;
    const found = pointer ?? alone ?? (parentheses === 0 ? name : undefined);
    if (word !== undefined) isEnum = true;
    else if (bracket === ')') parentheses = Math.max(0, parentheses - 1);
    else if (bracket === '{') {
      enums.push(isEnum);
      isEnum = false;
    } else if (bracket === '}') enums.pop();
    else if (found !== undefined && (found !== name || sign !== undefined || enums.at(-1) === true)) {
      (inBraces && sign !== '{' ? members : declared).add(found);
      if (sign === ';') isEnum = false;
    }
  }
}

/** A stretch without its comments. Where it ends counts too: that keeps `int a; b` and `int a` followed by ` b` apart. */
export function codeBetween(text: string, { start, end }: Span, comments: readonly Span[]): string {
  let code = '';
  let at = start;
  for (const comment of comments) {
    if (comment.end <= at || comment.start >= end) continue;
    code += `${text.slice(at, Math.max(at, comment.start))} `;
    at = Math.min(comment.end, end);
  }
  return `${code}${text.slice(at, end)}\0`;
}

const strings = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;

/**
 * Whether a declaration opens what it closes, and ends. What follows one that does not is part of it to those who read
 * declarations by their signs.
 */
function isWhole(code: string, behind: string): boolean {
  if (!(code.endsWith(';\0') || (code.endsWith('}\0') && /^\s*;/.test(behind)))) return false;
  let depth = 0;
  for (const [sign] of code.replace(strings, '').matchAll(/[(){}[\]]/g)) {
    depth += '([{'.includes(sign) ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** What tells the kinds of units apart, taken from their plans, whose nodes live as long as the tree only. */
interface Made {
  readonly code: string;
  /** The beginning of what follows. */
  readonly behind: string;
  readonly isDirective: boolean;
  readonly hasFunctions: boolean;
  readonly hasRoots: boolean;
  /** Names of the macros that are called at file scope. */
  readonly calls: readonly string[];
  /** Names of its functions and macros. */
  readonly names: readonly string[];
}

/** Only a next version asks for more than the hash, and only of what it hangs on. */
class LazyOutline implements Outline {
  readonly hash: Lanes;
  readonly #made: Made;
  #words: ReadonlySet<string> | undefined;
  #rest: Pick<Outline, 'declared' | 'members' | 'isGeneral'> | undefined;

  constructor(made: Made) {
    this.hash = hashOn(noText, made.code, 0, made.code.length);
    this.#made = made;
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= wordsIn(this.#made.code.replace(strings, '""')));
  }

  get declared(): ReadonlySet<string> {
    return (this.#rest ??= this.#find()).declared;
  }

  get members(): ReadonlySet<string> {
    return (this.#rest ??= this.#find()).members;
  }

  get isGeneral(): boolean {
    return (this.#rest ??= this.#find()).isGeneral;
  }

  #find(): Pick<Outline, 'declared' | 'members' | 'isGeneral'> {
    const { code, behind, isDirective, hasFunctions, hasRoots, calls, names } = this.#made;
    const { words } = this;
    if (hasFunctions || (isDirective && !hasRoots && calls.length === 0))
      return { declared: new Set(names), members: new Set(), isGeneral: isDirective };
    if (calls.length > 0 && !hasRoots) {
      const made = new Set(words);
      for (const name of calls) made.delete(name);
      return { declared: made, members: new Set(), isGeneral: true };
    }
    if (isDirective || calls.length > 0 || !isWhole(code, behind))
      return { declared: words, members: words, isGeneral: true };
    const declared = new Set<string>();
    const members = new Set<string>();
    namesAt(code, declared, members);
    for (const found of [declared, members])
      for (const name of found) if (!words.has(name)) found.delete(name);
    return { declared, members, isGeneral: false };
  }
}

/** The outline of a unit. Text and comments are those of its group. */
export function outlineOf(
  text: string,
  comments: readonly Span[],
  plan: UnitPlan,
  subjects: UnitSubjects,
): Outline {
  let code = '';
  let at = plan.start;
  for (const { body } of subjects.function) {
    if (body.start < at) continue;
    code += codeBetween(text, { start: at, end: body.start }, comments);
    at = body.end;
  }
  code += codeBetween(text, { start: at, end: plan.end }, comments);
  return new LazyOutline({
    code,
    behind: text.slice(plan.end, plan.end + 80),
    isDirective: plan.directives.length > 0,
    hasFunctions: at > plan.start,
    hasRoots: plan.roots.length > 0,
    calls: plan.calls.map(({ nameStart, nameEnd }) => text.slice(nameStart, nameEnd)),
    names: [...subjects.function, ...subjects.macro].map(({ name }) => name),
  });
}
