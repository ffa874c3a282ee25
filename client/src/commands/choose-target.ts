import { ConfigurationTarget, l10n, QuickPickItemKind, window, workspace, type QuickPickItem } from 'vscode';

interface Choice extends QuickPickItem {
  /** The value of the setting. `automatic` removes it; `ask-path`, `ask-text` and `ask-range` ask on. */
  readonly value?: string;
}

const presets = [
  ['debian-12', 'Debian 12'],
  ['ubuntu-24.04', 'Ubuntu 24.04'],
  ['rhel-9', 'Red Hat Enterprise Linux 9'],
  ['openeuler-24.03', 'openEuler 24.03'],
] as const;

const versions = ['7.2', '6.12', '6.1', '5.10'] as const;

/**
 * Asks which system the files are written for and writes the answer to the setting `syswright.target.system`, or asks for
 * the range of kernels to support and writes that to `syswright.target.support`.
 */
export async function chooseTarget(): Promise<void> {
  const choice = await window.showQuickPick(choices(), {
    title: l10n.t('Which system are these files written for?'),
    placeHolder: l10n.t('A distribution, a kernel version, or a tree on this disk'),
    matchOnDescription: true,
  });
  if (choice === undefined) return;
  if (choice.value === 'ask-range') {
    await write('target.support', await rangeValue());
    return;
  }
  await write('target.system', await valueOf(choice));
}

async function write(setting: string, value: string): Promise<void> {
  if (value === 'cancelled') return;
  await workspace
    .getConfiguration('syswright')
    .update(
      setting,
      value === 'automatic' ? undefined : value,
      workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace,
    );
}

function choices(): Choice[] {
  const separator = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  return [
    {
      label: l10n.t('Find it out'),
      description: l10n.t('from the tree, the Makefile, installed headers'),
      value: 'automatic',
    },
    { label: l10n.t('This machine'), description: 'running', value: 'running' },
    separator(l10n.t('Distributions')),
    ...presets.map(([value, label]) => ({ label, description: value, value })),
    separator(l10n.t('Kernels')),
    ...versions.map((version) => ({ label: `Linux ${version}`, description: version, value: version })),
    separator(l10n.t('Other')),
    {
      label: l10n.t('One source for several kernels...'),
      description: range() || '5.10 - 7.2',
      value: 'ask-range',
    },
    { label: l10n.t('A kernel or header tree...'), value: 'ask-path' },
    { label: l10n.t('Type it in...'), description: 'kernel=6.6, systemd=255', value: 'ask-text' },
  ];
}

/** The range that is set; empty for none. */
function range(): string {
  return workspace.getConfiguration('syswright').get<string>('target.support', '');
}

async function rangeValue(): Promise<string> {
  const [newest, ...older] = versions;
  const ranges = older.map((oldest) => `${oldest} - ${newest}`);
  const choice = await window.showQuickPick<Choice>(
    [
      {
        label: l10n.t('One kernel only'),
        description: l10n.t('no range'),
        value: 'automatic',
      },
      ...ranges.map((value) => ({ label: `Linux ${value}`, value })),
      { label: l10n.t('Type it in...'), value: 'ask-text' },
    ],
    { title: l10n.t('Which kernels does one source have to support?') },
  );
  if (choice?.value !== 'ask-text') return choice?.value ?? 'cancelled';
  const text = await window.showInputBox({
    title: l10n.t('Supported kernels'),
    prompt: l10n.t('The oldest and the newest kernel, such as "5.10 - 7.2"'),
    value: range(),
  });
  return text === undefined ? 'cancelled' : text.trim() || 'automatic';
}

async function valueOf(choice: Choice): Promise<string> {
  if (choice.value === 'ask-path') {
    const folders = await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: l10n.t('Root of a kernel or header tree'),
    });
    return folders?.[0]?.fsPath ?? 'cancelled';
  }
  if (choice.value === 'ask-text') {
    const text = await window.showInputBox({
      title: l10n.t('Target'),
      prompt: l10n.t('A comma list such as "kernel=6.6, systemd=255"'),
      value: workspace.getConfiguration('syswright').get<string>('target.system', ''),
    });
    return text === undefined ? 'cancelled' : text.trim() || 'automatic';
  }
  return choice.value ?? 'cancelled';
}
