import { Worker } from 'node:worker_threads';
import type { Text } from '../core/text.ts';
import type { Gap } from '../core/types.ts';
import type {
  NoticeName,
  Notices,
  OpenedDocument,
  RequestName,
  Requests,
  Setup,
} from '../workers/messages.ts';
import { Asker, ThreadLost } from '../workers/rpc.ts';

export interface ThreadOptions {
  /** The program of the thread, when it is another than the usual one. */
  readonly program?: URL;
  /** Bytes of parser memory from which on the thread is replaced when it is idle; it never shrinks by itself. */
  readonly memoryLimit: number;
  /** How long nobody may have asked anything before it is replaced, in milliseconds. */
  readonly idle: number;
  /** How long a thread may say nothing while it is asked something, in milliseconds. */
  readonly patience: number;
  /** The documents as they are, for a thread that starts with nothing. */
  documents(): Iterable<OpenedDocument>;
  setup(): Setup;
  /** Something was left out, and why. Told once each. */
  gap(gap: Gap): void;
}

export const threadDefaults = { memoryLimit: 300 * 1024 * 1024, idle: 1000, patience: 15_000 } as const;

/** How often a document may take a thread down before it is left alone until it is opened again. */
const chances = 2;
/** A thread that dies as often as this within a minute is not started again on its own. */
const restartLimit = 8;

/** From sources the worker is a `.ts` file in its folder; the bundle has everything beside itself. */
function workerUrl(): URL {
  const fromSources = import.meta.url.endsWith('.ts');
  return new URL(fromSources ? '../workers/analysis-worker.ts' : './analysis-worker.js', import.meta.url);
}

/** The thread that analyses, kept alive: started again after a crash, replaced when it has grown too large. */
export class AnalysisThread {
  readonly #options: ThreadOptions;
  readonly #asker = new Asker<Requests, Notices>();
  readonly #blame = new Map<string, number>();
  readonly #deaths: number[] = [];
  #worker: Worker;
  #watch: NodeJS.Timeout | undefined;
  #replacing: NodeJS.Timeout | undefined;
  #heard = performance.now();
  #replaceAbove: number;
  #isOver = false;

  constructor(options: ThreadOptions) {
    this.#options = options;
    this.#replaceAbove = options.memoryLimit;
    this.#worker = this.#start();
  }

  /** Rejects with `Cancelled` when the signal fires. A question survives the thread that was asked first. */
  async request<K extends RequestName>(
    name: K,
    params: Requests[K]['params'],
    signal?: AbortSignal,
  ): Promise<Requests[K]['answer']> {
    if (this.#isOver) throw new ThreadLost();
    this.#attend();
    const answer = await this.#asker.request(name, params, signal);
    this.#heard = performance.now();
    return answer;
  }

  notify<K extends NoticeName>(name: K, params: Notices[K]): void {
    this.#asker.notify(name, params);
  }

  /** Says anew in which language the thread speaks. */
  setUp(): void {
    this.#asker.notify('setup', this.#options.setup());
  }

  /** Whether a document has taken the thread down too often to be looked at once more. */
  isLeftAlone(uri: string): boolean {
    return (this.#blame.get(uri) ?? 0) >= chances;
  }

  /** A document that was closed gets new chances when it is opened again. */
  forgive(uri: string): void {
    this.#blame.delete(uri);
  }

  /** Called with the size that an answer brought along. Nobody is made to wait for a new thread: it comes when idle. */
  noteMemory(bytes: number): void {
    if (bytes <= this.#replaceAbove || this.#isOver) return;
    clearTimeout(this.#replacing);
    this.#replacing = setTimeout(() => {
      if (this.#asker.isIdle) this.#replace(bytes);
      else this.noteMemory(bytes);
    }, this.#options.idle);
    this.#replacing.unref();
  }

  #replace(bytes: number): void {
    if (this.#isOver) return;
    const old = this.#worker;
    // When the open documents alone need as much, replacing again and again would help nobody.
    this.#replaceAbove = Math.max(this.#options.memoryLimit, bytes * 1.5);
    this.#worker = this.#start();
    this.#greet();
    void old.terminate();
  }

  /** Ends the thread for good. */
  async stop(): Promise<void> {
    this.#isOver = true;
    clearInterval(this.#watch);
    clearTimeout(this.#replacing);
    await this.#worker.terminate();
  }

  #start(): Worker {
    // Standard output may be the protocol's: a stray line from the thread would break the conversation.
    const worker = new Worker(this.#options.program ?? workerUrl(), { name: 'analysis', stdout: true });
    worker.stdout.pipe(process.stderr, { end: false });
    this.#heard = performance.now();
    this.#asker.connect(worker);
    this.setUp();
    // An error is followed by an exit; without a listener it would take this process down too.
    worker.on('error', (error) => {
      console.error(error);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#restart();
    });
    return worker;
  }

  #greet(): void {
    for (const document of this.#options.documents()) {
      if (!this.isLeftAlone(document.uri)) this.#asker.notify('open', document);
    }
  }

  #restart(): void {
    if (this.#isOver) return;
    for (const uri of this.#suspects()) {
      const count = (this.#blame.get(uri) ?? 0) + 1;
      this.#blame.set(uri, count);
      if (count === chances) this.#gap(leftAlone, uri);
    }
    const now = performance.now();
    this.#deaths.push(now);
    const recent = this.#deaths.filter((time) => now - time < 60_000);
    this.#gap(recent.length > restartLimit ? givenUp : restarted);
    if (recent.length > restartLimit) {
      this.#isOver = true;
      this.#asker.askAgain(() => true);
      return;
    }
    this.#worker = this.#start();
    this.#greet();
    this.#asker.askAgain((pending) => {
      pending.lost++;
      const { uri } = (pending.params ?? {}) as { uri?: string };
      return pending.lost >= chances || (uri !== undefined && this.isLeftAlone(uri));
    });
  }

  /** The documents that the thread was asked about when it died: one of them may be why. */
  #suspects(): ReadonlySet<string> {
    const uris = [...this.#asker.pending].map(({ params }) => (params as { uri?: string } | undefined)?.uri);
    return new Set(uris.filter((uri) => uri !== undefined));
  }

  /** Watches for a thread that is asked and says nothing: some text has sent it into an endless loop. */
  #attend(): void {
    if (this.#watch || this.#isOver) return;
    this.#heard = performance.now();
    const every = Math.max(20, this.#options.patience / 5);
    this.#watch = setInterval(() => {
      if (this.#asker.isIdle) {
        clearInterval(this.#watch);
        this.#watch = undefined;
      } else if (performance.now() - this.#heard > this.#options.patience) {
        this.#heard = performance.now();
        void this.#worker.terminate();
      } else {
        void this.#ping();
      }
    }, every);
    this.#watch.unref();
  }

  async #ping(): Promise<void> {
    const asked = [...this.#asker.pending].some((pending) => pending.name === 'ping');
    if (asked) return;
    await this.#asker.request('ping', undefined).then(
      () => (this.#heard = performance.now()),
      () => undefined,
    );
  }

  #gap(text: Text, path?: string): void {
    this.#options.gap({
      by: 'syswright',
      reason: { text, ...(path === undefined ? {} : { args: { path } }) },
    });
  }
}

const restarted: Text = {
  en: 'the analysis stopped unexpectedly and was started again; what was being looked at may be incomplete',
  'zh-CN': '分析意外停止，已重新启动；当时正在检查的内容可能不完整',
};
const leftAlone: Text = {
  en: '{path} has stopped the analysis twice, so it is not looked at until it is opened again',
  'zh-CN': '{path} 已两次使分析停止，在重新打开之前不再检查',
};
const givenUp: Text = {
  en: 'the analysis keeps stopping and stays off; restart the server to try again',
  'zh-CN': '分析反复停止，现已关闭；请重新启动服务器再试',
};
