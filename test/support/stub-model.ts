import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as an OpenAI-compatible completion endpoint gets it. */
export interface CompletionRequest {
  readonly model?: string;
  readonly prompt: string;
  readonly suffix?: string;
  readonly max_tokens?: number;
  readonly stream?: boolean;
  /** The header of this name, not a part of the body. */
  readonly authorization?: string | undefined;
}

export interface StubModel {
  /** Base address with `/v1`, as it stands in a setting. */
  readonly endpoint: string;
  /** Every completion request so far, oldest first. */
  readonly requests: readonly CompletionRequest[];
  /** Every conversation so far, oldest first. */
  readonly chats: readonly ChatRequest[];
  stop(): Promise<void>;
}

/** A request as a chat endpoint gets it. */
export interface ChatRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
}

/** Chooses the scripted text for a request; empty for a model that has nothing to say. */
export type Script = (request: CompletionRequest) => string;

/** Chooses the scripted words for a conversation. */
export type ChatScript = (request: ChatRequest) => string;

interface Stub {
  readonly script: Script;
  readonly chatScript: ChatScript | undefined;
  readonly requests: CompletionRequest[];
  readonly chats: ChatRequest[];
}

/**
 * A model that says what a script tells it to, at `/v1/completions` of a free port on loopback: streamed as
 * server-sent events in pieces of a few characters, the way tokens come. It lists itself at `/v1/models`. Without a script for
 * conversations it knows nothing else, so a client that asks for chat gets 404.
 */
export async function startStubModel(script: Script, chatScript?: ChatScript): Promise<StubModel> {
  const requests: CompletionRequest[] = [];
  const chats: ChatRequest[] = [];
  const server = createServer((request, response) => {
    answer(request, response, { script, chatScript, requests, chats }).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/v1`,
    requests,
    chats,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { script, chatScript, requests, chats }: Stub,
): Promise<void> {
  if (request.method === 'GET' && request.url === '/v1/models') {
    reply(response, 200, { object: 'list', data: [{ id: 'stub', object: 'model', owned_by: 'tests' }] });
  } else if (request.method === 'POST' && request.url === '/v1/completions') {
    const body = JSON.parse(await textOf(request)) as CompletionRequest;
    requests.push({ ...body, authorization: request.headers.authorization });
    send(response, body.stream === true, script(body), completion);
  } else if (request.method === 'POST' && request.url === '/v1/chat/completions' && chatScript) {
    const body = JSON.parse(await textOf(request)) as ChatRequest;
    chats.push(body);
    send(response, body.stream === true, chatScript(body), chat);
  } else reply(response, 404, { error: { message: 'no such endpoint', type: 'invalid_request_error' } });
}

type Form = (text: string, reason: 'stop' | null) => object;

function send(response: ServerResponse, isStream: boolean, text: string, form: Form): void {
  if (!isStream) {
    reply(response, 200, form(text, 'stop'));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const piece of text.match(/[^]{1,4}/g) ?? []) event(response, form(piece, null));
  event(response, form('', 'stop'));
  response.end('data: [DONE]\n\n');
}

function event(response: ServerResponse, value: object): void {
  response.write(`data: ${JSON.stringify(value)}\n\n`);
}

function completion(text: string, reason: 'stop' | null): object {
  const choices = [{ index: 0, text, finish_reason: reason, logprobs: null }];
  return { id: 'cmpl-stub', object: 'text_completion', created: 0, model: 'stub', choices };
}

function chat(text: string, reason: 'stop' | null): object {
  const choices = [{ index: 0, delta: { content: text }, finish_reason: reason }];
  return { id: 'chat-stub', object: 'chat.completion.chunk', created: 0, model: 'stub', choices };
}

function reply(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
