import type { Message } from '../core/text.ts';
import type { ProviderError, ProviderFault } from './types.ts';

/** How long an endpoint is left alone after a fault, in milliseconds; twice as long after each further one. */
const pauses: Readonly<Record<ProviderFault, number>> = {
  busy: 15_000,
  unreachable: 10_000,
  refused: 60_000,
  unsupported: 60_000,
  malformed: 5_000,
};
const longest = 5 * 60_000;

/** Keeps an endpoint from being asked while it cannot answer. */
export class CoolDown {
  #until = 0;
  #count = 0;
  #last: ProviderError | undefined;

  /** Notes a fault. A time that the endpoint itself gives is kept as it is. */
  fault(error: ProviderError, now: number): void {
    const pause = error.retryAfter ?? Math.min(longest, pauses[error.fault] * 2 ** this.#count);
    this.#until = now + pause;
    this.#count++;
    this.#last = error;
  }

  success(): void {
    this.#until = 0;
    this.#count = 0;
    this.#last = undefined;
  }

  /** Whether nothing may be asked now. A person who asks by hand waits only for an endpoint that is busy. */
  isClosed(now: number, byHand: boolean): boolean {
    return now < this.#until && !(byHand && this.#last?.fault !== 'busy');
  }

  /** The last fault, until an answer has come. */
  get last(): ProviderError | undefined {
    return this.#last;
  }
}

/** What a fault means to the person, for the status item and the list of gaps. */
export function faultMessage(error: ProviderError): Message {
  return { text: sentences[error.fault], args: { reason: error.message } };
}

const sentences: Readonly<Record<ProviderFault, Message['text']>> = {
  busy: {
    en: 'The model’s endpoint is busy; it is left alone for a while ({reason}).',
    'zh-CN': '模型服务繁忙，暂停请求一段时间（{reason}）。',
  },
  unreachable: {
    en: 'The model’s endpoint does not answer; check that it runs and that its address is right ({reason}).',
    'zh-CN': '模型服务没有响应；请确认它正在运行且地址正确（{reason}）。',
  },
  refused: {
    en: 'The model’s endpoint refuses the request; check the API key and the model’s name ({reason}).',
    'zh-CN': '模型服务拒绝了请求；请检查 API 密钥和模型名称（{reason}）。',
  },
  unsupported: {
    en: 'The model’s endpoint cannot be asked in this way; try another `syswright.model.mode` ({reason}).',
    'zh-CN': '模型服务不支持这种询问方式；请尝试其他 `syswright.model.mode`（{reason}）。',
  },
  malformed: {
    en: 'The model’s endpoint answered something that cannot be read ({reason}).',
    'zh-CN': '模型服务的回答无法解析（{reason}）。',
  },
};
