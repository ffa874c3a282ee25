import type { CFunction, CParameter } from '../../../syntax/c/types.ts';
import { changesOf } from '../facts/api-changes.ts';
import { derivations } from '../facts/conversions.ts';
import { normalType } from '../signatures.ts';
import { filled } from '../text-help.ts';

export interface ParameterSlot {
  /** The declaration as it shall stand. */
  readonly text: string;
  readonly name: string;
  readonly type: string;
  /** The parameter it was; absent for a new one. */
  readonly from?: number;
  /** What direct calls pass for a new one. */
  readonly value: string;
  readonly isKept: boolean;
}

export interface ParameterPlan {
  readonly slots: readonly ParameterSlot[];
  /** How many parameters there were. */
  readonly given: number;
  readonly isChanged: boolean;
  /** Whether direct calls stay right with the new list. */
  readonly isForCalls: boolean;
  /** Parameters that went and that the body uses, as variables of its own, with the function that each comes from. */
  readonly variables: readonly { readonly declaration: string; readonly by: string | undefined }[];
  /** Uses in the body that stand for the parameter itself now: `req->data`, where what it led to is given. */
  readonly direct: readonly { readonly name: string; readonly member: string }[];
}

/** Structures of which a callback is now given the one member that it was meant for. */
const handedOn = new Map(
  [['struct crypto_async_request *', 'data']].map(([type, member]) => [normalType(type!), member!]),
);

/** What a parameter may be declared with where it is the pointer to the first element. */
const array = /\s*\[[^\]]*\]$/;

export const arithmetic =
  /^(?:enum \w+|bool|_Bool|(?:un)?signed(?: \w+)*|char|short|int|long|long long|unsigned \w+(?: \w+)?|umode_t|mode_t|fmode_t|size_t|ssize_t|loff_t|off_t|gfp_t|dma_addr_t|sector_t|pgoff_t|blk_\w+_t|(?:__)?[us]\d+|irqreturn_t|netdev_tx_t)$/;

/**
 * How a function's parameters become the wanted ones; undefined where the body may not compile with them. `isRight` says
 * of a parameter whether the body is right with another structure in its place.
 */
export function parameterPlan(
  fn: CFunction,
  wanted: readonly string[],
  body: string,
  member: string,
  isRight: (name: string, from: string, to: string) => boolean,
): ParameterPlan | undefined {
  const given = fn.parameters.filter((one) => one.type !== 'void');
  if (given.some((one) => one.name === undefined) || wanted.includes('...')) return undefined;
  const from = aligned(
    given.map((one) => passed(one.type)),
    wanted.map(passed),
  );
  if (!from) return undefined;
  const isUsed = (index: number): boolean => new RegExp(`\\b${given[index]!.name!}\\b`).test(body);
  const gone = given.map((_, index) => index).filter((index) => !from.includes(index));
  const taken = new Set(given.map((one) => one.name!));
  let isForCalls = true;
  const direct: { name: string; member: string }[] = [];
  const slots: ParameterSlot[] = [];
  const fresh = (type: string): void => {
    const name = freshName(type, taken, body);
    const value = type.endsWith('*') ? 'NULL' : '0';
    slots.push({ text: declared(type, name), name, type, value, isKept: false });
  };
  for (const [index, type] of wanted.entries()) {
    const old = from[index];
    if (old === undefined) {
      fresh(type);
      continue;
    }
    const one = given[old]!;
    const isKept = passed(one.type) === passed(type);
    if (!isKept && !isHarmless(one.type, type, one.name!, body)) {
      const led = type === 'void *' ? handedOn.get(normalType(one.type)) : undefined;
      if (led !== undefined && isOnlyUsedFor(one.name!, led, body))
        direct.push({ name: one.name!, member: led });
      else if (isUsed(old) && !isRight(one.name!, one.type, type)) {
        // Another thing in its place, which may lead to what it was.
        gone.push(old);
        fresh(type);
        isForCalls = false;
        continue;
      }
      isForCalls = false;
    }
    const kept = isKept ? one.type : type;
    slots.push({
      text: declared(kept, one.name!),
      name: one.name!,
      type: kept,
      from: old,
      value: '',
      isKept,
    });
  }
  const variables = gone.filter(isUsed).map((index) => derived(given[index]!, slots, member));
  if (!isComplete(variables)) return undefined;
  const isChanged = gone.length > 0 || slots.some((one) => !one.isKept);
  return { slots, given: given.length, isChanged, isForCalls, variables, direct };
}

function isOnlyUsedFor(name: string, member: string, body: string): boolean {
  const uses = body.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
  const wanted = body.match(new RegExp(`(?<![.>]\\s*)\\b${name}\\s*->\\s*${member}\\b`, 'g'))?.length ?? 0;
  return uses > 0 && uses === wanted;
}

/** A parameter as a variable that is made of others. */
function derived(
  { type, name }: CParameter,
  slots: readonly ParameterSlot[],
  member: string,
): ParameterPlan['variables'][number] | undefined {
  const call = derivedCall(type, slots, member, name);
  return call === undefined
    ? undefined
    : { declaration: `${declared(pointer(type), name!)} = ${call};`, by: calledBy(call) };
}

/** The function that an expression calls first; undefined where it calls none. */
export function calledBy(text: string): string | undefined {
  return /^(\w+)\(/.exec(text)?.[1];
}

/** The call that makes a parameter of an older prototype from those of a newer one. */
export function derivedCall(
  type: string,
  given: readonly { readonly type: string; readonly name: string }[],
  member: string,
  name: string | undefined,
): string | undefined {
  for (const way of derivations) {
    if ((way.member ?? member) !== member || !isAlike(way.type, type)) continue;
    if (way.name !== undefined && !new RegExp(`^(?:${way.name})$`).test(name ?? '')) continue;
    const names = way.from.map((one) => given.find((other) => isAlike(one, other.type))?.name);
    if (isComplete(names)) return filled(way.call, names);
  }
  return undefined;
}

function isComplete<T>(found: readonly (T | undefined)[]): found is readonly T[] {
  return !found.includes(undefined);
}

/**
 * For every wanted parameter the index of the one it was: one list must be the other with some left out, or as long, when
 * those are not counted that others lead to now.
 */
export function aligned(
  given: readonly string[],
  wanted: readonly string[],
): readonly (number | undefined)[] | undefined {
  if (given.length === wanted.length) return wanted.map((_, index) => index);
  const [short, long] = given.length < wanted.length ? [given, wanted] : [wanted, given];
  const places: number[] = [];
  let at = 0;
  for (const [index, type] of long.entries()) {
    const one = short[at];
    if (
      one !== undefined &&
      (isAlike(one, type) || (short === given ? isDerived(one, type) : isDerived(type, one)))
    ) {
      places.push(index);
      at++;
    }
  }
  if (at < short.length) return alignedWithoutLed(given, wanted);
  if (short === wanted) return places;
  return wanted.map((_, index) => (places.includes(index) ? places.indexOf(index) : undefined));
}

function alignedWithoutLed(
  given: readonly string[],
  wanted: readonly string[],
): readonly (number | undefined)[] | undefined {
  const kept = given
    .map((_, index) => index)
    .filter((index) => !wanted.some((one) => isDerived(given[index]!, one)));
  if (kept.length === given.length) return undefined;
  let at = 0;
  const from = wanted.map((type) =>
    at < kept.length && isAlike(given[kept[at]!]!, type) ? kept[at++] : undefined,
  );
  return at === kept.length ? from : undefined;
}

/** Whether a parameter of one type alone leads to what was given before. */
function isDerived(old: string, from: string): boolean {
  return derivations.some(
    (one) => one.from.length === 1 && isAlike(one.type, old) && isAlike(one.from[0]!, from),
  );
}

export function isAlike(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

/** An array as a parameter is the pointer to its first element. */
function pointer(type: string): string {
  return type.replace(array, /\*\s*\[[^\]]*\]$/.test(type) ? '*' : ' *');
}

/** What a parameter of a type is given. */
function passed(type: string): string {
  return normalType(pointer(type));
}

function bare(type: string): string {
  return passed(
    type
      .replace(/\bconst\b/g, ' ')
      .replace(/\b(struct|union) (\w+)/g, (whole, kind: string, tag: string) =>
        renamed(tag) === undefined ? whole : `${kind} ${renamed(tag)!}`,
      ),
  );
}

/** The name that a structure has now, where only the name is another. */
function renamed(tag: string): string | undefined {
  return changesOf(tag).find((one) => one.kind === 'type' && one.change === 'renamed')?.fix?.rename;
}

/** Another constness that the body does not break, or another number. */
function isHarmless(from: string, to: string, name: string, body: string): boolean {
  if (arithmetic.test(normalType(from)) && arithmetic.test(normalType(to))) return true;
  if (!isAlike(from, to)) return false;
  const write = new RegExp(`(?:\\b${name}\\s*(?:->|\\[)[^;=]*|\\*\\s*${name}\\s*)(?:[-+|&^]|<<|>>)?=(?!=)`);
  return !/\bconst\b/.test(to) || !write.test(body);
}

function freshName(type: string, taken: Set<string>, body: string): string {
  const base = /\b(?:struct|union) (\w+) \*$/.exec(type)?.[1]?.split('_').at(-1) ?? 'unused';
  let name = base;
  for (let n = 2; taken.has(name) || new RegExp(`\\b${name}\\b`).test(body); n++) name = `${base}${n}`;
  taken.add(name);
  return name;
}

export function declared(type: string, name: string): string {
  const length = array.exec(type)?.[0];
  if (length) return `${declared(type.replace(array, ''), name)}${length.trim()}`;
  if (type.includes('(*)')) return type.replace('(*)', `(*${name})`);
  return type.endsWith('*') ? `${type}${name}` : `${type} ${name}`;
}
