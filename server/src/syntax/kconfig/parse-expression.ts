import type { Span } from '../../core/types.ts';
import type { Comparison, Expression, Fault } from './entries.ts';
import type { Token } from './tokens.ts';

/** Parentheses that open before one closes; more are a trap. */
const deepest = 200;
/** Parts of one condition; all who walk it go down as deep. */
const longest = 2000;
const comparisons = new Set(['=', '!=', '<', '<=', '>', '>=']);

/** Takes the tokens of a line one after another. */
export class Tokens {
  readonly #all: readonly Token[];
  readonly #faults: Fault[];
  /** The place behind the line's last token, where something may be missing. */
  readonly #behind: Span;
  #at = 0;
  #depth = 0;
  #parts = 0;
  /** Only the first thing that is wrong with a line is told: the others come from it. */
  #isBroken = false;

  constructor(all: readonly Token[], faults: Fault[]) {
    this.#all = all;
    this.#faults = faults;
    const last = all.at(-1)!;
    this.#behind = { start: last.start, end: last.end };
  }

  get next(): Token | undefined {
    return this.#all[this.#at];
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  take(): Token | undefined {
    return this.#all[this.#at++];
  }

  takeWord(text: string): Token | undefined {
    return this.next?.kind === 'word' && !this.next.quoted && this.next.text === text
      ? this.take()
      : undefined;
  }

  fault(kind: Fault['kind'], span: Span, text: string, wanted?: string): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#faults.push({ kind, span, text, ...(wanted === undefined ? {} : { wanted }) });
  }

  /** Says that something has to stand here. */
  missing(wanted: string): void {
    const { next } = this;
    if (next) this.fault('unexpected', next, next.text, wanted);
    else this.fault('missing', this.#behind, this.#all[0]!.text, wanted);
  }

  /** Nothing may follow. */
  end(): void {
    if (this.next) this.fault('unexpected', this.next, this.next.text);
  }

  /** A title or a path, which stands in quotes. */
  quoted(wanted: string): Token | undefined {
    const { next } = this;
    if (next?.quoted === true) return this.take();
    if (next?.kind === 'word') {
      const last = this.#all.at(-1)!;
      this.fault('unquoted', { start: next.start, end: last.end }, next.text, wanted);
    } else this.missing(wanted);
    return undefined;
  }

  /** The name of a symbol, which does not stand in quotes. */
  name(): Token | undefined {
    const { next } = this;
    if (next?.kind === 'word' && !next.quoted) return this.take();
    this.missing('symbol');
    return undefined;
  }

  condition(): Expression | undefined {
    return this.takeWord('if') ? this.expression() : undefined;
  }

  /** `||` binds less than `&&`, and a comparison stands between two words. */
  expression(): Expression | undefined {
    return this.#chain('||', 'or', () => this.#chain('&&', 'and', () => this.#unary()));
  }

  #chain(sign: string, kind: 'and' | 'or', part: () => Expression | undefined): Expression | undefined {
    let left = part();
    while (left && this.next?.kind === 'sign' && this.next.text === sign) {
      this.take();
      const right = part();
      if (!right) return left;
      left = { kind, left, right };
    }
    return left;
  }

  #unary(): Expression | undefined {
    const { next } = this;
    if (this.#depth > deepest || ++this.#parts > longest) {
      this.fault('too-deep', next ?? this.#behind, '(');
      return undefined;
    }
    if (next?.kind === 'sign' && (next.text === '!' || next.text === '(')) {
      this.take();
      this.#depth++;
      const inner = next.text === '!' ? this.#unary() : this.expression();
      this.#depth--;
      if (next.text === '(') {
        if (this.next?.kind === 'sign' && this.next.text === ')') this.take();
        else if (inner) this.missing(')');
      }
      return inner && (next.text === '!' ? { kind: 'not', of: inner } : inner);
    }
    if (next?.kind !== 'word' || this.#isKeyword(next)) {
      this.missing('expression');
      return undefined;
    }
    const left = this.take()!;
    const operator = this.next?.kind === 'sign' ? this.next.text : '';
    if (!comparisons.has(operator)) return { kind: 'symbol', word: left };
    this.take();
    const right = this.next;
    if (right?.kind !== 'word') {
      this.missing('symbol');
      return { kind: 'symbol', word: left };
    }
    this.take();
    return { kind: 'compare', operator: operator as Comparison, left, right };
  }

  #isKeyword({ text, quoted }: Token): boolean {
    return !quoted && (text === 'if' || text === 'on');
  }
}
