import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { isPlaceholder } from '../../../syntax/shapes/read-lines.ts';
import { isKnown } from '../facts/keys.ts';
import { normalKey } from '../keys.ts';
import { malformedLine as page } from '../pages.ts';

/** A line without `=` sets nothing. `-key` alone is meant: it takes the key out of a pattern elsewhere. */
export const rule: KeyValueRule = {
  on: 'stray',
  *check(line) {
    if (line.prefix || isPlaceholder(line.text)) return;
    const match = /^([\w./*-]+)(\s*:\s*|\s+)(\S.*)$/.exec(line.text);
    if (match && isKnown(normalKey(match[1]!))) {
      const start = line.start + match[1]!.length;
      const sign = { start, end: start + match[2]!.length };
      yield page.problem(
        line,
        { say: 'sign', key: match[1]! },
        { fixes: [page.fix({}, 'safe', { span: sign, text: ' = ' })] },
      );
      return;
    }
    yield page.problem(line, { say: 'line' });
  },
};
