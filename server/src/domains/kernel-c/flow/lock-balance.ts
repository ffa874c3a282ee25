import type { CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
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

interface Use {
  readonly takes: Map<string, CCall>;
  readonly releases: Map<string, CCall>;
}

export interface Balance {
  readonly kept: readonly Unbalanced[];
  readonly unheld: readonly Unbalanced[];
}

const known = new WeakMap<CFile, Balance>();

/** Asked by names alone, so that it costs no walk. */
export function lockBalanceOf(file: CFile): Balance {
  let found = known.get(file);
  if (!found) known.set(file, (found = findUnbalanced(file)));
  return found;
}

function findUnbalanced(file: CFile): Balance {
  const uses = new Map<CFunction, Use>();
  for (const { name, does } of lockNames) {
    for (const call of file.calls(name)) {
      const lock = lockOf(call);
      if (!call.within || lock === undefined) continue;
      const use = uses.get(call.within) ?? { takes: new Map(), releases: new Map() };
      uses.set(call.within, use);
      (does === 'releases' ? use.releases : use.takes).set(lock, call);
    }
  }
  const kept: Unbalanced[] = [];
  const unheld: Unbalanced[] = [];
  const openers = new Set<string>();
  const closers = new Set<string>();
  for (const [fn, { takes, releases }] of uses) {
    for (const [lock, call] of takes)
      if (!releases.has(lock)) {
        openers.add(lock);
        kept.push({ call, fn, isOwn: isOwn(file, call) });
      }
    for (const [lock, call] of releases)
      if (!takes.has(lock)) {
        closers.add(lock);
        unheld.push({ call, fn, isOwn: isOwn(file, call) });
      }
  }
  const isLonely = (
    others: ReadonlySet<string>,
    does: 'takes' | 'releases',
    { call, fn }: Unbalanced,
  ): boolean =>
    !others.has(lockOf(call)!) &&
    !fn.broken &&
    !isAbout(file, fn, does) &&
    !isDoneByCallee(uses, file, fn, does, lockOf(call)!) &&
    !isHandedOn(file, fn, call);
  return {
    kept: kept.filter((one) => isLonely(closers, 'takes', one)),
    unheld: unheld.filter(
      (one) =>
        isLonely(openers, 'releases', one) &&
        !isCalledHolding(uses, file, one) &&
        !isLeftHeld(uses, file, lockOf(one.call)!),
    ),
  };
}

/** A function that is called does the other half as well, on some of its paths. */
function isDoneByCallee(
  uses: ReadonlyMap<CFunction, Use>,
  file: CFile,
  fn: CFunction,
  does: 'takes' | 'releases',
  lock: string,
): boolean {
  for (const name of file.calledIn(fn)) {
    const called = file.functionNamed(name);
    const use = called && uses.get(called);
    if (use?.[does === 'takes' ? 'releases' : 'takes'].has(lock) === true) return true;
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
  /lock|end|stop|release|thaw|exit|resume|finish|done|close|put|start|unpin|up|free|clear|drop|complete/i;

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
function isLeftHeld(uses: ReadonlyMap<CFunction, Use>, file: CFile, lock: string): boolean {
  for (const [{ name }, { takes }] of uses) {
    const left = takes.has(lock) ? helpersOf(file).of(name)?.unbalanced : undefined;
    if (left?.some((one) => one === lock || one === anyLock) === true) return true;
  }
  return false;
}

/** A function of the file that takes this lock calls it, hands it on by its name, or is called by it. */
function isCalledHolding(uses: ReadonlyMap<CFunction, Use>, file: CFile, { fn, call }: Unbalanced): boolean {
  const lock = lockOf(call)!;
  for (const [other, { takes }] of uses) {
    if (!takes.has(lock)) continue;
    if (new RegExp(`\\b${fn.name}\\b`).test(file.source.text.slice(other.body.start, other.body.end)))
      return true;
  }
  return false;
}
