import { KeptWith } from '../../../core/remembered.ts';
import type { Unit } from '../../../core/types.ts';
import type { AtUnit, CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
import { withoutComments } from '../text-help.ts';
import { formOf, lockNames } from './lock-calls.ts';
import { lookingOnly } from './looking-only.ts';

/** One of a unit; offsets count from its start. */
interface Candidate {
  readonly name: string;
  readonly start: number;
  /** Where the function takes the lock; absent where the flags say by themselves that nobody had it. */
  readonly take?: { readonly name: string; readonly start: number };
}

const known = new KeptWith<object, readonly AtUnit<readonly Candidate[]>[]>();

/**
 * Calls that release a lock before the function takes it, though it cannot have been called with it. What stands in the functions
 * alone is kept at their units.
 */
export function releasedFirst(file: CFile): readonly CCall[] {
  return file
    .ofUnits(known, (unit) => candidatesOf(file, unit))
    .flatMap(({ start: at, value }) =>
      value.flatMap(({ name, start, take }) => {
        const call = callAt(file, name, at + start);
        if (!call?.within || !take) return call ?? [];
        const behind = callAt(file, take.name, at + take.start);
        return (behind && isNeedless(file, call, behind)) || isCalledWithout(file, call.within) ? [call] : [];
      }),
    );
}

function callAt(file: CFile, name: string, start: number): CCall | undefined {
  return file.calls(name).find((one) => one.start === start);
}

const spelled = new Map(lockNames.map(({ name, does }) => [name, does]));

/** The first release of each lock that comes before its first take, in the order of the text. */
function candidatesOf(file: CFile, unit: Unit): readonly Candidate[] {
  const first = new Map<string, CCall>();
  const found: Candidate[] = [];
  const at = ({ name, start }: CCall): { readonly name: string; readonly start: number } => ({
    name,
    start: start - unit.span.start,
  });
  const calls = file.subjects('call', unit).filter(({ name }) => spelled.has(name));
  for (const call of calls.sort((a, b) => a.start - b.start)) {
    const isRelease = spelled.get(call.name) === 'releases';
    const fn = call.within;
    if (!fn || fn.broken) continue;
    // One lock under another name has the same last word.
    const key = `${fn.start} ${/\w+\W*$/.exec(lockOf(call))?.[0] ?? ''}`;
    const before = first.get(key);
    if (!before) {
      first.set(key, call);
      if (isRelease && isUnset(file, fn, call)) found.push(at(call));
      continue;
    }
    // Only where the function takes it behind; each lock once.
    if (isRelease || spelled.get(before.name) !== 'releases') continue;
    first.set(key, call);
    const release = at(before);
    const isTold = found.some(({ start }) => start === release.start);
    if (lockOf(before) === lockOf(call) && !isTellingOfLocks(file, fn) && !isTold)
      found.push({ ...release, take: at(call) });
  }
  return found;
}

function lockOf({ name, arguments: given }: CCall): string {
  return given[0]?.text.replace(/\s+/g, '') ?? formOf(name)!.family;
}

/**
 * The flags that it restores are a variable of the function that nothing has set: nothing before it, and in no round of a loop before
 * either.
 */
function isUnset({ source }: CFile, { body }: CFunction, { name, start, arguments: given }: CCall): boolean {
  const flags = /_irqrestore$/.test(name) ? given.at(-1)?.text : undefined;
  if (flags === undefined || !/^\w+$/.test(flags)) return false;
  const before = withoutComments(source.text.slice(body.start, start));
  const behind = withoutComments(source.text.slice(start, body.end));
  const count = (text: string, word: string): number => text.match(new RegExp(word, 'g'))?.length ?? 0;
  const declared = new RegExp(`[{;]\\s*unsigned\\s+long\\s+(?:\\w+,\\s*)*${flags}\\s*[;,]`);
  if (count(before, `\\b${flags}\\b`) !== 1 || !declared.test(before)) return false;
  const isOnlyRestored =
    count(behind, `\\b${flags}\\b`) === count(behind, `_irqrestore\\s*\\([^;]*,\\s*${flags}\\s*\\)`);
  return isOnlyRestored || !/\b(?:do|for|while|\w*for_each\w*)\b|[{};]\s*\w+\s*:/.test(before);
}

/** The name or the head of a function says that it is called with a lock, or lets go of one; and a guard takes one. */
function isTellingOfLocks({ source: { text } }: CFile, { name, start, body }: CFunction): boolean {
  return (
    /lock|relax|yield|resched|wait|drop/i.test(name) ||
    /__(?:cond_)?(?:acquires?|releases?)\w*\b|__must_hold|context_/.test(text.slice(start, body.start)) ||
    /\b(?:guard|scoped_guard|CLASS|\w*assert_\w+|\w*assert_held\w*)\s*\(/.test(
      text.slice(body.start, body.end),
    )
  );
}

/** Calls that change what a lock protects, and for which nobody lets go of it. */
const harmless =
  /^(?:(?:__)?(?:h?list_(?:add|del|move|splice|empty|first|last|entry|for_each|replace|is_)\w*|rb_(?:erase|insert|link|first|next|entry)\w*|(?:set|clear|change|test)_(?:and_\w+_)?bit)|(?:READ|WRITE)_ONCE|rcu_(?:dereference|access_pointer)\w*|ktime_get\w*|container_of|\w+_for_each_\w+|if|for|while|do|switch)$/;
const changing = /\b(?:__)?(?:h?list_(?:add|del|move|splice)|rb_(?:erase|insert))\w*\s*\(([^;]*)\)/g;

/** What stands between release and take is work on what the lock protects, and nothing that one may not do with it. */
function isNeedless(file: CFile, release: CCall, take: CCall): boolean {
  const section = withoutComments(file.source.text.slice(release.end, take.start));
  if (/\b(?:return|goto|break|continue|asm)\b|[{};]\s*\w+\s*:|#|(?:->|\.|\])\s*\w*\s*\((?!\))/.test(section))
    return false;
  if (!isWhole(section)) return false;
  const called = [...section.matchAll(/\b([A-Za-z_]\w*)\s*\(/g)].map(([, name]) => name!);
  if (!called.every((name) => harmless.test(name) || (lookingOnly(name) && !/wait/.test(name)))) return false;
  const lock = lockOf(release);
  if (formOf(release.name)!.family === 'rcu') return /\brcu_dereference|_rcu\b/.test(section);
  const [, root, way] = /^&?\(?&?([A-Za-z_]\w*)((?:->|\.)?)/.exec(lock) ?? [];
  if (root === undefined) return false;
  const isProtected = (text: string): boolean =>
    way === '' ? namesIn(text).some((name) => isOfFile(file, name)) : new RegExp(`\\b${root}\\b`).test(text);
  return (
    [...section.matchAll(changing)].some(([, given]) => isProtected(given!)) ||
    [...section.matchAll(/([A-Za-z_][\w.>[\]-]*)\s*(?:[-+|&]?=(?!=)|\+\+|--)/g)].some(
      ([, target]) => (way === '' || /->|\./.test(target!)) && isProtected(target!),
    )
  );
}

function namesIn(text: string): readonly string[] {
  return text.match(/(?<![\w.>])[A-Za-z_]\w*/g) ?? [];
}

function isOfFile(file: CFile, name: string): boolean {
  return file.named('variable', name).some((one) => !one.within);
}

/** What it opens it closes. */
function isWhole(section: string): boolean {
  let depth = 0;
  for (const [sign] of section.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Types of operations that the kernel calls with no lock of a driver. */
const operations: Readonly<Record<string, RegExp>> = {
  probe: /_driver$/,
  remove: /_driver$/,
  open: /^(?:const )?struct file_operations$/,
  release: /^(?:const )?struct file_operations$/,
  read: /^(?:const )?struct file_operations$/,
  write: /^(?:const )?struct file_operations$/,
  poll: /^(?:const )?struct file_operations$/,
  flush: /^(?:const )?struct file_operations$/,
  unlocked_ioctl: /^(?:const )?struct file_operations$/,
  compat_ioctl: /^(?:const )?struct file_operations$/,
};
/** Who is handed a function that is called without any lock of the driver, and the number of that argument. */
const handlers: Readonly<Record<string, readonly number[]>> = {
  request_irq: [1],
  devm_request_irq: [2],
  request_threaded_irq: [1, 2],
  devm_request_threaded_irq: [2, 3],
  timer_setup: [1],
  tasklet_setup: [1],
  tasklet_init: [1],
  INIT_WORK: [1],
  INIT_DELAYED_WORK: [1],
  DECLARE_WORK: [1],
  module_init: [0],
  module_exit: [0],
};

/** The kernel calls it, and nobody in the file does so. */
function isCalledWithout(file: CFile, fn: CFunction): boolean {
  if (!fn.isStatic || file.calls(fn.name).length > 0) return false;
  const isOperation = Object.entries(operations).some(([name, type]) =>
    file.named('field', name).some((one) => one.value === fn.name && type.test(one.type ?? '')),
  );
  return (
    isOperation ||
    Object.entries(handlers).some(([name, indexes]) =>
      file
        .calls(name)
        .some((call) =>
          indexes.some((index) => call.arguments[index]?.text.replace(/^&\s*/, '') === fn.name),
        ),
    )
  );
}
