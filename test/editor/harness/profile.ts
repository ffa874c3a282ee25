import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one editor: a fresh profile, so that no run sees what another left behind. */
export interface Profile {
  readonly folder: string;
  readonly user: string;
  readonly server: string;
  readonly extensions: string;
  remove(): Promise<void>;
}

/** Quiet and repeatable: nothing pops up over the text, nothing completes that the test did not ask for. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // A message that still moves is hard to read in a picture.
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'editor.inlineSuggest.enabled': true,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'editor.autoClosingBrackets': 'never',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.tabSize': 8,
  'files.autoSave': 'off',
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'window.zoomLevel': 0,
} as const;

/**
 * Makes a profile below the system's folder for temporary files. Settings of machine scope stand in a file of their
 * own: the workbench of a browser ignores them among the person's.
 */
export async function createProfile(settings: Readonly<Record<string, unknown>>): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'syswright-editor-'));
  const [user, server, extensions] = ['user', 'server', 'extensions'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [join(user, 'User'), join(user, 'Machine'), server, extensions]) {
    await mkdir(path, { recursive: true });
  }
  const text = JSON.stringify({ ...quiet, ...settings }, undefined, 2);
  await writeFile(join(user, 'User/settings.json'), text);
  await writeFile(join(user, 'Machine/settings.json'), text);
  return {
    folder,
    user,
    server,
    extensions,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
