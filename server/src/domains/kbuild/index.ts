import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import { hoverConfig } from '../../syntax/kconfig/hover-config.ts';
import { parseKbuild, type KbuildFile } from './kbuild-file.ts';
import { rules } from './rules.ts';

const texts: readonly (readonly [RegExp, Text])[] = [
  [/^obj-m$/, { en: 'Objects that become modules.', 'zh-CN': '会成为模块的目标文件。' }],
  [/^obj-y$/, { en: 'Objects that become a part of the kernel.', 'zh-CN': '会并入内核的目标文件。' }],
  [
    /^obj-\$/,
    {
      en: 'Objects that this symbol makes a module, a part of the kernel, or nothing.',
      'zh-CN': '由该符号决定成为模块、并入内核或不构建的目标文件。',
    },
  ],
  [
    /-objs$|-y$/,
    { en: 'The objects that this module is linked from.', 'zh-CN': '链接成该模块的各目标文件。' },
  ],
  [
    /^ccflags-/,
    {
      en: 'Flags of the compiler for all objects of this file.',
      'zh-CN': '用于本文件所有目标文件的编译器选项。',
    },
  ],
];

export const domain: Domain<KbuildFile> = {
  id: 'kbuild',
  rules,
  parse: parseKbuild,
  hover(file, offset, say, host) {
    if (file.isKbuild && /CONFIG_\w*$/.test(file.source.text.slice(Math.max(0, offset - 80), offset)))
      return hoverConfig(file.source.text, offset, host, say);
    const at = file.assignments.find(({ nameSpan }) => nameSpan.start <= offset && offset <= nameSpan.end);
    const text = at && texts.find(([pattern]) => pattern.test(at.name))?.[1];
    return at && text && file.isKbuild ? { span: at.nameSpan, markdown: say(text) } : undefined;
  },
  outline: (file) =>
    file.assignments.map(({ name, nameSpan, start, end }) => ({
      name,
      kind: 'key',
      span: { start, end },
      nameSpan,
    })),
  blank: () => '',
};
