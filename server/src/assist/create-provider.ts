import type { Message } from '../core/text.ts';
import { readEndpoint } from './providers/endpoint.ts';
import { openaiCompatible, type Mode, type Way } from './providers/openai-compatible.ts';
import type { Provider } from './types.ts';

/** The settings under `syswright.model.` that name a model, without that prefix. */
export interface ModelSettings {
  readonly provider: string;
  readonly endpoint: string;
  readonly name: string;
  readonly mode: string;
}

/** A provider, with a word to the person when text leaves the machine; or why there is none. */
export type Created =
  { readonly provider: Provider; readonly notice?: Message } | { readonly problem: Message };

/** Asks for the key of a provider by its id; the answer is used for one request and not kept. */
export type KeyOf = (provider: string) => Promise<string | undefined>;

const modes: readonly string[] = ['auto', 'suffix', 'template', 'chat'] satisfies readonly Mode[];

/** The provider that the settings name; undefined when they name none. */
export function createProvider(
  settings: ModelSettings,
  keyOf: KeyOf,
  memory?: Map<string, Way>,
): Created | undefined {
  if (settings.provider === 'none' || settings.provider === '') return undefined;
  if (settings.provider !== 'openai-compatible') return { problem: unknownProvider(settings.provider) };
  const endpoint = readEndpoint(settings.endpoint);
  if ('problem' in endpoint) return endpoint;
  const provider = openaiCompatible({
    base: endpoint.base,
    model: settings.name.trim(),
    mode: modes.includes(settings.mode) ? (settings.mode as Mode) : 'auto',
    key: () => keyOf(settings.provider),
    ...(memory ? { memory } : {}),
  });
  return endpoint.notice ? { provider, notice: endpoint.notice } : { provider };
}

function unknownProvider(name: string): Message {
  return {
    text: {
      en: 'There is no model provider `{name}`; choose `none` or `openai-compatible`.',
      'zh-CN': '没有名为 `{name}` 的模型提供方；请选择 `none` 或 `openai-compatible`。',
    },
    args: { name },
  };
}
