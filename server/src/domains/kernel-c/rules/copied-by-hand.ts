import type { CRule } from '../../../syntax/c/types.ts';
import { copiedByHand as page } from '../pages.ts';
import { behindNullCheck, wholeLines } from '../statement-text.ts';
import { closingOf, splitTop } from '../text-help.ts';

/** Memory that is allocated only to hold a copy of something else, where one call does both. */
export const rule: CRule = {
  on: 'call',
  names: ['kmalloc', 'kzalloc'],
  *check(call, file) {
    const { text } = file.source;
    const [size, flags] = call.arguments;
    const behind = behindNullCheck(text, call);
    const head = behind && /^\s*(memcpy|strcpy|if\s*\(\s*copy_from_user)\s*(?=\()/.exec(behind.code);
    if (!behind || !head || !size || !flags) return;
    const close = closingOf(behind.code, head[0].length);
    if (close < 0) return;
    const from = behind.start + head[0].length + 1;
    const [to, source, length] = splitTop(text.slice(from, behind.start + close - 1), from);
    if (!to || !source || to.text !== call.assignedTo) return;
    const plain = (one: string): string => one.replace(/\s+/g, '');
    if (head[1]!.startsWith('if')) {
      if (!length || plain(length.text) !== plain(size.text)) return;
      yield page.problem(call.nameSpan, { say: 'user', name: call.name, use: 'memdup_user' }, {});
      return;
    }
    const isString = head[1] === 'strcpy';
    const isWhole = isString
      ? [`strlen(${plain(source.text)})+1`, `1+strlen(${plain(source.text)})`].includes(plain(size.text))
      : length !== undefined && plain(length.text) === plain(size.text);
    if (!isWhole) return;
    const use = isString ? 'kstrdup' : 'kmemdup';
    const start = behind.start + head[0].length - head[0].trimStart().length;
    const end = text.indexOf(';', behind.start + close) + 1;
    const list = isString ? [source.text, flags.text] : [source.text, size.text, flags.text];
    const fix = page.fix(
      { use },
      'safe',
      { span: call, text: `${use}(${list.join(', ')})` },
      { span: wholeLines(text, { start, end }), text: '' },
    );
    yield page.problem(call.nameSpan, { say: 'memory', name: call.name, use }, { fixes: [fix] });
  },
};
