import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { isTooNew, keywordOf } from '../facts/keywords.ts';
import { outdatedKeyword as page } from '../pages.ts';

/** Values with a new spelling, by keyword and value. */
const values: Readonly<Record<string, string>> = {
  'permitrootlogin without-password': 'prohibit-password',
  'compression delayed': 'yes',
};

/** Names that the server takes only to say that nothing reads them, or that have a new spelling. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const keyword = keywordOf(line.name);
    const word = line.words[0]!;
    const value = line.words[1];
    const meant =
      value && Object.hasOwn(values, `${line.name} ${value.value.toLowerCase()}`)
        ? values[`${line.name} ${value.value.toLowerCase()}`]
        : undefined;
    if (value && meant !== undefined) {
      const fix = page.fix({ say: 'rename', next: meant }, 'safe', { span: value, text: meant });
      yield page.problem(value, { say: 'value', key: value.value, next: meant }, { fixes: [fix] });
      return;
    }
    if (keyword?.kind === 'gone' && !/^(?:kerberos|gssapi|pam(?!authentication)|afs)/i.test(keyword.name)) {
      const fix = page.fix({ say: 'remove' }, 'safe', {
        span: lineAround(file.source.text, line.start),
        text: '',
      });
      yield page.problem(word, { say: 'gone', key: word.value }, { fixes: [fix] });
    } else if (keyword?.successor !== undefined) {
      const next = keyword.successor;
      const known = keywordOf(next);
      if (known && isTooNew(known, file.target) === 'yes') return;
      const fix = page.fix({ say: 'rename', next }, 'safe', { span: word, text: next });
      yield page.problem(word, { say: 'renamed', key: word.value, next }, { fixes: [fix] });
    }
  },
};
