import { leavesOf, type Entry, type Expression, type Word } from './entries.ts';
import { choiceAround, dependsOf, type Context, type Model, type Placed } from './model.ts';

interface Edge {
  readonly to: string;
  readonly path: string;
}

/** A symbol that hangs on itself, by way of those between. */
export interface Cycle {
  /** The first is one whose line stands in the file; the last hangs on the first. */
  readonly names: readonly string[];
}

/** What the file that is looked at says: names that hang on others, in place of what the model has of it. */
export interface OwnEdges {
  readonly path: string;
  readonly edges: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Names of the symbols that each entry of a file makes others hang on. */
export function ownEdges(path: string, entries: readonly Placed[]): OwnEdges {
  const edges = new Map<string, Set<string>>();
  const add = (from: string, words: Iterable<Word>): void => {
    let own = edges.get(from);
    if (!own) edges.set(from, (own = new Set<string>()));
    for (const { text, hasMacro, quoted } of words) if (!hasMacro && !quoted) own.add(text);
  };
  for (const at of entries) {
    const { name } = at.entry;
    if (!name || name.hasMacro || choiceAround(at.context)) continue;
    add(name.text, wordsOf(at));
    for (const { kind, words, condition } of at.entry.options) {
      const [target] = words;
      if ((kind !== 'select' && kind !== 'imply') || !target) continue;
      add(target.text, [name, ...leavesOf(condition), ...dependsWords(at)]);
    }
  }
  return { path, edges };
}

function* dependsWords({ entry, context }: Placed): Generator<Word> {
  for (let one: Context | undefined = context; one; one = one.outer) yield* leavesOf(one.condition);
  for (const option of entry.options) if (option.kind === 'depends') yield* leavesOf(dependsOf(option));
}

/** All that the value of a symbol hangs on by one of its entries. */
function* wordsOf(at: Placed): Generator<Word> {
  yield* dependsWords(at);
  for (let one: Context | undefined = at.context; one; one = one.outer) yield* leavesOf(one.visible);
  for (const option of at.entry.options) yield* optionWords(option.kind, option.value, option.condition);
}

function* optionWords(
  kind: Entry['options'][number]['kind'],
  value: Expression | undefined,
  condition: Expression | undefined,
): Generator<Word> {
  if (kind === 'default') yield* leavesOf(value);
  if (kind === 'type' || kind === 'prompt' || kind === 'default' || kind === 'range')
    yield* leavesOf(condition);
}

const known = new WeakMap<Model, Map<string, readonly Edge[]>>();

function edgesOf(name: string, model: Model): readonly Edge[] {
  let all = known.get(model);
  if (!all) known.set(model, (all = new Map<string, readonly Edge[]>()));
  let edges = all.get(name);
  if (!edges) all.set(name, (edges = [...readEdges(name, model)]));
  return edges;
}

function* readEdges(name: string, model: Model): Generator<Edge> {
  const symbol = model.find(name);
  if (!symbol) return;
  for (const at of symbol.definitions)
    for (const word of wordsOf(at))
      if (!word.hasMacro && !word.quoted) yield { to: word.text, path: at.path };
  for (const { by, at, option } of [...symbol.selectedBy, ...symbol.impliedBy]) {
    yield { to: by.name, path: at.path };
    for (const word of [...leavesOf(option.condition), ...dependsWords(at)])
      if (!word.hasMacro && !word.quoted) yield { to: word.text, path: at.path };
  }
}

/** Names in an order in which each stands behind all that it hangs on. */
interface Ranks {
  readonly of: ReadonlyMap<string, number>;
  /** True when the tree has a cycle itself: then the order tells nothing. */
  readonly isCyclic: boolean;
}

const ranked = new WeakMap<Model, Ranks>();

function ranksOf(model: Model): Ranks {
  let ranks = ranked.get(model);
  if (!ranks) ranked.set(model, (ranks = rank(model)));
  return ranks;
}

function rank(model: Model): Ranks {
  const of = new Map<string, number>();
  const active = new Set<string>();
  let isCyclic = false;
  for (const start of model.symbols.keys()) {
    if (of.has(start)) continue;
    const walk: { readonly name: string; readonly edges: readonly Edge[]; at: number }[] = [];
    const enter = (name: string): void => {
      active.add(name);
      walk.push({ name, edges: edgesOf(name, model), at: 0 });
    };
    enter(start);
    for (let top = walk.at(-1); top; top = walk.at(-1)) {
      const edge = top.edges[top.at++];
      if (!edge) {
        walk.pop();
        active.delete(top.name);
        of.set(top.name, of.size);
      } else if (!of.has(edge.to) && isPlain(edge.to, model)) {
        if (active.has(edge.to)) isCyclic = true;
        else enter(edge.to);
      }
    }
  }
  return { of, isCyclic };
}

/** Members of a choice hang on each other by nature and are left out. */
function isPlain(name: string, model: Model): boolean {
  const symbol = model.find(name);
  return symbol !== undefined && symbol.choice === undefined;
}

/** Cycles with at least one step that the file itself makes. */
export function cyclesThrough(own: OwnEdges, model: Model): readonly Cycle[] {
  const isNode = (name: string): boolean =>
    (own.edges.has(name) || model.find(name) !== undefined) &&
    model.find(name)?.choice === undefined &&
    name !== 'y' &&
    name !== 'm' &&
    name !== 'n';
  const { starts, isNear } = placesToLook(own, model, isNode);
  const next = (name: string): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const { to, path } of edgesOf(name, model))
      if (path !== own.path && isNear(to) && isNode(to)) found.add(to);
    for (const to of own.edges.get(name) ?? []) if (isNear(to) && isNode(to)) found.add(to);
    return found;
  };
  const cycles: Cycle[] = [];
  for (const group of groups(starts, next)) {
    const members = new Set(group);
    const cycle = cycleIn(members, own, next);
    if (cycle) cycles.push(cycle);
  }
  return cycles;
}

interface Places {
  readonly starts: readonly string[];
  /** Whether a name may be part of a cycle. */
  readonly isNear: (name: string) => boolean;
}

/**
 * Where to look. A tree without cycles has an order, and a cycle needs a step against it, which only the text that was
 * changed can have: usually there is none, and nothing is searched. Else the way back cannot lead below its first name.
 */
function placesToLook(own: OwnEdges, model: Model, isNode: (name: string) => boolean): Places {
  const { of, isCyclic } = ranksOf(model);
  if (isCyclic) return { starts: [...own.edges.keys()].filter(isNode), isNear: () => true };
  const rankOf = (name: string): number => of.get(name) ?? Infinity;
  const starts: string[] = [];
  let lowest = Infinity;
  for (const [from, all] of own.edges) {
    if (!isNode(from)) continue;
    for (const to of all) {
      if (rankOf(to) < rankOf(from) || !isNode(to)) continue;
      starts.push(to);
      lowest = Math.min(lowest, rankOf(from));
    }
  }
  return { starts, isNear: (name) => own.edges.has(name) || rankOf(name) >= lowest };
}

/** The way back to the first name of the file that is in it; to itself where there is no longer one. */
function cycleIn(
  members: ReadonlySet<string>,
  own: OwnEdges,
  next: (name: string) => ReadonlySet<string>,
): Cycle | undefined {
  let self: Cycle | undefined;
  for (const [from, all] of own.edges) {
    if (!members.has(from)) continue;
    let best: readonly string[] | undefined;
    for (const to of all) {
      if (to === from) self ??= { names: [from] };
      else if (members.has(to)) {
        const way = shortest(to, from, members, next);
        if (way && (!best || way.length < best.length)) best = way;
      }
    }
    if (best) return { names: [from, ...best] };
  }
  return self;
}

/** From one name to another, the first among them and the last not. */
function shortest(
  from: string,
  to: string,
  members: ReadonlySet<string>,
  next: (name: string) => ReadonlySet<string>,
): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  const waiting = [from];
  for (const name of waiting) {
    if (name === to) {
      const way: string[] = [];
      for (let one = before.get(to); one !== undefined; one = before.get(one)) way.unshift(one);
      return way;
    }
    for (const one of next(name)) {
      if (!members.has(one) || before.has(one)) continue;
      before.set(one, name);
      waiting.push(one);
    }
  }
  return undefined;
}

/** Names that reach each other (Tarjan's strongly connected components), without recursion: chains are long. */
function groups(
  starts: readonly string[],
  next: (name: string) => ReadonlySet<string>,
): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  for (const start of starts) {
    if (order.has(start)) continue;
    const walk: { readonly name: string; readonly rest: string[]; readonly isSelf: boolean }[] = [];
    const enter = (name: string): void => {
      order.set(name, order.size);
      low.set(name, order.get(name)!);
      stack.push(name);
      onStack.add(name);
      const all = next(name);
      walk.push({ name, rest: [...all], isSelf: all.has(name) });
    };
    enter(start);
    for (let top = walk.at(-1); top; top = walk.at(-1)) {
      const one = top.rest.pop();
      if (one !== undefined) {
        if (!order.has(one)) enter(one);
        else if (onStack.has(one)) low.set(top.name, Math.min(low.get(top.name)!, order.get(one)!));
        continue;
      }
      walk.pop();
      const above = walk.at(-1);
      if (above) low.set(above.name, Math.min(low.get(above.name)!, low.get(top.name)!));
      if (low.get(top.name) !== order.get(top.name)) continue;
      const group: string[] = [];
      for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
        onStack.delete(name);
        group.push(name);
        if (name === top.name) break;
      }
      if (group.length > 1 || top.isSelf) found.push(group);
    }
  }
  return found;
}
