import { say, type Args, type Message, type Text } from '../core/text.ts';

/** Why no facts can be read from a file or tree, in words for the person who named it. */
export class KernelFault extends Error {
  override readonly name = 'KernelFault';
  readonly reason: Message;

  constructor(text: Text, args: Args = {}) {
    super(say(text, 'en', args));
    this.reason = { text, args };
  }
}

/** The reason in an error that was caught, whoever threw it. */
export function reasonOf(error: unknown): Message {
  if (error instanceof KernelFault) return error.reason;
  return { text: failed, args: { detail: error instanceof Error ? error.message : String(error) } };
}

const failed: Text = { en: 'it could not be read: {detail}', 'zh-CN': '读取失败：{detail}' };
