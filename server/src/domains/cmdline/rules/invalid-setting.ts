import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { architectures, entryPaths, entrySingle, grubNumbers, grubWords } from '../facts/settings.ts';
import { invalidSetting as page } from '../pages.ts';
import { variableOf } from '../variables.ts';

/** Values of grub's variables and of an entry's keys. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { language } = file.source;
    if (language === 'grub-defaults') yield* grub(file);
    if (language === 'boot-entry') yield* entry(file);
  },
};

function* grub(file: ColumnsFile): Iterable<Problem> {
  const seen = new Map<string, ColumnsLine>();
  const hasBranches = file.lines.some(({ words }) => /^(?:if|case|for|while)$/.test(words[0]!.text));
  for (const line of file.lines) {
    const variable = variableOf(line, file.source.text);
    if (!variable?.closed || line.words.length > 1) continue;
    const { name, value } = variable;
    if (/[$`@{]/.test(value.text)) continue;
    const first = seen.get(name.text);
    seen.set(name.text, line);
    // A value that is put together from an earlier one stands there twice for a reason, and so do branches of a script.
    if (first && /^GRUB_/.test(name.text) && !hasBranches)
      yield page.problem(
        first.words[0]!,
        { say: 'twice', key: name.text },
        { related: [page.step('last', line)], confidence: 'medium' },
      );
    const list = grubWords(name.text);
    if (list && value.text !== '' && !list.includes(value.text)) {
      const meant = nearest(value.text, list);
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: value, text: meant })];
      yield page.problem(
        value,
        { say: 'choice', key: name.text, value: value.text, expected: list.join(', ') },
        { fixes },
      );
    }
    if (grubNumbers.includes(name.text) && value.text !== '' && !/^-?\d+(?:\.\d+)?$/.test(value.text))
      yield page.problem(value, { say: 'number', key: name.text, value: value.text });
  }
  const saved = seen.get('GRUB_SAVEDEFAULT');
  const chosen = seen.get('GRUB_DEFAULT');
  const isSaving = saved && variableOf(saved, file.source.text)?.value.text === 'true';
  if (isSaving && chosen && variableOf(chosen, file.source.text)?.value.text !== 'saved')
    yield page.problem(saved.words[0]!, { say: 'saved' });
}

function* entry(file: ColumnsFile): Iterable<Problem> {
  for (const key of entrySingle) {
    const [first, second] = file.named(key);
    if (second)
      yield page.problem(second.words[0]!, { say: 'once', key }, { related: [page.step('last', first!)] });
  }
  for (const line of file.lines) {
    const [word, value] = line.words;
    if (isTemplate(line)) continue;
    if (!value) yield page.problem(word!, { say: 'empty', key: word!.text });
    else if (entryPaths.includes(word!.text) && !value.value.startsWith('/') && !value.value.includes('$')) {
      const fix = page.fix({ meant: `/${value.text}` }, 'review', { span: value, text: `/${value.text}` });
      yield page.problem(value, { say: 'path', key: word!.text, value: value.value }, { fixes: [fix] });
    } else if (word!.text === 'architecture' && !architectures.includes(value.value.toLowerCase()))
      yield page.problem(value, {
        say: 'choice',
        key: 'architecture',
        value: value.value,
        expected: architectures.join(', '),
      });
  }
  const last = file.lines.at(-1);
  if (last && !file.lines.some(({ name }) => /^(?:linux|kernel|efi|uki|uki-url)$/.test(name)))
    yield page.problem(file.lines[0]!.words[0]!, { say: 'nothing' });
}
