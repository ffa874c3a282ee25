import type { Span } from '../../../core/types.ts';
import type { Block, Expr, FaultKind } from './nodes.ts';
import type { Scanner, Token } from './scanner.ts';

/** How strongly signs bind, the weakest first. */
const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];
const strength = new Map(levels.flatMap((signs, level) => signs.map((sign) => [sign, level + 1] as const)));

/** Words that are types wherever they stand. */
const scalarType =
  /^(?:u?int(?:8|16|32|64)|bool|void|char|short|int|long|unsigned|signed|size_t|u(?:8|16|32|64)|s(?:8|16|32|64)|string|buffer|inet|(?:min|max|sum|avg|stats|count|hist|lhist|usym|ksym|kstack|ustack|macaddr|cgroup_path|username|probe|tseries)_t|timestamp)$/;
/** Nobody nests deeper; a stack that runs over would cost the whole file. */
const deepest = 150;
/** So many signs in one expression make it as deep as brackets would; what stands behind more of them is read, not kept. */
const mostLinks = 1000;

/** What the parser of expressions needs of the parser of statements. */
export interface Outer {
  readonly scanner: Scanner;
  fault(say: FaultKind, span: Span, at?: number): void;
  /** Whether something that stands outside of all blocks begins with a token. */
  begins(token: Token): boolean;
  block(): Block;
  /** The block or blocks of an `if` that gives a value. */
  conditionValue(): Expr;
}

/** Reads expressions; what cannot be read becomes `missing`, and the place is noted once. */
export class Expressions {
  readonly #outer: Outer;
  readonly #scanner: Scanner;
  #depth = 0;
  #links = 0;
  /** Inside of a predicate a slash before the block ends it. */
  #isPredicate = false;
  /** Where the bracket of a condition opens. */
  #conditionAt = -1;

  constructor(outer: Outer) {
    this.#outer = outer;
    this.#scanner = outer.scanner;
  }

  predicate(): Expr {
    this.#isPredicate = true;
    const value = this.#compared(this.read());
    this.#isPredicate = false;
    return value;
  }

  /** What decides an `if` or `while`; a single equals sign in it is a slip. */
  condition(): Expr {
    const next = this.#scanner.peek();
    this.#conditionAt = this.#scanner.is('(') ? next.start : -1;
    return this.read();
  }

  read(): Expr {
    if (this.#depth >= deepest) return this.#missing();
    if (this.#depth === 0) this.#links = 0;
    this.#depth++;
    const condition = this.#binary(1);
    let value = condition;
    if (this.#scanner.accept('?')) {
      // From 0.26 on nothing may stand between both signs.
      const yes = this.#scanner.is(':') ? condition : this.read();
      if (!this.#scanner.accept(':')) this.#outer.fault('unexpected', this.#scanner.peek());
      const no = this.read();
      value = { kind: 'choice', condition, yes, no, start: condition.start, end: no.end };
    }
    this.#depth--;
    return value;
  }

  /** The values between brackets that are open already, up to the closing one. */
  list(close: string, open: Span): readonly Expr[] {
    const items: Expr[] = [];
    while (!this.#scanner.is(close) && this.#scanner.peek().kind !== 'end') {
      const item = this.#typeAhead() ?? this.read();
      if (open.start === this.#conditionAt) items.push(this.#compared(item));
      // A field of a record, such as `(size = 1, name = "x")`.
      else if (item.kind === 'name' && close === ')' && this.#scanner.accept('=')) items.push(this.read());
      else items.push(item);
      if (!this.#scanner.accept(',')) break;
    }
    if (!this.#scanner.accept(close)) this.#outer.fault('parenthesis', open, this.#scanner.lastEnd);
    return items;
  }

  /** A value that `=` follows where only `==` makes sense. */
  #compared(left: Expr): Expr {
    const sign = this.#scanner.peek();
    if (!this.#scanner.accept('=')) return left;
    this.#outer.fault('assignment', sign);
    const right = this.read();
    const { start, end } = { start: left.start, end: right.end };
    return { kind: 'binary', sign: '==', signSpan: spanOf(sign), left, right, start, end };
  }

  #binary(least: number): Expr {
    let left = this.#unary();
    for (;;) {
      const next = this.#scanner.peek();
      const own = next.kind === 'sign' ? strength.get(next.text) : undefined;
      if (own === undefined || own < least || this.#endsPredicate(next)) return left;
      this.#scanner.take();
      const right = this.#binary(own + 1);
      const { start, end } = { start: left.start, end: right.end };
      if (++this.#links > mostLinks) left = { ...left, end };
      else left = { kind: 'binary', sign: next.text, signSpan: spanOf(next), left, right, start, end };
    }
  }

  #endsPredicate({ text, end }: Token): boolean {
    if (!this.#isPredicate || text !== '/') return false;
    const at = this.#scanner.behindLayout(end);
    return at >= this.#scanner.text.length || this.#scanner.text[at] === '{';
  }

  #unary(): Expr {
    const next = this.#scanner.peek();
    if (next.kind === 'sign' && /^(?:[-!~*&+]|\+\+|--)$/.test(next.text)) {
      if (this.#depth >= deepest) return this.#missing();
      this.#depth++;
      this.#scanner.take();
      const value = this.#unary();
      this.#depth--;
      const sign = spanOf(next);
      return { kind: 'unary', sign: next.text, signSpan: sign, value, start: next.start, end: value.end };
    }
    return this.#postfix(this.#primary());
  }

  #postfix(from: Expr): Expr {
    let base = from;
    for (;;) {
      const next = this.#scanner.peek();
      if (next.kind !== 'sign') return base;
      const { start } = base;
      if (next.text === '.' || next.text === '->') {
        this.#scanner.take();
        const name = this.#scanner.peek();
        const isName = (name.kind === 'word' || name.kind === 'number') && !name.isOnNewLine;
        const own = isName ? this.#scanner.take() : { text: '', start: next.end, end: next.end };
        if (!isName) this.#outer.fault('unexpected', next);
        if (++this.#links > mostLinks) base = { ...base, end: own.end };
        else
          base = {
            ...{ kind: 'field', base, name: own.text, nameSpan: spanOf(own), operator: spanOf(next) },
            ...{ isArrow: next.text === '->', start, end: own.end },
          };
      } else if (next.text === '[' && base.kind !== 'missing') {
        this.#scanner.take();
        const [index] = this.list(']', next);
        const end = this.#scanner.lastEnd;
        if (++this.#links > mostLinks) base = { ...base, end };
        else base = { kind: 'index', base, index: index ?? { kind: 'missing', start: end, end }, start, end };
      } else if ((next.text === '++' || next.text === '--') && !next.isOnNewLine) {
        this.#scanner.take();
        const { end } = next;
        if (++this.#links > mostLinks) base = { ...base, end };
        else base = { kind: 'unary', sign: next.text, signSpan: spanOf(next), value: base, start, end };
      } else return base;
    }
  }

  #primary(): Expr {
    const next = this.#scanner.peek();
    const { start, end, text } = next;
    if (this.#outer.begins(next)) return this.#missing();
    switch (next.kind) {
      case 'number':
        this.#scanner.take();
        return { kind: 'number', value: numberOf(text), start, end };
      case 'string': {
        this.#scanner.take();
        const isOpen = text.length === 1 || !/^"(?:[^"\\]|\\.)*"$/.test(text);
        if (isOpen) this.#outer.fault('string', next);
        return { kind: 'string', value: text.slice(1, isOpen ? undefined : -1), start, end };
      }
      case 'map':
        this.#scanner.take();
        return this.#map(next);
      case 'variable':
        this.#scanner.take();
        return { kind: 'variable', name: text, start, end };
      case 'parameter':
        this.#scanner.take();
        return { kind: 'parameter', name: text, start, end };
      case 'word':
        return this.#word(next);
      default:
    }
    if (text === '(') return this.#parenthesis();
    if (text === '{') {
      const body = this.#outer.block();
      return { kind: 'block', body, start, end: body.end };
    }
    return this.#missing();
  }

  #map(name: Token): Expr {
    const { start } = name;
    const own = { kind: 'map', name: name.text, nameSpan: spanOf(name) } as const;
    const next = this.#scanner.peek();
    if (!this.#scanner.is('[') || next.isOnNewLine) return { ...own, start, end: name.end };
    this.#scanner.take();
    const keys = this.list(']', next);
    return { ...own, keys, start, end: this.#scanner.lastEnd };
  }

  #word(word: Token): Expr {
    const { start, end, text } = word;
    if (text === 'if') return this.#outer.conditionValue();
    const type = this.#typeAhead();
    if (type) return type;
    this.#scanner.take();
    if (text === 'comptime') return this.#unary();
    const open = this.#scanner.peek();
    if (!this.#scanner.is('(') || open.isOnNewLine) return { kind: 'name', name: text, start, end };
    this.#scanner.take();
    const args = this.list(')', open);
    return {
      ...{ kind: 'call', name: text, nameSpan: spanOf(word), args },
      ...{ start, end: this.#scanner.lastEnd },
    };
  }

  /** `struct name` with its stars, where a value could stand. */
  #typeAhead(): Expr | undefined {
    const first = this.#scanner.peek();
    if (first.kind !== 'word') return undefined;
    const isTagged = /^(?:struct|union|enum)$/.test(first.text);
    // Stars with nothing behind them make a type of any word.
    if (!isTagged && !/^\s*\*+\s*[),]/.test(this.#scanner.text.slice(first.end, first.end + 20)))
      return undefined;
    this.#scanner.take();
    const name = isTagged && this.#scanner.peek().kind === 'word' ? this.#scanner.take() : undefined;
    let text = name ? `${first.text} ${name.text}` : first.text;
    while (this.#scanner.is('*')) text += this.#scanner.take().text;
    return { kind: 'type', text, start: first.start, end: this.#scanner.lastEnd };
  }

  #parenthesis(): Expr {
    const open = this.#scanner.take();
    const cast = this.#castType();
    if (cast !== undefined) {
      const value = this.#unary();
      return { kind: 'cast', type: cast, value, start: open.start, end: value.end };
    }
    const items = this.list(')', open);
    const span = { start: open.start, end: this.#scanner.lastEnd };
    const [first] = items;
    const isTuple = items.length !== 1 || this.#scanner.text.slice(first!.end, span.end).includes(',');
    return isTuple ? { kind: 'tuple', items, ...span } : { ...first!, ...span };
  }

  /** The type of a cast behind its open bracket; goes back when it is none. */
  #castType(): string | undefined {
    const from = this.#scanner.place();
    const type = this.#typeText();
    if (type !== undefined && this.#scanner.accept(')') && this.#beginsOperand(type)) return type;
    this.#scanner.goBack(from);
    return undefined;
  }

  #typeText(): string | undefined {
    const words: string[] = [];
    while (this.#scanner.peek().kind === 'word' && words.length < 4) words.push(this.#scanner.take().text);
    if (words.length === 0) return undefined;
    let type = words.join(' ');
    while (this.#scanner.is('*')) type += this.#scanner.take().text;
    if (this.#scanner.accept('[')) {
      if (this.#scanner.peek().kind === 'number') this.#scanner.take();
      if (!this.#scanner.accept(']')) return undefined;
      type += '[]';
    }
    return type;
  }

  /** Whether a value follows: `(pid) - 1` is no cast of `-1`, `(int32)-1` is. */
  #beginsOperand(type: string): boolean {
    const next = this.#scanner.peek();
    if (/^(?:struct|union|enum) |[*\]]$/.test(type) || scalarType.test(type.split(' ')[0]!))
      return next.kind !== 'sign' || /^[-(~!*&]$/.test(next.text);
    return (
      next.kind !== 'other' &&
      next.kind !== 'end' &&
      (next.kind !== 'sign' || next.text === '(') &&
      !next.isOnNewLine
    );
  }

  #missing(): Expr {
    const { start, kind } = this.#scanner.peek();
    const at = this.#scanner.lastEnd;
    this.#outer.fault('unexpected', kind === 'end' ? { start: at, end: at } : this.#scanner.peek());
    return { kind: 'missing', start, end: start };
  }
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

const scales: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 36e11,
  d: 864e11,
};

/** `10`, `0x1f`, `1_000`, `1e6`, `5s`; units of time are in nanoseconds. */
function numberOf(text: string): number | undefined {
  if (/^0x[0-9a-f]+$/i.test(text)) return safe(Number(text));
  const match = /^([\d_]+?)(?:e([\d_]+))?(u?l{0,2}|ns|us|ms|s|m|h|d)$/i.exec(text);
  if (!match) return undefined;
  const [, digits, power = '0', unit] = match;
  const value = /^0[0-7]+$/.test(digits!) ? parseInt(digits!, 8) : Number(digits!.replaceAll('_', ''));
  return safe(value * 10 ** Number(power.replaceAll('_', '')) * (scales[unit!.toLowerCase()] ?? 1));
}

function safe(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}
