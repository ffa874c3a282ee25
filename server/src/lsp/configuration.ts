import type { Connection } from 'vscode-languageserver/node';
import { settings as known, type Setting } from '../config/settings.ts';
import type { DocumentSettings, SettingValues } from '../workers/messages.ts';
import type { Client } from './client.ts';
import { pathOf } from './documents.ts';

const section = 'syswright';
/** A client that never answers must not keep a person from diagnostics, in milliseconds. */
const patience = 2000;

/** Settings of documents, asked from the client and kept until they change. */
export class Configuration {
  readonly #connection: Connection;
  readonly #client: Client;
  /** Hands a document's settings to the analysis. */
  readonly #apply: (uri: string, settings: DocumentSettings) => void;
  readonly #known = new Map<string, DocumentSettings>();
  readonly #asked = new Map<string, Promise<void>>();
  #roots: readonly string[];
  #pushed: unknown;

  constructor(
    connection: Connection,
    client: Client,
    apply: (uri: string, settings: DocumentSettings) => void,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#apply = apply;
    this.#roots = client.roots;
    this.#pushed = client.settings;
  }

  /** What is known of a document's settings now; the defaults until the client has answered. */
  of(uri: string): DocumentSettings {
    return this.#known.get(uri) ?? this.#joined(uri, this.#pushed);
  }

  /** Whether that is the client's word by now. */
  isKnown(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** What is set for no document in particular, asked anew: nothing may be open yet. */
  async now(): Promise<SettingValues> {
    return readValues(this.#client.configures ? await this.#ask() : this.#pushed);
  }

  /** Waits until the client has said what the settings of a document are. */
  async settled(uri: string): Promise<void> {
    // Settings may change while the answer is on its way; then a newer question is the one to wait for.
    for (let asked = this.#asked.get(uri), before; asked !== before; asked = this.#asked.get(uri)) {
      before = asked;
      await asked;
    }
  }

  opened(uri: string): void {
    if (!this.#client.configures) {
      this.#take(uri, this.#pushed);
      return;
    }
    const asked = this.#ask(uri).then((answer) => {
      // A newer question may be on its way, and the document may be closed.
      if (this.#asked.get(uri) === asked) this.#take(uri, answer);
    });
    this.#asked.set(uri, asked);
  }

  closed(uri: string): void {
    this.#known.delete(uri);
    this.#asked.delete(uri);
  }

  /**
   * The client says that settings changed; some send them along, others want to be asked. Resolves with whether that
   * is true of any document: many clients say so once at the start, when it would only cause work.
   */
  async changed(uris: readonly string[], sent: unknown): Promise<boolean> {
    if (typeof sent === 'object' && sent !== null) this.#pushed = sent;
    const before = JSON.stringify(uris.map((uri) => this.#known.get(uri)));
    for (const uri of uris) this.opened(uri);
    await Promise.all(uris.map((uri) => this.settled(uri)));
    return JSON.stringify(uris.map((uri) => this.#known.get(uri))) !== before;
  }

  setRoots(roots: readonly string[], uris: readonly string[]): void {
    this.#roots = roots;
    for (const uri of uris) this.#take(uri, this.#known.get(uri)?.values ?? this.#pushed);
  }

  get roots(): readonly string[] {
    return this.#roots;
  }

  #take(uri: string, answer: unknown): void {
    const settings = this.#joined(uri, answer);
    if (JSON.stringify(settings) === JSON.stringify(this.#known.get(uri))) return;
    this.#known.set(uri, settings);
    this.#apply(uri, settings);
  }

  #joined(uri: string, answer: unknown): DocumentSettings {
    const path = pathOf(uri);
    // A text without a file belongs to the folder that is open.
    const [first] = uri.startsWith('file:') ? [] : this.#roots;
    const roots = this.#roots.filter((root) => path.startsWith(root.endsWith('/') ? root : `${root}/`));
    // Folders may lie in one another; the nearest one speaks.
    const root = roots.sort((a, b) => b.length - a.length)[0] ?? first;
    return { values: readValues(answer), ...(root === undefined ? {} : { root }) };
  }

  async #ask(uri?: string): Promise<unknown> {
    const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined).unref());
    const answer = this.#connection.workspace
      .getConfiguration({ ...(uri === undefined ? {} : { scopeUri: uri }), section })
      .catch(() => undefined);
    return Promise.race([answer as Promise<unknown>, tooLate]);
  }
}

const allSettings: Readonly<Record<string, Setting>> = known;

/**
 * Values by the settings' full names, from whatever form an editor sends: nested by dots, flat without the prefix, or
 * flat with it, and with or without the section around.
 */
export function readValues(answer: unknown): SettingValues {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(allSettings)) {
    const path = name.split('.');
    const value = valueAt(answer, path) ?? valueAt(answer, path.slice(1)) ?? projectValue(answer, setting);
    if (value !== undefined && value !== null) values[name] = value;
  }
  return values;
}

/** Editors without a settings page of ours may use the keys of `.syswright.json`, e.g. `target = 'debian-12'`. */
function projectValue(answer: unknown, setting: Setting): unknown {
  if (setting.project === undefined || setting.type !== 'string') return undefined;
  const value = valueAt(answer, ['syswright', setting.project]) ?? valueAt(answer, [setting.project]);
  return typeof value === 'string' ? value : undefined;
}

function valueAt(node: unknown, path: readonly string[]): unknown {
  if (path.length === 0) return node;
  if (typeof node !== 'object' || node === null) return undefined;
  for (let length = path.length; length > 0; length--) {
    const key = path.slice(0, length).join('.');
    if (!Object.hasOwn(node, key)) continue;
    const found = valueAt((node as Record<string, unknown>)[key], path.slice(length));
    if (found !== undefined) return found;
  }
  return undefined;
}
