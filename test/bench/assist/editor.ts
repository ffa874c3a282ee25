import { pause } from '../../../server/src/assist/clock.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface Document {
  readonly text: string;
  readonly offset: number;
}

/** A way of asking a model: what to show at a place, at once or later, or nothing. */
export interface Policy {
  suggest(document: Document, signal: AbortSignal): Promise<string | undefined>;
}

/** Ghost text. */
export interface Ghost {
  readonly text: string;
  /** When it, or what it is the rest of, was first shown. */
  readonly since: number;
}

/** Milliseconds for which VS Code waits before it asks for inline completions. */
const editorDebounce = 50;

/** An editor with ghost text as in VS Code: what is typed along a suggestion leaves the rest of it. */
export class Editor {
  text: string;
  offset: number;
  ghost: Ghost | undefined;
  readonly #clock: VirtualClock;
  readonly #policy: Policy;
  #request = new AbortController();
  #wake = (): void => undefined;

  constructor(clock: VirtualClock, policy: Policy, { text, offset }: Document) {
    this.#clock = clock;
    this.#policy = policy;
    this.text = text;
    this.offset = offset;
  }

  insert(typed: string): void {
    const { ghost } = this;
    const rest = ghost?.text.startsWith(typed) === true ? ghost.text.slice(typed.length) : '';
    this.ghost = ghost && rest !== '' ? { ...ghost, text: rest } : undefined;
    this.#change(
      this.text.slice(0, this.offset) + typed + this.text.slice(this.offset),
      this.offset + typed.length,
    );
  }

  delete(count: number): void {
    this.ghost = undefined;
    const start = this.offset - count;
    this.#change(this.text.slice(0, start) + this.text.slice(this.offset), start);
  }

  /** Waits until a moment, or less when the ghost text changes. */
  async until(moment: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const takeBack = this.#clock.after(moment - this.#clock.now(), resolve);
      this.#wake = () => {
        takeBack();
        resolve();
      };
    });
    this.#wake = () => undefined;
  }

  close(): void {
    this.#request.abort();
  }

  #change(text: string, offset: number): void {
    this.text = text;
    this.offset = offset;
    this.#request.abort();
    this.#request = new AbortController();
    void this.#ask({ text, offset }, this.#request.signal);
  }

  async #ask(document: Document, signal: AbortSignal): Promise<void> {
    const isCancelled = (): boolean => signal.aborted;
    await pause(this.#clock, editorDebounce, signal);
    if (isCancelled()) return;
    const text = await this.#policy.suggest(document, signal);
    if (isCancelled()) return;
    const { ghost } = this;
    if (text === undefined || text === '') this.ghost = undefined;
    else if (ghost && text.startsWith(ghost.text)) this.ghost = { ...ghost, text };
    else this.ghost = { text, since: this.#clock.now() };
    if (this.ghost?.text !== ghost?.text) this.#wake();
  }
}
