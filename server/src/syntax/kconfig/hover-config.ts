import { codeSpan } from '../../core/markdown.ts';
import type { Say, Text } from '../../core/text.ts';
import type { Host, Hover } from '../../core/types.ts';
import { explainSymbol } from './explain.ts';

/** What the target knows of the `CONFIG_X` under the cursor, in a file that is built. Waits for the tree. */
export async function hoverConfig(
  text: string,
  offset: number,
  host: Host,
  say: Say,
): Promise<Hover | undefined> {
  let start = offset;
  while (start > 0 && /\w/.test(text[start - 1]!)) start--;
  const [name] = /^CONFIG_\w+/.exec(text.slice(start, start + 200)) ?? [];
  if (name === undefined) return undefined;
  const span = { start, end: start + name.length };
  const known = await explainSymbol(name.replace(/_MODULE$/, ''), host, say);
  if (known !== undefined) return { span, markdown: known };
  const { config } = host.target.kernel ?? {};
  if (!config) return undefined;
  const value = config.get(name) ?? 'n';
  return { span, markdown: `**${name}**\n\n${say(onTarget, { value: codeSpan(value) })}` };
}

const onTarget: Text = { en: 'On the target: {value}', 'zh-CN': '目标内核上的值：{value}' };
