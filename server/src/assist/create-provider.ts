import type { Message } from '../core/text.ts';
import { readEndpoint } from './providers/endpoint.ts';
import { llamaCpp } from './providers/llama-cpp.ts';
import { mistral } from './providers/mistral.ts';
import { ollama } from './providers/ollama.ts';
import { openaiCompatible, type Mode } from './providers/openai-compatible.ts';
import type { Provider } from './types.ts';

/** The settings under `syswright.model.` that name a model, without that prefix. */
export interface ModelSettings {
  readonly provider: string;
  readonly endpoint: string;
  readonly name: string;
  readonly mode: string;
  /** Only endpoints on this machine may be asked. */
  readonly offline: boolean;
}

/** A provider, with a word to the person when text leaves the machine; or why there is none. */
export type Created =
  { readonly provider: Provider; readonly notice?: Message } | { readonly problem: Message };

/** Asks for the key of a provider by its id; the answer is used for one request and not kept. */
export type KeyOf = (provider: string) => Promise<string | undefined>;

/** What a provider is made from, once the endpoint is known to be one. */
interface Making {
  /** Address up to and with the version. */
  readonly base: string;
  readonly model: string;
  readonly mode: Mode;
  readonly key: () => Promise<string | undefined>;
}

const modes: readonly string[] = ['auto', 'suffix', 'template', 'chat'] satisfies readonly Mode[];

/** The wire formats by the names of the setting, in the order in which they are offered. */
const providers: Readonly<Record<string, (making: Making) => Provider>> = {
  'openai-compatible': openaiCompatible,
  'llama-cpp': ({ base, key }) => llamaCpp({ root: rootOf(base), key }),
  ollama: ({ base, ...rest }) => ollama({ root: rootOf(base), model: rest.model, key: rest.key }),
  mistral,
};

/** The provider that the settings name; undefined when they name none. */
export function createProvider(settings: ModelSettings, keyOf: KeyOf): Created | undefined {
  if (settings.provider === 'none' || settings.provider === '') return undefined;
  const make = Object.hasOwn(providers, settings.provider) ? providers[settings.provider] : undefined;
  if (!make) return { problem: unknownProvider(settings.provider) };
  const endpoint = readEndpoint(settings.endpoint);
  if ('problem' in endpoint) return endpoint;
  if (settings.offline && endpoint.notice) return { problem: elsewhere(endpoint.host) };
  const provider = make({
    base: endpoint.base,
    model: settings.name.trim(),
    mode: modes.includes(settings.mode) ? (settings.mode as Mode) : 'auto',
    key: () => keyOf(settings.provider),
  });
  return endpoint.notice ? { provider, notice: endpoint.notice } : { provider };
}

/** Without the version that OpenAI's form of an address has. */
function rootOf(base: string): string {
  return base.replace(/\/v1$/, '');
}

function elsewhere(host: string): Message {
  return {
    text: {
      en: 'The model is on {host}, and `syswright.model.offline` allows this machine only: nothing is sent. Use a model here, or turn the setting off.',
      'zh-CN':
        '模型位于 {host}，而 `syswright.model.offline` 只允许本机：不会发送任何内容。请使用本机上的模型，或关闭该设置。',
    },
    args: { host },
  };
}

function unknownProvider(name: string): Message {
  return {
    text: {
      en: 'There is no model provider `{name}`; choose `none` or one of {known}.',
      'zh-CN': '没有名为 `{name}` 的模型提供方；请选择 `none` 或以下之一：{known}。',
    },
    args: { name, known: Object.keys(providers).join(', ') },
  };
}
