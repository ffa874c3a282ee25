import type { GroupUnit, ParsedGroup } from './groups.ts';
import { hashName, joined, type Lanes } from './hash.ts';
import { namesIn } from './names.ts';

/** Sums of hashes do not hang on the order of what is summed. */
class Sum {
  #a = 0;
  #b = 0;

  add({ a, b }: Lanes): void {
    this.#a = (this.#a + Math.imul(a ^ (a >>> 15), 2246822519)) | 0;
    this.#b = (this.#b + Math.imul(b ^ (b >>> 13), 3266489917)) | 0;
  }

  get lanes(): Lanes {
    return { a: this.#a, b: this.#b };
  }
}

type Units = readonly GroupUnit[];

/** Of following names from unit to unit; a driver of 3,000 lines takes 30,000, which is one millisecond. */
const mostSteps = 300_000;

function put(map: Map<string, GroupUnit[]>, names: Iterable<string>, unit: GroupUnit): void {
  for (const name of names) {
    const known = map.get(name);
    if (known) known.push(unit);
    else map.set(name, [unit]);
  }
}

/**
 * What the findings of each unit hang on beside its own text. An edit of a declaration is no reason to look at every function
 * of a driver again, only at those whose words lead to it.
 */
export class Reliance {
  /** What all units hang on: directives, macro calls at file scope, and whatever else may declare anything. */
  readonly #general: Lanes;
  readonly #declaring = new Map<string, GroupUnit[]>();
  readonly #withMember = new Map<string, GroupUnit[]>();
  readonly #mentioning = new Map<string, GroupUnit[]>();
  #steps = 0;
  readonly #reached = new Map<GroupUnit, ReadonlySet<GroupUnit>>();

  constructor(context: Lanes, groups: readonly ParsedGroup[]) {
    let general = context;
    for (const { conditions, units } of groups) {
      general = joined(general, conditions);
      for (const unit of units) {
        const { hash, declared, members, words, isGeneral } = unit.outline;
        if (isGeneral) general = joined(general, hash);
        put(this.#declaring, declared, unit);
        put(this.#withMember, members, unit);
        put(this.#mentioning, words, unit);
      }
    }
    this.#general = general;
  }

  /** A word for all that a unit hangs on. Undefined once following names has cost more than it saves. */
  of(unit: GroupUnit): string | undefined {
    const found = new Set<GroupUnit>();
    const add = (units: Units | undefined): void => {
      for (const one of units ?? []) {
        const reached = this.#from(one);
        this.#steps += reached.size;
        if (this.#steps > mostSteps) return;
        for (const each of reached) found.add(each);
      }
    };
    for (const word of unit.words()) add(this.#declaring.get(word));
    for (const kind of ['member', 'field'] as const)
      for (const name of namesIn(unit, kind).keys()) add(this.#withMember.get(name));
    // What is made of its names elsewhere, such as a callback, may make it wrong.
    for (const name of unit.outline.declared) add(this.#mentioning.get(name));
    if (this.#steps > mostSteps) return undefined;
    const sum = new Sum();
    sum.add(this.#general);
    for (const { outline } of found) sum.add(outline.hash);
    return hashName(sum.lanes);
  }

  /** A unit and all that its outline leads to. */
  #from(unit: GroupUnit): ReadonlySet<GroupUnit> {
    let found = this.#reached.get(unit);
    if (found) return found;
    const reached = new Set([unit]);
    // A set that grows while it is walked is walked to its end.
    for (const one of reached) {
      if ((this.#steps += one.outline.words.size) > mostSteps) break;
      for (const word of one.outline.words)
        for (const next of this.#declaring.get(word) ?? []) {
          this.#steps++;
          reached.add(next);
        }
    }
    this.#reached.set(unit, (found = reached));
    return found;
  }
}
