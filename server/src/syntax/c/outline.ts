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

/** A word with the sign behind it, a brace, or an `enum`, whose braces declare names and no members. */
const signs = /\b(enum)\b|\b([A-Za-z_]\w*)\s*(?=([;,=[(){:\0])?)|([{}])/g;

/** Names in the places where C declares them, taken from the words alone: it has to hold for half-typed text as well. */
function namesAt(text: string, declared: Set<string>, members: Set<string>): void {
  const enums: boolean[] = [];
  let isEnum = false;
  for (const [, word, name, sign, brace] of text.matchAll(signs)) {
    if (word !== undefined) isEnum = true;
    else if (brace === '{') {
      enums.push(isEnum);
      isEnum = false;
    } else if (brace === '}') enums.pop();
    else if (name !== undefined && sign !== undefined) {
      const isMember = enums.length > 0 && enums.at(-1) === false && sign !== '{';
      (isMember ? members : declared).add(name);
      if (sign === ';') isEnum = false;
    } else if (name !== undefined && enums.at(-1) === true) declared.add(name);
  }
}

/** Where one stretch ends counts too: it keeps `int a; b` and `int a` followed by ` b` apart. */
export function codeOf(text: string, { start, end }: Span, comments: readonly Span[]): string {
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
function isWhole(text: string, code: string, { end }: Span): boolean {
  if (!(code.endsWith(';\0') || (code.endsWith('}\0') && /^\s*;/.test(text.slice(end, end + 80)))))
    return false;
  let depth = 0;
  for (const [sign] of code.replace(strings, '').matchAll(/[(){}[\]]/g)) {
    depth += '([{'.includes(sign) ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
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
    code += codeOf(text, { start: at, end: body.start }, comments);
    at = body.end;
  }
  code += codeOf(text, { start: at, end: plan.end }, comments);
  const words = wordsIn(code);
  const outline = { hash: hashOn(noText, code, 0, code.length), words };
  const [fn] = subjects.function;
  if (plan.directives.length > 0 && plan.roots.length + plan.calls.length === 0) {
    const declared = new Set(subjects.macro.map(({ name }) => name));
    return { ...outline, declared, members: new Set(), isGeneral: true };
  }
  if (plan.directives.length + plan.calls.length > 0 || !(fn ? at > plan.start : isWhole(text, code, plan)))
    return { ...outline, declared: words, members: words, isGeneral: true };
  const declared = new Set<string>();
  const members = new Set<string>();
  if (fn && subjects.function.length === 1) declared.add(fn.name);
  else namesAt(code, declared, members);
  for (const names of [declared, members]) for (const name of names) if (!words.has(name)) names.delete(name);
  return { ...outline, declared, members, isGeneral: false };
}
