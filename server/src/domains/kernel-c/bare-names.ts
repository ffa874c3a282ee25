import { KeptWith, remembered } from '../../core/remembered.ts';
import type { Span } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { standsAlone } from './flow/alone.ts';
import type { Meaning } from './meaning/meaning.ts';

/** A name that stands for itself in an expression: no member, no label, no word of the language. */
export interface BareName extends Span {
  readonly name: string;
  readonly isCall: boolean;
  /** Whether it stands in the arguments of a macro of the kernel, which may glue them to other names. */
  readonly isInMacro: boolean;
}

const words = new Set(
  (
    'if else for while do switch case default break continue return goto sizeof struct ' +
    'union enum const volatile static inline extern register typedef unsigned signed void char short ' +
    'int long float double bool _Bool true false NULL typeof __typeof__ __attribute__ asm __asm__ ' +
    'auto u8 u16 u32 u64 s8 s16 s32 s64 size_t ssize_t offsetof va_start va_end ' +
    'va_arg va_copy va_list'
  ).split(' '),
);
const tags = new Set(['struct', 'union', 'enum', 'goto']);
/** Words that a value follows, so that they declare nothing. */
const openers = new Set(['return', 'case', 'else', 'do', 'in', 'sizeof']);
/** Short words may be glued to others or be members; a constant's name says what it belongs to. */
const constant = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;
/** Nothing here begins with blanks: where a long comment was they are many, and would be tried from each of them on. */
const pattern =
  /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])+'|(->|\.)\s*([A-Za-z_]\w*)|\b[A-Za-z_]\w*|[()]/g;

/** What an open parenthesis belongs to: arguments of a macro may be types, members, or parts of other names. */
type Group = 'plain' | 'macro' | 'own macro';

const known = new KeptWith<CFile, Map<number, readonly BareName[]>>();

/** The bare names of a stretch of code, found once a version, because several rules ask. */
export function bareNames(file: CFile, meaning: Meaning | undefined, span: Span): readonly BareName[] {
  let stretches = known.get(file);
  if (!stretches) known.set(file, (stretches = new Map<number, readonly BareName[]>()));
  let names = stretches.get(span.start);
  if (!names) stretches.set(span.start, (names = namesIn(file, meaning, span)));
  return names;
}

/** A parenthesis, a word or a string of some code, before anybody knows what it means. */
interface Sign {
  readonly kind: '(' | ')' | 'word' | 'string';
  readonly name: string;
  /** Offsets in the code. */
  readonly start: number;
  readonly end: number;
  readonly isMember: boolean;
  /** The word before it, where nothing but blanks stands in between. */
  readonly behind: string | undefined;
  readonly isTag: boolean;
}

/** Signs by code: an edit at file scope has all functions looked at again, and most of them are as they were. */
const signsOf = remembered(readSigns, 500);

function readSigns(code: string): readonly Sign[] {
  const found: Sign[] = [];
  let before = { name: '', end: -1 };
  for (const match of code.matchAll(pattern)) {
    const [whole, dot, member] = match;
    const end = match.index + whole.length;
    const kind = whole === '(' || whole === ')' ? whole : /^["']/.test(whole) ? 'string' : 'word';
    const name = kind === 'word' ? (member ?? whole) : '';
    found.push({
      kind,
      name,
      start: end - name.length,
      end,
      isMember: dot !== undefined,
      behind: before.end >= 0 && isBlank(code, before.end, match.index) ? before.name : undefined,
      isTag: tags.has(before.name),
    });
    if (name !== '') before = { name, end };
  }
  return found;
}

function isBlank(code: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && code.charCodeAt(at) <= 32) at++;
  return at === to;
}

/** The names, from the text that the parser saw: comments and inactive code are blank there. */
function namesIn(file: CFile, meaning: Meaning | undefined, span: Span): readonly BareName[] {
  const names: BareName[] = [];
  const { start } = span;
  const code = file.maskedAt(span);
  const { text } = file.source;
  const groups: Group[] = [];
  let next: Group = 'plain';
  for (const found of standsAlone(file) ? readSigns(code) : signsOf(code)) {
    if (found.kind === '(') {
      const outer = groups.at(-1) ?? 'plain';
      groups.push(outer === 'own macro' || next === 'plain' ? (outer === 'plain' ? next : outer) : next);
      next = 'plain';
      continue;
    }
    next = 'plain';
    if (found.kind === ')') groups.pop();
    if (found.kind !== 'word') continue;
    const { name } = found;
    const at = start + found.start;
    if (words.has(name)) {
      // An iterator of the kernel is a loop to the parser, and some of what it is given are members.
      if (!text.startsWith(name, at)) next = 'macro';
      // Its second argument is a member.
      else if (name === 'offsetof') next = 'own macro';
      continue;
    }
    if (found.isTag) continue;
    // Stand-ins of the parser's text are no names of the source, and nobody knows what a list behind one holds.
    if (!text.startsWith(name, at)) {
      next = 'own macro';
      continue;
    }
    const sign = signBehind(text, at + name.length);
    const isCall = sign === '(';
    if (isCall) next = groupOf(meaning, name);
    const group = groups.at(-1) ?? 'plain';
    if (found.isMember || group === 'own macro') continue;
    if (sign === ':' && isStatementStart(code, found.start)) continue;
    // A name behind a type is declared here: a parameter of a function pointer, say.
    const isDeclared = found.behind !== undefined && !openers.has(found.behind);
    if (!isCall && isDeclared) continue;
    const isInMacro = group === 'macro';
    if (isInMacro && !isCall && !constant.test(name)) continue;
    names.push({ name, start: at, end: start + found.end, isCall, isInMacro });
  }
  return names;
}

/** The first sign behind a name, blanks left out. */
function signBehind(text: string, from: number): string {
  let at = from;
  while (text.charCodeAt(at) <= 32) at++;
  return text[at] ?? '';
}

/** Where a label may stand: at the start, or behind another statement or label. */
function isStatementStart(code: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && code.charCodeAt(at) <= 32) at--;
  return at < 0 || ';{}:'.includes(code[at]!);
}

function groupOf(meaning: Meaning | undefined, name: string): Group {
  if (!meaning) return 'plain';
  if (meaning.own(name).some((form) => form.kind === 'macro')) return 'own macro';
  return meaning.view.forms(name).some((form) => form.kind === 'macro') ? 'macro' : 'plain';
}
