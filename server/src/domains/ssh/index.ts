import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage, type Offer, type Place, type Say } from '../../syntax/shapes/columns-language.ts';
import { algorithmsOf } from '../../syntax/values/openssh/algorithms.ts';
import { bareCriteria, criteria } from './criteria.ts';
import { describeKeyword } from './describe.ts';
import { keywordNames, keywordOf, wordsOf } from './facts/keywords.ts';
import { rules } from './rules.ts';

const dialect = {
  comment: '#',
  trailingComments: true,
  quotes: '"\'',
  signs: '=',
  nameOf: (words: readonly { readonly value: string }[]) => words[0]!.value.toLowerCase(),
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'ssh',
  rules,
  dialectOf: () => dialect,
  layout: { columns: 2, aligned: false, heads: ['host', 'match'] },
  itemSign: ',',
  describe(line, _, file, say) {
    const markdown = describeKeyword(line.name, file.target, say);
    return markdown === undefined ? undefined : { span: line.words[0]!, markdown };
  },
  offer,
  explain: (name, say) => describeKeyword(name, {}, say),
});

function offer({ line, index }: Place, file: ColumnsFile, say: Say): readonly Offer[] {
  if (!line || index === 0) {
    return keywordNames.map((label) => ({
      label,
      kind: 'key',
      documentation: describeKeyword(label, file.target, say),
    }));
  }
  if (line.name === 'match')
    return [...Object.keys(criteria), ...bareCriteria].map((label) => ({ label, kind: 'value' }));
  const kind = keywordOf(line.name)?.kind ?? '';
  const words = wordsOf(kind)?.filter((one) => one !== 'true' && one !== 'false');
  return (words ?? algorithmsOf(kind)?.all ?? []).map((label) => ({ label, kind: 'value' }));
}
