import type { Span } from '../../core/types.ts';
import { nearest } from '../nearest.ts';
import type { Entry, EntryKind, Expression, Fault, KconfigText, Option, Word } from './entries.ts';
import { readHelp } from './help-text.ts';
import { allWords, blockOf, foreignStatements, optionForms, otherOptions } from './keywords.ts';
import { Tokens } from './parse-expression.ts';
import { readTokens, type Token } from './tokens.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface Building extends Open<Omit<Entry, 'options' | 'children'>> {
  options: Option[];
  children: Building[];
}

/** Faults that are told; a text with more is no Kconfig file. */
const mostFaults = 1000;
/** Blocks in blocks; more are a trap. */
const deepest = 100;
const keywords: ReadonlySet<string> = new Set(allWords);
const assignment = /^[ \t]*([\w$(){}-]+)[ \t]*(:=|\+=|=)[ \t]*(.*?)[ \t\r]*$/;

/** Reads a Kconfig file. Never fails: what has no meaning is a fault, and the next line is read as if it were not there. */
export function parseKconfig(text: string): KconfigText {
  return new Parser(text).run();
}

class Parser {
  readonly #text: string;
  readonly #faults: Fault[] = [];
  readonly #comments: Span[] = [];
  readonly #top: Building[] = [];
  readonly #blocks: Building[] = [];
  /** The statement that options belong to. */
  #current: Building | undefined;
  /** Set behind a help text whose lines go on too far to the left: each of them would be a fault of its own. */
  #isSpilt = false;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): KconfigText {
    const text = this.#text;
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
    while (this.#at < text.length) {
      const start = this.#at;
      const end = this.#lineEnd(start);
      this.#at = end + 1;
      const first = /\S/.exec(text.slice(start, Math.min(end, start + 400)));
      if (!first && end - start < 400) continue;
      this.#line(start, end);
    }
    if (this.#faults.length > mostFaults) this.#faults.length = mostFaults;
    for (const block of this.#blocks.toReversed()) this.#unclosed(block, text.length);
    return { entries: this.#top, faults: this.#faults, comments: this.#comments };
  }

  /** The end of a line, or of several that backslashes join. */
  #lineEnd(start: number): number {
    const text = this.#text;
    let from = start;
    for (;;) {
      const found = text.indexOf('\n', from);
      const end = found < 0 ? text.length : found;
      const last = text[end - 1] === '\r' ? end - 2 : end - 1;
      if (found < 0 || text[last] !== '\\' || last < start) return end;
      if (/^[ \t]*#/.test(text.slice(start, Math.min(end, start + 200)))) return end;
      from = end + 1;
    }
  }

  #line(start: number, end: number): void {
    const faultsBefore = this.#faults.length;
    const tokens = readTokens(this.#text, start, end, this.#faults, this.#comments);
    const [first] = tokens;
    if (!first) return;
    const span = { start: first.start, end: tokens.at(-1)!.end };
    if (this.#variable(first, start, end)) {
      // The value is not read as words, so nothing in it is at fault.
      this.#faults.length = faultsBefore;
      return;
    }
    if (first.hasMacro && !first.quoted && tokens.length === 1) return;
    if (/^-+help-+$/.test(first.text)) {
      this.#faults.length = faultsBefore;
      this.#faults.push({ kind: 'dashed-help', span, text: first.text, wanted: 'help' });
      this.#help(first, span);
      return;
    }
    const line = new Tokens(tokens, this.#faults);
    line.take();
    const isWord = first.kind === 'word' && !first.quoted;
    if (isWord && this.#statement(first, line, span)) this.#isSpilt = false;
    else if (isWord && (optionForms.has(first.text) || otherOptions.has(first.text))) {
      this.#isSpilt = false;
      this.#option(first, line, span);
    } else this.#unknown(first, span, faultsBefore);
  }

  #variable(first: Token, start: number, end: number): boolean {
    if (first.quoted || keywords.has(first.text)) return false;
    const line = this.#text.slice(start, end);
    const found = line.includes('=') ? assignment.exec(line) : null;
    if (!found) return false;
    this.#add({
      ...this.#entry('variable', first, { start: first.start, end: start + line.trimEnd().length }),
      name: first,
      value: found[3]!,
    });
    this.#current = undefined;
    return true;
  }

  #entry(kind: EntryKind, keyword: Word, span: Span): Building {
    const parent = this.#blocks.at(-1);
    return { kind, keyword, span, options: [], children: [], ...(parent ? { parent } : {}) };
  }

  #add(entry: Building): void {
    (this.#blocks.at(-1)?.children ?? this.#top).push(entry);
    this.#current = entry;
  }

  /** Whether the line is one that stands for itself. */
  #statement(keyword: Token, line: Tokens, span: Span): boolean {
    const { text } = keyword;
    const block = blockOf.get(text);
    if (block) {
      line.end();
      this.#end(block, keyword, span);
      return true;
    }
    const isForeign = foreignStatements.has(text);
    const kind = text === 'configdefault' ? 'config' : isForeign ? 'source' : text;
    switch (kind) {
      case 'config':
      case 'menuconfig': {
        const name = line.name();
        line.end();
        this.#add({ ...this.#entry(kind, keyword, span), ...(name ? { name } : {}) });
        return true;
      }
      case 'menu':
      case 'comment':
      case 'mainmenu':
      case 'source': {
        const name = line.quoted(kind === 'source' ? 'path' : 'title');
        if (name) line.end();
        const entry = { ...this.#entry(kind, keyword, span), ...(name ? { name } : {}) };
        this.#add(entry);
        if (kind === 'menu') this.#open(entry);
        return true;
      }
      case 'choice': {
        // Older kernels let a choice have a name.
        if (line.next?.kind === 'word') line.take();
        line.end();
        const entry = this.#entry('choice', keyword, span);
        this.#add(entry);
        this.#open(entry);
        return true;
      }
      case 'if': {
        const condition = line.expression();
        line.end();
        const entry = { ...this.#entry('if', keyword, span), ...(condition ? { condition } : {}) };
        this.#add(entry);
        this.#open(entry);
        return true;
      }
      default:
        return false;
    }
  }

  #open(entry: Building): void {
    if (this.#blocks.length < deepest) this.#blocks.push(entry);
    else this.#faults.push({ kind: 'too-deep', span: entry.keyword, text: entry.kind });
  }

  #end(block: 'choice' | 'if' | 'menu', keyword: Word, span: Span): void {
    this.#current = undefined;
    const depth = this.#blocks.findLastIndex((one) => one.kind === block);
    if (depth < 0) {
      this.#faults.push({ kind: 'unopened-end', span: keyword, text: keyword.text, wanted: block });
      return;
    }
    const lineStart = this.#text.lastIndexOf('\n', keyword.start) + 1;
    for (const open of this.#blocks.slice(depth + 1).toReversed()) this.#unclosed(open, lineStart);
    this.#blocks[depth]!.end = span;
    this.#blocks.length = depth;
  }

  #unclosed(block: Building, at: number): void {
    const text = block.kind;
    this.#faults.push({ kind: 'unclosed-block', span: block.keyword, text, wanted: `end${text}`, at });
  }

  #option(keyword: Token, line: Tokens, span: Span): void {
    const owner = this.#current;
    const form = optionForms.get(keyword.text);
    if (keyword.text === 'help') {
      line.end();
      this.#help(keyword, span);
      return;
    }
    const option = this.#read(keyword, line, span);
    if (form && !(owner && owner.kind !== 'source' && owner.kind !== 'if' && owner.kind !== 'variable')) {
      line.fault('orphaned-option', span, keyword.text);
      return;
    }
    owner?.options.push(option);
    if (owner) owner.span = { start: owner.span.start, end: Math.max(owner.span.end, span.end) };
  }

  #read(keyword: Token, line: Tokens, span: Span): Option {
    const form = optionForms.get(keyword.text) ?? { kind: 'other' as const };
    const words: Word[] = [];
    let value: Expression | undefined;
    let condition: Expression | undefined;
    const word = (one: Word | undefined): void => {
      if (one) words.push(one);
    };
    switch (form.kind) {
      case 'type':
        if (line.next && line.next.text !== 'if') word(line.quoted('title'));
        condition = line.condition();
        break;
      case 'prompt':
        word(line.quoted('title'));
        condition = line.condition();
        break;
      case 'default':
        value = line.expression();
        condition = line.condition();
        break;
      case 'depends':
        if (!line.takeWord('on')) line.missing('on');
        value = line.isBroken ? undefined : line.expression();
        condition = line.condition();
        break;
      case 'select':
      case 'imply':
        word(line.name());
        condition = line.condition();
        break;
      case 'range':
        for (let i = 0; i < 2; i++) {
          if (line.next?.kind === 'word') word(line.take());
          else line.missing('number');
        }
        condition = line.condition();
        break;
      case 'visible':
        if (line.next?.text === 'if') condition = line.condition();
        else line.missing('if');
        break;
      default:
        break;
    }
    if (form.kind !== 'other') line.end();
    return {
      kind: form.kind,
      keyword,
      span,
      words,
      ...(form.type ? { type: form.type } : {}),
      ...(value ? { value } : {}),
      ...(condition ? { condition } : {}),
    };
  }

  #help(keyword: Word, line: Span): void {
    const owner = this.#current;
    const help = readHelp(this.#text, this.#at);
    this.#at = help.next;
    const span = { start: line.start, end: Math.max(line.end, help.end) };
    const takesHelp = owner && /^(?:config|menuconfig|choice)$/.test(owner.kind);
    if (!takesHelp) this.#faults.push({ kind: 'orphaned-option', span: keyword, text: keyword.text });
    else if (owner.options.some(({ kind }) => kind === 'help'))
      this.#faults.push({ kind: 'second-help', span: keyword, text: owner.name?.text ?? 'choice' });
    else if (help.isBlank)
      this.#faults.push({ kind: 'blank-help', span: keyword, text: owner.name?.text ?? 'choice' });
    owner?.options.push({ kind: 'help', keyword, span, words: [] });
    if (owner) owner.span = { start: owner.span.start, end: Math.max(owner.span.end, span.end) };
    this.#isSpilt = !help.isBlank;
  }

  #unknown(first: Token, span: Span, faultsBefore: number): void {
    const wasHelp = this.#current?.options.at(-1)?.kind === 'help';
    if (this.#isSpilt && wasHelp) {
      // The characters of prose are none of the grammar's.
      this.#faults.length = faultsBefore;
      const isFirst = this.#faults.at(-1)?.kind !== 'unindented-help' || !this.#sameSpill(span);
      if (isFirst) this.#faults.push({ kind: 'unindented-help', span, text: first.text });
      this.#spill = span.end;
      return;
    }
    const wanted = nearest(first.text, allWords);
    this.#faults.length = faultsBefore;
    this.#faults.push({
      kind: 'unknown-word',
      span: first,
      text: first.text,
      ...(wanted === undefined || first.quoted ? {} : { wanted }),
    });
  }

  #spill = -1;

  /** Whether only blanks stand between a line and the last that was spilt. */
  #sameSpill({ start }: Span): boolean {
    return this.#spill >= 0 && /^\s*$/.test(this.#text.slice(this.#spill, start));
  }
}
