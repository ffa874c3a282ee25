import {
  isSymbol,
  promptOf,
  type Entry,
  type Expression,
  type KconfigText,
  type Option,
  type ValueType,
} from './entries.ts';
import { patternOf, type KconfigTree } from './tree.ts';

/** The conditions of the blocks around an entry, from the inside out. */
export interface Context {
  readonly condition?: Expression;
  /** Of `visible if`: holds for prompts only. */
  readonly visible?: Expression;
  readonly choice?: ChoiceBlock;
  readonly outer?: Context;
}

/** A `choice`: one of its members is on. */
export interface ChoiceBlock {
  readonly entry: Entry;
  readonly path: string;
  readonly members: ModelSymbol[];
}

export interface Placed {
  readonly path: string;
  readonly entry: Entry;
  readonly context: Context | undefined;
}

/** One `select` or `imply` of a symbol. */
export interface Pull {
  readonly by: ModelSymbol;
  readonly at: Placed;
  readonly option: Option;
}

export interface ModelSymbol {
  readonly name: string;
  readonly definitions: Placed[];
  readonly selectedBy: Pull[];
  readonly impliedBy: Pull[];
  type: ValueType | undefined;
  choice: ChoiceBlock | undefined;
}

/** All symbols of one architecture, with the conditions that stand around them. */
export interface Model {
  readonly arch: string | undefined;
  /** True when every file that is named was read, and no variable is left that may name others. */
  readonly isComplete: boolean;
  find(name: string): ModelSymbol | undefined;
  readonly symbols: ReadonlyMap<string, ModelSymbol>;
  /** The symbol that `modules` stands below. */
  readonly modules: ModelSymbol | undefined;
  /** The conditions around a file where it is sourced. */
  contextOf(path: string): Context | undefined;
  /** Whether the file belongs to this architecture. */
  reaches(path: string): boolean;
}

/** Files in files, and files that are read in all, those that are read again among them; more are a trap. */
const deepest = 64;
const mostFiles = 20_000;

/** Puts the files together from the root on, as one architecture reads them. */
export function buildModel(tree: KconfigTree, arch: string | undefined): Model {
  const builder = new Builder(tree, arch);
  builder.file('Kconfig', undefined, 0);
  return builder.finish();
}

class Builder {
  readonly #tree: KconfigTree;
  readonly #arch: string | undefined;
  readonly #symbols = new Map<string, ModelSymbol>();
  readonly #contexts = new Map<string, Context | undefined>();
  #read = 0;
  #modules: ModelSymbol | undefined;
  #isComplete: boolean;

  constructor(tree: KconfigTree, arch: string | undefined) {
    this.#tree = tree;
    this.#arch = arch;
    this.#isComplete = tree.isComplete;
  }

  file(path: string, context: Context | undefined, depth: number): void {
    const file = this.#tree.files.get(path);
    if (!file || depth > deepest || ++this.#read > mostFiles) {
      this.#isComplete = false;
      return;
    }
    // A file that is sourced twice counts once with each of its places; a cycle ends with its depth.
    if (!this.#contexts.has(path)) this.#contexts.set(path, context);
    else if (this.#active.has(path)) return;
    this.#active.add(path);
    this.#entries(file.parsed.entries, path, context, depth);
    this.#active.delete(path);
  }

  readonly #active = new Set<string>();

  #entries(entries: KconfigText['entries'], path: string, context: Context | undefined, depth: number): void {
    for (const entry of entries) {
      switch (entry.kind) {
        case 'config':
        case 'menuconfig':
          if (entry.name) this.#symbol(entry.name.text, { path, entry, context });
          break;
        case 'source':
          for (const one of this.#sourced(entry)) this.file(one, context, depth + 1);
          break;
        case 'if':
        case 'menu':
        case 'choice':
          this.#entries(entry.children, path, inside(entry, path, context), depth);
          break;
        default:
          break;
      }
    }
  }

  #sourced(entry: Entry): readonly string[] {
    const { name } = entry;
    if (!name) return [];
    const { text } = name;
    const bound =
      this.#arch === undefined
        ? text
        : text.replace(/\$(?:[({](?:SRCARCH|ARCH)[)}]|SRCARCH\b|ARCH\b)/g, this.#arch);
    const pattern = patternOf(bound);
    if (!pattern.includes('*')) return [pattern];
    const matcher = new RegExp(
      `^${pattern
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^/]*')}$`,
    );
    return [...this.#tree.files.keys()].filter((path) => matcher.test(path));
  }

  #find(name: string): ModelSymbol {
    let symbol = this.#symbols.get(name);
    if (!symbol) {
      symbol = { name, definitions: [], selectedBy: [], impliedBy: [], type: undefined, choice: undefined };
      this.#symbols.set(name, symbol);
    }
    return symbol;
  }

  #symbol(name: string, at: Placed): void {
    const symbol = this.#find(name);
    symbol.definitions.push(at);
    for (const option of at.entry.options) {
      if (option.type !== undefined) symbol.type ??= option.type;
      if (option.kind === 'modules') this.#modules ??= symbol;
      const [target] = option.words;
      if (!target || target.hasMacro) continue;
      if (option.kind === 'select') this.#find(target.text).selectedBy.push({ by: symbol, at, option });
      else if (option.kind === 'imply') this.#find(target.text).impliedBy.push({ by: symbol, at, option });
    }
    const choice = choiceAround(at.context);
    if (choice && promptOf(at.entry) && !symbol.choice) {
      symbol.choice = choice;
      choice.members.push(symbol);
    }
  }

  finish(): Model {
    const symbols = this.#symbols;
    const contexts = this.#contexts;
    return {
      arch: this.#arch,
      isComplete: this.#isComplete,
      find: (name) => symbols.get(name),
      symbols,
      modules: this.#modules ?? symbols.get('MODULES'),
      contextOf: (path) => contexts.get(path),
      reaches: (path) => contexts.has(path),
    };
  }
}

export function choiceAround(context: Context | undefined): ChoiceBlock | undefined {
  for (let one = context; one; one = one.outer) if (one.choice) return one.choice;
  return undefined;
}

/** What stands around the children of a block: its own condition, its dependencies, whether it is shown. */
export function inside(entry: Entry, path: string, outer: Context | undefined): Context | undefined {
  let context = outer;
  const add = (part: Omit<Context, 'outer'>): void => {
    context = { ...part, ...(context ? { outer: context } : {}) };
  };
  if (entry.condition) add({ condition: entry.condition });
  for (const option of entry.options) {
    if (option.kind === 'depends' && option.value) add({ condition: dependsOf(option)! });
    if (option.kind === 'visible' && option.condition) add({ visible: option.condition });
  }
  if (entry.kind === 'choice') add({ choice: { entry, path, members: [] } });
  return context;
}

/** `depends on X if Y` asks for nothing where `Y` is off. */
export function dependsOf({ value, condition }: Option): Expression | undefined {
  if (!value || !condition) return value;
  return { kind: 'or', left: value, right: { kind: 'off', of: condition } };
}

/** Whether a symbol has a prompt somewhere. */
export function hasPrompt(symbol: ModelSymbol): boolean {
  return symbol.definitions.some(({ entry }) => isSymbol(entry) && promptOf(entry) !== undefined);
}
