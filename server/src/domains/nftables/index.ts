import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage } from '../../syntax/shapes/columns-language.ts';
import { verdicts } from './facts/words.ts';
import { rules } from './rules.ts';

const dialect = { comment: '#', trailingComments: true, quotes: '"', continuation: true };

const texts: Readonly<Record<string, Text>> = {
  accept: {
    en: 'The packet passes; base chains of a later priority still see it.',
    'zh-CN': '放行；更靠后优先级的基本链仍会处理。',
  },
  drop: { en: 'The packet is gone, without an answer.', 'zh-CN': '丢弃，不作应答。' },
  reject: { en: 'The packet is refused with an answer.', 'zh-CN': '拒绝并应答。' },
  jump: { en: 'Goes through another chain and comes back.', 'zh-CN': '进入另一条链，结束后返回。' },
  goto: {
    en: 'Goes through another chain and does not come back here.',
    'zh-CN': '进入另一条链，不再返回此处。',
  },
  return: { en: 'Goes back to the chain that jumped here.', 'zh-CN': '返回跳转来的链。' },
  policy: { en: 'What happens to a packet that no rule decided.', 'zh-CN': '没有规则决定时对数据包的处理。' },
  hook: {
    en: 'The point on the way of a packet at which the chain is run.',
    'zh-CN': '链在数据包路径中的执行点。',
  },
  counter: { en: 'Counts packets and bytes.', 'zh-CN': '统计包数与字节数。' },
  flush: {
    en: 'Empties what is loaded, so that a file can be loaded again.',
    'zh-CN': '清空已加载的内容，以便重新加载文件。',
  },
  define: { en: 'Gives a value a name, used as `$name`.', 'zh-CN': '为值命名，以 `$名称` 引用。' },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'nftables',
  rules,
  dialectOf: () => dialect,
  describe(line, offset, _, say) {
    const word = line.words.find(({ start, end }) => start <= offset && offset <= end);
    const text = word && texts[word.text.replace(/;$/, '')];
    return word && text && { span: word, markdown: say(text) };
  },
  offer: () => verdicts.map((label) => ({ label, kind: 'value' })),
});
