import type { CRule } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { needlessNullCheck as page } from '../pages.ts';
import { asksForPresence, loneIfAround } from '../statement-text.ts';

/** Functions that do nothing for NULL, from their bodies in Linux 5.10 to 7.2; those for devices since 5.13. */
const tolerant =
  'kfree kvfree kfree_sensitive kvfree_sensitive vfree kmem_cache_destroy mempool_destroy dma_pool_destroy ' +
  'debugfs_remove debugfs_remove_recursive usb_free_urb dev_put dev_hold of_node_put put_device kobject_put ' +
  'free_percpu bitmap_free kfree_skb consume_skb dev_kfree_skb';

/** `if (p) kfree(p);`, where the function itself looks. */
export const rule: CRule = {
  on: 'call',
  names: tolerant.split(' '),
  *check(call, file) {
    const [pointer] = call.arguments;
    if (!call.discarded || !pointer || isLocal(file, call.name)) return;
    const { text } = file.source;
    const around = loneIfAround(text, call);
    if (!around || !asksForPresence(around.condition, pointer.text.replace(/\s+/g, ''))) return;
    const written = text.slice(around.start, around.end);
    const statement = `${text.slice(call.start, call.end)};`;
    const fixes = /\/[*/]|#/.test(written) ? [] : [page.fix({}, 'safe', { span: around, text: statement })];
    yield page.problem(call.nameSpan, { name: call.name, pointer: pointer.text }, { fixes });
  },
};
