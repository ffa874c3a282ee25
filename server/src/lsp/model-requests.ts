import {
  downloadModelRequest,
  installEngineRequest,
  modelChoicesRequest,
  sentRequestsRequest,
  tryModelRequest,
  type ChosenModel,
  type DownloadModelParams,
} from '../protocol.ts';
import type { Choosing } from './choosing.ts';
import type { Context } from './context.ts';
import type { Model } from './model.ts';
import { sentPage } from './sent-page.ts';

/** Answers what a person asks about models. Most servers are never asked, so what answers is loaded then. */
export function answerAboutModels(context: Context, model: Model): void {
  const { connection, client } = context;
  let made: Promise<Choosing> | undefined;
  const choosing = (): Promise<Choosing> =>
    (made ??= import('./choosing.ts').then((module) => new module.Choosing(context, model)));
  connection.onRequest(modelChoicesRequest, async () => (await choosing()).choices());
  connection.onRequest(tryModelRequest, async (chosen: ChosenModel) => (await choosing()).attempt(chosen));
  connection.onRequest(installEngineRequest, async () => (await choosing()).install());
  connection.onRequest(downloadModelRequest, async (wanted: DownloadModelParams) =>
    (await choosing()).download(wanted),
  );
  connection.onRequest(sentRequestsRequest, () => sentPage(model.means.sent, client.locale));
}
