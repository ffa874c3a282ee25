/** A client of a few lines that speaks the protocol by hand, so that nothing of ours is tested against itself. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/sources.ts';

export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export const fromSources = join(repository, 'server/src/lsp/main.ts');
export const fromBundle = join(repository, 'server/dist/server.js');
export const isBuilt = existsSync(fromBundle);

type Answer = (params: never) => unknown;

/** How long anything may take before a test calls it a hang, in milliseconds. */
const patience = 30_000;

export class LspClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly received: Message[] = [];
  stderr = '';
  #buffer = Buffer.alloc(0);
  #nextId = 1;
  readonly #pending = new Map<number, (message: Message) => void>();
  readonly #waiting = new Set<() => void>();
  readonly #answers = new Map<string, Answer>();
  readonly exit: Promise<number | null>;

  constructor(program = fromSources, args: readonly string[] = ['--stdio'], env: NodeJS.ProcessEnv = {}) {
    this.process = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } });
    // A server that was stopped reads no answer; one that broke is missed by those who wait for it.
    this.process.stdin.on('error', () => undefined);
    this.process.stdout.on('data', (data: Buffer) => {
      this.#take(data);
    });
    this.process.stderr.on('data', (data: Buffer) => (this.stderr += data.toString()));
    this.exit = new Promise((resolve) => this.process.on('exit', resolve));
  }

  /** What the client says when the server asks. Without an answer it refuses, as the protocol wants. */
  answer(method: string, answer: Answer): void {
    this.#answers.set(method, answer);
  }

  send(message: Message): void {
    this.sendRaw(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  sendRaw(body: string): void {
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  /** Sends a request; `id` lets a test cancel it. Resolves with the whole answer, errors too. */
  ask(method: string, params?: unknown): { id: number; answer: Promise<Message> } {
    const id = this.#nextId++;
    const answer = new Promise<Message>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no answer to ${method}\n${this.stderr}`));
      }, patience);
      this.#pending.set(id, (message) => {
        clearTimeout(timer);
        resolve(message);
      });
    });
    this.send({ id, method, params });
    return { id, answer };
  }

  async request<T = never>(method: string, params?: unknown): Promise<T> {
    const { error, result } = await this.ask(method, params).answer;
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
    return result as T;
  }

  /** The first message that was or will be received and that a test looks for, from a place in the log on. */
  async waitFor(matches: (message: Message) => boolean, from = 0): Promise<Message> {
    const end = performance.now() + patience;
    for (;;) {
      const found = this.received.slice(from).find(matches);
      if (found) return found;
      if (performance.now() > end) throw new Error(`nothing of the kind was received\n${this.stderr}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, end - performance.now());
        const waiting = this.#waiting;
        function done(): void {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        }
        waiting.add(done);
      });
    }
  }

  async stop(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit');
    return this.exit;
  }

  #take(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('ascii', 0, end))![1]);
      if (this.#buffer.length < end + 4 + length) return;
      const body = this.#buffer.toString('utf8', end + 4, end + 4 + length);
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#handle(JSON.parse(body) as Message);
    }
  }

  #handle(message: Message): void {
    this.received.push(message);
    if (message.method === undefined) this.#settle(message);
    else if (message.id !== undefined) this.#reply(message.id, message.method, message.params);
    for (const wake of [...this.#waiting]) wake();
  }

  #settle(message: Message): void {
    const settle = this.#pending.get(Number(message.id));
    this.#pending.delete(Number(message.id));
    settle?.(message);
  }

  #reply(id: number | string, method: string, params: unknown): void {
    const answer = this.#answers.get(method);
    if (answer) this.send({ id, result: answer(params as never) ?? null });
    else this.send({ id, error: { code: -32601, message: `no ${method} here` } });
  }
}
