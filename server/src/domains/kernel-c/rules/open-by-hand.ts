import type { CField, CFile, CRule } from '../../../syntax/c/types.ts';
import type { Problem } from '../../../core/types.ts';
import { openByHand as page } from '../pages.ts';

/** An open function that does what `simple_open` does. Its body stands in another unit than the structure that names it. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    for (const field of file.named('field', 'open')) yield* judge(field, file);
  },
};

function* judge(field: CField, file: CFile): Iterable<Problem> {
  if (!/\bstruct file_operations$/.test(field.type ?? '')) return;
  const fn = file.functionNamed(field.value);
  const [inode, opened] = (fn?.parameters ?? []).map((one) => one.name);
  if (!fn || inode === undefined || opened === undefined) return;
  const body = file.source.text.slice(fn.body.start, fn.body.end).replace(/\s+/g, '');
  const gives = `${opened}->private_data=${inode}->i_private;return0;}`;
  if (body !== `{${gives}` && body !== `{if(${inode}->i_private)${gives}`) return;
  const fix = page.fix({}, 'review', { span: field.valueSpan, text: 'simple_open' });
  yield page.problem(field.valueSpan, { name: field.value }, { fixes: [fix] });
}
