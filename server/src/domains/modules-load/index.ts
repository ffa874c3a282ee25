import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage } from '../../syntax/shapes/columns-language.ts';
import { moduleNames, parametersOf, plain } from '../../syntax/values/kernel-modules/modules.ts';
import { rules } from './rules.ts';

const dialect = {
  comment: '#;',
  nameOf: (words: readonly { readonly value: string }[]) => plain(words[0]!.value),
};

const words = {
  loaded: { en: 'This module is loaded when the system starts.', 'zh-CN': '系统启动时加载此模块。' },
  parameters: { en: 'Parameters: {names}', 'zh-CN': '参数：{names}' },
} satisfies Record<string, Text>;

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'modules-load',
  rules,
  dialectOf: () => dialect,
  describe(line, _, __, say) {
    const own = [...(parametersOf(line.name)?.keys() ?? [])];
    const names = own.map((name) => `\`${name}\``).join(', ');
    const list = own.length > 0 ? [say(words.parameters, { names })] : [];
    return { span: line.words[0]!, markdown: [say(words.loaded), ...list].join('\n\n') };
  },
  offer: ({ index }) => (index === 0 ? moduleNames.map((label) => ({ label, kind: 'value' })) : []),
});
