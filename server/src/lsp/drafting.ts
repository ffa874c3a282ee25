import { basename, join } from 'node:path';
import type { CancellationToken } from 'vscode-languageserver/node';
import { faultMessage } from '../assist/cool-down.ts';
import { askToRepair, askToWrite, draftIn, kinds } from '../assist/drafts.ts';
import { inRounds, type Outcome } from '../assist/rounds.ts';
import { ProviderError, type Provider, type Turn } from '../assist/types.ts';
import { render, say, type Args, type Text } from '../core/text.ts';
import type { Drafted, RepairParams, WriteParams } from '../protocol.ts';
import type { Appraisal, Draft } from '../workbench/agent/appraise.ts';
import { isNeverSent } from '../workbench/never-sent.ts';
import type { AgentThread } from './agent-thread.ts';
import { signalOf, type Context } from './context.ts';
import { noModel, type Model } from './model.ts';
import { factOf } from './target-fact.ts';

/** Tokens of a draft: a module of usual length. */
const maxTokens = 4096;
/** Lines around a finding that a model is given of a longer file. */
const around = 60;
const mostLines = 300;

/** Lets the model write or repair, has what it says checked, and hands a draft to the person. Nothing is applied here. */
export class Drafting {
  readonly #context: Context;
  readonly #model: Model;
  readonly #thread: AgentThread;

  constructor(context: Context, model: Model, thread: AgentThread) {
    this.#context = context;
    this.#model = model;
    this.#thread = thread;
  }

  async write({ kind, description }: WriteParams, token: CancellationToken): Promise<Drafted> {
    const root = this.#context.configuration.roots[0] ?? '/';
    const path = join(root, kinds[kind].file);
    const privacy = await this.#model.privacy();
    const facts = await this.#facts(root, path);
    const hide = (one: string): string => privacy.hideAbout(one, kinds[kind].language);
    return this.#draft(
      {
        ...{ name: basename(path), hide },
        turns: askToWrite(kind, privacy.hide(description, 'text'), facts),
        draftOf: (answer) => privacy.show(answer),
        version: null,
        draft: (text) => ({ path, root, text }),
      },
      token,
    );
  }

  async repair({ uri, code, position }: RepairParams, token: CancellationToken): Promise<Drafted> {
    const { documents, configuration, thread } = this.#context;
    const document = documents.get(uri);
    if (!document) return { problem: this.#say(words.notOpen) };
    const { text, path, version, language } = document;
    if (isNeverSent(path)) return { problem: this.#say(words.neverSent) };
    const looked = await thread.request('check', { uri });
    const offset = document.positions.offsetAt(position);
    const finding = looked?.findings.find((one) => one.code === code && one.span.start === offset);
    if (!finding) return { problem: this.#say(words.gone) };
    const { start, end } = partAround(text, finding.span.start);
    const part = text.slice(start, end);
    const privacy = await this.#model.privacy();
    const kind = looked?.language ?? language;
    const hide = (one: string): string => privacy.hide(one, kind);
    const hideAbout = (one: string): string => privacy.hideAbout(one, kind);
    const fault = {
      path: basename(path),
      part: hide(part),
      code,
      message: hideAbout(render(finding.message, 'en')),
      help: '',
      at: hide(lineAt(text, finding.span.start)),
    };
    const root = configuration.of(uri).root ?? '/';
    const whole = (answer: string): string => {
      // How the part ends is no matter of the finding, and a fence ends with a line break of its own.
      const ending = /\s*$/.exec(part)![0];
      const repaired = privacy.show(answer).trimEnd() + ending;
      return text.slice(0, start) + withLineEnds(repaired, text) + text.slice(end);
    };
    return this.#draft(
      {
        ...{ name: basename(path), hide: hideAbout },
        turns: askToRepair(fault, (looked?.target ?? []).map(factOf)),
        draftOf: whole,
        version,
        draft: (after) => ({ path, root, text: after, before: text, code }),
        isTooShort: (after) => after.length - text.length < -part.length / 2,
      },
      token,
    );
  }

  async #draft(wanted: Wanted, token: CancellationToken): Promise<Drafted> {
    const provider = await this.#model.conversing();
    if (!provider) return { problem: this.#say(noModel) };
    const signal = signalOf(token);
    const progress = await this.#context.connection.window.createWorkDoneProgress();
    progress.begin(this.#say(words.asking, { name: wanted.name }), 0, undefined, false);
    try {
      const outcome = await this.#inRounds(provider, wanted, signal, (round) => {
        progress.report(this.#say(words.round, { round }));
      });
      if (!outcome) return { problem: this.#say(words.cancelled) };
      return this.#drafted(outcome, wanted);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { problem: render(faultMessage(error), this.#context.client.locale) };
    } finally {
      progress.done();
    }
  }

  async #inRounds(
    provider: Provider,
    { turns, draftOf, draft, isTooShort, hide }: Wanted,
    signal: AbortSignal,
    begun: (round: number) => void,
  ): Promise<Outcome<Appraisal> | undefined> {
    const { locale } = this.#context.client;
    const { agents, target } = await this.#model.agentSettings();
    const roots = this.#context.configuration.roots;
    const options = { roots, locale, target, verify: agents };
    return inRounds<Appraisal>({
      ...{ provider, turns, maxTokens, signal, begun, hide },
      draftIn: (answer) => {
        const found = draftIn(answer);
        return found === undefined ? undefined : draftOf(found);
      },
      judge: async (text) => {
        const appraisal = await this.#thread.request(options, 'appraise', { ...draft(text), verify: agents });
        if (isTooShort?.(text) !== true) return appraisal;
        return {
          ...appraisal,
          complaints: [...appraisal.complaints, 'Much of the part is gone; keep what works.'],
        };
      },
    });
  }

  #drafted(outcome: Outcome<Appraisal>, { name, version }: Wanted): Drafted {
    if (outcome.kind === 'no-draft') return { problem: this.#say(words.noDraft) };
    const { draft, rounds, judgement, kind } = outcome;
    const { checked, unchecked, complaints } = judgement;
    const isVerified = kind === 'verified' && checked.length > 0;
    const sentences = [
      isVerified
        ? this.#say(words.verified, { rounds })
        : complaints.length > 0
          ? this.#say(words.refuted, { rounds, count: complaints.length })
          : this.#say(words.notLooked),
      checked.length > 0 ? this.#say(words.checked, { list: checked.join('; ') }) : '',
      unchecked.length > 0 ? this.#say(words.unchecked, { list: unchecked.join('; ') }) : '',
      ...complaints,
    ];
    return {
      text: draft,
      name,
      isVerified,
      version,
      words: sentences.filter((one) => one !== '').join('\n'),
    };
  }

  /** What is known of the target of a file that does not exist yet. */
  async #facts(root: string, path: string): Promise<readonly string[]> {
    const { target } = await this.#model.agentSettings();
    const options = { roots: [root], locale: 'en' as const, target, verify: false };
    const answer = await this.#thread.request(options, 'target', { path });
    if (!('text' in answer)) return [];
    const { target: known = {} } = JSON.parse(answer.text) as {
      target?: Record<string, { version: string }>;
    };
    return Object.entries(known).map(([name, { version }]) => factOf({ name, version, source: '' }));
  }

  #say(text: Text, args: Args = {}): string {
    return say(text, this.#context.client.locale, args);
  }
}

/** One thing to draft. */
interface Wanted {
  readonly name: string;
  readonly turns: readonly Turn[];
  /** The whole text that a draft makes. */
  readonly draftOf: (answer: string) => string;
  readonly version: number | null;
  readonly draft: (text: string) => Omit<Draft, 'verify'>;
  readonly isTooShort?: (text: string) => boolean;
  /** Hides what is private in words about a draft. */
  readonly hide: (complaint: string) => string;
}

/** The whole text, or the lines around a place of a long one. */
function partAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  if (linesOf(text) <= mostLines) return { start: 0, end: text.length };
  let start = offset;
  let end = offset;
  for (let line = 0; line <= around; line++) {
    start = text.lastIndexOf('\n', start - 2) + 1;
    const next = text.indexOf('\n', end);
    end = next < 0 ? text.length : next + 1;
  }
  return { start, end };
}

function linesOf(text: string): number {
  return text.split('\n').length;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}

/** As the document's own lines end. */
function withLineEnds(text: string, document: string): string {
  return /\r\n/.test(document) ? text.replace(/\r?\n/g, '\r\n') : text;
}

const words = {
  notOpen: { en: 'The file is not open any more.', 'zh-CN': '该文件已不再打开。' },
  neverSent: {
    en: 'A `.syswrightignore` names this file: it is never sent to a model.',
    'zh-CN': '该文件列在 `.syswrightignore` 中：永远不会发送给模型。',
  },
  gone: { en: 'The finding is not there any more.', 'zh-CN': '该问题已不存在。' },
  asking: { en: 'The model works on {name}', 'zh-CN': '模型正在处理 {name}' },
  round: { en: 'round {round} of 3', 'zh-CN': '第 {round} 轮，共 3 轮' },
  cancelled: { en: 'Cancelled.', 'zh-CN': '已取消。' },
  noDraft: {
    en: 'The model answered three times without a text that could be checked.',
    'zh-CN': '模型三次回答都没有给出可供检查的文本。',
  },
  verified: {
    en: 'Nothing was found against the draft in round {rounds} of 3.',
    'zh-CN': '草稿在第 {rounds} 轮（共 3 轮）未发现问题。',
  },
  refuted: {
    en: 'After {rounds} rounds the draft is still wrong (findings: {count}). You can read it, but not apply it.',
    'zh-CN': '经过 {rounds} 轮，草稿仍有 {count} 处问题。仅供查看，不能应用。',
  },
  notLooked: { en: 'Nobody has checked the draft.', 'zh-CN': '草稿没有经过任何检查。' },
  checked: { en: 'Checked by: {list}.', 'zh-CN': '已检查：{list}。' },
  unchecked: { en: 'Not checked: {list}.', 'zh-CN': '未检查：{list}。' },
} as const satisfies Readonly<Record<string, Text>>;
