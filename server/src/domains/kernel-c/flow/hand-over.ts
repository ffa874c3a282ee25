import type { CallStep } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { releasedBy, type Pair } from '../facts/pairs.ts';
import type { Helper } from './helpers.ts';
import { memberOf } from './lock-state.ts';
import { lookingOnly } from './looking-only.ts';
import {
  isEndingWord,
  isGivingBack,
  isUndoingWord,
  isTakingOut,
  mayKeep,
  mayKeepPart,
} from './telling-names.ts';
import type { Passed, Taken } from './taken.ts';

/** The last reference of what is part of an object may take the object along. */
const droppingPart = /(?<!in|out|com)put|uninit|unregister|release|unref|_del$|_drop/;

/** Counts of holders that stand in the object itself. */
const dropping = /^(?:atomic(?:64|_long)?|refcount)_(?:dec|sub)/;

/** Who gets a packet to send it has it from then on. */
const sending = /send|xmit|transmit|deliver|output/;

const plainFree = /^(?:kv?free(?:_\w+)?|vfree|kmem_cache_free)$/;

/** What the functions of a file do with what they get; undefined for all others. */
export type HelperOf = (
  name: string,
) => Pick<Helper, 'keeps' | 'stores' | 'ends' | 'keepsFailing' | 'cleans' | 'frees' | 'gives'> | undefined;

/** Whether a call takes it out of where others find it. */
export function takesOut({ name, arguments: given }: CallTerm, { keys }: Taken): boolean {
  return isTakingOut(name) && given.some((argument) => isIn(argument, keys));
}

/** Functions of the kernel leave what they fail with to their caller, those of a file are known; a driver's own from elsewhere may clean up. */
export function mayCleanUp(file: CFile, name: string): boolean {
  // A header of the driver says of its functions no more than that they are there.
  return !ofKernel.test(name) && !file.has('function', name);
}

/** Functions of the kernel that undo what they name, and nothing else. */
const ofKernel =
  /^(?:v?free|k?v?free|iounmap|ioport|release_(?:region|mem_region|firmware)|dma|pcim?|clk|regulator|pm_runtime|reset_control|phy|usb|of|gpiod?|irq|devm|mutex|spin|cancel|timer|del_timer|hrtimer|tasklet|destroy|napi|netif|netdev|unregister|skb|kfree|kthread|i2c|spi|platform|device|sysfs|debugfs|proc|cdev|class|misc|input|iio|auxiliary|mdiobus|v4l2|media|video|snd|drm|component|fwnode|synchronize|flush|complete|wait|wake|mem|mmc|sdhci|nand|mtd|led|nvmem|dev_pm|stmp|blk|del_gendisk|scsi|page_pool|put_page|(?:__)?free_pages?|clear_page|dev_(?:kfree|consume)_skb|dev_put|(?:dis|en)able_irq|krealloc|kmem_cache|filp|hash|bpf|serial8250|uart|tty|genlmsg|nla|nlmsg|hwmon|thermal|pwm|pinctrl|iommu|rtc|list|hlist|ida|idr|xa|bitmap|clear_bit|atomic|refcount|rcu|crypto|sg|module|fput|sock|free_(?:irq|percpu|page\w*|netdev))(?:_|$)/;

/** Whether a call gives back what was taken. */
export function isGivenBack(call: CallTerm, { pair, keys }: Taken): boolean {
  if (!pair.releases.includes(call.name)) return false;
  const argument = call.arguments[pair.releasedBy];
  return argument !== undefined && keys.includes(keyOf(unmarked(argument)));
}

/** The pointer that a macro reads for a reason of its own: `kfree(rcu_dereference_raw(p))`. */
function unmarked(term: Term): Term {
  const inner = bare(term);
  const [of] = inner.kind === 'call' && marking.test(inner.name) ? inner.arguments : [];
  return of ? bare(of) : inner;
}

/** Macros that give the pointer itself. */
const marking = /^(?:rcu_(?:dereference|access_pointer)\w*|rtnl_dereference|READ_ONCE|no_free_ptr)$/;

/** Whether after a call nobody knows what became of it. */
export function isLost({ call, heads }: CallStep, taken: Taken, helperOf: HelperOf): boolean {
  const name = call.name === '' && call.callee.kind === 'member' ? call.callee.name : call.name;
  if (/^devm_add_action/.test(name)) return true;
  // The last reference of an object takes along what hangs on it, by a callback that is not seen here.
  if (/put_device$|^kobject_put$|^device_unregister$|^kref_put$/.test(name) && takesAlong(call, taken))
    return true;
  // A group of managed resources takes along what their own releases free.
  if (name === 'devres_release_group' && taken.passed.length > 0) return true;
  const given = call.arguments.map((argument) => keyOf(bare(argument)));
  // The last of those who have it frees it, and this one was perhaps not.
  if (
    dropping.test(name) &&
    given.some((one) => taken.keys.some((key) => startsWith(one.replace(/^&/, ''), key)))
  )
    return true;
  // Who was made of it may own it, and takes it along: `cec_delete_adapter(foo->adap)`.
  const [of = ''] = given;
  if (
    taken.pair.takes === 'result' &&
    isEndingWord(name) &&
    !plainFree.test(name) &&
    taken.passed.some(({ result, isHarmless }) => result === of && isHarmless !== true)
  )
    return true;
  // From here on another variable says whether there is anything.
  if (name === 'PTR_ERR_OR_ZERO') return given.some((one) => taken.keys.includes(one));
  if (heads !== undefined)
    return given.some((one) => /^\w+$/.test(one) && taken.keys.some((key) => startsWith(key, one)));
  const isRelease = releasedBy(name) !== undefined;
  const isByOther =
    isRelease && taken.pair.takes === 'result' && taken.keys.some((key) => given.includes(key));
  if (isByOther) return true;
  // The same device by another way: `priv->dev` for `dev`.
  const [first = ''] = given;
  if (
    taken.pair.takes !== 'result' &&
    taken.pair.releases.includes(name) &&
    // A module goes by many names: its owner's, or the structure's.
    (taken.call.name === 'try_module_get' || taken.keys.some((key) => memberOf(key) === memberOf(first)))
  )
    return true;
  if (given.some((one) => taken.keys.includes(one.replace(/^&/, '')) && one.startsWith('&'))) return true;
  const freed = taken.pair.takes === 'result' ? helperOf(name)?.frees : undefined;
  if (freed && taken.keys.some((key) => freed.includes(placeOf(key)))) return true;
  // Freeing an object frees nothing that hangs on it, and a state goes with its own release only.
  const isOwn = plainFree.test(name) || (isRelease && taken.pair.takes !== 'result');
  if (isOwn || lookingOnly(name)) return false;
  return taken.pair.takes === 'result'
    ? isEnded(name, given, taken, helperOf(name))
    : isUndone(name, given, taken, helperOf(name)?.cleans);
}

/** What stays where an object is switched off has to be found by way of the object itself. */
function takesAlong({ arguments: [of] }: CallTerm, { keys, pair, passed }: Taken): boolean {
  if (of?.kind !== 'address') return passed.length > 0;
  if (pair.takes === 'result') return true;
  const whole = keyOf(bare(of.of)).replace(/(?:->|\.)\w+$/, '');
  return keys.some((key) => startsWith(key, whole));
}

/**
 * A helper of the file frees what it calls the release of. Who stands elsewhere and cleans up an object may free what hangs on it; to
 * free the object itself takes a stronger word, and a part frees no whole.
 */
function isEnded(
  name: string,
  given: readonly string[],
  { keys, parts = [], pair, passed }: Taken,
  helper: ReturnType<HelperOf>,
): boolean {
  if (helper) {
    const isNamed = isEndingWord(name);
    if (given.some((one, index) => (isNamed || helper.ends.includes(index)) && keys.includes(one)))
      return true;
    // Without an argument it cleans up what stands at file scope.
    const isReached =
      given.length === 0 ||
      passed.some(({ isWeak }) => isWeak !== true) ||
      keys.some((key) => !/^\w+$/.test(key));
    return isReached && mayRelease(helper.cleans, pair);
  }
  if (isTakingOut(name)) return false;
  if (!isGivingBack(name)) return false;
  const isEnding = isEndingWord(name);
  return given.some((one) => {
    const isPart = one.startsWith('&') || isOwnPart(name, one, parts);
    const whole = one.replace(/^&/, '');
    if (one === '') return false;
    return keys.some(
      (key) =>
        (key !== whole && startsWith(key, whole)) ||
        (isEnding && !isPart && key === whole) ||
        (isPart && droppingPart.test(name) && startsWith(whole, key)) ||
        // What an object is made upon stands first in it, and is freed along with it.
        (isPart && isEnding && whole === `${key}->base`),
    );
  });
}

/** A member by its name, whatever object it is of, as helpers have their own words for that; a variable as it is. */
export function placeOf(key: string): string {
  const whole = key.replace(/(?:\[[^\]]*\])+$/, '');
  return /^\w+$/.test(whole) ? whole : `->${memberOf(whole)}`;
}

function mayRelease(cleans: readonly string[], { releases, takes }: Pair): boolean {
  // To be at rest is not to be gone: only what ends something frees memory, and to begin anew switches nothing off.
  const mayEnd = takes === 'result' ? isEndingWord : isUndoingWord;
  // A page is given back by its address as well: `free_page()` for `__free_page()`.
  return cleans.some(
    (one) => releases.includes(one) || releases.includes(`__${one}`) || (!ofKernel.test(one) && mayEnd(one)),
  );
}

/** A helper of the file undoes what it calls the release of; who stands elsewhere may do so for all that is in reach. */
function isUndone(
  name: string,
  given: readonly string[],
  { keys, pair }: Taken,
  cleans: readonly string[] | undefined,
): boolean {
  if (cleans) return mayRelease(cleans, pair);
  if (!isUndoingWord(name) || ofKernel.test(name)) return false;
  return given.some((one) => one !== '' && keys.some((key) => touches(key, one.replace(/^&/, ''))));
}

/** Whether a call gets it and may keep it, and how. */
export function passes(
  call: CallTerm,
  { keys, parts = [], pair }: Taken,
  helperOf: HelperOf,
): Pick<Passed, 'isWeak' | 'isHarmless' | 'isAlways'> | undefined {
  if (pair.takes !== 'result' || lookingOnly(call.name)) return undefined;
  const helper = helperOf(call.name);
  const given = call.arguments.flatMap((argument, index) => (isIn(argument, keys) ? [index] : []));
  if (!given.some((index) => helper?.keeps.includes(index) !== false)) return undefined;
  const name = call.name === '' && call.callee.kind === 'member' ? call.callee.name : call.name;
  const isSent = pair.releases.includes('kfree_skb') && sending.test(name);
  const isWeak = !given.some(
    (index) =>
      helper?.stores.includes(index) ??
      (isPartOf(name, call.arguments[index]!, parts) ? mayKeepPart(name) : isSent || mayKeep(name)),
  );
  const isAlways = given.some((index) => helper?.keepsFailing.includes(index) === true);
  const isHarmless = isWeak && helper !== undefined;
  return {
    ...(isWeak ? { isWeak } : {}),
    ...(isHarmless ? { isHarmless } : {}),
    ...(isAlways ? { isAlways } : {}),
  };
}

/** The address of a part, or a variable that has it. */
function isPartOf(name: string, argument: Term, parts: readonly string[]): boolean {
  const term = bare(argument);
  return term.kind === 'address' || isOwnPart(name, keyOf(term), parts);
}

/** A function that names the part is about it alone: `foo_handler_free(handler)`; others may lead to the whole. */
function isOwnPart(name: string, key: string, parts: readonly string[]): boolean {
  return parts.includes(key) && name.split('_').includes(key);
}

/** The thing itself, or the address of a part of it. */
function isIn(argument: Term, keys: readonly string[]): boolean {
  const term = bare(argument);
  const key = keyOf(term);
  if (keys.includes(key)) return true;
  if (term.kind === 'address')
    return keys.some((one) => startsWith(keyOf(term.of), one) || isHeldIn(one, keyOf(term.of)));
  if (term.kind === 'name' && keys.some((one) => one.startsWith(`${key}.{`) || one.startsWith(`${key}[`)))
    return true;
  // Only a type or a size is named.
  if (term.kind === 'unknown' && term.parts.length === 0) return false;
  if (term.kind === 'binary' || term.kind === 'choice' || term.kind === 'unknown' || term.kind === 'comma') {
    return key === '' || keys.some((one) => key.includes(one));
  }
  return term.kind === 'call' && term.arguments.some((one) => isIn(one, keys));
}

/** A structure that is no pointer has it as a member. */
function isHeldIn(key: string, structure: string): boolean {
  return key.startsWith(`${structure}.`) && !key.includes('->');
}

/** One is the other, or a part of it. */
function touches(key: string, other: string): boolean {
  return startsWith(key, other) || startsWith(other, key);
}

export function startsWith(key: string, base: string): boolean {
  return (
    key === base || (base !== '' && key.startsWith(base) && /^(?:->|\.|\[)/.test(key.slice(base.length)))
  );
}
