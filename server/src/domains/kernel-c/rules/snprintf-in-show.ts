import { atLeast, version } from '../../../core/version.ts';
import type { CRule } from '../../../syntax/c/types.ts';
import { snprintfInShow as page } from '../pages.ts';
import { showBuffer } from '../show-buffer.ts';

const since = version('5.10');

/** A `show` function that returns what snprintf() says, which is not what stands in the page. */
export const rule: CRule = {
  on: 'call',
  names: ['snprintf'],
  *check(call, file) {
    const [to, size, format] = call.arguments;
    const buffer = call.within && showBuffer(call.within);
    if (!to || !size || !format || buffer === undefined || to.text !== buffer) return;
    const { text } = file.source;
    if (!/\breturn\s*$/.test(text.slice(Math.max(0, call.start - 20), call.start))) return;
    if (atLeast(file.target.kernel?.version, since) !== 'yes') return;
    const fix = page.fix({}, 'safe', {
      span: { start: call.nameSpan.start, end: format.start },
      text: `sysfs_emit(${buffer}, `,
    });
    const isWhole = /^\(?PAGE_SIZE(?:\s*-\s*1)?\)?$/.test(size.text);
    yield page.problem(call.nameSpan, { buffer }, { fixes: isWhole ? [fix] : [] });
  },
};
