import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage, type Offer } from '../../syntax/shapes/columns-language.ts';
import { argumentsOf, controls, moduleNames, types } from './facts/modules.ts';
import { entryOf, moduleName } from './line.ts';
import { rules } from './rules.ts';

const dialect = {
  comment: '#',
  trailingComments: true,
  brackets: true,
  escapes: true,
  continuation: true,
  nameOf: (words: readonly { readonly value: string }[]) => words[0]!.value.replace(/^-/, '').toLowerCase(),
};

const texts: Readonly<Record<string, Text>> = {
  auth: {
    en: 'Who is it: asks for the password or another proof.',
    'zh-CN': '验证身份：询问密码或其他凭据。',
  },
  account: { en: 'May they come in: expiry, times, places.', 'zh-CN': '检查账户：过期、时间、来源等。' },
  password: { en: 'Changing the password.', 'zh-CN': '修改密码。' },
  session: { en: 'What is done before and after a session.', 'zh-CN': '会话前后的操作。' },
  required: {
    en: 'Must succeed; the others are asked all the same.',
    'zh-CN': '必须成功；失败后仍会执行其余模块。',
  },
  requisite: { en: 'Must succeed; a failure ends the stack.', 'zh-CN': '必须成功；失败立即结束。' },
  sufficient: {
    en: 'Success ends the stack, unless a required one failed before.',
    'zh-CN': '成功即结束，除非之前的 required 已失败。',
  },
  optional: { en: 'Counts only when it is alone.', 'zh-CN': '仅在唯一时才影响结果。' },
  include: { en: 'Takes in the lines of this type of another file.', 'zh-CN': '引入另一文件中同类型的行。' },
  substack: {
    en: 'Like include, but its end ends only itself.',
    'zh-CN': '同 include，但其结束只影响自身。',
  },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'pam',
  rules,
  dialectOf: () => dialect,
  layout: { columns: 3, aligned: true, leaves: ({ name }) => name.startsWith('@') },
  describe(line, offset, _, say) {
    const word = line.words.find(({ start, end }) => start <= offset && offset <= end);
    const text = word && texts[word.value.replace(/^-/, '').toLowerCase()];
    return word && text && { span: word, markdown: say(text) };
  },
  offer({ index, line }): readonly Offer[] {
    const module = line ? moduleName(entryOf(line)) : undefined;
    const words =
      index === 0
        ? types
        : index === 1
          ? controls
          : index === 2
            ? moduleNames.map((name) => `${name}.so`)
            : (argumentsOf(module ?? '') ?? []);
    return words.map((label) => ({ label, kind: 'value' }));
  },
});
