import {
  EventEmitter,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  type Disposable,
  type Event,
} from 'vscode';
import type { Status } from '../../server/src/protocol.ts';
import { selector } from './documents.ts';

/** What the person sees beside the language of a file: the target, the model, and what was not looked at. */
export class StatusView implements Disposable {
  readonly #target = languages.createLanguageStatusItem('syswright.target', selector);
  readonly #provider = languages.createLanguageStatusItem('syswright.provider', selector);
  readonly #gaps = languages.createLanguageStatusItem('syswright.gaps', selector);
  readonly #changed = new EventEmitter<Status>();
  readonly onChange: Event<Status> = this.#changed.event;
  #status: Status | undefined;

  constructor() {
    this.#target.name = l10n.t('Syswright Target');
    this.#target.command = { command: 'syswright.chooseTarget', title: l10n.t('Choose') };
    this.#provider.name = l10n.t('Syswright Model');
    this.#provider.command = {
      command: 'syswright.chooseModel',
      title: l10n.t('Choose'),
    };
    this.#gaps.name = l10n.t('Syswright Gaps');
    this.#gaps.command = { command: 'syswright.showGaps', title: l10n.t('Show') };
    this.starting();
  }

  get status(): Status | undefined {
    return this.#status;
  }

  starting(): void {
    this.#target.busy = true;
    this.#target.severity = LanguageStatusSeverity.Information;
    this.#target.text = l10n.t('Starting');
    this.#target.detail = '';
    this.#showProvider({ name: 'none', state: 'off', detail: '' });
    this.#showGaps([]);
  }

  stopped(): void {
    this.#target.busy = false;
    this.#target.severity = LanguageStatusSeverity.Error;
    this.#target.text = l10n.t('Server not running');
    this.#target.detail = '';
  }

  show(status: Status): void {
    this.#status = status;
    this.#showTarget(status.target);
    this.#showProvider(status.provider);
    this.#showGaps(status.gaps);
    this.#changed.fire(status);
  }

  /** Lists the gaps; choosing one copies nothing and opens nothing, it is only there to be read. */
  async showGaps(): Promise<void> {
    const gaps = this.#status?.gaps ?? [];
    await window.showQuickPick(
      gaps.map((gap) => ({ label: gap.by, detail: gap.reason })),
      {
        title: l10n.t('What Syswright did not look at'),
        placeHolder: gaps.length === 0 ? l10n.t('Nothing was left out.') : '',
      },
    );
  }

  dispose(): void {
    for (const part of [this.#target, this.#provider, this.#gaps, this.#changed]) part.dispose();
  }

  #showTarget(target: Status['target']): void {
    this.#target.busy = false;
    this.#target.severity = LanguageStatusSeverity.Information;
    this.#target.text = target.map(partText).join(', ') || l10n.t('No target known');
    this.#target.detail =
      target.length === 0
        ? l10n.t('Version-dependent rules stay silent')
        : [...new Set(target.map(({ source }) => source))].join(', ');
  }

  #showProvider({ name, state, detail }: Status['provider']): void {
    this.#provider.busy = state === 'busy';
    this.#provider.severity =
      state === 'failed' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    this.#provider.text = providerText(name, state);
    this.#provider.detail = detail;
  }

  #showGaps(gaps: Status['gaps']): void {
    this.#gaps.text =
      gaps.length === 0 ? l10n.t('Everything looked at') : l10n.t('Not looked at: {0}', gaps.length);
    this.#gaps.detail = gaps[0]?.reason ?? '';
  }
}

function partText({ name, version }: Status['target'][number]): string {
  return name === 'support' ? l10n.t('supports {0}', version) : `${name} ${version}`;
}

function providerText(name: string, state: Status['provider']['state']): string {
  switch (state) {
    case 'off':
      return l10n.t('No model');
    case 'ready':
    case 'busy':
      return l10n.t('Model: {0}', name);
    case 'cooling':
      return l10n.t('Model: {0}, pausing', name);
    case 'failed':
      return l10n.t('Model: {0}, failed', name);
    case 'untrusted':
      return l10n.t('No model in an untrusted workspace');
  }
}
