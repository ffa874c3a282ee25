import { releasedBy } from '../facts/pairs.ts';
import { lookingOnly } from './looking-only.ts';

const cleaning =
  /free|(?<!in|out|com|c)put|release|cleanup|clean_up|destroy|exit|remove|unregister|disable|stop|teardown|tear_down|deinit|uninit|unprepare|suspend|power_off|poweroff|shutdown|close(?!st)|unwind|undo|fini|abort|cancel|detach|unbind|clear|drop|dispose|delete|_del$|kill|reset|purge|consume|unset|off$|unmap|unload|realloc|_del_|^del_/i;

/** Words that say of an object of memory that it is gone, and not only at rest. */
const ending =
  /free|(?<!in|out|com|c)put|release|cleanup|clean_up|destroy|exit|remove|unregister|teardown|tear_down|deinit|uninit|close(?!st)|unwind|fini|abort|drop|dispose|delete|_del$|consume|unref|_del_|^del_|complete|done/i;

/** Functions that put an object where others find it. */
const container =
  /^(?:__)?(?:h?list_(?:add|move|bl_add|nulls_add)|llist_add|plist_add|rb_(?:insert|link|add|find_add)|rhashtable_\w*insert|rhltable_\w*insert|xa_(?:store|insert|alloc)|xas_store|idr_(?:alloc|replace)|radix_tree_insert|hash_add|mtree_(?:insert|store)|mas_store|interval_tree_insert|skb_queue_(?:head|tail)|list_lru_add)/;
/** Functions that take it out again. */
const takingOut =
  /^(?:__)?(?:h?list_(?:del|bl_del|nulls_del|move)|llist_del|plist_del|rb_erase|rhashtable_\w*remove|rhltable_\w*remove|xa_(?:erase|release)|xas_store|idr_remove|radix_tree_delete|hash_del|mtree_erase|interval_tree_remove|skb_unlink|list_lru_del)/;

/** Whether a function that gives a pointer puts something where nothing may stand yet, by its name. */
export function isPuttingIn(name: string): boolean {
  return /(?:^|_)(?:insert|cmpxchg|find_add|add_unique)(?:_|$)/.test(name);
}

/** Whether a function puts something in the place of what it gives, which says nothing of what was put there. */
export function isExchanging(name: string): boolean {
  return /^(?:__)?(?:rcu_replace_pointer|xchg(?:_\w+)?)$/.test(name);
}

export function isContainer(name: string): boolean {
  return container.test(name);
}

/** Whether a name says that something is taken out of where others find it. */
export function isTakingOut(name: string): boolean {
  return takingOut.test(name);
}

/** Whether a name says that something is given back, or only looked at while it is. */
export function isGivingBack(name: string): boolean {
  return cleaning.test(name);
}

/** To begin anew, or to take out what was asked for, leaves a device that was switched on as it is. */
export function isUndoingWord(name: string): boolean {
  return isGivingBack(name.replace(/(?:hard|soft|s)?_?reset|clear|purge|realloc|consume|abort/gi, ''));
}

export function isEndingWord(name: string): boolean {
  return ending.test(name);
}

/** Whether a name says that something is given back. */
export function isCleaning(name: string): boolean {
  return cleaning.test(name) && !lookingOnly(name);
}

/** Words of functions that keep what they are given; others work on it and are done. */
const keeping =
  /add|register|attach|insert|link|queue|submit|store|assign|install|push|append|start|post|schedule|publish|bind|hold|save|create|alloc|new|_set_\w*(?:data|priv)|own|connect|activate|open|mount|expose|announce|arm|(?:multi|broad|uni)cast|fill_\w*urb|_init$|set_drvdata|replace|swap|grow|(?:^|_)(?:take|give)(?:_|$)|^(?:genl|genlmsg|rtnl|nlmsg)_(?:notify|reply)/;

/** Whether a function that stands elsewhere keeps what it is given, by its name. */
export function mayKeep(name: string): boolean {
  return keeping.test(name) || isExchanging(name) || isEndedBy(name);
}

/** The same for what is part of an object: who makes it ready, or cleans it up, leaves the object. */
export function mayKeepPart(name: string): boolean {
  return isContainer(name) || (keeping.test(name) && !/init|alloc|setup/.test(name) && !isCleaning(name));
}

/** Whether nobody has what a function was given any more, or has it from somebody else. */
export function isEndedBy(name: string): boolean {
  return releasedBy(name) !== undefined || isContainer(name) || isCleaning(name);
}
