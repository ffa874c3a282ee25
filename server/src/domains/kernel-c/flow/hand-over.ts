import type { CallStep } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { releasedBy } from '../facts/pairs.ts';
import type { Taken } from './owed.ts';

/** Functions that look at what they get and keep nothing of it. */
export const lookingOnly =
  /^(?:mem(?:set|cpy|move|cmp|chr)|str\w+|s(?:n|cn)?printf|v?s(?:n|cn)printf|sysfs_emit\w*|copy_(?:from|to)_user|[dn]e[vt]\w*_(?:err|warn|info|dbg|notice)\w*|pr_\w+|printk|IS_ERR\w*|PTR_ERR\w*|WARN\w*|BUG_ON|likely|unlikely|of_(?:property|device_is|node_name|get_property|match|count|address|irq)\w*|of_irq_get\w*|(?:read|write|ioread|iowrite)[bwlq]?\d*(?:_relaxed)?|init_completion|wait_for_\w+|mutex_\w+|spin_\w+|INIT_\w+|sg_init\w*|crypto_\w+_(?:digestsize|blocksize|ivsize|reqsize|setkey)|skb_(?:put|push|pull|reserve)\w*|nla_put\w*|usb_control_msg|usb_bulk_msg|i2c_\w+_transfer|le\d+_to_cpu\w*|be\d+_to_cpu\w*|netdev_priv|dev_name|sizeof|ARRAY_SIZE|min\w*|max\w*|kfree\w*)$/;
const cleaning =
  /free|put|release|cleanup|clean_up|destroy|exit|remove|unregister|disable|stop|teardown|tear_down|deinit|uninit|unprepare|suspend|power_off|poweroff|shutdown|close|unwind|undo|fini|abort|cancel|detach|unbind|clear|drop|dispose|delete|_del$|kill|reset|purge|consume|unset|off$|unmap|unload|realloc|_del_|^del_/i;

const plainFree = /^(?:kv?free(?:_\w+)?|vfree|kmem_cache_free)$/;

/** Whether a call gives back what was taken. */
export function isGivenBack(call: CallTerm, { pair, keys }: Taken): boolean {
  if (!pair.releases.includes(call.name)) return false;
  const argument = call.arguments[pair.releasedBy];
  return argument !== undefined && keys.includes(keyOf(bare(argument)));
}

/** Whether after a call nobody knows what became of it. */
export function isLost(
  { call, heads }: CallStep,
  taken: Taken,
  isOfFile: (name: string) => boolean,
): boolean {
  const name = call.name === '' && call.callee.kind === 'member' ? call.callee.name : call.name;
  if (/^devm_add_action/.test(name)) return true;
  // The last reference of an object takes along what hangs on it, by a callback that is not seen here.
  if (
    /put_device$|^kobject_put$|^device_unregister$|^kref_put$/.test(name) &&
    (call.arguments[0]?.kind === 'address' || taken.passed.length > 0)
  )
    return true;
  const given = call.arguments.map((argument) => keyOf(bare(argument)));
  // From here on another variable says whether there is anything.
  if (name === 'PTR_ERR_OR_ZERO') return given.some((one) => taken.keys.includes(one));
  if (heads !== undefined)
    return given.some((one) => /^\w+$/.test(one) && taken.keys.some((key) => startsWith(key, one)));
  const isRelease = releasedBy(name) !== undefined;
  const isByOther =
    isRelease && taken.pair.takes === 'result' && taken.keys.some((key) => given.includes(key));
  if (isByOther) return true;
  if (given.some((one) => taken.keys.includes(one.replace(/^&/, '')) && one.startsWith('&'))) return true;
  // Freeing an object frees nothing that hangs on it, and a state goes with its own release only.
  const isOwn = plainFree.test(name) || (isRelease && taken.pair.takes !== 'result');
  if (isOwn || !cleaning.test(name)) return false;
  // A helper of the file that cleans up may do so for all that its driver has.
  return (
    isOfFile(name) ||
    given.some((one) => one !== '' && taken.keys.some((key) => touches(key, one.replace(/^&/, ''))))
  );
}

/** Whether a call gets it, and may keep it. */
export function passes(call: CallTerm, { keys, pair }: Taken): boolean {
  if (pair.takes !== 'result' || lookingOnly.test(call.name)) return false;
  return call.arguments.some((argument) => isIn(argument, keys));
}

/** The thing itself, or the address of a part of it. */
function isIn(argument: Term, keys: readonly string[]): boolean {
  const term = bare(argument);
  const key = keyOf(term);
  if (keys.includes(key)) return true;
  if (term.kind === 'address') return keys.some((one) => startsWith(keyOf(term.of), one));
  if (term.kind === 'binary' || term.kind === 'choice' || term.kind === 'unknown' || term.kind === 'comma') {
    return key === '' || keys.some((one) => key.includes(one));
  }
  return term.kind === 'call' && term.arguments.some((one) => isIn(one, keys));
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
