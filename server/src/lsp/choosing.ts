import { basename, join } from 'node:path';
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import { createProvider } from '../assist/create-provider.ts';
import { faultMessage } from '../assist/cool-down.ts';
import { findModels, tryModel } from '../assist/find-models.ts';
import { downloadModel } from '../assist/embedded/download.ts';
import { installEngine } from '../assist/embedded/install.ts';
import { modelFiles } from '../assist/embedded/model-files.ts';
import { gate, SentRequests } from '../assist/gate.ts';
import { presets } from '../assist/presets.ts';
import { ProviderError } from '../assist/types.ts';
import { render, say, type Args, type Text } from '../core/text.ts';
import type {
  ChosenModel,
  DownloadModelParams,
  DownloadModelAnswer,
  ModelChoices,
  TriedModel,
} from '../protocol.ts';
import type { Context } from './context.ts';
import type { Model } from './model.ts';
import { wishesOf, type ModelWishes } from './model-wishes.ts';

/** How long a model may take when a person waits for the verdict on it, in milliseconds: it may have to be loaded. */
const patience = 180_000;

/** Finds models, tries one, and fetches what a local one needs; nothing is written into settings here. */
export class Choosing {
  readonly #context: Context;
  readonly #model: Model;

  constructor(context: Context, model: Model) {
    this.#context = context;
    this.#model = model;
  }

  async choices(): Promise<ModelChoices> {
    // What is knocked at is no text of the person's: it does not belong among the requests that went out.
    const send = gate({ offline: true, mayLeave: () => Promise.resolve(false), sent: new SentRequests() });
    const [running, files] = await Promise.all([findModels(send), modelFiles(this.#folder('models'))]);
    const services = presets
      .filter(({ endpoint }) => endpoint.startsWith('https:'))
      .map(({ id, label, endpoint }) => ({ provider: id, label, endpoint, name: '' }));
    return {
      running,
      files: files.map((path) => ({ provider: 'embedded', label: basename(path), endpoint: '', name: path })),
      services,
      hasEngine: this.#model.means.engineFolder((await this.#wishes()).engine) !== undefined,
    };
  }

  /** Asks one model a small question. A host elsewhere is asked only when the person allows it. */
  async attempt(chosen: ChosenModel): Promise<TriedModel> {
    const { means } = this.#model;
    const wishes = { ...(await this.#wishes()), ...chosen, mode: 'auto' };
    const created = createProvider(wishes, means.for(wishes));
    if (!created) return { problem: '' };
    if ('problem' in created) return { problem: render(created.problem, this.#context.client.locale) };
    const { provider, host, notice } = created;
    try {
      if (host !== undefined && notice && !means.mayLeave(host, wishes)) {
        if (!(await means.askToLeave(host, notice)))
          return { problem: this.#say(words.notAllowed, { host }) };
      }
      const tried = await tryModel(provider, AbortSignal.timeout(patience));
      const fills = /left\s*\+\s*right/.test(tried.answer);
      const sentences = [
        this.#say(words.answered, {
          first: Math.round(tried.firstPiece),
          whole: Math.round(tried.whole),
        }),
        this.#say(fills ? words.fills : words.weak),
        this.#say(tried.converses ? words.converses : words.silent),
      ];
      return { words: sentences.join(' ') };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { problem: render(faultMessage(error), this.#context.client.locale) };
    } finally {
      provider.dispose?.();
    }
  }

  /** Installs the engine of local models; the answer is what to tell the person when it did not work. */
  async install(): Promise<string> {
    if ((await this.#wishes()).offline) return this.#say(words.offline);
    const { configuration } = this.#context;
    return this.#withProgress(words.installing, {}, async (signal) => {
      const outcome = await installEngine(this.#folder('engine'), configuration.roots, signal);
      if (outcome === 'no-npm') return this.#say(words.noNpm);
      if (typeof outcome === 'object') return this.#say(words.failed, { reason: outcome.failed });
      this.#model.forgetKeys();
      return outcome === 'cancelled' ? this.#say(words.cancelled) : '';
    });
  }

  async download({ url, sha256 }: DownloadModelParams): Promise<DownloadModelAnswer> {
    if ((await this.#wishes()).offline) return { problem: this.#say(words.offline) };
    if (!/^https?:\/\//.test(url) || !URL.canParse(url))
      return { problem: this.#say(words.noAddress, { url }) };
    const folder = this.#folder('models');
    return this.#withProgress(
      words.downloading,
      { name: basename(new URL(url).pathname) },
      async (signal, report) => {
        try {
          let shown = -1;
          const done = await downloadModel({
            ...{ url, folder, sha256, signal },
            progress(bytes, whole) {
              const percent = whole === undefined ? 0 : Math.floor((bytes / whole) * 100);
              if (percent !== shown) report.report((shown = percent), `${Math.round(bytes / 1e6)} MB`);
            },
          });
          const { path, compared } = done;
          return { path, words: this.#say(words[compared], { sha256: done.sha256 }) };
        } catch (error) {
          if (signal.aborted) return { problem: this.#say(words.cancelled) };
          return {
            problem: this.#say(words.failed, {
              reason: error instanceof Error ? error.message : String(error),
            }),
          };
        }
      },
    );
  }

  async #withProgress<T>(
    title: Text,
    args: Args,
    work: (signal: AbortSignal, report: WorkDoneProgressServerReporter) => Promise<T>,
  ): Promise<T> {
    const stop = new AbortController();
    const progress = await this.#context.connection.window.createWorkDoneProgress();
    progress.begin(this.#say(title, args), 0, undefined, true);
    progress.token.onCancellationRequested(() => {
      stop.abort();
    });
    try {
      return await work(stop.signal, progress);
    } finally {
      progress.done();
    }
  }

  #folder(name: string): string {
    return join(this.#context.client.storage, name);
  }

  async #wishes(): Promise<ModelWishes> {
    return wishesOf(await this.#context.configuration.now());
  }

  #say(text: Text, args: Args = {}): string {
    return say(text, this.#context.client.locale, args);
  }
}

const words = {
  answered: {
    en: 'It began to answer after {first} ms and was done after {whole} ms.',
    'zh-CN': '{first} ms 后开始回答，{whole} ms 后完成。',
  },
  fills: { en: 'It fills gaps in code.', 'zh-CN': '能够填补代码中的空缺。' },
  weak: {
    en: 'It did not fill a simple gap in code: expect few good suggestions.',
    'zh-CN': '未能填补一个简单的代码空缺：可用的建议可能不多。',
  },
  converses: { en: 'It can explain, repair and write.', 'zh-CN': '可以解释、修复和编写。' },
  silent: {
    en: 'It only completes: explaining, repairing and writing need a model that converses.',
    'zh-CN': '它只能补全：解释、修复和编写需要能够对话的模型。',
  },
  notAllowed: {
    en: 'Nothing was sent to {host}, because you did not allow it.',
    'zh-CN': '由于您未允许，没有向 {host} 发送任何内容。',
  },
  offline: {
    en: '`syswright.model.offline` is on: nothing is fetched from the network.',
    'zh-CN': '`syswright.model.offline` 已开启：不会从网络获取任何内容。',
  },
  installing: { en: 'Installing node-llama-cpp with npm', 'zh-CN': '正在用 npm 安装 node-llama-cpp' },
  downloading: { en: 'Downloading {name}', 'zh-CN': '正在下载 {name}' },
  noNpm: {
    en: 'npm is not on the PATH: install Node.js, or name a folder that has node-llama-cpp in `syswright.model.engine`.',
    'zh-CN':
      'PATH 中没有 npm：请安装 Node.js，或在 `syswright.model.engine` 中指定含有 node-llama-cpp 的目录。',
  },
  noAddress: {
    en: '{url} is no address of a file on the web.',
    'zh-CN': '{url} 不是网络上文件的地址。',
  },
  failed: { en: 'That did not work: {reason}', 'zh-CN': '未能完成：{reason}' },
  cancelled: { en: 'Cancelled.', 'zh-CN': '已取消。' },
  given: {
    en: 'Its SHA-256 is the one that you gave.',
    'zh-CN': '其 SHA-256 与您给出的一致。',
  },
  host: {
    en: 'Its SHA-256 is the one that the host states.',
    'zh-CN': '其 SHA-256 与该主机声明的一致。',
  },
  none: {
    en: 'Nobody stated a checksum to compare with; its SHA-256 is {sha256}.',
    'zh-CN': '没有可供比对的校验和；其 SHA-256 为 {sha256}。',
  },
} as const satisfies Readonly<Record<string, Text>>;
