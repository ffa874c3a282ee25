/** A preprocessor line taken apart: `ifdef CONFIG_PM` is `ifdef` and `CONFIG_PM`. */
export interface Directive {
  readonly name: string;
  readonly rest: string;
}

export function readDirective(line: string): Directive {
  const name = /^[a-z_]*/i.exec(line)?.[0] ?? '';
  return { name, rest: line.slice(name.length).trim() };
}

/** What holds in every compilation of C for the kernel; the opposite never does. */
const certain = new Set([
  '1',
  'defined(__KERNEL__)',
  'defined(__GNUC__)',
  '!defined(__ASSEMBLY__)',
  '!defined(__ASSEMBLER__)',
  '!defined(__cplusplus)',
  '!defined(__GENKSYMS__)',
  '!defined(__CHECKER__)',
  '!defined(__DTS__)',
  '!defined(BUILD_VDSO)',
  '!defined(__BINDGEN__)',
  '!defined(__STRICT_ANSI__)',
]);

/** The guard of headers that are read several times over to make trace points. */
const repeated = /^!defined\(\w+\) \|\| defined\(TRACE_\w*MULTI_READ\)$/;

/** Conditions longer than this are kept as unknown words: nobody evaluates them. */
const longest = 600;

function negated(condition: string): string {
  if (condition === '0') return '1';
  if (condition === '1') return '0';
  if (/^!defined\(\w+\)$/.test(condition)) return condition.slice(1);
  if (/^defined\(\w+\)$/.test(condition)) return `!${condition}`;
  if (/^!\([^()]*\)$/.test(condition)) return condition.slice(2, -1);
  return /^!?\w+(\([^()]*\))?$/.test(condition) ? `!${condition}`.replace(/^!!/, '') : `!(${condition})`;
}

/** One form for conditions that mean the same: `defined X` and `( X )` are written in many ways. */
function normalised(condition: string): string {
  let text = condition
    .replace(
      /\bdefined\s*\(\s*(\w+)\s*\)|\bdefined\s+(\w+)/g,
      (_, a?: string, b?: string) => `defined(${a ?? b ?? ''})`,
    )
    .replace(/\s*(&&|\|\||==|!=|>=|<=|<<|>>|[<>+\-*/%?:])\s*/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .replace(/! /g, '!')
    .replace(/\s*([()])\s*/g, '$1')
    .replace(/(&&|\|\||==|!=|>=|<=)\(/g, '$1 (')
    .replace(/\)(&&|\|\||==|!=|>=|<=)/g, ') $1')
    .trim();
  while (isWrapped(text)) text = text.slice(1, -1).trim();
  return text;
}

function isWrapped(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  let depth = 0;
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return false;
  }
  return true;
}

/** Splits `a && b && (c || d)` at its outermost conjunctions. */
export function conjuncts(condition: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < condition.length; i++) {
    const c = condition[i];
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (depth === 0 && c === '|' && condition[i + 1] === '|') return [condition];
    else if (depth === 0 && c === '?') return [condition];
    else if (depth === 0 && c === '&' && condition[i + 1] === '&') {
      parts.push(condition.slice(start, i));
      start = i + 2;
      i++;
    }
  }
  parts.push(condition.slice(start));
  return parts.map(normalised).filter((part) => part !== '');
}

interface Level {
  now: readonly string[];
  readonly before: string[];
}

/** The conditions under which the present line is compiled. Every branch is looked at, so there is a list for each. */
export class Conditions {
  readonly #levels: Level[] = [];
  readonly #guard: string | undefined;
  #text: string | undefined = '';

  /** `guard` is the macro of the header's own include guard, whose condition says nothing. */
  constructor(guard?: string) {
    this.#guard = guard;
  }

  get depth(): number {
    return this.#levels.length;
  }

  /** Follows a directive; false when it is no part of a chain of branches. */
  see({ name, rest }: Directive): boolean {
    const top = this.#levels.at(-1);
    switch (name) {
      case 'if':
        this.#levels.push({ now: conjuncts(rest), before: [] });
        break;
      case 'ifdef':
      case 'ifndef':
        this.#levels.push({ now: [`${name === 'ifdef' ? '' : '!'}defined(${firstWord(rest)})`], before: [] });
        break;
      case 'elif':
      case 'elifdef':
      case 'elifndef':
      case 'else':
        if (top) {
          if (top.now.length > 0) top.before.push(normalised(top.now.join(' && ')));
          const word = `defined(${firstWord(rest)})`;
          top.now =
            name === 'else'
              ? []
              : name === 'elif'
                ? conjuncts(rest)
                : [name === 'elifdef' ? word : `!${word}`];
        }
        break;
      case 'endif':
        this.#levels.pop();
        break;
      default:
        return false;
    }
    this.#text = undefined;
    return true;
  }

  /** Joined with ` && `; empty at the top, undefined where no kernel code can be. */
  get now(): string | undefined {
    if (this.#text === undefined) this.#text = this.#join() ?? 'never';
    return this.#text === 'never' ? undefined : this.#text;
  }

  #join(): string | undefined {
    const parts = new Set<string>();
    for (const { now, before } of this.#levels) {
      for (const one of [...before.map(negated), ...now]) {
        if (certain.has(one) || one === `!defined(${this.#guard ?? ''})` || repeated.test(one)) continue;
        if (one === '0' || certain.has(negated(one))) return undefined;
        parts.add(one.includes('||') || one.includes('?') ? `(${one})` : one);
      }
    }
    const text = [...parts].join(' && ');
    return text.length > longest ? 'unknown' : text;
  }
}

function firstWord(text: string): string {
  return /\w+/.exec(text)?.[0] ?? '';
}

/** Two conditions that both have to hold. */
export function both(a: string, b: string): string {
  if (a === '' || a === b) return b;
  if (b === '') return a;
  const known = new Set(conjuncts(a));
  const text = [a, ...conjuncts(b).filter((one) => !known.has(one))].join(' && ');
  return text.length > longest ? 'unknown' : text;
}
