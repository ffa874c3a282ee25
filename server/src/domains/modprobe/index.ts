import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage, type Offer } from '../../syntax/shapes/columns-language.ts';
import { commands } from './commands.ts';
import { moduleNames, parametersOf } from '../../syntax/values/kernel-modules/modules.ts';
import { rules } from './rules.ts';

const dialect = {
  comment: '#',
  continuation: true,
  nameOf: (words: readonly { readonly value: string }[]) =>
    words
      .slice(0, 2)
      .map(({ value }) => value.replaceAll('-', '_'))
      .join(' '),
};

const texts: Readonly<Record<string, Text>> = {
  alias: {
    en: 'Another name for a module, often a pattern of device identifiers.',
    'zh-CN': '模块的别名，常为设备标识的模式。',
  },
  blacklist: {
    en: 'The module is not loaded by its aliases; by its name it still is.',
    'zh-CN': '不再通过别名加载该模块；按名称仍可加载。',
  },
  install: { en: 'This command is run instead of loading the module.', 'zh-CN': '以此命令代替加载该模块。' },
  options: {
    en: 'Parameters that the module gets whenever it is loaded.',
    'zh-CN': '加载该模块时附带的参数。',
  },
  remove: { en: 'This command is run instead of removing the module.', 'zh-CN': '以此命令代替卸载该模块。' },
  softdep: {
    en: 'Modules that are loaded before (`pre:`) or after (`post:`) it, where they exist.',
    'zh-CN': '在其之前（`pre:`）或之后（`post:`）加载的可选模块。',
  },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'modprobe',
  rules,
  dialectOf: () => dialect,
  layout: { columns: 2, aligned: false },
  describe(line, offset, _, say) {
    const command = line.words[0]!;
    const text = offset <= command.end ? texts[command.value] : undefined;
    return text && { span: command, markdown: say(text) };
  },
  offer({ index, line }): readonly Offer[] {
    if (index === 0) return commands.map((label) => ({ label, kind: 'key' }));
    if (index === 1) return moduleNames.map((label) => ({ label, kind: 'value' }));
    if (line?.words[0]?.value !== 'options') return [];
    const own = parametersOf(line.words[1]?.value ?? '');
    return [...(own?.keys() ?? [])].map((label) => ({ label: `${label}=`, kind: 'value' }));
  },
});
