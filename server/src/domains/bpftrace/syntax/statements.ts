import type { Span } from '../../../core/types.ts';
import { Expressions, spanOf } from './expressions.ts';
import type { Assignment, Block, Condition, Expr, Fault, FaultKind, Loop, Statement } from './nodes.ts';
import type { Scanner, Token } from './scanner.ts';

const assigning = /^(?:[-+*/%&|^]|<<|>>)?=$/;
const deepest = 60;

/** Reads blocks. A statement that cannot be read costs itself, a brace that is missing costs its block. */
export class Statements {
  readonly scanner: Scanner;
  readonly expressions: Expressions;
  readonly faults: Fault[];
  readonly broken: Span[] = [];
  /** Tells whether something that stands outside of all blocks begins at a place. */
  readonly #beginsBody: (offset: number) => boolean;
  #depth = 0;
  #faultAt = -1;
  #isCutOff = false;

  constructor(scanner: Scanner, beginsBody: (offset: number) => boolean) {
    this.scanner = scanner;
    this.faults = scanner.faults;
    this.#beginsBody = beginsBody;
    this.expressions = new Expressions(this);
  }

  /** One fault a place: what follows from it says nothing more. */
  fault(say: FaultKind, span: Span, at?: number): void {
    if (span.start <= this.#faultAt) return;
    this.#faultAt = Math.max(span.start, this.scanner.lastEnd);
    this.faults.push({ ...spanOf(span), say, ...(at === undefined ? {} : { at }) });
  }

  begins({ isOnNewLine, start }: Token): boolean {
    return isOnNewLine && this.#beginsBody(start);
  }

  /** From its brace to the closing one, or to where something begins that stands in no block. */
  block(): Block {
    const open = this.scanner.peek();
    if (!this.scanner.accept('{')) {
      const at = this.scanner.lastEnd;
      this.fault('block', { start: Math.max(0, at - 1), end: at }, at);
      return { statements: [], start: at, end: at };
    }
    if (this.#depth === 0) this.#isCutOff = false;
    this.#depth++;
    const statements: Statement[] = [];
    for (;;) {
      const next = this.scanner.peek();
      if (this.scanner.accept('}')) break;
      if (next.kind === 'end' || this.#isCutOff || this.begins(next)) {
        // The blocks around are open for the same reason.
        if (!this.#isCutOff) this.faults.push({ ...spanOf(open), say: 'brace', at: this.scanner.lastEnd });
        this.#isCutOff = true;
        break;
      }
      if (this.scanner.accept(';')) continue;
      statements.push(this.#statement(next));
    }
    this.#depth--;
    return { statements, start: open.start, end: this.scanner.lastEnd };
  }

  conditionValue(): Expr {
    const condition = this.#condition();
    const { start, end } = condition;
    return { kind: 'block', body: { statements: [condition], start, end }, start, end };
  }

  #statement(first: Token): Statement {
    if (this.#depth > deepest) {
      this.#skip(first.start);
      return {
        kind: 'expression',
        value: missingAt(first.start),
        start: first.start,
        end: this.scanner.lastEnd,
      };
    }
    if (first.kind === 'word') {
      switch (first.text) {
        case 'if':
          return this.#condition();
        case 'while':
        case 'unroll':
        case 'for':
          return this.#loop(first.text);
        case 'let':
          this.scanner.take();
          return this.#ended(this.#declaration(first));
        case 'return':
        case 'break':
        case 'continue':
          return this.#ended(this.#jump(first.text));
        default:
      }
    }
    if (first.text === '{' && first.kind === 'sign') {
      const body = this.block();
      return { kind: 'nested', body, start: body.start, end: body.end };
    }
    return this.#ended(this.#plain(false));
  }

  #plain(isDeclared: boolean): Assignment | (Span & { readonly kind: 'expression'; readonly value: Expr }) {
    const target = this.expressions.read();
    const sign = this.scanner.peek();
    if (sign.kind === 'sign' && assigning.test(sign.text)) {
      this.scanner.take();
      const value = this.expressions.read();
      const span = { start: target.start, end: value.end };
      return {
        ...{
          kind: 'assignment',
          target,
          sign: sign.text,
          signSpan: spanOf(sign),
          value,
          isDeclared,
          ...span,
        },
      };
    }
    if (target.kind === 'missing') this.#skip(target.start);
    return { kind: 'expression', value: target, start: target.start, end: this.scanner.lastEnd };
  }

  #declaration(word: Token): Statement {
    const name = this.scanner.peek();
    if (name.kind !== 'variable' && name.kind !== 'map') {
      this.fault('unexpected', name);
      this.#skip(word.start);
      return {
        kind: 'expression',
        value: missingAt(word.start),
        start: word.start,
        end: this.scanner.lastEnd,
      };
    }
    const typed = this.scanner.text.slice(name.end);
    // `let $x: uint64 = 1`: the type is read over, values tell as much.
    const type = /^\s*:\s*(?:typeof\s*\([^()]*\)|(?:(?:struct|union|enum)\s+)?\w+[\s*]*(?:\[\d*\])?)/.exec(
      typed,
    );
    const variable = { kind: 'variable', name: name.text, start: name.start, end: name.end } as const;
    if (type) {
      this.scanner.take();
      this.scanner.moveTo(name.end + type[0].trimEnd().length);
      const sign = this.scanner.accept('=');
      if (!sign) return { kind: 'declaration', variable, start: word.start, end: this.scanner.lastEnd };
      const value = this.expressions.read();
      const span = { start: word.start, end: value.end };
      return {
        ...{
          kind: 'assignment',
          target: variable,
          sign: '=',
          signSpan: spanOf(sign),
          value,
          isDeclared: true,
        },
        ...span,
      };
    }
    const plain = this.#plain(true);
    return plain.kind === 'assignment'
      ? { ...plain, start: word.start }
      : { kind: 'declaration', variable, start: word.start, end: plain.end };
  }

  #condition(): Condition {
    const { start } = this.scanner.take();
    const condition = this.expressions.condition();
    const then = this.block();
    if (!this.scanner.accept('else')) return { kind: 'if', condition, then, start, end: then.end };
    if (!this.scanner.is('if')) {
      const other = this.block();
      return { kind: 'if', condition, then, else: other, start, end: other.end };
    }
    if (this.#depth > deepest) {
      this.#skip(start);
      return { kind: 'if', condition, then, start, end: then.end };
    }
    this.#depth++;
    const nested = this.#condition();
    this.#depth--;
    const { end } = nested;
    return {
      ...{ kind: 'if', condition, then, start, end },
      else: { statements: [nested], start: nested.start, end },
    };
  }

  #loop(kind: Loop['kind']): Loop {
    const keyword = spanOf(this.scanner.take());
    const { start } = keyword;
    if (kind !== 'for') {
      const over = this.expressions.condition();
      const block = this.block();
      return { kind, keyword, over, block, start, end: block.end };
    }
    const open = this.scanner.accept('(');
    const name = this.scanner.peek();
    const variable = { kind: 'variable', name: name.text, start: name.start, end: name.end } as const;
    if (name.kind === 'variable') this.scanner.take();
    else this.fault('unexpected', name);
    if (name.kind === 'variable' && !this.scanner.accept(':')) this.fault('unexpected', this.scanner.peek());
    let over = this.expressions.read();
    if (this.scanner.accept('..')) {
      const to = this.expressions.read();
      over = { kind: 'tuple', items: [over, to], start: over.start, end: to.end };
    }
    if (open && !this.scanner.accept(')')) this.fault('parenthesis', open, this.scanner.lastEnd);
    const block = this.block();
    const own = name.kind === 'variable' ? { variable } : {};
    return { kind, keyword, over, ...own, block, start, end: block.end };
  }

  #jump(kind: 'return' | 'break' | 'continue'): Statement {
    const { start, end } = this.scanner.take();
    const next = this.scanner.peek();
    if (kind !== 'return' || next.isOnNewLine || this.scanner.is(';') || this.scanner.is('}'))
      return { kind, start, end };
    const value = this.expressions.read();
    return { kind, value, start, end: value.end };
  }

  /** Sees that a statement ends; when only its semicolon is missing, the next one is read all the same. */
  #ended<T extends Statement>(statement: T): T {
    const next = this.scanner.peek();
    const { value } = statement as { value?: Expr };
    if (this.scanner.accept(';') || this.scanner.is('}') || next.kind === 'end') return statement;
    if (value?.kind === 'block') return statement;
    const at = this.scanner.lastEnd;
    if (next.isOnNewLine) {
      if (!this.#beginsBody(next.start)) this.fault('semicolon', { start: Math.max(0, at - 1), end: at }, at);
      return statement;
    }
    this.fault('unexpected', next);
    this.#skip(statement.start);
    return statement;
  }

  /** Goes on to the end of a statement that was not understood: its semicolon, its block's brace, or its line. */
  #skip(start: number): void {
    let depth = 0;
    for (;;) {
      const next = this.scanner.peek();
      if (next.kind === 'end') break;
      if (next.isOnNewLine && next.start > start && (depth === 0 || this.#beginsBody(next.start))) break;
      if (next.kind === 'sign') {
        if (depth === 0 && next.text === '}') break;
        if (depth === 0 && next.text === ';') {
          this.scanner.take();
          break;
        }
        if (next.text === '{') depth++;
        if (next.text === '}') depth--;
      }
      this.scanner.take();
    }
    this.broken.push({ start, end: Math.max(start, this.scanner.lastEnd) });
  }
}

function missingAt(start: number): Expr {
  return { kind: 'missing', start, end: start };
}
