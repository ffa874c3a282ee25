import type { CancellationToken } from 'vscode-languageserver/node';
import {
  downloadModelRequest,
  explainByModelRequest,
  installEngineRequest,
  modelChoicesRequest,
  repairRequest,
  sentRequestsRequest,
  toolRequest,
  tryModelRequest,
  writeRequest,
  type ChosenModel,
  type DownloadModelParams,
  type ExplainByModelParams,
  type RepairParams,
  type ToolParams,
  type WriteParams,
} from '../protocol.ts';
import { AgentThread } from './agent-thread.ts';
import type { Context } from './context.ts';
import type { Model } from './model.ts';
import { sentPage } from './sent-page.ts';
import { useTool } from './tools.ts';

/** Answers what a person asks about models. Most servers are never asked, so what answers is loaded then. */
export function answerAboutModels(context: Context, model: Model): void {
  const { connection, client } = context;
  const choosing = once(async () => new (await import('./choosing.ts')).Choosing(context, model));
  connection.onRequest(modelChoicesRequest, async () => (await choosing()).choices());
  connection.onRequest(tryModelRequest, async (chosen: ChosenModel) => (await choosing()).attempt(chosen));
  connection.onRequest(installEngineRequest, async () => (await choosing()).install());
  connection.onRequest(downloadModelRequest, async (wanted: DownloadModelParams) =>
    (await choosing()).download(wanted),
  );
  const thread = new AgentThread();
  const drafting = once(async () => new (await import('./drafting.ts')).Drafting(context, model, thread));
  const explaining = once(async () => new (await import('./explaining.ts')).Explaining(context, model));
  connection.onRequest(writeRequest, async (wanted: WriteParams, token: CancellationToken) =>
    (await drafting()).write(wanted, token),
  );
  connection.onRequest(repairRequest, async (wanted: RepairParams, token: CancellationToken) =>
    (await drafting()).repair(wanted, token),
  );
  connection.onRequest(
    explainByModelRequest,
    async (wanted: ExplainByModelParams, token: CancellationToken) =>
      (await explaining()).explain(wanted, token),
  );
  connection.onRequest(toolRequest, (asked: ToolParams) => useTool(context, model, thread, asked));
  connection.onRequest(sentRequestsRequest, () => sentPage(model.means.sent, client.locale));
}

/** Makes a thing when it is first wanted. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
