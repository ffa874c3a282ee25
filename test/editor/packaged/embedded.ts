import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalModel } from '../../../scripts/local-model.ts';
import type { Stage, Part } from './stage.ts';

/** A model without a server: weights in a process that the language server starts. */
export const embeddedScenarios = ({ engine, model }: LocalModel): Part => ({
  name: 'embedded model',
  settings: {
    'syswright.model.provider': 'embedded',
    'syswright.model.name': model,
    'syswright.model.engine': engine,
    'syswright.model.maxTokens': 24,
  },
  scenarios: (stage) => {
    const { workbench } = stage;
    const something = async (): Promise<string> => {
      await workbench.until(
        async () => (await workbench.shownGhostText()) !== '',
        'ghost text of the model',
        () => workbench.text(),
      );
      return workbench.shownGhostText();
    };
    let first = 0;
    return [
      {
        name: 'weights on this machine suggest into the text',
        run: async () => {
          await workbench.openFile('hello.c');
          await workbench.squiggleAppears();
          await workbench.goTo(11);
          await workbench.type('\npr_info("hello, wor');
          const text = await something();
          console.log(`    the model suggests: ${text}`);
          await workbench.statusSays('Suggestions: 1 shown');
          await workbench.hideHover();
          [first] = (await processesOf(stage)) as [number];
          assert.ok(first > 0, 'one process holds the model');
        },
      },
      {
        name: 'typing takes a suggestion away and cancels what is under way; the next one comes',
        run: async () => {
          const before = await workbench.shownGhostText();
          await workbench.type(' $');
          await workbench.until(
            async () => (await workbench.shownGhostText()) !== before,
            'other ghost text than before',
            () => workbench.shownGhostText(),
          );
          // Keys faster than the model: each cancels the question of the one before.
          await workbench.type('%s and more words than it can follow');
          for (let key = 0; key < '%s and more words than it can follow $ '.length; key++)
            await workbench.page.keyboard.press('Backspace');
          await workbench.type('ld and good mor');
          await something();
          assert.deepEqual(await processesOf(stage), [first]);
        },
      },
      {
        name: 'a killed process costs one suggestion at most',
        run: async () => {
          process.kill(first, 'SIGKILL');
          await workbench.until(
            async () => (await processesOf(stage)).length === 0,
            'end of the process',
            async () => JSON.stringify(await processesOf(stage)),
          );
          await workbench.type('ning, good eve');
          await something();
          const [second] = await processesOf(stage);
          assert.ok(second !== undefined && second !== first);
          assert.equal(await workbench.page.locator('.notification-toast').count(), 0, 'no pop-up');
        },
      },
    ];
  },
});

/** Processes that hold a model for this editor. */
async function processesOf({ profile }: Stage): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const line = await readFile(join('/proc', pid, 'cmdline'), 'utf8').catch(() => '');
      return line.includes(profile) && line.includes('model-child.js') ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}
