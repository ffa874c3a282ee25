import type { Connection } from 'vscode-languageserver/node';
import { render, type Locale } from '../core/text.ts';
import type { Gap } from '../core/types.ts';
import { statusNotification, type Status } from '../protocol.ts';
import type { TargetPart } from '../workers/messages.ts';

/** Keeps what the status item shows and tells the client when it changes; a gap is also logged, once. */
export class StatusBoard {
  readonly #connection: Connection;
  readonly #locale: Locale;
  readonly #ofDocuments = new Map<string, readonly Gap[]>();
  readonly #ofSession: Gap[] = [];
  readonly #logged = new Set<string>();
  #target: readonly TargetPart[] = [];
  #provider: Status['provider'] = { name: 'none', state: 'off', detail: '' };
  #sent = '';
  #isPending = false;

  constructor(connection: Connection, locale: Locale) {
    this.#connection = connection;
    this.#locale = locale;
  }

  /** A gap that stays until the server ends. */
  add(gap: Gap): void {
    const words = render(gap.reason, this.#locale);
    if (this.#ofSession.some((one) => one.by === gap.by && render(one.reason, this.#locale) === words))
      return;
    this.#ofSession.push(gap);
    this.#send();
  }

  /** What a check of a document said; the document in question is the one that the person looks at. */
  checked(uri: string, gaps: readonly Gap[], target: readonly TargetPart[] | undefined): void {
    this.#ofDocuments.set(uri, gaps);
    if (target) this.#target = target;
    this.#send();
  }

  closed(uri: string): void {
    if (this.#ofDocuments.delete(uri)) this.#send();
  }

  provider(provider: Status['provider']): void {
    this.#provider = provider;
    this.#send();
  }

  /** Puts the status on its way after the answers that are being made now: those have somebody waiting. */
  #send(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    setImmediate(() => {
      this.#isPending = false;
      const gaps = this.#gaps();
      const status: Status = { target: this.#target, provider: this.#provider, gaps };
      const text = JSON.stringify(status);
      if (text === this.#sent) return;
      this.#sent = text;
      // The connection may be gone by now; a status that nobody can read is no loss.
      this.#connection.sendNotification(statusNotification, status).catch(() => undefined);
      this.#log(gaps);
    });
  }

  #gaps(): Status['gaps'] {
    const all = [...this.#ofSession, ...[...this.#ofDocuments.values()].flat()];
    const unique = new Map<string, Status['gaps'][number]>();
    for (const { by, reason } of all) {
      const words = render(reason, this.#locale);
      unique.set(`${by}: ${words}`, { by, reason: words });
    }
    return [...unique.values()];
  }

  /** Editors without a status item of ours have a log. */
  #log(gaps: Status['gaps']): void {
    for (const { by, reason } of gaps) {
      const line = `${by}: ${reason}`;
      if (this.#logged.has(line)) continue;
      this.#logged.add(line);
      this.#connection.console.info(line);
    }
  }
}
