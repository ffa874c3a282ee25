import type { CArgument, CRule } from '../../../syntax/c/types.ts';
import { clearedByHand as page } from '../pages.ts';
import { behindNullCheck, wholeLines } from '../statement-text.ts';
import { closingOf, splitTop } from '../text-help.ts';

/** The call that clears what it gives, and which argument is the size; `any` where the object itself has one. */
const clearing: Readonly<Record<string, { readonly use: string; readonly size: number | 'any' }>> = {
  kmalloc: { use: 'kzalloc', size: 0 },
  kvmalloc: { use: 'kvzalloc', size: 0 },
  vmalloc: { use: 'vzalloc', size: 0 },
  kmalloc_node: { use: 'kzalloc_node', size: 0 },
  devm_kmalloc: { use: 'devm_kzalloc', size: 1 },
  kmem_cache_alloc: { use: 'kmem_cache_zalloc', size: 'any' },
  dma_pool_alloc: { use: 'dma_pool_zalloc', size: 'any' },
  dma_alloc_coherent: { use: 'dma_alloc_coherent', size: 1 },
};

/** An allocation whose whole memory is cleared by a memset() behind its check. */
export const rule: CRule = {
  on: 'call',
  names: Object.keys(clearing),
  *check(call, file) {
    const { use, size } = clearing[call.name]!;
    const { text } = file.source;
    const behind = behindNullCheck(text, call);
    const head = behind && /^\s*memset\s*(?=\()/.exec(behind.code);
    if (!behind || !head) return;
    const close = closingOf(behind.code, head[0].length);
    const from = behind.start + head[0].length + 1;
    const args = splitTop(text.slice(from, behind.start + close - 1), from);
    const plain = (one: { readonly text: string } | undefined): string =>
      (one?.text ?? '').replace(/\s+|\(\w[\w ]*\*\)/g, '');
    if (close < 0 || plain(args[0]) !== call.assignedTo?.replace(/\s+/g, '') || plain(args[1]) !== '0')
      return;
    const given: CArgument | undefined = size === 'any' ? undefined : call.arguments[size];
    if (size !== 'any' && plain(given) !== plain(args[2])) return;
    const start = behind.start + head[0].length - head[0].trimStart().length;
    const end = text.indexOf(';', behind.start + close) + 1;
    const fix = page.fix(
      { use },
      'safe',
      { span: call.nameSpan, text: use },
      { span: wholeLines(text, { start, end }), text: '' },
    );
    const say = use === call.name ? 'already' : 'other';
    yield page.problem(call.nameSpan, { say, name: call.name, use }, { fixes: [fix] });
  },
};
