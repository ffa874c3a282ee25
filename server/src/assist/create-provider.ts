import type { Message } from '../core/text.ts';
import { presetOf, presets, type Preset } from './presets.ts';
import { editorModel, type AskEditor } from './providers/editor-model.ts';
import { embedded } from './providers/embedded.ts';
import { readEndpoint } from './providers/endpoint.ts';
import type { HttpOptions, Send } from './providers/http.ts';
import { llamaCpp } from './providers/llama-cpp.ts';
import { mistral } from './providers/mistral.ts';
import { ollama } from './providers/ollama.ts';
import { openaiCompatible, type Mode } from './providers/openai-compatible.ts';
import type { Provider } from './types.ts';
import type { Ways } from './ways.ts';

/** The settings under `syswright.model.` that name a model, without that prefix. */
export interface ModelSettings {
  readonly provider: string;
  /** Empty: where the provider's preset says. */
  readonly endpoint: string;
  readonly name: string;
  readonly mode: string;
  /** Only endpoints on this machine may be asked. */
  readonly offline: boolean;
}

/** A provider, with a word to the person when text leaves the machine, and where to; or why there is none. */
export type Created =
  | { readonly provider: Provider; readonly notice?: Message; readonly host?: string }
  | { readonly problem: Message };

/** Asks for the key of a provider by its id; the answer is used for one request and not kept. */
export type KeyOf = (provider: string) => Promise<string | undefined>;

/** What providers are given to work with. */
export interface Means {
  readonly keyOf: KeyOf;
  /** The way to the network; without it requests go straight there. */
  readonly send?: Send;
  /** Which way of asking has worked, by endpoint and model. */
  readonly memory?: Ways;
  /** Asks the editor's own models, where there is an editor that has some. */
  readonly askEditor?: AskEditor | undefined;
  /** Folder in which `node_modules` holds `node-llama-cpp`; undefined when it is not installed. */
  readonly engine?: string | undefined;
}

const modes: readonly string[] = ['auto', 'suffix', 'template', 'chat'] satisfies readonly Mode[];

/** The provider that the settings name; undefined when they name none. */
export function createProvider(settings: ModelSettings, means: Means): Created | undefined {
  const id = settings.provider;
  if (id === 'none' || id === '') return undefined;
  if (id === 'editor') return ofEditor(settings, means);
  if (id === 'embedded') return ofFile(settings, means);
  const preset = presetOf(id);
  if (!preset) return { problem: unknownProvider(id) };
  const wanted = settings.endpoint.trim();
  const endpoint = readEndpoint(wanted === '' ? preset.endpoint : wanted);
  if ('problem' in endpoint) return endpoint;
  if (settings.offline && endpoint.notice) return { problem: elsewhere(endpoint.host) };
  const provider = { ...ofServer(preset, endpoint.base, settings, means), id };
  const { notice, host } = endpoint;
  return notice ? { provider, notice, host } : { provider };
}

function ofServer(preset: Preset, base: string, settings: ModelSettings, means: Means): Provider {
  const { send, memory, keyOf } = means;
  const http: HttpOptions = {
    key: () => keyOf(preset.id),
    ...(send ? { send } : {}),
    ...(memory ? { memory } : {}),
  };
  const name = settings.name.trim();
  const model = name === '' ? (preset.model ?? '') : name;
  switch (preset.wire) {
    case 'llama-cpp':
      return llamaCpp({ ...http, root: rootOf(base) });
    case 'ollama':
      return ollama({ ...http, root: rootOf(base), model });
    case 'mistral':
      return mistral({ ...http, base, model });
    case 'openai-compatible': {
      const mode = modes.includes(settings.mode) ? (settings.mode as Mode) : 'auto';
      const { ways, chatFields } = preset;
      const known = { ...(ways ? { ways } : {}), ...(chatFields ? { chatFields } : {}) };
      return openaiCompatible({ ...http, ...known, base, model, mode });
    }
  }
}

function ofEditor({ name, offline }: ModelSettings, { askEditor }: Means): Created {
  if (!askEditor) return { problem: noEditorModels };
  // Nobody can tell where an extension's model runs.
  if (offline) return { problem: editorOffline };
  return { provider: editorModel(name.trim(), askEditor), notice: byEditor };
}

function ofFile({ name }: ModelSettings, { engine }: Means): Created {
  const model = name.trim();
  if (!/^(?:\/|[A-Za-z]:[\\/]).*\.gguf$/.test(model)) return { problem: noFile };
  if (engine === undefined) return { problem: noEngine };
  return { provider: embedded({ engine, model }) };
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
    args: { name, known: ['editor', 'embedded', ...presets.map((preset) => preset.id)].join(', ') },
  };
}

const noEditorModels: Message = {
  text: {
    en: 'This editor offers no language models of its own; choose another provider.',
    'zh-CN': '该编辑器没有提供自己的语言模型；请选择其他提供方。',
  },
};
const editorOffline: Message = {
  text: {
    en: 'Where the editor’s own models run is not known, and `syswright.model.offline` allows this machine only: nothing is sent.',
    'zh-CN':
      '编辑器自带的模型运行在何处不得而知，而 `syswright.model.offline` 只允许本机：不会发送任何内容。',
  },
};
const byEditor: Message = {
  text: {
    en: 'Text around the cursor is given to a language model of the editor; where that one runs its provider says.',
    'zh-CN': '光标附近的文本会交给编辑器的语言模型；该模型在何处运行请查看其提供方的说明。',
  },
};
const noFile: Message = {
  text: {
    en: 'Write the absolute path of a GGUF file into `syswright.model.name`, or use the command “Choose a Model”.',
    'zh-CN': '请在 `syswright.model.name` 中填写 GGUF 文件的绝对路径，或使用“选择模型”命令。',
  },
};
const noEngine: Message = {
  text: {
    en: 'The engine for models on this machine (node-llama-cpp) is not installed; use the command “Install the Engine for Local Models”.',
    'zh-CN': '本机模型所需的引擎（node-llama-cpp）尚未安装；请使用“安装本机模型引擎”命令。',
  },
};
