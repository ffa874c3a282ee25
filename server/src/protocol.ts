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
  /** True for a workspace that the person trusts; else no model is asked and no outside tool runs. */
  readonly trusted?: boolean;
  /** Path of a folder that the client keeps for us: the engine of local models and their files. */
  readonly storage?: string;
  /** The client answers `syswright/askModel`. */
  readonly hasModels?: boolean;
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

/** Server to client, request: whether text may be sent to a host; the client asks the person and keeps a yes in its settings. */
export const mayLeaveRequest = 'syswright/mayLeave';
export interface MayLeaveParams {
  readonly host: string;
  /** What would leave, in the person's language. */
  readonly words: string;
}

/**
 * Server to client, request: asks one of the editor's own models; cancelled like any other. Pieces come as
 * `syswright/modelPiece` before the answer, which says what went wrong.
 */
export const askModelRequest = 'syswright/askModel';
export interface AskModelParams {
  readonly id: number;
  /** The id of a model; empty for the first one. */
  readonly model: string;
  readonly turns: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }[];
}
export interface AskModelAnswer {
  readonly fault?: 'refused' | 'busy' | 'unsupported' | 'unreachable';
  readonly message?: string;
}
export const modelPieceNotification = 'syswright/modelPiece';
export interface ModelPiece {
  readonly id: number;
  readonly text: string;
}

/** Client to server, request: which models there are. */
export const modelChoicesRequest = 'syswright/modelChoices';
export interface ModelChoice {
  /** Values of the settings below `syswright.model.`. */
  readonly provider: string;
  readonly endpoint: string;
  readonly name: string;
  /** A name to show. */
  readonly label: string;
}
export interface ModelChoices {
  /** Servers of this machine that answered, each with its models. */
  readonly running: readonly ModelChoice[];
  /** GGUF files of this machine. */
  readonly files: readonly ModelChoice[];
  /** Services elsewhere; they want a key. */
  readonly services: readonly ModelChoice[];
  /** What runs GGUF files is installed. */
  readonly hasEngine: boolean;
}

/** Client to server, request: asks a model a small question. */
export const tryModelRequest = 'syswright/tryModel';
export type ChosenModel = Omit<ModelChoice, 'label'>;
/** What it can do, or why it cannot be asked; in the person's language. */
export type TriedModel = { readonly words: string } | { readonly problem: string };

/** Client to server, request: installs the engine for GGUF files. The answer is what to tell the person; empty when it is there. */
export const installEngineRequest = 'syswright/installEngine';

/** Client to server, request: fetches a GGUF file. */
export const downloadModelRequest = 'syswright/downloadModel';
export interface DownloadModelParams {
  readonly url: string;
  /** Empty when the person has none. */
  readonly sha256: string;
}
export type DownloadModelAnswer =
  { readonly path: string; readonly words: string } | { readonly problem: string };

/** Client to server, request: the last requests to models as they went out, as markdown. */
export const sentRequestsRequest = 'syswright/sentRequests';

/** Client to server, request: a file of a kind from a description, written by the model and checked. */
export const writeRequest = 'syswright/write';
export interface WriteParams {
  readonly kind: 'module' | 'ebpf' | 'unit' | 'rule';
  readonly description: string;
}

/** Client to server, request: a finding of an open document repaired by the model and checked. */
export const repairRequest = 'syswright/repair';
export interface RepairParams {
  readonly uri: string;
  readonly code: string;
  /** Where the finding begins, as the protocol counts. */
  readonly position: { readonly line: number; readonly character: number };
}

/** A draft for the person to look at, or why there is none. Sentences are in the person's language. */
export type Drafted =
  | {
      readonly text: string;
      /** A name for a new file. */
      readonly name: string;
      /** Nothing of what looked at it has anything against it. */
      readonly isVerified: boolean;
      /** Who looked at it and who did not, in how many rounds, and what is wrong. */
      readonly words: string;
      /** The version of the document that a repair is for. */
      readonly version: number | null;
    }
  | { readonly problem: string };

/** Client to server, request: an explanation by the model; pieces come before the answer, which is the whole page. */
export const explainByModelRequest = 'syswright/explainByModel';
export interface ExplainByModelParams {
  readonly id: number;
  readonly uri: string;
  /** The selection; empty for the finding or name at a place. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}
export const explanationNotification = 'syswright/explanation';
export interface ExplanationSoFar {
  readonly id: number;
  readonly page: string;
}
export type ExplainedByModel = { readonly page: string } | { readonly problem: string };

/** Client to server, request: what an agent asks by one of our tools; the answer is text for it. */
export const toolRequest = 'syswright/tool';
export interface ToolParams {
  readonly name: 'check' | 'explain' | 'target' | 'verify';
  readonly input: unknown;
}
export interface ToolAnswer {
  readonly text: string;
  readonly refused: boolean;
}

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

/** Commands of our client that the server offers. */
export const editorCommands = {
  /** Arguments: a document's URI, and the code and position of a finding. */
  repair: 'syswright.repairByModel',
} as const;
