import type { Locator, Page } from 'playwright-core';

/** How long the editor may take for anything that a person waits for. */
const patience = 20_000;
const starting = 60_000;

const editor = '.editor-instance .monaco-editor';

/** The editor as a person uses it: keys, the mouse, and what can be read on the screen. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(patience);
  }

  async open(
    authority: string,
    folder: string,
    payload: readonly (readonly [string, string])[] = [],
  ): Promise<void> {
    const address = new URL(`http://${authority}/`);
    address.searchParams.set('folder', folder);
    if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
    await this.page.goto(address.href, { timeout: starting });
    await this.page.locator('.monaco-workbench').waitFor({ timeout: starting });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: starting });
  }

  /** Opens a file by its name, which must be the only one of its kind in the folder. */
  async openFile(name: string): Promise<void> {
    await this.openQuickInput('Control+P');
    await this.#choose(name, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator(`${editor} .view-line`).first().waitFor();
  }

  /** Puts the cursor at the end of a line (from 1) by going there as a person would. */
  async goTo(line: number): Promise<void> {
    await this.openQuickInput('Control+G');
    await this.page.locator('.quick-input-widget:visible input').fill(`:${line}:1`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.keyboard.press('End');
  }

  async runCommand(title: string): Promise<void> {
    await this.openQuickInput('F1');
    await this.#choose(`>${title}`, title);
  }

  /** Types at the speed of a quick person; every key is a request to the language server. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 40 });
  }

  /** The ghost text that is on the screen; empty when there is none. */
  async shownGhostText(): Promise<string> {
    return plain(await this.page.locator('[class*=ghost-text]').allTextContents()).trim();
  }

  /** Waits until the ghost text holds `part`; white space does not count, because every token is an element. */
  async ghostText(part: string): Promise<void> {
    const read = async () => plain(await this.page.locator('[class*=ghost-text]').allTextContents());
    const packed = (text: string) => text.replace(/\s/g, '');
    await this.until(
      async () => packed(await read()).includes(packed(part)),
      `ghost text with "${part}"`,
      read,
    );
  }

  /** The visible lines of the active editor. */
  async text(): Promise<string> {
    const lines = await this.page.locator(`${editor} .view-line`).evaluateAll((elements) =>
      elements
        .map((element) => ({
          top: Number.parseFloat((element as HTMLElement).style.top),
          text: element.textContent,
        }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text),
    );
    return plain(lines, '\n');
  }

  async textHolds(part: string): Promise<void> {
    await this.until(
      async () => (await this.text()).includes(part),
      `text with "${part}"`,
      () => this.text(),
    );
  }

  squiggles(): Promise<number> {
    return this.page.locator(`${editor} [class*=squiggly-]`).count();
  }

  async squiggleAppears(): Promise<void> {
    await this.page.locator(`${editor} [class*=squiggly-]`).first().waitFor({ state: 'attached' });
  }

  async squigglesAre(count: number): Promise<void> {
    await this.until(
      async () => (await this.squiggles()) === count,
      `${count} squiggles`,
      async () => `${await this.squiggles()} squiggles`,
    );
  }

  /** Points at a word that the editor draws as one token. */
  async hoverWord(word: string, part: string): Promise<string> {
    const drawn = this.page.locator(`${editor} .view-line span span`, { hasText: word });
    return this.#hover(() => middleOf(drawn.first(), word), part);
  }

  /** Points at the middle of a squiggle (from 0, in document order of the elements) and returns the hover's text. */
  async hoverSquiggle(part: string, index = 0): Promise<string> {
    return this.#hover(() => this.#middleOfSquiggle(index), part);
  }

  /** `place` is asked before every try: a code lens that arrives moves the lines below it. */
  async #hover(place: () => Promise<Point>, part: string): Promise<string> {
    const hover = this.page.locator('.monaco-hover:visible', { hasText: part });
    await this.until(
      async () => {
        const { x, y } = await place();
        // A hover opens when the mouse moves; one that was dismissed by an edit needs another move.
        await this.page.mouse.move(x - 40, y + 60);
        await this.page.mouse.move(x, y, { steps: 8 });
        return appears(hover.first());
      },
      `a hover with "${part}"`,
      async () => plain(await this.page.locator('.monaco-hover').allTextContents()),
    );
    return plain(await hover.allTextContents());
  }

  /** Moves the mouse to where nothing has anything to say. */
  async hideHover(): Promise<void> {
    await this.page.mouse.move(5, 400);
    await this.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  }

  /** Opens the light bulb's menu on a squiggle and takes the entry that holds `title`. */
  async applyQuickFix(title: string, index = 0, before?: () => Promise<void>): Promise<void> {
    const entry = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    await this.until(
      async () => {
        // The menu shows what is known when it opens, and an edit or a new finding closes it; a code lens moves the squiggle.
        const { x, y } = await this.#middleOfSquiggle(index);
        await this.page.mouse.click(x, y);
        await this.page.keyboard.press('Control+.');
        return appears(entry);
      },
      `a quick fix with "${title}"`,
      async () => plain(await this.page.locator('.action-widget').allTextContents()),
    );
    await before?.();
    await entry.click();
    await entry.waitFor({ state: 'hidden' });
  }

  /** Points at the status item until what it says has a part like this. */
  async statusSays(part: string | RegExp): Promise<void> {
    const { page } = this;
    const read = async () => plain(await page.locator('.hover-language-status').allTextContents());
    await this.until(
      async () => {
        await page.locator('#status\\.languageStatus').hover();
        await page.locator('.hover-language-status').first().waitFor();
        const said = await read();
        return typeof part === 'string' ? said.includes(part) : part.test(said);
      },
      `status with "${part}"`,
      read,
    );
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
  }

  async closeEditor(): Promise<void> {
    await this.runCommand('View: Revert and Close Editor');
  }

  /** Waits for something that no selector can say. */
  async until(holds: () => Promise<boolean>, what: string, seen: () => Promise<string>): Promise<void> {
    const deadline = Date.now() + patience;
    while (!(await holds())) {
      if (Date.now() > deadline)
        throw new Error(`no ${what} within ${patience / 1000} s; seen: ${await seen()}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Takes an entry of the list that a command has opened. */
  async pick(entry: string): Promise<void> {
    await this.#choose(entry, entry);
  }

  /** Presses a key until its quick input is there: while the workbench draws itself anew, keys fall to nobody. */
  async openQuickInput(key: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input');
    await this.until(
      async () => {
        await this.page.keyboard.press(key);
        return appears(input);
      },
      `quick input after ${key}`,
      () => Promise.resolve('none'),
    );
  }

  /** Fills the open quick pick, and takes the entry once it is the one that Enter means. */
  async #choose(filter: string, entry: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible input').fill(filter);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: entry }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  #middleOfSquiggle(index: number): Promise<Point> {
    return middleOf(this.page.locator(`${editor} [class*=squiggly-]`).nth(index), 'the squiggle');
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(what: Locator, name: string): Promise<Point> {
  const box = await what.boundingBox();
  if (box === null) throw new Error(`${name} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Whether something comes up within a moment; for things that need another push when they do not. */
function appears(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
}

/** The editor draws spaces as non-breaking ones. */
function plain(texts: readonly (string | null)[], between = ' '): string {
  return texts.map((text) => (text ?? '').replaceAll('\u00a0', ' ')).join(between);
}
