import { failureOf } from './failures.ts';

/** Functions that give memory or an object, or NULL: a name alone does not tell them from those that look something up. */
const allocating =
  /alloc|_dup$|^(?:devm_)?k(?:str|mem)n?dup|^(?:devm_)?kasprintf|^ioremap|^of_iomap|^pci_iomap|_create(?:_|$)|^skb_(?:clone|copy)|^build_skb|^create_\w*workqueue|_mkdir$/;
const neverFails = /\b(?:__GFP_NOFAIL|SLAB_PANIC|GFP_NOFAIL|MEMBLOCK_\w+)\b|\|\s*__GFP_NOFAIL/;

/** Whether a call may give NULL for want of memory, whatever it is given. `written` is the call's text. */
export function mayLackMemory(name: string, written: string): boolean {
  return failureOf(name) === 'null' && allocating.test(name) && !neverFails.test(written);
}
