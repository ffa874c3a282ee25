import type { Event, ExtensionContext, Memento, SecretStorage } from 'vscode';

const prefix = 'syswright.apiKey.';
const namesKey = 'syswright.apiKeyProviders';

/** Keys of model providers, in the editor's secret storage and nowhere else; only the providers' names are listed. */
export class ApiKeys {
  readonly #secrets: SecretStorage;
  readonly #names: Memento;
  readonly onChange: Event<unknown>;

  constructor(context: ExtensionContext) {
    this.#secrets = context.secrets;
    this.#names = context.globalState;
    this.onChange = context.secrets.onDidChange;
  }

  async get(provider: string): Promise<string | null> {
    return (await this.#secrets.get(prefix + provider)) ?? null;
  }

  async set(provider: string, key: string): Promise<void> {
    await this.#secrets.store(prefix + provider, key);
    await this.#names.update(namesKey, [...new Set([...this.providers(), provider])].sort());
  }

  async delete(provider: string): Promise<void> {
    await this.#secrets.delete(prefix + provider);
    await this.#names.update(
      namesKey,
      this.providers().filter((name) => name !== provider),
    );
  }

  /** The providers that a key was stored for. */
  providers(): readonly string[] {
    return this.#names.get<readonly string[]>(namesKey, []);
  }
}
