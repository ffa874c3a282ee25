import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage, type Offer } from '../../syntax/shapes/columns-language.ts';
import { describeColumn, describeOption } from './describe.ts';
import { commonOptions, fileSystems, optionsOf } from '../../syntax/values/mount-options/options.ts';
import { mountOf } from './line.ts';
import { rules } from './rules.ts';

const dialect = {
  comment: '#',
  nameOf: (words: readonly { readonly value: string }[]) => (words[1] ?? words[0]!).value,
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'fstab',
  rules,
  dialectOf: () => dialect,
  layout: { columns: 6, aligned: true },
  itemSign: ',',
  describe(line, offset, _, say) {
    const mount = mountOf(line);
    const option = mount.options.find(({ start, end }) => start <= offset && offset <= end);
    if (option) {
      const markdown = describeOption(option.text, mount.type?.value ?? '', say);
      return markdown === undefined ? undefined : { span: option, markdown };
    }
    const index = line.words.findIndex(({ start, end }) => start <= offset && offset <= end);
    const markdown = describeColumn(index, say);
    return markdown === undefined ? undefined : { span: line.words[index]!, markdown };
  },
  offer({ line, index }): readonly Offer[] {
    if (index === 2) return fileSystems.map((label) => ({ label, kind: 'type' }));
    if (index !== 3) return [];
    const type = line?.words[2]?.value ?? '';
    return [...commonOptions, ...optionsOf(type)].map((label) => ({ label, kind: 'value' }));
  },
  explain: (name, say) => describeOption(name, '', say),
});
