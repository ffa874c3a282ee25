import { basename } from 'node:path';
import type { CancellationToken } from 'vscode-languageserver/node';
import { faultMessage } from '../assist/cool-down.ts';
import { askToExplain, cleaned, type Subject } from '../assist/explaining.ts';
import { ProviderError, type Provider } from '../assist/types.ts';
import { render, say, type Text } from '../core/text.ts';
import {
  explanationNotification,
  type ExplainByModelParams,
  type ExplainedByModel,
  type ExplanationSoFar,
} from '../protocol.ts';
import { isNeverSent } from '../workbench/never-sent.ts';
import { signalOf, type Context } from './context.ts';
import { hover } from './hover.ts';
import { noModel, type Model } from './model.ts';
import { factOf } from './target-fact.ts';

const maxTokens = 600;
/** No answer of so many tokens is longer than this many characters. */
const mostText = maxTokens * 16;
/** Lines before and after those in question that the model sees. */
const around = 40;
/** Milliseconds between two pages while the model talks. */
const pace = 100;
const mostPages = 50;

/** What the model says of a place, below what we know: streamed, marked as the model's, kept until the text changes. */
export class Explaining {
  readonly #context: Context;
  readonly #model: Model;
  /** Pages by the question. */
  readonly #pages = new Map<string, string>();

  constructor(context: Context, model: Model) {
    this.#context = context;
    this.#model = model;
  }

  async explain(params: ExplainByModelParams, token: CancellationToken): Promise<ExplainedByModel> {
    const { client, documents } = this.#context;
    const document = documents.get(params.uri);
    if (!document || isNeverSent(document.path)) return { problem: say(words.neverSent, client.locale) };
    const provider = await this.#model.conversing();
    if (!provider) return { problem: say(noModel, client.locale) };
    const { subject, known } = await this.#subjectOf(params, token);
    const turns = askToExplain(subject);
    const key = JSON.stringify([provider.id, turns]);
    const kept = this.#pages.get(key);
    if (kept !== undefined) return { page: kept };
    try {
      const page = await this.#stream(provider, turns, subject, known, params.id, token);
      if (!token.isCancellationRequested) this.#keep(key, page);
      return { page };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { problem: render(faultMessage(error), client.locale) };
    }
  }

  async #subjectOf(
    { uri, range }: ExplainByModelParams,
    token: CancellationToken,
  ): Promise<{ readonly subject: Subject; readonly known: string }> {
    const { client, documents, thread } = this.#context;
    const document = documents.get(uri)!;
    const shown = await hover(this.#context, { textDocument: { uri }, position: range.start }, token);
    const known =
      shown && typeof shown.contents === 'object' && 'value' in shown.contents ? shown.contents.value : '';
    const offset = document.positions.offsetAt(range.start);
    const place = await thread.request('place', { uri, offset });
    const privacy = await this.#model.privacy();
    const language = place?.language ?? document.language;
    const all = document.text.split(/\r\n|\r|\n/);
    const first = Math.max(0, range.start.line - around);
    const end = Math.min(all.length, range.end.line + around + 1);
    // Secrets may go over several lines; a stand-in has one, so lines are counted after hiding only where none was joined.
    const hidden = privacy.hide(all.slice(first, end).join('\n'), language).split('\n');
    const subject: Subject = {
      path: basename(document.path),
      lines: hidden,
      first: first + 1,
      from: range.start.line + 1,
      to: range.end.line + 1,
      known: privacy.hideAbout(known, language),
      facts: (place?.target ?? []).map(factOf),
      language: client.locale === 'en' ? 'English' : 'Chinese',
    };
    return { subject, known };
  }

  async #stream(
    provider: Provider,
    turns: ReturnType<typeof askToExplain>,
    subject: Subject,
    known: string,
    id: number,
    token: CancellationToken,
  ): Promise<string> {
    const { connection } = this.#context;
    const privacy = await this.#model.privacy();
    const page = (answer: string): string => this.#page(known, cleaned(privacy.show(answer), subject));
    let answer = '';
    let last = 0;
    for await (const piece of provider.converse!({ turns, maxTokens }, signalOf(token))) {
      answer += piece;
      if (answer.length > mostText) break;
      if (performance.now() - last < pace) continue;
      last = performance.now();
      const sofar: ExplanationSoFar = { id, page: page(answer) };
      void connection.sendNotification(explanationNotification, sofar);
    }
    return page(answer);
  }

  #page(known: string, said: string): string {
    const mark = say(words.mark, this.#context.client.locale);
    return [...(known === '' ? [] : [known, '---']), `*${mark}*`, said].join('\n\n') + '\n';
  }

  #keep(key: string, page: string): void {
    this.#pages.set(key, page);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > mostPages && oldest !== undefined) this.#pages.delete(oldest);
  }
}

const words = {
  neverSent: {
    en: 'The file is not open, or a `.syswrightignore` names it: it is not sent to a model.',
    'zh-CN': '该文件未打开，或列在 `.syswrightignore` 中：不会发送给模型。',
  },
  mark: {
    en: 'Said by the language model, not by the analysis; it may be wrong.',
    'zh-CN': '以下由语言模型给出，并非分析结果，可能有误。',
  },
} as const satisfies Readonly<Record<string, Text>>;
