import type { Problem } from '../../../core/types.ts';
import { isName, leavesOf, type Entry, type Word } from '../../../syntax/kconfig/entries.ts';
import { meantBy } from '../../../syntax/kconfig/meant.ts';
import type { KconfigFile, KconfigRule } from '../kconfig-file.ts';
import { unknownSymbol as page } from '../pages.ts';

/** A symbol that no file of the tree defines. */
export const rule: KconfigRule = {
  on: 'entry',
  *check({ entry }, file) {
    if (file.tree?.isComplete !== true) return;
    for (const { word, use } of usesIn(entry)) yield* judge(word, use, file);
  },
};

type Use = 'condition' | 'select';

function* usesIn(entry: Entry): Generator<{ readonly word: Word; readonly use: Use }> {
  for (const word of leavesOf(entry.condition)) yield { word, use: 'condition' };
  for (const { kind, words, value, condition } of entry.options) {
    for (const word of leavesOf(condition)) yield { word, use: 'condition' };
    if (kind === 'depends' || kind === 'default')
      for (const word of leavesOf(value)) yield { word, use: 'condition' };
    if (kind === 'select' || kind === 'imply') for (const word of words) yield { word, use: 'select' };
  }
}

function* judge(word: Word, use: Use, file: KconfigFile): Generator<Problem> {
  const { text } = word;
  // Constants of texts and numbers are written like symbols that nobody defines; symbols have capital letters.
  if (!isName(word) || !/^[A-Z][A-Z0-9_]{2,}/.test(text) || file.isDefined(text) !== 'no') return;
  const meant = meantBy(text, file.tree!);
  if (meant !== undefined) {
    yield page.problem(
      word,
      { say: 'misspelt', name: text, meant },
      { fixes: [page.fix({ meant }, 'review', { span: word, text: meant })] },
    );
    return;
  }
  yield page.problem(
    word,
    { say: use === 'select' ? 'select' : 'condition', name: text },
    { confidence: 'low' },
  );
}
