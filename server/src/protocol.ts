/**
 * Our own messages between the language server and an editor: names and plain types.
 * The one server file that `client/` may import, so it imports nothing itself.
 */

/** `initializationOptions` of the client; everything is optional for other editors. */
export interface InitializationOptions {
  /** Language of messages, as the editor names it (`en`, `zh-cn`). */
  readonly locale?: string;
  /** URI of the folder with the rule pages, when the client ships them; else pages on the web are linked. */
  readonly docs?: string;
  /** False for an untrusted workspace: no model, no outside tool. Absent means trusted. */
  readonly trusted?: boolean;
}

/** Server to client, notification: what the status item shows. */
export const statusNotification = 'syswright/status';
export interface Status {
  /**
   * For example `{ name: 'kernel', version: '6.1.0-18-amd64', source: '/lib/modules/6.1.0-18-amd64/build' }`; the part
   * `support` is the range of kernels that one source has to support, such as `5.10 - 7.2`.
   */
  readonly target: readonly { readonly name: string; readonly version: string; readonly source: string }[];
  readonly provider: {
    /** `none` when no model is configured. */
    readonly name: string;
    readonly state: 'off' | 'ready' | 'busy' | 'cooling' | 'failed' | 'untrusted';
    /** A sentence in the person's language, e.g. why the provider failed. */
    readonly detail: string;
  };
  /** What was not looked at, each once; `reason` is in the person's language. */
  readonly gaps: readonly { readonly by: string; readonly reason: string }[];
}

/** Client to server, notification: the person has granted trust. */
export const trustNotification = 'syswright/trust';
export interface Trust {
  readonly trusted: boolean;
}

/** Server to client, request: the key of a provider from the editor's secret storage; `null` when there is none. */
export const apiKeyRequest = 'syswright/apiKey';
export interface ApiKeyParams {
  readonly provider: string;
}

/** Client to server, notification: a key was stored or deleted, so cached ones are stale. */
export const apiKeysChangedNotification = 'syswright/apiKeysChanged';

/** Client to server, request: the page of a rule, directive, key or helper as markdown; `null` when unknown. */
export const explainRequest = 'syswright/explain';
export interface ExplainParams {
  readonly name: string;
}

/** Commands the server executes (`workspace/executeCommand`). */
export const serverCommands = {
  /** Sent by an accepted inline suggestion, for the counters in the status item. Arguments: suggestion id. */
  accepted: 'syswright.suggestionAccepted',
  /** Lets the running kernel judge the eBPF programs of a document. Arguments: its URI; else the one touched last. */
  verify: 'syswright.verifyDocument',
} as const;
