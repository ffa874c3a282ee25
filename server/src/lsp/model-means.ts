import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource, MessageType, ShowMessageRequest } from 'vscode-languageserver/node';
import type { Means } from '../assist/create-provider.ts';
import { gate, SentRequests } from '../assist/gate.ts';
import { ProviderError, type Conversation } from '../assist/types.ts';
import { render, say, type Message, type Text } from '../core/text.ts';
import {
  apiKeyRequest,
  askModelRequest,
  mayLeaveRequest,
  modelPieceNotification,
  type ApiKeyParams,
  type AskModelAnswer,
  type AskModelParams,
  type MayLeaveParams,
  type ModelPiece,
} from '../protocol.ts';
import type { Context } from './context.ts';
import { KeptWays } from './kept-ways.ts';

/** How long a client may take to hand out a key, in milliseconds: a keychain may ask the person first. */
const keyPatience = 20_000;

/** What a model's settings allow, besides who is asked. */
export interface Allowed {
  readonly offline: boolean;
  readonly hosts: readonly string[];
  /** The setting for the engine's folder; empty for ours. */
  readonly engine: string;
}

/** What providers of this server work with: keys, the way out, the editor's models, the engine for local ones. */
export class ModelMeans {
  readonly sent = new SentRequests();
  readonly #context: Context;
  /** Which ways of asking have worked; outlives every provider. */
  readonly #memory: KeptWays;
  readonly #questions = new Map<string, Promise<boolean>>();
  /** What the person said since the start. */
  readonly #answers = new Map<string, boolean>();
  readonly #pieces = new Map<number, (text: string) => void>();
  #nextId = 1;

  constructor(context: Context) {
    this.#context = context;
    this.#memory = new KeptWays(join(context.client.storage, 'ways.json'));
    context.connection.onNotification(modelPieceNotification, ({ id, text }: ModelPiece) => {
      this.#pieces.get(id)?.(text);
    });
  }

  for(allowed: Allowed): Means {
    const { hasModels } = this.#context.client;
    return {
      keyOf: (provider) => this.#keyOf(provider),
      send: gate({
        offline: allowed.offline,
        mayLeave: (host) => Promise.resolve(this.mayLeave(host, allowed)),
        sent: this.sent,
      }),
      memory: this.#memory,
      engine: this.engineFolder(allowed.engine),
      askEditor: hasModels
        ? (model, conversation, signal) => this.#askEditor(model, conversation, signal)
        : undefined,
    };
  }

  mayLeave(host: string, { hosts }: Allowed): boolean {
    return hosts.includes(host) || this.#answers.get(host) === true;
  }

  /** Whether the person has said no: typing alone asks no second time. */
  isRefused(host: string): boolean {
    return this.#answers.get(host) === false;
  }

  /** Asks the person whether text may go to a host. One question at a time, however many want to know. */
  askToLeave(host: string, notice: Message): Promise<boolean> {
    let question = this.#questions.get(host);
    if (!question) {
      question = this.#ask(host, render(notice, this.#context.client.locale));
      this.#questions.set(host, question);
    }
    return question;
  }

  async #ask(host: string, words: string): Promise<boolean> {
    const params: MayLeaveParams = { host, words };
    const answer = await this.#context.connection
      .sendRequest<unknown>(mayLeaveRequest, params)
      .catch(() => this.#askPlainly(words));
    this.#questions.delete(host);
    this.#answers.set(host, answer === true);
    return answer === true;
  }

  /** Editors other than ours know a message with buttons. */
  async #askPlainly(words: string): Promise<boolean> {
    const { connection, client } = this.#context;
    const allow = { title: say(allowTitle, client.locale) };
    const params = {
      type: MessageType.Warning,
      message: words,
      actions: [allow, { title: say(no, client.locale) }],
    };
    const chosen = await connection
      .sendRequest<{ title?: string } | null>(ShowMessageRequest.method, params)
      .catch(() => null);
    return chosen?.title === allow.title;
  }

  /** Where the engine for local models is; undefined when it is not there. */
  engineFolder(wanted: string): string | undefined {
    const folder = wanted === '' ? join(this.#context.client.storage, 'engine') : wanted;
    return existsSync(join(folder, 'node_modules/node-llama-cpp/package.json')) ? folder : undefined;
  }

  /** The editor's secret storage, else the environment. Never kept, never logged. */
  async #keyOf(provider: string): Promise<string | undefined> {
    const params: ApiKeyParams = { provider };
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, keyPatience, undefined).unref());
    // Editors other than ours do not know the request, and answer with an error.
    const asked = this.#context.connection.sendRequest<unknown>(apiKeyRequest, params).catch(() => undefined);
    const key = await Promise.race([asked, late]);
    if (typeof key === 'string' && key !== '') return key;
    return process.env[`SYSWRIGHT_API_KEY_${provider.toUpperCase().replace(/\W/g, '_')}`];
  }

  async *#askEditor(model: string, { turns }: Conversation, signal: AbortSignal): AsyncGenerator<string> {
    const id = this.#nextId++;
    const params: AskModelParams = { id, model, turns };
    const sent = this.sent.add(`editor ${model}`, JSON.stringify(turns, undefined, 1));
    const waiting: string[] = [];
    let wake = (): void => undefined;
    let outcome: AskModelAnswer | undefined;
    this.#pieces.set(id, (text) => {
      sent.answer += text;
      waiting.push(text);
      wake();
    });
    const stop = new AbortController();
    const asked = this.#request(params, AbortSignal.any([signal, stop.signal])).then((answer) => {
      outcome = answer;
      wake();
    });
    try {
      for (;;) {
        const piece = waiting.shift();
        if (piece !== undefined) yield piece;
        else if (outcome) break;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
      if (outcome.fault) throw new ProviderError(outcome.fault, outcome.message ?? '');
    } finally {
      stop.abort();
      this.#pieces.delete(id);
      await asked;
    }
  }

  async #request(params: AskModelParams, signal: AbortSignal): Promise<AskModelAnswer> {
    const source = new CancellationTokenSource();
    const cancel = (): void => {
      source.cancel();
    };
    const isOver = (): boolean => signal.aborted;
    if (isOver()) return {};
    signal.addEventListener('abort', cancel);
    try {
      return await this.#context.connection.sendRequest<AskModelAnswer>(
        askModelRequest,
        params,
        source.token,
      );
    } catch (error) {
      return isOver() ? {} : { fault: 'unreachable', message: String(error) };
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }
}

const allowTitle: Text = { en: 'Allow', 'zh-CN': '允许' };
const no: Text = { en: 'Not now', 'zh-CN': '暂不' };
