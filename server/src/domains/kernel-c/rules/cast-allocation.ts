import type { CRule } from '../../../syntax/c/types.ts';
import { castAllocation as page } from '../pages.ts';

const names =
  'kmalloc kzalloc kcalloc kmalloc_array kmem_cache_alloc kmem_cache_zalloc kmalloc_node kzalloc_node vmalloc vzalloc ' +
  'dma_alloc_coherent devm_kmalloc devm_kzalloc devm_kcalloc kvmalloc kvzalloc kmemdup';

/** `(struct foo *)kmalloc(...)`: `void *` becomes any pointer by itself, and the cast hides a wrong type. */
export const rule: CRule = {
  on: 'call',
  names: names.split(' '),
  *check(call, file) {
    const before = file.source.text.slice(Math.max(0, call.start - 80), call.start);
    // What is no plain pointer, such as `__iomem`, is cast for a reason.
    const cast = /=\s*(\(\s*((?!\w*__)(?:[A-Za-z]\w*\s+)*[A-Za-z]\w*\s*\*+)\s*\)\s*)$/.exec(before);
    if (!cast || cast[2]!.includes('__') || /\(\s*\w*long\b/.test(cast[1]!)) return;
    const span = { start: call.start - cast[1]!.length, end: call.start };
    const fix = page.fix({}, 'safe', { span, text: '' });
    yield page.problem(
      { start: span.start, end: span.start + cast[1]!.trimEnd().length },
      { name: call.name, type: cast[2]! },
      { fixes: [fix] },
    );
  },
};
