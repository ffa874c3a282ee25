import type { CRule } from '../../../syntax/c/types.ts';
import { missingNewline as page } from '../pages.ts';

const levels = ['emerg', 'alert', 'crit', 'err', 'warn', 'notice', 'info'];
const names = levels.flatMap((level) => [`pr_${level}`, `dev_${level}`, `netdev_${level}`]);

/** A message without its end: the next one may be glued to it, and it is shown late. */
export const rule: CRule = {
  on: 'call',
  names,
  *check(call, file) {
    const format = call.arguments[call.name.startsWith('pr_') ? 0 : 1];
    if (!format || !/^"(?:[^"\\]|\\.)*"$/.test(format.text) || /\\n"$|[:=.,(] ?"$| "$/.test(format.text))
      return;
    // Pieces that are printed one by one make one line.
    const around = file.source.text.slice(call.end, call.end + 400);
    if (call.within && /\b(?:pr_cont|KERN_CONT)\b/.test(around)) return;
    const at = format.end - 1;
    const fix = page.fix({}, 'safe', { span: { start: at, end: at }, text: '\\n' });
    yield page.problem({ start: at, end: format.end }, { name: call.name }, { fixes: [fix] });
  },
};
