import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Script } from '../../support/stub-model.ts';
import { isWritten, onDisk, picture, type Part } from './stage.ts';

/** What the model says after a prompt that ends like this. */
const lines: readonly (readonly [RegExp, string])[] = [
  // Gone from the kernel since 6.8, and the target is 6.12: nobody may see this.
  [/strlc$/, 'py(buffer, "demo", sizeof(buffer));'],
  [/pr_inf$/, 'o("hello: ready\\n");'],
  // What a model is tried with.
  [/\treturn $/, 'left + right'],
];

/** The model's script for the whole run; it has nothing to say about places that no scenario is about. */
export const answers: Script = ({ prompt }) => lines.find(([end]) => end.test(prompt))?.[1] ?? '';

/** Suggestions of a model: shown when the analysis has nothing against them, never otherwise. */
export const modelScenarios: Part = {
  name: 'model',
  scenarios: (stage) => {
    const { workbench, model } = stage;
    const asked = (end: string) => model.requests.some(({ prompt }) => prompt.endsWith(end));
    return [
      {
        name: 'a suggestion with a function that the target lacks is never shown',
        run: async () => {
          await watchGhostText(workbench.page);
          await workbench.openFile('hello.c');
          await workbench.squiggleAppears();
          await workbench.goTo(10);
          await workbench.type('\nstrlc');
          await workbench.until(
            () => Promise.resolve(asked('strlc')),
            'request to the model',
            () => Promise.resolve(JSON.stringify(model.requests.at(-1) ?? 'none')),
          );
          // Only the status item can tell "held back" from "not there yet".
          // The model is told what was wrong and asked once more, so that there may be two.
          await workbench.statusSays(/[12] held back by the analysis/);
          await workbench.hideHover();
          for (let key = 0; key < 'strlc'.length; key++) await workbench.page.keyboard.press('Backspace');
          await workbench.type('pr_inf');
          await workbench.ghostText('hello: ready');
          await picture(stage, 'model');
          assert.deepEqual(
            (await ghostTexts(workbench.page)).filter((text) => text.includes('sizeof')),
            [],
          );
        },
      },
      {
        name: 'a good suggestion is accepted and saved',
        run: async () => {
          await workbench.page.keyboard.press('Tab');
          await workbench.textHolds('pr_info("hello: ready\\n");');
          await workbench.save();
          assert.match(await onDisk(stage, 'hello/hello.c'), /^\tpr_info\("hello: ready\\n"\);$/m);
        },
      },
      {
        name: 'a key goes from secret storage to the endpoint, and into no file',
        run: async () => {
          const { page } = workbench;
          const field = page.locator('.quick-input-widget:visible input');
          await workbench.runCommand('Syswright: Set API Key of a Model Provider');
          await page.locator('.quick-input-widget', { hasText: 'Which provider is the key for?' }).waitFor();
          await page.keyboard.press('Enter');
          await page.locator('.quick-input-widget', { hasText: 'API key for openai-compatible' }).waitFor();
          assert.equal(await field.getAttribute('type'), 'password');
          await field.fill('key-of-the-tests');
          await page.keyboard.press('Enter');
          await page.locator('.notification-toast', { hasText: 'is stored' }).waitFor();
          await workbench.openFile('hello.c');
          await workbench.goTo(11);
          await workbench.type('\nkey_of');
          await workbench.until(
            () => Promise.resolve(model.requests.at(-1)?.authorization === 'Bearer key-of-the-tests'),
            'request with the key',
            () => Promise.resolve(JSON.stringify(model.requests.at(-1) ?? 'none')),
          );
          assert.equal(await isWritten(stage, 'key-of-the-tests'), false);
        },
      },
    ];
  },
};

interface Watched {
  ghostTexts?: string[];
}

/** Keeps every ghost text that is on the screen at any moment from now on. */
async function watchGhostText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    (globalThis as Watched).ghostTexts = seen;
    new MutationObserver(() => {
      for (const element of document.querySelectorAll('[class*=ghost-text]')) seen.push(element.textContent);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

async function ghostTexts(page: Page): Promise<readonly string[]> {
  const seen = await page.evaluate(() => (globalThis as Watched).ghostTexts);
  assert.ok(seen, 'nobody watched');
  return seen;
}
