import type { Message } from '../../core/text.ts';

/** The address that requests go to, or the reason why it cannot be used. */
export type Endpoint =
  { readonly base: string; readonly host: string; readonly notice?: Message } | { readonly problem: Message };

/**
 * Reads the base address of a model server in the forms that people paste: with or without `/v1`, with a slash at the
 * end, with another version (`/api/paas/v4`), or the whole path of one request.
 */
export function readEndpoint(text: string): Endpoint {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return { problem: notAnAddress(text) };
  if (url.username !== '' || url.password !== '') return { problem: holdsKey };
  const path = url.pathname
    .replace(/\/+$/, '')
    .replace(/\/(?:(?:chat\/|fim\/)?completions|infill|api\/(?:generate|chat))$/, '');
  url.pathname = path === '' ? '/v1' : path;
  url.hash = '';
  const base = url.href;
  if (isLoopback(url.hostname)) return { base, host: url.host };
  return { base, host: url.host, notice: leaves(url.host, url.protocol === 'https:') };
}

/** Whether an address never leaves the machine. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host)
  );
}

function notAnAddress(text: string): Message {
  return {
    text: {
      en: 'The model’s endpoint `{endpoint}` is not an http or https address; write for example `http://127.0.0.1:8080/v1`.',
      'zh-CN':
        '模型地址 `{endpoint}` 不是 http 或 https 地址；请写成例如 `http://127.0.0.1:8080/v1` 的形式。',
    },
    args: { endpoint: text.replace(/\/\/[^/]*@/, '//') },
  };
}

const holdsKey: Message = {
  text: {
    en: 'The model’s endpoint holds a user name or a password; store the key with the command “Set API Key” instead.',
    'zh-CN': '模型地址中含有用户名或密码；请改用“设置 API 密钥”命令保存密钥。',
  },
};

function leaves(host: string, encrypted: boolean): Message {
  return {
    text: encrypted
      ? {
          en: 'Text around the cursor leaves this machine: it is sent to {host}.',
          'zh-CN': '光标附近的文本会离开本机，发送到 {host}。',
        }
      : {
          en: 'Text around the cursor leaves this machine unencrypted: it is sent to {host} over http.',
          'zh-CN': '光标附近的文本会未经加密地离开本机，通过 http 发送到 {host}。',
        },
    args: { host },
  };
}
