/**
 * Runs the mocha suites of `extension-host/` inside the extension host of a real VS Code: the desktop one where it can
 * be downloaded and shown, else the one inside code-server. `SYSWRIGHT_EDITOR=desktop|browser` decides otherwise.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build } from '../../scripts/build.ts';
import { ensureBrowser, ensureCodeServer } from '../../scripts/setup.ts';
import { createWorkspace, target } from './fixtures.ts';
import { launchBrowser, openPage } from './harness/browser.ts';
import { installExtension, startEditorServer } from './harness/code-server.ts';
import { buildModelExtension, packModelExtension } from './harness/model-extension.ts';
import { createProfile } from './harness/profile.ts';
import { close, printVerdict, within, type Verdict } from './harness/scenarios.ts';
import { Workbench } from './harness/workbench.ts';

const root = join(import.meta.dirname, '../..');
const suites = join(root, '.cache/editor-tests/extension-host.cjs');
const screenshots = join(import.meta.dirname, 'screenshots');
const settings = { 'syswright.target.system': target };

interface Run {
  readonly workspace: string;
  /** File for the verdicts. */
  readonly report: string;
}

async function bundleSuites(): Promise<void> {
  await bundle({
    entryPoints: [join(import.meta.dirname, 'extension-host/index.ts')],
    outfile: suites,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** A window needs a screen, and the download its server; both missing is the rule on build machines. */
async function desktopIsPossible(): Promise<boolean> {
  const wish = process.env['SYSWRIGHT_EDITOR'];
  if (wish !== undefined) return wish === 'desktop';
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return false;
  const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
    signal: AbortSignal.timeout(3000),
  }).catch(() => undefined);
  return answer?.ok === true;
}

async function runOnDesktop({ workspace, report }: Run): Promise<void> {
  const { runTests } = await import('@vscode/test-electron');
  const profile = await createProfile(settings);
  try {
    await runTests({
      cachePath: join(root, '.cache/vscode-test'),
      extensionDevelopmentPath: [root, await buildModelExtension()],
      extensionTestsPath: suites,
      extensionTestsEnv: { SYSWRIGHT_TEST_REPORT: report },
      launchArgs: [
        workspace,
        ...['--user-data-dir', profile.user, '--extensions-dir', profile.extensions],
        ...['--disable-workspace-trust', '--skip-welcome', '--disable-telemetry'],
      ],
    });
  } finally {
    await profile.remove();
  }
}

async function runInBrowser({ workspace, report }: Run): Promise<void> {
  const [codeServer, browserPath] = await Promise.all([ensureCodeServer(), ensureBrowser()]);
  const profile = await createProfile(settings);
  await installExtension(codeServer, profile, await packModelExtension());
  const server = await startEditorServer({
    codeServer,
    profile,
    // A built workbench takes test suites from its address only with the driver of its own smoke tests.
    flags: ['--enable-smoke-test-driver', '--disable-workspace-trust'],
    env: { SYSWRIGHT_TEST_REPORT: report },
  });
  const browser = await launchBrowser(browserPath);
  try {
    const { page } = await openPage(browser);
    const log: string[] = [];
    // The workbench calls these two when they exist, so they must be there before it starts.
    let exit: (code: number) => void = () => undefined;
    const exited = new Promise<number>((resolve) => (exit = resolve));
    await page.exposeFunction('codeAutomationExit', exit);
    await page.exposeFunction('codeAutomationLog', (kind: string, parts: unknown) => {
      log.push(`[${kind}] ${JSON.stringify(parts)}`);
    });
    const remote = (path: string) => `vscode-remote://${server.authority}${path}`;
    try {
      await new Workbench(page).open(server.authority, workspace, [
        ['extensionDevelopmentPath', remote(root)],
        ['extensionTestsPath', remote(suites)],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ]);
      await within(300_000, 'the suites', exited);
    } catch (error) {
      await mkdir(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, 'extension-host.png') });
      console.log(log.slice(-20).join('\n'));
      throw error;
    }
  } finally {
    await browser.close();
    await server.stop();
    await profile.remove();
  }
}

async function verdictsOf(report: string): Promise<Verdict[]> {
  return JSON.parse(await readFile(report, 'utf8')) as Verdict[];
}

async function main(): Promise<void> {
  await Promise.all([process.argv.includes('--no-build') ? undefined : build(), bundleSuites()]);
  const workspace = await createWorkspace();
  const results = await mkdtemp(join(tmpdir(), 'syswright-report-'));
  const report = join(results, 'report.json');
  await writeFile(report, '[]');
  try {
    const run = { workspace: workspace.folder, report };
    // A failed test rejects too, on the desktop; what failed stands in the report in either case.
    let broken: unknown;
    try {
      await ((await desktopIsPossible()) ? runOnDesktop(run) : runInBrowser(run));
    } catch (error) {
      broken = error;
    }
    const verdicts = await verdictsOf(report);
    verdicts.forEach(printVerdict);
    if (broken instanceof Error && verdicts.every(({ error }) => error === undefined)) throw broken;
    close(verdicts);
  } finally {
    await workspace.remove();
    await rm(results, { recursive: true, force: true });
  }
}

await within(480_000, 'the run', main());
