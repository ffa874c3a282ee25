import type { CRule } from '../../../syntax/c/types.ts';
import { errorRecast as page } from '../pages.ts';

/** `ERR_PTR(PTR_ERR(p))`, which is `ERR_CAST(p)`. */
export const rule: CRule = {
  on: 'call',
  names: ['ERR_PTR'],
  *check(call) {
    const [inner] = call.arguments;
    const pointer = /^PTR_ERR\s*\(([^()]+)\)$/.exec(inner?.text ?? '')?.[1]?.trim();
    if (pointer === undefined) return;
    const fix = page.fix({ pointer }, 'safe', { span: call, text: `ERR_CAST(${pointer})` });
    yield page.problem(call.nameSpan, { pointer }, { fixes: [fix] });
  },
};
