import type { Expression, Option, Word } from './entries.ts';
import {
  dependsOf,
  type ChoiceBlock,
  type Context,
  type Model,
  type ModelSymbol,
  type Placed,
} from './model.ts';
import { and, any, asBool, letterOf, m, n, not, or, triOf, y, type Tri } from './tristate.ts';

/** What a person asks for. */
export interface Settings {
  /** Values by symbol, without `CONFIG_`; of texts without quotes. */
  readonly values: ReadonlyMap<string, string>;
  /** Written by Kconfig itself: what it does not list is off, and what only the build knows stands in it. */
  readonly isWhole: boolean;
}

export interface Value {
  /** For a condition; of numbers and texts it is `n`. */
  readonly tri: Tri;
  /** As the `.config` has it, without quotes; undefined when that is open. */
  readonly text: string | undefined;
}

/** The parts that a symbol's value is made of. */
export interface Parts {
  /** What `depends on` and the blocks around it say. */
  readonly depends: Tri;
  /** Whether a person may set it. */
  readonly visible: Tri;
  readonly selected: Tri;
  readonly implied: Tri;
}

interface State {
  /** Another number with each time it is worked out. */
  readonly serial: number;
  value?: Value;
  parts?: Parts;
  isActive: boolean;
  /** Who asked for this one: their answers hang on it. */
  readonly readers: Set<ModelSymbol>;
}

const unknown: Value = { tri: any, text: undefined };
const off: Value = { tri: n, text: 'n' };
/** Symbols that hang on each other in a row; a longer chain is left open. */
const deepest = 400;

/**
 * Works out values as `make olddefconfig` would, as sets of what may come out. Answers are kept, and what hangs on a
 * setting that changed is forgotten alone.
 */
export class Evaluation {
  readonly model: Model;
  #settings: Settings;
  #serial = 0;
  readonly #states = new Map<ModelSymbol, State>();
  readonly #choices = new Map<ChoiceBlock, ModelSymbol | 'open' | 'none'>();
  readonly #stack: ModelSymbol[] = [];

  constructor(model: Model, settings: Settings) {
    this.model = model;
    this.#settings = settings;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Takes other settings over. */
  update(settings: Settings): void {
    if (settings === this.#settings) return;
    const before = this.#settings;
    this.#settings = settings;
    if (before.isWhole !== settings.isWhole) {
      this.#states.clear();
      return;
    }
    for (const [name, value] of settings.values) if (before.values.get(name) !== value) this.#forget(name);
    for (const name of before.values.keys()) if (!settings.values.has(name)) this.#forget(name);
  }

  #forget(name: string): void {
    const symbol = this.model.find(name);
    if (!symbol) return;
    const waiting = [symbol, ...(symbol.choice?.members ?? [])];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const state = this.#states.get(one);
      if (!state) continue;
      this.#states.delete(one);
      if (one.choice)
        for (const member of one.choice.members) if (this.#states.has(member)) waiting.push(member);
      waiting.push(...state.readers);
    }
    this.#choices.clear();
  }

  /** The value of a symbol by its name; of one that nobody defines it is `n`, and its own name as a text. */
  named(name: string): Value {
    const symbol = this.model.find(name);
    if (symbol && symbol.definitions.length > 0) return this.value(symbol);
    return this.model.isComplete ? { tri: n, text: name } : unknown;
  }

  value(symbol: ModelSymbol): Value {
    const state = this.#state(symbol);
    const reader = this.#stack.at(-1);
    if (reader) state.readers.add(reader);
    if (state.value) return state.value;
    if (state.isActive || this.#stack.length > deepest) return unknown;
    state.isActive = true;
    this.#stack.push(symbol);
    const found = this.#compute(symbol, state);
    this.#stack.pop();
    state.isActive = false;
    return (state.value = this.#settled(symbol, found));
  }

  /** Of a symbol that is defined. */
  parts(symbol: ModelSymbol): Parts {
    this.value(symbol);
    return this.#states.get(symbol)?.parts ?? { depends: any, visible: any, selected: any, implied: any };
  }

  /** A number that stays the same as long as nothing that a symbol hangs on has changed. */
  serial(symbol: ModelSymbol): number {
    this.value(symbol);
    return this.#state(symbol).serial;
  }

  #state(symbol: ModelSymbol): State {
    let state = this.#states.get(symbol);
    if (!state)
      this.#states.set(symbol, (state = { serial: ++this.#serial, isActive: false, readers: new Set() }));
    return state;
  }

  /** Where several values may come out, a file that Kconfig wrote says which it was. */
  #settled(symbol: ModelSymbol, value: Value): Value {
    if (!this.#settings.isWhole) return value;
    const written = this.#settings.values.get(symbol.name);
    if (symbol.type === 'bool' || symbol.type === 'tristate') {
      const own = triOf(written ?? 'n');
      return value.tri !== own && value.tri & own ? { tri: own, text: letterOf(own) } : value;
    }
    return value.text === undefined && written !== undefined ? { tri: n, text: written } : value;
  }

  #compute(symbol: ModelSymbol, state: State): Value {
    const { type } = symbol;
    if (type === undefined) return this.model.isComplete ? off : unknown;
    const isBool = type === 'bool' || !(this.#modules() & ~n);
    const parts = this.#parts(symbol, isBool);
    state.parts = parts;
    if (type === 'bool' || type === 'tristate') {
      const tri = symbol.choice
        ? this.#inChoice(symbol, symbol.choice, parts)
        : this.#tristate(symbol, parts);
      const final = isBool ? asBool(tri) : tri;
      return { tri: final, text: letterOf(final) };
    }
    return { tri: n, text: this.#textOf(symbol, parts) };
  }

  #modules(): Tri {
    const { modules } = this.model;
    if (!modules) return any;
    return this.#stack.includes(modules) ? any : this.value(modules).tri;
  }

  #parts(symbol: ModelSymbol, isBool: boolean): Parts {
    let depends = n;
    let visible = n;
    for (const at of symbol.definitions) {
      const own = this.dependsAt(at);
      depends = or(depends, own);
      for (const option of at.entry.options) {
        if ((option.kind !== 'prompt' && option.kind !== 'type') || option.words.length === 0) continue;
        visible = or(visible, and(and(own, this.shown(at.context)), this.condition(option.condition)));
      }
    }
    let selected = n;
    for (const { by, at, option } of symbol.selectedBy) {
      if (selected === y) break;
      selected = or(selected, this.#pull(by, at, option));
    }
    let implied = n;
    for (const { by, at, option } of symbol.impliedBy) {
      if (implied === y) break;
      implied = or(implied, this.#pull(by, at, option));
    }
    const fit = (tri: Tri): Tri => (isBool ? asBool(tri) : tri);
    return { depends: fit(depends), visible: fit(visible), selected: fit(selected), implied: fit(implied) };
  }

  #pull(by: ModelSymbol, at: Placed, option: Option): Tri {
    const value = this.value(by).tri;
    return value === n ? n : and(value, and(this.condition(option.condition), this.dependsAt(at)));
  }

  /** What the blocks around an entry and its own `depends on` lines say. */
  dependsAt({ entry, context }: Placed): Tri {
    let tri = this.around(context);
    for (const option of entry.options) {
      if (tri === n) return n;
      if (option.kind === 'depends') tri = and(tri, this.condition(dependsOf(option)));
    }
    return tri;
  }

  around(context: Context | undefined): Tri {
    let tri = y;
    for (let one = context; one && tri !== n; one = one.outer)
      if (one.condition) tri = and(tri, this.condition(one.condition));
    return tri;
  }

  /** What `visible if` of the menus around says. */
  shown(context: Context | undefined): Tri {
    let tri = y;
    for (let one = context; one && tri !== n; one = one.outer) {
      if (one.visible) tri = and(tri, this.condition(one.visible));
      // The prompt of a choice counts for its members on older kernels only.
      const own = one.choice?.entry.options.find(({ kind }) => kind === 'prompt' || kind === 'type');
      if (own?.condition && !(this.condition(own.condition) === y)) tri |= n;
    }
    return tri;
  }

  #tristate(symbol: ModelSymbol, { depends, visible, selected, implied }: Parts): Tri {
    const asked = this.#settings.values.get(symbol.name);
    let tri = 0;
    if (asked !== undefined && visible & ~n) tri |= and(triOf(asked), visible & ~n);
    if (asked === undefined || visible & n) {
      let given = this.#defaultOf(symbol);
      if (implied & ~n) given = (implied & n ? given : 0) | and(or(given, implied & ~n), depends);
      tri |= given;
    }
    return or(tri, selected);
  }

  #defaultOf(symbol: ModelSymbol): Tri {
    let tri = 0;
    for (const { value, condition } of this.#defaults(symbol)) {
      if (condition & ~n) tri |= and(this.condition(value), condition & ~n);
      if (!(condition & n)) return tri;
    }
    return tri | n;
  }

  *#defaults(symbol: ModelSymbol): Generator<{ readonly value: Expression; readonly condition: Tri }> {
    for (const at of symbol.definitions) {
      const depends = this.dependsAt(at);
      for (const { kind, value, condition } of at.entry.options)
        if (kind === 'default' && value) yield { value, condition: and(depends, this.condition(condition)) };
    }
  }

  #inChoice(symbol: ModelSymbol, choice: ChoiceBlock, { visible }: Parts): Tri {
    if (visible === n) return n;
    const asked = this.#settings.values.get(symbol.name);
    const on = choice.members.filter(({ name }) => this.#settings.values.get(name) === 'y');
    const [only] = on;
    // With one member that is asked for and shown, the matter is settled; else much hangs on the order of things.
    if (only && on.length === 1) {
      if (only === symbol) return visible & n ? n | y : y;
      if (!this.#stack.includes(only)) {
        this.value(only);
        const shown = this.#states.get(only)?.parts?.visible ?? any;
        if (!(shown & n)) return n;
      }
    }
    return asked === 'n' && choice.members.length > 1 ? n | y : n | y;
  }

  #textOf(symbol: ModelSymbol, { visible }: Parts): string | undefined {
    const asked = this.#settings.values.get(symbol.name);
    const isRanged = symbol.definitions.some(({ entry }) =>
      entry.options.some(({ kind }) => kind === 'range'),
    );
    if (asked !== undefined && !(visible & n)) return asked;
    if (asked !== undefined && visible !== n) return undefined;
    for (const { value, condition } of this.#defaults(symbol)) {
      if (condition === n) continue;
      if (condition & n || value.kind !== 'symbol' || isRanged) return undefined;
      return this.text(value.word);
    }
    return symbol.type === 'string' ? '' : symbol.type === 'hex' ? '0x0' : '0';
  }

  /** What a word stands for in a comparison. */
  text(word: Word): string | undefined {
    if (word.hasMacro) return undefined;
    if (word.quoted) return word.text;
    if (/^[ymn]$/.test(word.text)) return word.text;
    return this.named(word.text).text;
  }

  #word(word: Word): Tri {
    const { text } = word;
    if (word.hasMacro) return any;
    if (text === 'y') return y;
    if (text === 'n') return n;
    if (text === 'm') return and(m, this.#modules());
    return word.quoted ? n : this.named(text).tri;
  }

  condition(expression: Expression | undefined): Tri {
    if (!expression) return y;
    switch (expression.kind) {
      case 'symbol':
        return this.#word(expression.word);
      case 'not':
        return not(this.condition(expression.of));
      case 'off': {
        const tri = this.condition(expression.of);
        return (tri & n ? y : 0) | (tri & ~n ? n : 0);
      }
      case 'and': {
        const left = this.condition(expression.left);
        return left === n ? n : and(left, this.condition(expression.right));
      }
      case 'or': {
        const left = this.condition(expression.left);
        return left === y ? y : or(left, this.condition(expression.right));
      }
      case 'compare':
        return this.#compare(expression);
    }
  }

  #compare({ operator, left, right }: Expression & { kind: 'compare' }): Tri {
    const a = this.#possible(left);
    const b = this.#possible(right);
    if (!a || !b) return n | y;
    let tri = 0;
    for (const one of a) for (const other of b) tri |= holds(operator, one, other) ? y : n;
    return tri;
  }

  /** The texts that a word may stand for; undefined when they may be any. */
  #possible(word: Word): readonly string[] | undefined {
    const text = this.text(word);
    if (text !== undefined) return [text];
    if (word.hasMacro || word.quoted) return undefined;
    const symbol = this.model.find(word.text);
    if (symbol?.type !== 'bool' && symbol?.type !== 'tristate') return undefined;
    const { tri } = this.named(word.text);
    return (['n', 'm', 'y'] as const).filter((letter) => tri & triOf(letter));
  }
}

const order: Readonly<Record<string, number>> = { n: 0, m: 1, y: 2 };

function holds(operator: string, left: string, right: string): boolean {
  const [a, b] = [numberOf(left), numberOf(right)];
  const isNumber = a !== undefined && b !== undefined;
  if (operator === '=') return isNumber ? a === b : left === right;
  if (operator === '!=') return isNumber ? a !== b : left !== right;
  const difference = isNumber ? a - b : left < right ? -1 : left > right ? 1 : 0;
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}

function numberOf(text: string): number | undefined {
  if (Object.hasOwn(order, text)) return order[text];
  return /^(?:-?\d+|0[xX][\da-fA-F]+)$/.test(text) ? Number(text) : undefined;
}
