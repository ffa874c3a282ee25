import type { Span } from '../../../core/types.ts';
import { part, trimmedPart, type Part } from '../../../syntax/shapes/key-value.ts';
import type { AttachPoint, Body, ConfigEntry, Expr, Script } from './nodes.ts';
import { Scanner } from './scanner.ts';
import { Statements } from './statements.ts';

/** The first words of what stands outside of all blocks, at the beginning of a line. */
const beginning =
  /(?:(?:k|kr|u|ur|U|t|p|i|s|h|w|aw|f|fr|it|rt|\w*(?:probe|func|point|entry|exit|usdt|profile|interval|software|hardware|iter|self))(?::[^\s{}();]+|\s*\{)|(?:begin|end)\s*\{|(?:macro|fn)\s+\w+\s*\(|config\s*=\s*\{|#\s*(?:include|define))/iy;

/** Reads a whole script. Never fails: what it cannot read is a fault, and the rest is read all the same. */
export function parseScript(text: string): Script {
  return new ScriptReader(text).read();
}

class ScriptReader {
  readonly #text: string;
  readonly #scanner: Scanner;
  readonly #statements: Statements;
  readonly #bodies: Body[] = [];
  readonly #config: ConfigEntry[] = [];
  readonly #directives: Part[] = [];
  readonly #definitions: Part[] = [];
  readonly #imports: Part[] = [];
  #configSpan: Span | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#scanner = new Scanner(text);
    this.#statements = new Statements(this.#scanner, (offset) => this.#begins(offset));
  }

  read(): Script {
    for (;;) {
      const next = this.#scanner.peek();
      if (next.kind === 'end') break;
      if (next.text === '#' && next.kind === 'other') this.#directives.push(this.#line(next.start));
      else if (next.text === '}' || next.text === ';') {
        if (next.text === '}')
          this.#statements.faults.push({ start: next.start, end: next.end, say: 'stray' });
        this.#scanner.take();
      } else if (next.kind !== 'word' || !this.#readKeyword(next.text)) this.#probe(next.start);
    }
    const { comments, faults } = this.#scanner;
    return {
      ...{ bodies: this.#bodies, config: this.#config, directives: this.#directives },
      ...(this.#configSpan ? { configSpan: this.#configSpan } : {}),
      ...{ definitions: this.#definitions, imports: this.#imports },
      comments: comments.sort((a, b) => a.start - b.start),
      faults: faults.sort((a, b) => a.start - b.start),
      broken: this.#statements.broken.sort((a, b) => a.start - b.start),
    };
  }

  #begins(offset: number): boolean {
    if (offset > 0 && this.#text[offset - 1] !== '\n') return false;
    beginning.lastIndex = offset;
    return beginning.test(this.#text);
  }

  #line(start: number): Part {
    const found = this.#text.indexOf('\n', start);
    const line = trimmedPart(this.#text, start, found < 0 ? this.#text.length : found);
    this.#scanner.moveTo(line.end);
    return line;
  }

  /** What begins with a word of its own; false where the word is a probe's type. */
  #readKeyword(word: string): boolean {
    const { start, end } = this.#scanner.peek();
    const rest = this.#text.slice(end, end + 200);
    if (/^(?:struct|union|enum)$/.test(word) && /^\s*\w*\s*\{/.test(rest)) this.#definition(start);
    else if (word === 'config' && /^\s*=/.test(rest)) this.#configBlock(start);
    else if (word === 'import' && /^\s*"/.test(rest)) {
      this.#scanner.take();
      const { start: from, end: to } = this.#scanner.take();
      this.#imports.push(part(this.#text, from, to));
    } else if (/^(?:macro|fn)$/.test(word) && /^\s+\w/.test(rest)) this.#named(word === 'fn');
    else if (word === 'let' && /^\s*@/.test(rest)) this.#line(start);
    else return false;
    return true;
  }

  #definition(start: number): void {
    let depth = 0;
    let open: Span | undefined;
    for (;;) {
      const next = this.#scanner.peek();
      if (next.kind === 'end' || (depth > 0 && next.isOnNewLine && this.#begins(next.start))) {
        this.#statements.faults.push({ ...(open ?? next), say: 'brace', at: this.#scanner.lastEnd });
        break;
      }
      this.#scanner.take();
      if (next.text === '{') {
        depth++;
        open ??= { start: next.start, end: next.end };
      }
      if (next.text === '}' && --depth === 0) break;
    }
    while (this.#scanner.accept('__attribute__')) {
      const list = this.#scanner.peek();
      if (this.#scanner.accept('(')) this.#statements.expressions.list(')', list);
    }
    this.#scanner.accept(';');
    this.#definitions.push(part(this.#text, start, this.#scanner.lastEnd));
  }

  #configBlock(start: number): void {
    this.#scanner.take();
    this.#scanner.take();
    const open = this.#scanner.accept('{');
    while (open && !this.#scanner.accept('}')) {
      const next = this.#scanner.peek();
      if (next.kind === 'end' || (next.isOnNewLine && this.#begins(next.start))) {
        this.#statements.faults.push({ ...open, say: 'brace', at: this.#scanner.lastEnd });
        break;
      }
      if (next.kind === 'word') this.#configEntry();
      else this.#scanner.take();
    }
    this.#configSpan ??= { start, end: this.#scanner.lastEnd };
  }

  #configEntry(): void {
    const { start, end } = this.#scanner.take();
    const key = part(this.#text, start, end);
    const hasValue = this.#scanner.accept('=') && !/^[;}]$/.test(this.#scanner.peek().text);
    const value = hasValue
      ? this.#scanner.take()
      : { start: this.#scanner.lastEnd, end: this.#scanner.lastEnd };
    this.#config.push({ key, value: part(this.#text, value.start, value.end), start, end: value.end });
    const at = this.#scanner.lastEnd;
    const next = this.#scanner.peek();
    if (this.#scanner.accept(';') || this.#scanner.is('}') || next.kind === 'end') return;
    this.#statements.fault('semicolon', { start: at - 1, end: at }, at);
  }

  /** `macro name(…) { … }` and `fn name(…) : type { … }`. */
  #named(isFunction: boolean): void {
    const { start } = this.#scanner.take();
    const word = this.#scanner.take();
    const name = part(this.#text, word.start, word.end);
    const open = this.#scanner.accept('(');
    const parameters: Expr[] = [];
    if (open && isFunction) {
      while (!this.#scanner.is(')') && !this.#scanner.is('{') && this.#scanner.peek().kind !== 'end') {
        const one = this.#scanner.take();
        if (one.kind === 'variable')
          parameters.push({ kind: 'variable', name: one.text, start: one.start, end: one.end });
      }
      this.#scanner.accept(')');
      while (
        !this.#scanner.is('{') &&
        !this.#scanner.peek().isOnNewLine &&
        this.#scanner.peek().kind !== 'end'
      )
        this.#scanner.take();
    } else if (open) parameters.push(...this.#statements.expressions.list(')', open));
    const block = this.#statements.block();
    const kind = isFunction ? 'function' : 'macro';
    this.#bodies.push({
      kind,
      points: [],
      name,
      parameters,
      block,
      start,
      end: Math.max(name.end, block.end),
    });
  }

  #probe(start: number): void {
    const points: AttachPoint[] = [];
    let at = start;
    for (;;) {
      const end = this.#pointEnd(at);
      if (end > at) points.push(this.#point(at, end));
      const next = this.#scanner.behindLayout(end);
      if (this.#text[next] !== ',') {
        this.#scanner.moveTo(end);
        at = end;
        break;
      }
      at = this.#scanner.behindLayout(next + 1);
    }
    const last = points.at(-1);
    if (!last) {
      this.#statements.fault('unexpected', this.#scanner.take());
      return;
    }
    const slash = this.#scanner.accept('/');
    const predicate = slash && this.#statements.expressions.predicate();
    if (slash && !this.#scanner.accept('/'))
      this.#statements.fault('predicate', slash, this.#scanner.lastEnd);
    if (!this.#scanner.is('{')) {
      if (predicate === undefined) this.#statements.fault('block', last, last.end);
      const next = this.#scanner.peek();
      if (!next.isOnNewLine && next.kind !== 'end') this.#line(next.start);
    }
    const hasBlock = this.#scanner.is('{');
    const empty = { statements: [], start: at, end: at };
    const block = hasBlock ? this.#statements.block() : empty;
    this.#bodies.push({
      ...{ kind: 'probe', points, parameters: [], block, start: points[0]!.start },
      ...(predicate ? { predicate } : {}),
      end: Math.max(block.end, predicate?.end ?? 0, last.end),
    });
  }

  /** Where the attach point that begins at a place ends: paths in it may have slashes, quotes keep blanks. */
  #pointEnd(start: number): number {
    let hasColon = false;
    let at = start;
    for (; at < this.#text.length; at++) {
      const sign = this.#text[at]!;
      if (/[\s{},;]/.test(sign)) return at;
      if (sign === ':') hasColon = true;
      if (sign === '/' && (!hasColon || this.#text[at + 1] === '*')) return at;
      if (sign !== '"') continue;
      const close = /"[^"\n]*"?/y;
      close.lastIndex = at;
      at = at + (close.exec(this.#text)?.[0].length ?? 1) - 1;
    }
    return at;
  }

  #point(start: number, end: number): AttachPoint {
    const whole = part(this.#text, start, end);
    const parts: Part[] = [];
    let from = start;
    for (const match of whole.text.matchAll(/"[^"]*"?|:/g)) {
      if (match[0] !== ':') continue;
      parts.push(part(this.#text, from, start + match.index));
      from = start + match.index + 1;
    }
    parts.push(part(this.#text, from, end));
    return { ...whole, type: parts[0]!, parts };
  }
}
