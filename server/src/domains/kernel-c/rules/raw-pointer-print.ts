import type { CRule } from '../../../syntax/c/types.ts';
import { rawPointerPrint as page } from '../pages.ts';

/** Debug messages are left out of most builds, and whoever turns them on wants to see the address. */
const levels = ['emerg', 'alert', 'crit', 'err', 'warn', 'notice', 'info', 'cont'];
const names = [
  'printk',
  'seq_printf',
  ...levels.flatMap((level) => [`pr_${level}`, `dev_${level}`, `netdev_${level}`]),
];

/** `%px` in a message: it prints a kernel address as it is, and the log is not secret. */
export const rule: CRule = {
  on: 'call',
  names,
  *check(call, file) {
    const format = call.arguments.find((one) => one.text.includes('"'));
    if (!format) return;
    const text = file.source.text.slice(format.start, format.end);
    for (const match of text.matchAll(/(?<!%)(?:%%)*(%px)\b/g)) {
      const start = format.start + match.index + match[0].length - 3;
      const span = { start, end: start + 3 };
      yield page.problem(span, { name: call.name }, { fixes: [page.fix({}, 'safe', { span, text: '%p' })] });
    }
  },
};
