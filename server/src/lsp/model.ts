import { hostname, userInfo } from 'node:os';
import type { Pipeline, PipelineHost, Shown as ShownSuggestion } from '../assist/pipeline.ts';
import type { Privacy } from '../assist/privacy/privacy.ts';
import type { Provider } from '../assist/types.ts';
import { render, say, type Message, type Text } from '../core/text.ts';
import type { Status } from '../protocol.ts';
import type { Change } from '../workers/messages.ts';
import type { Context } from './context.ts';
import type { OpenDocument } from './documents.ts';
import { Elsewhere } from './elsewhere.ts';
import { ModelMeans } from './model-means.ts';
import { wishesOf, type ModelWishes } from './model-wishes.ts';
import { factOf } from './target-fact.ts';
import { threadGuard } from './thread-guard.ts';

/**
 * The conversation with a language model. Nothing of it is loaded, and nothing is asked, unless a person configured
 * one and trusts the workspace.
 */
export class Model {
  readonly means: ModelMeans;
  readonly #context: Context;
  readonly #elsewhere: Elsewhere;
  #pipeline: Pipeline | undefined;
  #provider: Provider | undefined;
  #privacy: Promise<Privacy> | undefined;
  #madeFrom = '';
  #making: Promise<Pipeline | undefined> = Promise.resolve(undefined);
  #name = 'none';
  #notice = '';
  #accepted = 0;
  #last: ShownSuggestion['verdict'] | undefined;

  constructor(context: Context) {
    this.#context = context;
    this.means = new ModelMeans(context);
    this.#elsewhere = new Elsewhere(context.documents);
  }

  /** The pipeline under a document's settings; undefined when no model is configured or allowed. */
  pipelineFor(uri: string): Promise<Pipeline | undefined> {
    return this.#under(this.#settingsOf(uri));
  }

  /** Who answers in words; undefined when no model is configured or allowed, or when it only completes. */
  async conversing(): Promise<Provider | undefined> {
    // Nothing may be open when somebody wants a file to be written.
    await this.#under(wishesOf(await this.#context.configuration.now()));
    return this.#provider?.converse ? this.#provider : undefined;
  }

  /** What hides names and secrets in everything that models are told: one for all, so that a value has one stand-in. */
  privacy(): Promise<Privacy> {
    return (this.#privacy ??= import('../assist/privacy/privacy.ts').then(({ createPrivacy }) =>
      createPrivacy({ host: hostname(), user: userName() }),
    ));
  }

  /** What agents, and drafts of a model, are checked for, and whether programs may be loaded for them. */
  async agentSettings(): Promise<{ readonly agents: boolean; readonly target: string | undefined }> {
    const values = await this.#context.configuration.now();
    const target = values['syswright.target.system'];
    return {
      agents: this.#context.trust.isGiven && values['syswright.agents.verify'] === true,
      target: typeof target === 'string' && target !== '' ? target : undefined,
    };
  }

  #under(wanted: ModelWishes): Promise<Pipeline | undefined> {
    const key = JSON.stringify([wanted, this.#context.trust.isGiven]);
    if (key !== this.#madeFrom) {
      this.#madeFrom = key;
      this.stop();
      this.#making = this.#make(wanted, key);
    }
    return this.#making;
  }

  /** Lets go of everything that a model holds. */
  stop(): void {
    this.#pipeline?.dispose();
    this.#provider?.dispose?.();
    this.#pipeline = this.#provider = undefined;
  }

  trustChanged(): void {
    this.forgetKeys();
  }

  /** A key was stored or deleted: an endpoint that refused may answer now. */
  forgetKeys(): void {
    this.#madeFrom = '';
    const [first] = this.#context.documents.keys();
    if (first !== undefined) void this.pipelineFor(first);
  }

  /** Target or settings changed: verdicts may be other ones. */
  forget(): void {
    this.#pipeline?.forget();
  }

  documentChanged(path: string, revision: number): void {
    this.#pipeline?.documentChanged(path, revision);
  }

  /**
   * What a person changes may have to be changed elsewhere too. Nobody keeps it who has no model to tell; what is typed
   * before the client has said so is kept.
   */
  edited(document: OpenDocument, before: string, changes: readonly Change[]): void {
    const { provider, otherFiles } = this.#settingsOf(document.uri);
    const isUnwanted = provider === 'none' || provider === '' || otherFiles === 'never';
    if (isUnwanted && this.#context.configuration.isKnown(document.uri)) return;
    this.#elsewhere.changed(document, before, changes);
  }

  closed(path: string): void {
    this.#elsewhere.closed(path);
  }

  shown(verdict: ShownSuggestion['verdict']): void {
    this.#last = verdict;
    this.#report();
  }

  /** The person took a suggestion. */
  accepted(): void {
    this.#accepted++;
    this.#report();
  }

  #settingsOf(uri: string): ModelWishes {
    return wishesOf(this.#context.configuration.of(uri).values);
  }

  /** `key`: what the pipeline is made from; when that is another one by the time it is made, this one is too late. */
  async #make(wanted: ModelWishes, key: string): Promise<Pipeline | undefined> {
    const { status, client, trust } = this.#context;
    this.#name = wanted.provider;
    this.#notice = '';
    if (wanted.provider === 'none' || wanted.provider === '') {
      status.provider({ name: 'none', state: 'off', detail: '' });
      return undefined;
    }
    if (!trust.allows()) {
      const detail = say(trust.silence ?? untrusted, client.locale);
      status.provider({ name: wanted.provider, state: 'untrusted', detail });
      return undefined;
    }
    // Loaded only now: most people's servers never talk to a model.
    const [{ createProvider }, { createPipeline }] = await Promise.all([
      import('../assist/create-provider.ts'),
      import('../assist/pipeline.ts'),
    ]);
    const privacy = await this.privacy();
    if (key !== this.#madeFrom) return undefined;
    const created = createProvider(wanted, this.means.for(wanted));
    if (!created || 'problem' in created) {
      const detail = created ? render(created.problem, client.locale) : '';
      status.provider({ name: wanted.provider, state: created ? 'failed' : 'off', detail });
      return undefined;
    }
    const { host, notice } = created;
    if (host !== undefined && notice && !this.means.mayLeave(host, wanted)) {
      const detail = say(waiting, client.locale, { host });
      status.provider({ name: wanted.provider, state: 'failed', detail });
      if (!this.means.isRefused(host)) void this.#askToLeave(host, notice);
      return undefined;
    }
    this.#provider = created.provider;
    this.#notice = notice ? render(notice, client.locale) : '';
    // Who agreed to send the text around the cursor to another host has agreed to no more.
    const isWide = wanted.otherFiles === 'always' || (wanted.otherFiles === 'local' && !notice);
    const pipeline = createPipeline({
      ...wanted,
      privacy,
      provider: created.provider,
      host: this.#host(isWide),
    });
    this.#pipeline = pipeline;
    this.#report();
    return pipeline;
  }

  async #askToLeave(host: string, notice: Message): Promise<void> {
    if (await this.means.askToLeave(host, notice)) this.forgetKeys();
  }

  /** `isWide`: whether code that does not stand around the cursor may be shown to the model. */
  #host(isWide: boolean): PipelineHost {
    const elsewhere = this.#elsewhere;
    const { connection, thread, documents, client } = this.#context;
    const { locale } = client;
    const uriOf = (path: string): string =>
      [...documents.values()].find((document) => document.path === path)?.uri ?? '';
    return {
      async look(place) {
        const at = { uri: uriOf(place.path), offset: place.offset };
        const [answer, owed] = await Promise.all([thread.request('place', at), thread.request('owed', at)]);
        if (!answer) return { facts: [], notes: [], blanks: [''] };
        const { notes, blanks, target } = answer;
        const passages = isWide ? elsewhere.about(place) : [];
        return { facts: target.map(factOf), notes, owed, passages, blanks };
      },
      guard: (place) => threadGuard(thread, uriOf(place.path)),
      endOf:
        ({ path, text, offset }) =>
        (proposed) =>
          thread.request('endOf', { uri: uriOf(path), text, offset, proposed }),
      log(event) {
        // The log is for a person who wonders why nothing came, or another text; that of a file has no place in it.
        if ('findings' in event) {
          const reasons = event.findings.map(({ code, message }) => `${code}: ${render(message, locale)}`);
          connection.console.info(`${event.kind} ${event.path}: ${[...new Set(reasons)].join('; ')}`);
        } else {
          const reason = 'reason' in event ? `: ${event.reason}` : '';
          connection.console.debug(`${event.kind} ${event.path}${reason}`);
        }
      },
      changed: () => {
        this.#report();
      },
    };
  }

  #report(): void {
    const pipeline = this.#pipeline;
    if (!pipeline) return;
    const { locale } = this.#context.client;
    const { state, gap } = pipeline.state();
    const { shown, repaired, shortened, rejected } = pipeline.counters;
    const changed = repaired + shortened;
    const counts = say(counted, locale, { shown, changed, rejected, accepted: this.#accepted });
    const mark = this.#last === 'unparsed' ? say(notChecked, locale) : '';
    const detail = gap ? [render(gap.reason, locale)] : [mark, counts, this.#notice];
    const provider: Status['provider'] = {
      name: this.#name,
      state,
      detail: detail.filter((part) => part !== '').join(' '),
    };
    this.#context.status.provider(provider);
  }
}

/** Empty for a user that the system has no name of, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

const waiting: Text = {
  en: 'Nothing is sent before you allow it: the model is on {host}.',
  'zh-CN': '模型位于 {host}；在您允许之前不会发送任何内容。',
};
const untrusted: Text = {
  en: 'No model is asked in a workspace that is not trusted.',
  'zh-CN': '在不受信任的工作区中不会请求模型。',
};
const counted: Text = {
  en: 'Suggestions: {shown} shown, {accepted} accepted, {changed} mended and {rejected} held back by the analysis.',
  'zh-CN': '建议：已显示 {shown} 条，已采纳 {accepted} 条，分析修正 {changed} 条、拦下 {rejected} 条。',
};
const notChecked: Text = {
  en: 'The last suggestion could not be checked, because the text does not parse with it.',
  'zh-CN': '最近一条建议无法检查，因为加入后文本无法解析。',
};

/** What a person is told who wants words of a model and has none. */
export const noModel: Text = {
  en: 'This needs a model that converses, in a trusted workspace; choose one with “Choose a Model”.',
  'zh-CN': '这需要一个能够对话的模型，以及受信任的工作区；请用“选择模型”命令选择。',
};
