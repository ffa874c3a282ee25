/**
 * Installs the packed .vsix into a real VS Code and uses it as a person would: keys, mouse, and what is on the screen
 * and on disk afterwards. The argument is a .vsix that was packed before; without one a fresh one is packed.
 * `--publish-screenshots` also renews the two pictures of the README.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pack } from '../../scripts/package.ts';
import { ensureBrowser, ensureCodeServer } from '../../scripts/setup.ts';
import { startStubModel } from '../support/stub-model.ts';
import { createWorkspace, target } from './fixtures.ts';
import { launchBrowser, openPage } from './harness/browser.ts';
import { installExtension, startEditorServer } from './harness/code-server.ts';
import { createProfile } from './harness/profile.ts';
import { close, runScenarios, within, type Verdict } from './harness/scenarios.ts';
import { Workbench } from './harness/workbench.ts';
import { chineseScenarios } from './packaged/chinese.ts';
import { editingScenarios } from './packaged/editing.ts';
import { answers, modelScenarios } from './packaged/model.ts';
import { pictureScenarios } from './packaged/pictures.ts';
import type { Stage, Part } from './packaged/stage.ts';

const root = join(import.meta.dirname, '../..');
const screenshots = join(import.meta.dirname, 'screenshots');

/** A part of the run: scenarios that share a window. */
const parts: readonly Part[] = [editingScenarios, modelScenarios, chineseScenarios, pictureScenarios];

async function runPart(part: Part, browser: Browser, common: Omit<Stage, 'workbench'>): Promise<Verdict[]> {
  const { page, refused } = await openPage(browser, part.locale);
  const workbench = new Workbench(page);
  const stage: Stage = { ...common, workbench };
  const keep = async (name: string) => {
    await page.screenshot({ path: join(screenshots, `failed ${name.replace(/[^\w -]/g, '')}.png`) });
    // The next scenario starts from an editor without menus over it.
    await page.keyboard.press('Escape');
  };
  try {
    const folder = part.folder ?? common.folder;
    const scenarios = [
      { name: `${part.name}: the window opens`, run: () => workbench.open(common.authority, folder) },
      ...part.scenarios(stage).map((one) => ({ name: `${part.name}: ${one.name}`, run: () => one.run() })),
      {
        name: `${part.name}: nothing outside of this machine was asked`,
        run: () =>
          refused.length === 0
            ? Promise.resolve()
            : Promise.reject(new Error([...new Set(refused)].join('\n'))),
      },
    ];
    return await runScenarios(scenarios, keep);
  } finally {
    await page.context().close();
  }
}

async function main(): Promise<void> {
  const given = process.argv.find((argument) => argument.endsWith('.vsix'));
  const [vsix, codeServer, browserPath] = await Promise.all([
    given ?? pack().then(({ path }) => path),
    ensureCodeServer(),
    ensureBrowser(),
  ]);
  // Pictures of an earlier failure would be taken for today's.
  await rm(screenshots, { recursive: true, force: true });
  await mkdir(screenshots, { recursive: true });
  const workspace = await createWorkspace();
  const model = await startStubModel(answers);
  const profile = await createProfile({
    'syswright.target': target,
    'syswright.model.provider': 'openai-compatible',
    'syswright.model.endpoint': model.endpoint,
  });
  try {
    await installExtension(codeServer, profile, vsix);
    const server = await startEditorServer({ codeServer, profile });
    try {
      const browser = await launchBrowser(browserPath);
      try {
        const { authority } = server;
        const common = { authority, folder: workspace.folder, screenshots, model };
        const verdicts: Verdict[] = [];
        for (const part of parts) verdicts.push(...(await runPart(part, browser, common)));
        if (process.argv.includes('--publish-screenshots')) await publish();
        close(verdicts);
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  } finally {
    await model.stop();
    await profile.remove();
    await workspace.remove();
  }
}

async function publish(): Promise<void> {
  for (const name of ['finding.png', 'suggestion.png']) {
    await copyFile(join(screenshots, name), join(root, 'images', name));
  }
}

await within(540_000, 'the run', main());
