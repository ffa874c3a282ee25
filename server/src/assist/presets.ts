import type { Way } from './providers/openai-compatible.ts';

/** What is known of a kind of server before it is asked. */
export interface Preset {
  /** The value of `syswright.model.provider`; keys are kept under it. */
  readonly id: string;
  /** The name that the product gives itself. */
  readonly label: string;
  readonly wire: 'openai-compatible' | 'llama-cpp' | 'ollama' | 'mistral';
  /** Where it is when the setting names no endpoint: for servers that people run, their usual port on this machine. */
  readonly endpoint: string;
  /** Other ports of this machine on which people run it. */
  readonly ports?: readonly number[];
  /** Asked when the setting names no model; without one, the first that the endpoint lists. */
  readonly model?: string;
  /** Ways of asking that it knows, best first; without them each is tried. */
  readonly ways?: readonly Way[];
  /** Fields of a chat request, such as those that switch off thinking: it would be waited for and thrown away. */
  readonly chatFields?: object;
}

/**
 * Servers and services, in the order in which they are offered: what runs here first. Sources: their own API references and
 * the servers' documentation, as of 2026-11.
 */
export const presets: readonly Preset[] = [
  { id: 'llama-cpp', label: 'llama.cpp', wire: 'llama-cpp', endpoint: at(8080), ports: [8012] },
  { id: 'ollama', label: 'Ollama', wire: 'ollama', endpoint: at(11434) },
  { id: 'lm-studio', label: 'LM Studio', wire: 'openai-compatible', endpoint: at(1234) },
  {
    id: 'vllm',
    label: 'vLLM',
    wire: 'openai-compatible',
    endpoint: at(8000),
    // It refuses a suffix for every model, and knows switches of the model's own chat template.
    ways: ['template', 'chat', 'plain-chat'],
    chatFields: { chat_template_kwargs: { enable_thinking: false } },
  },
  { id: 'mindie', label: 'MindIE', wire: 'openai-compatible', endpoint: at(1025) },
  { id: 'openai-compatible', label: 'OpenAI-compatible', wire: 'openai-compatible', endpoint: at(8080) },
  {
    id: 'deepseek',
    label: 'DeepSeek',
    wire: 'openai-compatible',
    // Gaps are served below this path only.
    endpoint: 'https://api.deepseek.com/beta',
    model: 'deepseek-flash',
    ways: ['suffix', 'chat', 'plain-chat'],
    chatFields: { thinking: { type: 'disabled' } },
  },
  {
    id: 'dashscope',
    label: 'Qwen (DashScope)',
    wire: 'openai-compatible',
    endpoint: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    model: 'qwen-coder-turbo',
    // Gaps by the model's own marks, for the coder models that have a completions endpoint.
    ways: ['template', 'chat', 'plain-chat'],
    chatFields: { enable_thinking: false },
  },
  {
    id: 'zhipu',
    label: 'GLM (Zhipu)',
    wire: 'openai-compatible',
    endpoint: 'https://open.bigmodel.cn/api/paas/v4',
    model: 'glm-4.7',
    ways: ['chat', 'plain-chat'],
    chatFields: { thinking: { type: 'disabled' } },
  },
  {
    id: 'baichuan',
    label: 'Baichuan',
    wire: 'openai-compatible',
    endpoint: 'https://api.baichuan-ai.com/v1',
    model: 'Baichuan4-Turbo',
    ways: ['chat', 'plain-chat'],
  },
  {
    id: 'siliconflow',
    label: 'SiliconFlow',
    wire: 'openai-compatible',
    endpoint: 'https://api.siliconflow.cn/v1',
    model: 'Qwen/Qwen2.5-Coder-7B-Instruct',
  },
  {
    id: 'qianfan',
    label: 'Qianfan',
    wire: 'openai-compatible',
    endpoint: 'https://qianfan.baidubce.com/v2',
    model: 'qwen3-coder-30b-a3b-instruct',
    ways: ['suffix', 'chat', 'plain-chat'],
  },
  {
    id: 'mistral',
    label: 'Codestral (Mistral)',
    wire: 'mistral',
    endpoint: 'https://codestral.mistral.ai/v1',
    model: 'codestral-latest',
  },
];

export function presetOf(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}

function at(port: number): string {
  return `http://127.0.0.1:${port}/v1`;
}
