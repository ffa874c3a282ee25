import type { SentRequest, SentRequests } from '../assist/gate.ts';
import { say, type Locale, type Text } from '../core/text.ts';

/** The last requests to models as a page: what went out, and what came back, newest first. */
export function sentPage(sent: SentRequests, locale: Locale): string {
  const parts = sent.all.map((request) => partOf(request, locale)).reverse();
  const words = say(parts.length === 0 ? nothing : about, locale);
  return [`# ${say(title, locale)}`, words, ...parts].join('\n\n') + '\n';
}

function partOf({ at, to, body, answer }: SentRequest, locale: Locale): string {
  const blocks = [
    [say(out, locale), printed(body)],
    [say(back, locale), answer],
  ] as const;
  const shown = blocks
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => `${name}\n\n${fenced(text)}`);
  return [`## ${new Date(at).toISOString()} ${to}`, ...shown].join('\n\n');
}

/** JSON as a person reads it; its line breaks as line breaks. */
function printed(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2).replaceAll('\\n', '\n');
  } catch {
    return body;
  }
}

/** A fence longer than any in the text, so that nothing of it is taken for markdown. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([one]) => one.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.trimEnd()}\n${fence}`;
}

const title: Text = { en: 'What was sent to models', 'zh-CN': '发送给模型的内容' };
const nothing: Text = {
  en: 'Nothing since the server started.',
  'zh-CN': '自服务启动以来没有发送任何内容。',
};
const about: Text = {
  en: 'The last requests, newest first. Secrets, addresses and names were replaced before; keys are never shown here.',
  'zh-CN': '最近的请求，最新的在前。机密、地址和名称在发送前已被替换；密钥不会显示在这里。',
};
const out: Text = { en: 'Sent:', 'zh-CN': '发送：' };
const back: Text = { en: 'Answer:', 'zh-CN': '回答：' };
