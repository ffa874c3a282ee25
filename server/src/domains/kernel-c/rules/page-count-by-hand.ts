import type { CRule } from '../../../syntax/c/types.ts';
import { pageCountByHand as page } from '../pages.ts';
import { typeOf } from '../types-of.ts';

/** `(vma->vm_end - vma->vm_start) >> PAGE_SHIFT`, which is `vma_pages(vma)`. */
export const rule: CRule = {
  on: 'member',
  names: ['vm_end'],
  *check(member, file) {
    const { object, within, start, end } = member;
    if (!/^\w+$/.test(object) || typeOf(file, within, object) !== 'struct vm_area_struct *') return;
    const { text } = file.source;
    const head = /\(\s*$/.exec(text.slice(Math.max(0, start - 10), start));
    const rest = new RegExp(`^\\s*-\\s*${object}\\s*->\\s*vm_start\\s*\\)\\s*>>\\s*PAGE_SHIFT\\b`).exec(
      text.slice(end, end + 120),
    );
    if (!head || !rest) return;
    const span = { start: start - head[0].length, end: end + rest[0].length };
    const use = `vma_pages(${object})`;
    yield page.problem(span, { use }, { fixes: [page.fix({ use }, 'safe', { span, text: use })] });
  },
};
