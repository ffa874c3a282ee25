import { say, type Text } from '../core/text.ts';
import type { ToolAnswer, ToolParams } from '../protocol.ts';
import type { AgentThread } from './agent-thread.ts';
import type { Context } from './context.ts';
import type { Model } from './model.ts';

/** Answers an agent of the editor: the same tools as `syswright mcp`, over the folders that are open. */
export async function useTool(
  { configuration, client }: Context,
  model: Model,
  thread: AgentThread,
  { name, input }: ToolParams,
): Promise<ToolAnswer> {
  const { locale } = client;
  const [first] = configuration.roots;
  if (first === undefined) return { text: say(noFolder, locale), refused: true };
  const { agents, target } = await model.agentSettings();
  const options = { roots: configuration.roots, locale, target, verify: agents };
  const { path, text, target: asked, name: word } = (input ?? {}) as Readonly<Record<string, unknown>>;
  const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const given = { path: string(path), text: string(text), target: string(asked) };
  const missing: ToolAnswer = { text: say(incomplete, locale), refused: true };
  const answer = await (async () => {
    switch (name) {
      case 'check':
      case 'verify':
        return given.path === undefined
          ? undefined
          : thread.request(options, name, { ...given, path: given.path });
      case 'explain':
        return typeof word === 'string' ? thread.request(options, name, { ...given, name: word }) : undefined;
      case 'target':
        return thread.request(options, name, given);
      default:
        return undefined;
    }
  })();
  if (!answer) return missing;
  return 'text' in answer ? { text: answer.text, refused: false } : { text: answer.refused, refused: true };
}

const noFolder: Text = { en: 'No folder is open.', 'zh-CN': '没有打开任何目录。' };
const incomplete: Text = {
  en: 'The question is incomplete: a path, or a name to explain, is missing.',
  'zh-CN': '问题不完整：缺少路径或要解释的名称。',
};
