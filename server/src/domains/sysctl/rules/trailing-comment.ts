import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { lineAround, newlineOf } from '../../../syntax/shapes/read-lines.ts';
import { latestState } from '../facts/keys.ts';
import { trailingComment as page } from '../pages.ts';
import { trailingComment } from '../values.ts';

/** Comments stand on lines of their own. Behind a number the kernel stops reading in time; a text takes it all. */
export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry, file) {
    const kind = latestState(entry.name)?.kind;
    const comment = trailingComment(entry.value);
    if (!comment || kind === undefined || kind === 'other') return;
    const start = lineAround(file.source.text, entry.start).start;
    const text = comment.text.trim() + newlineOf(file.source.text);
    const fix = page.fix({}, 'safe', { span: { start, end: start }, text }, { span: comment, text: '' });
    const span = {
      start: comment.start + comment.text.length - comment.text.trimStart().length,
      end: comment.end,
    };
    const key = entry.name;
    if (kind === 'string') yield page.problem(span, { say: 'text', key }, { fixes: [fix] });
    else yield page.problem(span, { say: 'number', key }, { fixes: [fix], confidence: 'low' });
  },
};
