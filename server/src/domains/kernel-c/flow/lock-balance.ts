import { KeptWith } from '../../../core/remembered.ts';
import type { Unit } from '../../../core/types.ts';
import type { AtUnit, CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
import { helpersOf } from './helpers.ts';
import { formOf, lockNames } from './lock-calls.ts';
import { anyLock } from './lock-effects.ts';

/** A lock that a function takes and never releases, or the other way round, while nobody else in the file makes up for it. */
export interface Unbalanced {
  /** The call that takes the lock, or that releases it. */
  readonly call: CCall;
  readonly fn: CFunction;
  /** The lock is known in this file only, so that nobody elsewhere can make up for it. */
  readonly isOwn: boolean;
}

/** What a function does with locks, by the lock's last word; offsets count from the start of its unit. */
interface Use {
  readonly name: string;
  readonly start: number;
  readonly isBroken: boolean;
  readonly takes: ReadonlyMap<string, UseCall>;
  readonly releases: ReadonlyMap<string, UseCall>;
}

interface UseCall {
  readonly name: string;
  readonly start: number;
}

/** A function with the offset that its unit begins at. */
interface Placed {
  readonly at: number;
  readonly use: Use;
}

export interface Balance {
  readonly kept: readonly Unbalanced[];
  readonly unheld: readonly Unbalanced[];
}

const known = new KeptWith<CFile, Balance>();

/** What is known of a unit is kept, so that a key has one function looked at. */
export function lockBalanceOf(file: CFile): Balance {
  let found = known.get(file);
  if (!found) known.set(file, (found = findUnbalanced(file)));
  return found;
}

const byUnit = new KeptWith<object, readonly AtUnit<readonly Use[]>[]>();
const doing = new Map(lockNames.map(({ name, does }) => [name, does]));

/** The functions of a unit that take or release a lock. */
function usesOf(file: CFile, unit: Unit): readonly Use[] {
  const found = new Map<CFunction, { takes: Map<string, UseCall>; releases: Map<string, UseCall> }>();
  for (const call of file.subjects('call', unit)) {
    const does = doing.get(call.name);
    const lock = does && call.within && lockOf(call);
    if (lock === undefined || !call.within) continue;
    const use = found.get(call.within) ?? { takes: new Map(), releases: new Map() };
    found.set(call.within, use);
    const at = { name: call.name, start: call.start - unit.span.start };
    (does === 'releases' ? use.releases : use.takes).set(lock, at);
  }
  return [...found].map(([{ name, start, broken }, use]) => ({
    ...use,
    name,
    start: start - unit.span.start,
    isBroken: broken,
  }));
}

function findUnbalanced(file: CFile): Balance {
  const uses: Placed[] = [];
  for (const { start, value } of file.ofUnits(byUnit, (unit) => usesOf(file, unit)))
    for (const use of value) uses.push({ at: start, use });
  const open = oneSided(uses, 'takes');
  const closed = oneSided(uses, 'releases');
  const openers = new Set(open.map(({ lock }) => lock));
  const closers = new Set(closed.map(({ lock }) => lock));
  const byName = new Map(uses.map(({ use }) => [use.name, use]));
  const lonely = (
    found: readonly OneSided[],
    others: ReadonlySet<string>,
    does: 'takes' | 'releases',
  ): readonly (Unbalanced & { readonly lock: string })[] =>
    found.flatMap(({ at, use, lock, call: { name, start } }) => {
      if (others.has(lock) || use.isBroken) return [];
      const fn = file.functionAt(at + use.start);
      const call = file.calls(name).find((one) => one.start === at + start);
      return fn &&
        call &&
        !isAbout(file, fn, does) &&
        !isDoneByCallee(byName, file, fn, does, lock) &&
        !isHandedOn(file, fn, call)
        ? [{ call, fn, isOwn: isOwn(file, call), lock }]
        : [];
    });
  return {
    kept: lonely(open, closers, 'takes'),
    unheld: lonely(closed, openers, 'releases').filter(
      (one) => !isCalledHolding(uses, file, one) && !isLeftHeld(uses, file, one.lock),
    ),
  };
}

interface OneSided extends Placed {
  readonly lock: string;
  readonly call: UseCall;
}

/** Locks that a function takes and does not release, or the other way round. */
function oneSided(uses: readonly Placed[], does: 'takes' | 'releases'): readonly OneSided[] {
  const found: OneSided[] = [];
  for (const { at, use } of uses) {
    const others = does === 'takes' ? use.releases : use.takes;
    for (const [lock, call] of use[does]) if (!others.has(lock)) found.push({ at, use, lock, call });
  }
  return found;
}

/** A function that is called does the other half as well, on some of its paths. */
function isDoneByCallee(
  uses: ReadonlyMap<string, Use>,
  file: CFile,
  fn: CFunction,
  does: 'takes' | 'releases',
  lock: string,
): boolean {
  for (const name of file.calledIn(fn)) {
    const use = uses.get(name);
    if (use?.[does === 'takes' ? 'releases' : 'takes'].has(lock) !== true) continue;
    // One that does both halves itself, whatever its path, leaves the lock as it was.
    const isBoth = use[does].has(lock);
    const left = isBoth ? (helpersOf(file).of(name)?.unbalanced ?? []) : [lock];
    if (left.some((one) => one === lock || one === anyLock)) return true;
  }
  return false;
}

/** The last word of the lock, or the family of those that have none. */
function lockOf({ name, arguments: given }: CCall): string | undefined {
  const [lock] = given;
  if (!lock) return formOf(name)!.family;
  return /(\w+)\W*$/.exec(lock.text)?.[1];
}

/** A static variable, or a member of a structure that stands in this file. */
function isOwn(file: CFile, { arguments: given }: CCall): boolean {
  const lock = given[0]?.text ?? '';
  const plain = /^&?\s*(\w+)$/.exec(lock)?.[1];
  if (plain !== undefined) return file.named('variable', plain).some((one) => one.isStatic && !one.within);
  const member = /(?:->|\.)(\w+)$/.exec(lock)?.[1];
  return (
    member !== undefined && file.all('struct').some((one) => one.members.some(({ name }) => name === member))
  );
}

const opening =
  /lock|begin|start|acquire|grab|claim|freeze|hold|enter|suspend|pause|quiesce|block|stop|prepare|open|get|init|first|pin|down/i;
const closing =
  /lock|(?:^|_)(?:end|stop|release|thaw|exit|resume|finish|done|close|put|start|unpin|up|free|clear|drop|complete)(?:[a-z]?(?:io|s|ed|ing|all|d))?(?:_|\d|$)/i;

/** Functions whose name says that they begin or end something, that others go on with elsewhere. */
function isAbout(
  { source }: CFile,
  { name, isStatic, start, body }: CFunction,
  does: 'takes' | 'releases',
): boolean {
  // Who is static takes a lock for others of the file only; who ends something is often called by the kernel, behind who began it.
  const telling = does === 'releases' ? closing : isStatic ? /lock/i : opening;
  return (
    telling.test(name) ||
    /__(?:cond_)?(?:acquires?|releases?)\w*\b|__must_hold|context_/.test(source.text.slice(start, body.start))
  );
}

/** Somebody elsewhere who is called there, or a macro, may do the other half; those of the file are known. */
function isHandedOn(file: CFile, fn: CFunction, call: CCall): boolean {
  const own = formOf(call.name)!;
  const { text } = file.source;
  for (const name of file.calledIn(fn)) {
    if (file.has('function', name)) continue;
    const form = formOf(name);
    if (
      form
        ? form.family === own.family && form.does !== own.does
        : /lock|guard|^CLASS$|downgrade|resched|_released?$/i.test(name)
    )
      return true;
    if (!form && file.named('macro', name).some(({ start, end }) => /lock/i.test(text.slice(start, end))))
      return true;
  }
  // The lock or the saved flags are given to somebody, or kept.
  const body = text
    .slice(fn.body.start, fn.body.end)
    .replace(/\b(\w+)\s*\(\s*[^(),;]+[,)]/g, (all, name: string) => (formOf(name) ? '' : all));
  const [lock, flags] = call.arguments;
  return (
    (lock !== undefined && body.includes(lock.text)) ||
    (flags !== undefined &&
      new RegExp(
        `(?:=\\s*|\\(\\s*|,\\s*)&?${flags.text.replace(/[.*+?^$()[\]\\]/g, String.raw`\$&`)}\\b`,
      ).test(body))
  );
}

/** A function of the file takes this lock and returns with it on some path, for another one to go on. */
function isLeftHeld(uses: readonly Placed[], file: CFile, lock: string): boolean {
  for (const {
    use: { name, takes },
  } of uses) {
    const left = takes.has(lock) ? helpersOf(file).of(name)?.unbalanced : undefined;
    if (left?.some((one) => one === lock || one === anyLock) === true) return true;
  }
  return false;
}

/** A function of the file that takes this lock calls it, hands it on by its name, or is called by it. */
function isCalledHolding(
  uses: readonly Placed[],
  file: CFile,
  { fn, lock }: Pick<Unbalanced, 'fn'> & { readonly lock: string },
): boolean {
  for (const { at, use } of uses) {
    if (!use.takes.has(lock)) continue;
    const body = file.functionAt(at + use.start)?.body ?? { start: 0, end: 0 };
    if (new RegExp(`\\b${fn.name}\\b`).test(file.source.text.slice(body.start, body.end))) return true;
  }
  return false;
}
