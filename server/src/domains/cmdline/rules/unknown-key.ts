import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { entryKeys, grubVariables } from '../facts/settings.ts';
import { unknownKey as page } from '../pages.ts';
import { variableOf } from '../variables.ts';

/** Variables of grub and keys of entries that nothing reads. Parts of others may read variables of their own. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const { language, text } = file.source;
    if (language === 'kernel-cmdline') return;
    if (language === 'boot-entry') {
      const word = line.words[0]!;
      const key = word.text;
      if (isTemplate(line) || entryKeys.includes(key) || /^[x]-/.test(key)) return;
      const meant = key === 'kernel' ? 'linux' : nearest(key, entryKeys);
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span: word, text: meant })];
      const confidence = meant === undefined ? ({ confidence: 'medium' } as const) : {};
      yield page.problem(word, { say: 'entry', key }, { fixes, ...confidence });
      return;
    }
    const name = variableOf(line, text)?.name;
    if (!name || !/^G?RU?B/.test(name.text) || grubVariables.includes(name.text)) return;
    const meant = nearest(name.text, grubVariables);
    if (meant === undefined) return;
    const fix = page.fix({ meant }, 'safe', { span: name, text: meant });
    yield page.problem(name, { say: 'grub', key: name.text, meant }, { fixes: [fix] });
  },
};
