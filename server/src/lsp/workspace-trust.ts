import type { Text } from '../core/text.ts';
import type { StatusBoard } from './status-board.ts';

/**
 * Whether a person trusts what they have open: without that no model is asked and no outside program runs. Only a client's
 * word counts. One that says nothing has not asked its person, so it trusts nobody; its log then says how to.
 */
export class WorkspaceTrust {
  readonly #status: StatusBoard;
  #said: boolean | undefined;

  /** `said`: the client's word at the start; undefined when it knows of no trust. */
  constructor(said: boolean | undefined, status: StatusBoard) {
    this.#said = said;
    this.#status = status;
  }

  get isGiven(): boolean {
    return this.#said === true;
  }

  /** Why it is not given, when nobody was asked. */
  get silence(): Text | undefined {
    return this.#said === undefined ? silent : undefined;
  }

  give(trusted: boolean): void {
    this.#said = trusted;
  }

  /** For something that would run now and that nobody sees missing: what is held back for a client's silence is said, once. */
  allows(): boolean {
    if (this.#said === undefined) this.#status.add({ by: 'trust', reason: { text: silent } });
    return this.isGiven;
  }
}

const silent: Text = {
  en: 'This editor does not say whether you trust what is open, so no model is asked and no outside program runs; `trusted: true` in the initialization options says that you do.',
  'zh-CN':
    '此编辑器未说明您是否信任所打开的内容，因此不会请求模型，也不会运行外部程序；在初始化选项中写 `trusted: true` 即表示信任。',
};
