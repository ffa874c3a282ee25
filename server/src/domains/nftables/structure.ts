import { keptOn } from '../../core/remembered.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import type { Part } from '../../syntax/shapes/key-value.ts';
import { verdicts } from './facts/words.ts';
import { tokensOf } from './tokens.ts';

/** The words of one rule or command, up to its `;` or the end of its line. */
export type Statement = readonly Part[];

/** `set name { … }`, `chain name { … }` and the like. */
export interface Block {
  readonly kind: string;
  readonly name: Part;
  readonly statements: readonly Statement[];
}

export interface Table {
  readonly family: string;
  readonly head: Statement;
  readonly blocks: readonly Block[];
}

export interface Fault extends Part {
  readonly say: 'open' | 'stray' | 'set' | 'quote';
}

export interface Ruleset {
  readonly tables: readonly Table[];
  /** Commands outside of tables. */
  readonly commands: readonly Statement[];
  readonly faults: readonly Fault[];
  /** Names that `define` gives a value. */
  readonly variables: ReadonlyMap<string, Part>;
  /** Later definitions of a name that has one, which nft refuses. */
  readonly again: readonly Part[];
  readonly tokens: readonly Part[];
  /** Whether other files are taken in, which may define anything. */
  readonly isOpen: boolean;
}

export const rulesetOf = keptOn((file: ColumnsFile): Ruleset =>
  new Reader(tokensOf(file.source.text)).ruleset(),
);

export function isBlock(statement: Statement): boolean {
  return statement.at(-1)?.text === '{';
}

/** Reads blocks within blocks; a brace that is missing costs the block alone. */
class Reader {
  readonly #tokens: readonly Part[];
  readonly #faults: Fault[] = [];
  #at = 0;

  constructor(tokens: readonly Part[]) {
    this.#tokens = tokens;
  }

  ruleset(): Ruleset {
    const tables: Table[] = [];
    const commands: Statement[] = [];
    while (this.#at < this.#tokens.length) {
      const statement = this.#statement();
      if (statement.length === 0) this.#stray();
      else if (isBlock(statement) && statement.some(({ text }) => text === 'table'))
        tables.push(this.#table(statement));
      else if (isBlock(statement)) this.#body(statement);
      else commands.push(statement);
    }
    const variables = new Map<string, Part>();
    const again: Part[] = [];
    for (const [word, name] of commands) {
      if (name && word!.text === 'define' && variables.has(name.text)) again.push(name);
      if (name && (word!.text === 'define' || word!.text === 'redefine')) variables.set(name.text, name);
    }
    const isOpen = commands.some(([word]) => word!.text === 'include');
    for (const one of this.#tokens) {
      if (one.text.startsWith('"') && (one.text.length === 1 || !one.text.endsWith('"')))
        this.#faults.push({ ...one, say: 'quote' });
    }
    return { tables, commands, faults: this.#faults, variables, again, tokens: this.#tokens, isOpen };
  }

  #table(head: Statement): Table {
    const place = head.findIndex(({ text }) => text === 'table');
    const [family, name] = head.slice(place + 1);
    const blocks: Block[] = [];
    this.#within(head, (statement) => {
      if (!isBlock(statement)) return;
      const [kind, ...rest] = statement;
      const own = rest.at(-2) ?? kind!;
      blocks.push({ kind: kind!.text, name: own, statements: this.#body(statement) });
    });
    return { family: name && name.text !== '{' ? family!.text : 'ip', head, blocks };
  }

  #body(head: Statement, depth = 0): readonly Statement[] {
    const statements: Statement[] = [];
    this.#within(head, (statement) => {
      statements.push(statement);
      if (isBlock(statement) && depth < 20) this.#body(statement, depth + 1);
    });
    return statements;
  }

  #within(head: Statement, each: (statement: Statement) => void): void {
    for (;;) {
      if (this.#at >= this.#tokens.length) {
        this.#faults.push({ ...head[0]!, say: 'open' });
        return;
      }
      if (this.#tokens[this.#at]!.text === '}') {
        this.#at++;
        return;
      }
      const statement = this.#statement();
      if (statement.length > 0) each(statement);
    }
  }

  #stray(): void {
    const one = this.#tokens[this.#at];
    if (one?.text !== '}') return;
    this.#faults.push({ ...one, say: 'stray' });
    this.#at++;
  }

  /** Up to a sign that ends it; a `{` at the end of a line opens a block, others hold a list. */
  #statement(): Statement {
    const words: Part[] = [];
    for (; this.#at < this.#tokens.length; this.#at++) {
      const one = this.#tokens[this.#at]!;
      if (one.text === '\n' || one.text === ';') {
        this.#at++;
        if (words.length > 0) return words;
        this.#at--;
      } else if (one.text === '}') return words;
      else if (one.text === '{') {
        words.push(one);
        if (this.#opensBlock(words)) {
          this.#at++;
          return words;
        }
        this.#list(words);
      } else words.push(one);
    }
    return words;
  }

  #opensBlock(words: readonly Part[]): boolean {
    return (
      /^(?:table|chain|set|map|flowtable|counter|quota|limit|secmark|synproxy|ct|add|create)$/.test(
        words[0]!.text,
      ) &&
      !words.some(
        ({ text }) =>
          text === 'rule' ||
          text === 'element' ||
          text === '=' ||
          text === 'dport' ||
          text === 'state' ||
          text === 'vmap',
      )
    );
  }

  /** The items of `{ a, b }`, which may go over several lines. */
  #list(words: Part[], depth = 0): void {
    const open = words.at(-1)!;
    let before = '{';
    for (this.#at++; this.#at < this.#tokens.length; this.#at++) {
      const one = this.#tokens[this.#at]!;
      if (one.text === '\n') continue;
      // A verdict behind an item without a colon: the brace before it is missing.
      const isVerdict = verdicts.includes(one.text) && !/^[:{,]$|:$/.test(before) && one.text !== 'continue';
      if (isVerdict || /^(?:table|chain)$/.test(one.text)) {
        this.#faults.push({ ...open, say: 'set' });
        this.#at--;
        return;
      }
      if (one.text === '}') {
        words.push(one);
        return;
      }
      words.push(one);
      // Nobody nests deeper; a stack that runs over would cost the whole file.
      if (one.text === '{' && depth < 20) this.#list(words, depth + 1);
      before = one.text;
    }
    this.#faults.push({ ...open, say: 'set' });
  }
}
