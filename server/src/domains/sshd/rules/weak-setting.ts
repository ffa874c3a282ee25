import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { itemsOf } from '../../../syntax/shapes/columns-language.ts';
import { algorithmsOf, keywordOf } from '../facts/keywords.ts';
import { weakSetting as page } from '../pages.ts';

/** Settings that open a door that new versions keep shut by themselves. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const keyword = keywordOf(line.name);
    const word = line.words[1];
    if (!keyword || !word) return;
    const algorithms = algorithmsOf(keyword.kind);
    if (algorithms && !/^[-^]/.test(word.value)) {
      for (const item of itemsOf(word)) {
        const name = item.text.replace(/^\+/, '');
        if (!algorithms.isWeak(name)) continue;
        yield page.problem({ start: item.end - name.length, end: item.end }, { say: 'algorithm', name });
      }
    }
    const value = word.value.toLowerCase();
    const fixTo = (text: string) => ({ fixes: [page.fix({ text }, 'review', { span: word, text })] });
    if (line.name === 'permitemptypasswords' && value === 'yes')
      yield page.problem(word, { say: 'empty' }, fixTo('no'));
    if (line.name === 'permitrootlogin' && value === 'yes')
      yield page.problem(word, { say: 'root' }, fixTo('prohibit-password'));
    if (line.name === 'permituserenvironment' && value === 'yes')
      yield page.problem(word, { say: 'environment' }, fixTo('no'));
    if (line.name === 'strictmodes' && value === 'no')
      yield page.problem(word, { say: 'modes' }, fixTo('yes'));
    if (line.name === 'ignorerhosts' && value === 'no')
      yield page.problem(word, { say: 'rhosts' }, fixTo('yes'));
  },
};
