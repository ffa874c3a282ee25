/**
 * Installs the packed .vsix into a real VS Code and uses it as a person would: keys, mouse, and what is on the screen
 * and on disk afterwards. The argument is a .vsix that was packed before; without one a fresh one is packed.
 * `--publish-screenshots` also renews the two pictures of the README.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pack } from '../../scripts/package.ts';
import { ensureEngine, ensureWeights, type LocalModel } from '../../scripts/local-model.ts';
import { ensureBrowser, ensureCodeServer } from '../../scripts/setup.ts';
import { startStubModel } from '../support/stub-model.ts';
import { writeTinyGguf } from '../support/tiny-gguf.ts';
import { createWorkspace, target } from './fixtures.ts';
import { launchBrowser, openPage } from './harness/browser.ts';
import { installExtension, startEditorServer } from './harness/code-server.ts';
import { createProfile } from './harness/profile.ts';
import { close, runScenarios, within, type Verdict } from './harness/scenarios.ts';
import { Workbench } from './harness/workbench.ts';
import { chineseScenarios } from './packaged/chinese.ts';
import { conversationScenarios, words } from './packaged/conversation.ts';
import { editingScenarios } from './packaged/editing.ts';
import { embeddedScenarios } from './packaged/embedded.ts';
import { answers, modelScenarios } from './packaged/model.ts';
import { pictureScenarios } from './packaged/pictures.ts';
import type { Part, Stage } from './packaged/stage.ts';
import { trustScenarios } from './packaged/trust.ts';

const root = join(import.meta.dirname, '../..');
const screenshots = join(import.meta.dirname, 'screenshots');

const parts: readonly Part[] = [
  editingScenarios,
  modelScenarios,
  chineseScenarios,
  pictureScenarios,
  trustScenarios,
  conversationScenarios,
];

/** Asks nothing at the start: a folder is not trusted until the person says so. */
const suspicious = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.emptyWindow': false,
} as const;

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

interface Installation {
  readonly codeServer: string;
  readonly vsix: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Runs parts against a server of their own, with the extension freshly installed. */
async function runParts(
  chosen: readonly Part[],
  browser: Browser,
  { codeServer, vsix, settings }: Installation,
  common: Omit<Stage, 'workbench' | 'authority' | 'profile'>,
): Promise<Verdict[]> {
  await using ends = new AsyncDisposableStack();
  const isUntrusted = chosen.some(({ untrusted }) => untrusted === true);
  const profile = await createProfile({
    ...settings,
    ...chosen[0]?.settings,
    ...(isUntrusted ? suspicious : {}),
  });
  ends.defer(() => profile.remove());
  await installExtension(codeServer, profile, vsix);
  const flags = isUntrusted ? [] : ['--disable-workspace-trust'];
  const server = await startEditorServer({ codeServer, profile, flags });
  ends.defer(() => server.stop());
  const verdicts: Verdict[] = [];
  for (const part of chosen) {
    verdicts.push(
      ...(await runPart(part, browser, {
        ...common,
        authority: server.authority,
        profile: profile.folder,
      })),
    );
  }
  return verdicts;
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
  await using ends = new AsyncDisposableStack();
  const workspace = await createWorkspace();
  ends.defer(() => workspace.remove());
  const model = await startStubModel(answers, words);
  ends.defer(() => model.stop());
  const browser = await launchBrowser(browserPath);
  ends.defer(() => browser.close());
  const settings = {
    'syswright.target.system': target,
    'syswright.model.provider': 'openai-compatible',
    'syswright.model.endpoint': model.endpoint,
  };
  const common = { folder: workspace.folder, screenshots, model };
  const verdicts: Verdict[] = [];
  const local = await localModel(workspace.folder);
  const all = [...parts, embeddedScenarios(local)];
  const groupOf = ({ untrusted = false, settings: own }: Part) => JSON.stringify([untrusted, own]);
  for (const group of new Set(all.map(groupOf))) {
    const chosen = all.filter((part) => groupOf(part) === group);
    verdicts.push(...(await runParts(chosen, browser, { codeServer, vsix, settings }, common)));
  }
  if (process.argv.includes('--publish-screenshots')) await publish();
  close(verdicts);
}

/** Real weights; where they cannot be had, a model of our own making that says one thing. */
async function localModel(folder: string): Promise<LocalModel> {
  const engine = await ensureEngine();
  const weights = await ensureWeights().catch((error: unknown) => {
    console.log(`SKIPPED real weights: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (weights !== undefined) return { engine, model: weights };
  const model = join(folder, 'scripted.gguf');
  await writeTinyGguf(model, ['hello', ' world', '\\n', '");']);
  return { engine, model };
}

async function publish(): Promise<void> {
  for (const name of ['finding.png', 'suggestion.png']) {
    await copyFile(join(screenshots, name), join(root, 'images', name));
  }
}

await within(540_000, 'the run', main());
