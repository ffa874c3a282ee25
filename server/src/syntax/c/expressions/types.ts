/**
 * Types as short texts in one normal form, the one of casts: `const struct file *`, `char [16]`, `int (*)(struct file *)`.
 * Whatever cannot be said this way is `undefined`, because a guess would make false alarms.
 */
import { remembered } from '../../../core/remembered.ts';

/** A type in this form. */
export type TypeText = string;

const ignored =
  /^(?:__user|__iomem|__percpu|__rcu|__kernel|__force|__arena|__kptr|__nocast|__bitwise|__private|register|static|inline|extern|auto|typedef|__restrict|restrict|__restrict__|__always_unused|__maybe_unused|__unused|__read_mostly|__ro_after_init|__init|__exit|__initdata|__exitdata|__initconst|__refdata|__ref|__cold|__hot|__must_check|noinline|asmlinkage|__always_inline|notrace|__printf|__packed|__aligned|____cacheline_aligned|____cacheline_aligned_in_smp)$/;
const arithmetic = new Set([
  'void',
  'char',
  'short',
  'int',
  'long',
  'float',
  'double',
  'signed',
  'unsigned',
  '_Bool',
  '__int128',
  '__signed__',
]);

/** The normal form of a type as somebody wrote it, without a declared name. Undefined for what is none. */
export function normalType(written: string): TypeText | undefined {
  const words = written.match(/[A-Za-z_$][\w$]*|\*|\[[^\]]*\]|\S/g) ?? [];
  const base: string[] = [];
  const qualifiers = new Set<string>();
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (ignored.test(word)) continue;
    if (/^(?:const|__const|volatile)$/.test(word)) qualifiers.add(word === 'volatile' ? word : 'const');
    else if (/^[A-Za-z_$]/.test(word)) base.push(word);
    else break;
  }
  const name = baseName(base);
  if (name === undefined) return undefined;
  let signs = '';
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (ignored.test(word)) continue;
    if (word === '*') signs += '*';
    else if (/^(?:const|__const|volatile)$/.test(word) && signs !== '') {
      // A constant pointer can be read like any other.
      if (words.slice(at + 1).every((one) => one !== '*')) continue;
      signs += ` ${word === 'volatile' ? word : 'const'} `;
    } else if (word.startsWith('[')) signs += signs === '' || signs.endsWith(']') ? word : ` ${word}`;
    else return restOf(name, qualifiers, signs, words.slice(at));
  }
  return join(name, qualifiers, signs.trim());
}

/** Function pointers and arrays of them keep their signs as they are, with single blanks. */
function restOf(
  name: string,
  qualifiers: ReadonlySet<string>,
  signs: string,
  words: readonly string[],
): TypeText | undefined {
  if (words[0] !== '(') return undefined;
  let text = '';
  for (const word of words) {
    if (ignored.test(word)) continue;
    text += /\w$/.test(text) && /^[\w*]/.test(word) ? ` ${word}` : word === ',' ? ', ' : word;
  }
  return join(name, qualifiers, signs + withoutNames(text));
}

/** `(*fn)(struct device *dev, void *)` as a cast writes it: neither its own name nor those of parameters. */
function withoutNames(text: string): string {
  const match = /^\((\**)\s*(?:const\s+)?\w*\)\((.*)\)$/.exec(text);
  if (!match) return text;
  const parameters = splitList(match[2]!).map((one) => {
    const bare = /^.*[*\s](?=\w+$)/.exec(one)?.[0].trim();
    const isOpen = /^(?:(?:const|volatile|struct|union|enum|unsigned|signed|long|short)\s*)+$/;
    const isWord = /\b(?:int|char|long|short|double|float|void|const)$/.test(one);
    const isNamed = bare !== undefined && !isOpen.test(bare) && !isWord;
    return normalType(isNamed ? bare : one) ?? one;
  });
  return `(${match[1]!})(${parameters.join(', ')})`;
}

function join(name: string, qualifiers: ReadonlySet<string>, signs: string): TypeText {
  const front = ['const', 'volatile'].filter((one) => qualifiers.has(one));
  const base = [...front, name].join(' ');
  return signs === '' ? base : `${base} ${signs}`;
}

function baseName(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  if (words.length === 2 && /^(?:struct|union|enum)$/.test(words[0]!)) return words.join(' ');
  if (words.every((word) => arithmetic.has(word))) return arithmeticName(words);
  return words.length === 1 ? words[0] : undefined;
}

function arithmeticName(words: readonly string[]): string {
  const count = (word: string): number => words.filter((one) => one === word).length;
  for (const one of ['void', 'float', '_Bool']) if (count(one) > 0) return one;
  if (count('double') > 0) return count('long') > 0 ? 'long double' : 'double';
  const sign = count('unsigned') > 0 ? 'unsigned ' : '';
  if (count('__int128') > 0) return `${sign}__int128`;
  if (count('char') > 0) return sign !== '' ? 'unsigned char' : count('signed') > 0 ? 'signed char' : 'char';
  if (count('short') > 0) return `${sign}short`;
  if (count('long') > 0) return `${sign}${count('long') > 1 ? 'long long' : 'long'}`;
  return `${sign}int`;
}

/** A type taken apart at its base: `const struct file` and `**`. */
export interface SplitType {
  /** Without qualifiers: `struct file`, `u32`. */
  readonly base: string;
  readonly isConst: boolean;
  /** Stars, arrays, function parts; blanks of qualified pointers taken out. */
  readonly signs: string;
}

/** The parts of a type, remembered because the same few are taken apart at every key. */
export const splitType = remembered(taken, 4000);

function taken(type: TypeText): SplitType {
  const match =
    /^((?:(?:const|volatile) )*)((?:(?:struct|union|enum) )?[\w$.]+(?: (?!const\b|volatile\b)[a-z]\w*)*)\s*([\s\S]*)$/.exec(
      type,
    );
  if (!match) return { base: type, isConst: false, signs: '' };
  return {
    base: match[2]!,
    isConst: match[1]!.includes('const'),
    signs: match[3]!.replace(/ ?\b(?:const|volatile)\b ?/g, ''),
  };
}

/** What a pointer points to or an array holds; of a function pointer nothing. */
export function pointedTo(type: TypeText): TypeText | undefined {
  const { base, isConst, signs } = splitType(type);
  const front = isConst ? `const ${base}` : base;
  if (/^\**\*$/.test(signs)) return signs === '*' ? front : `${front} ${signs.slice(1)}`;
  const array = /^(\**) ?\[[^\]]*\]((?:\[[^\]]*\])*)$/.exec(signs);
  if (!array) return undefined;
  const rest = array[1]! + array[2]!;
  return rest === '' ? front : `${front} ${rest}`;
}

/** The type of `&x`. */
export function addressOf(type: TypeText): TypeText | undefined {
  const { base, isConst, signs } = splitType(type);
  if (!/^\**$/.test(signs)) return undefined;
  return `${isConst ? 'const ' : ''}${base} ${signs}*`;
}

/** Arrays are pointers where they are used. */
export function decayed(type: TypeText): TypeText {
  const element = /\[[^\]]*\]$/.test(type) ? pointedTo(type) : undefined;
  return element === undefined ? type : (addressOf(element) ?? type);
}

/** The tag of `struct foo` or `union foo`, through any qualifiers but no pointers. */
export function tagOf(type: TypeText): string | undefined {
  const { base, signs } = splitType(type);
  return signs === '' ? /^(?:struct|union) ([\w.]+)$/.exec(base)?.[1] : undefined;
}

export interface FunctionType {
  readonly returns: TypeText;
  /** `...` last where it takes more. */
  readonly parameters: readonly TypeText[];
}

/** Result and parameters of `int (*)(struct file *, int)`, or of the function type itself. */
export function functionType(type: TypeText): FunctionType | undefined {
  const match =
    /^(.*?)\s*\(\*(?: ?const)?\)\((.*)\)$/.exec(type) ??
    /^([^(]*?)\s*\(((?!\*)[^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(type);
  if (!match) return undefined;
  return { returns: match[1]!, parameters: splitList(match[2]!) };
}

/** Splits at commas that lie in no parentheses. */
export function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts.filter((one) => one !== '' && one !== 'void');
}
