import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface Asked {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface StubServer {
  /** Address without a path. */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Resolves when a client has hung up before the answer was whole. */
  readonly hungUp: Promise<void>;
}

export type Answer = (response: ServerResponse, asked: Asked) => void | Promise<void>;

/** A model server on loopback that answers as a test says; closed with the test. */
export async function stubServer(t: TestContext, answer: Answer): Promise<StubServer> {
  const asked: Asked[] = [];
  let hangUp = (): void => undefined;
  const hungUp = new Promise<void>((resolve) => {
    hangUp = resolve;
  });
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) hangUp();
    });
    void readBody(request).then(async (body) => {
      const { headers } = request;
      const one = { path: request.url ?? '', body, authorization: headers.authorization, headers };
      asked.push(one);
      await answer(response, one);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, hungUp };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** Begins a stream of events. */
export function beginEvents(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

export function completion(text: string | null, finish: string | null = null): string {
  return `data: ${JSON.stringify({ choices: [{ text, finish_reason: finish }] })}\n\n`;
}

export function chatDelta(content: string | null): string {
  return `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
}

/** A whole well-behaved answer to a completion or a chat. */
export function answerWith(response: ServerResponse, asked: Asked, text: string): void {
  beginEvents(response);
  response.end(`${asked.path.includes('chat') ? chatDelta(text) : completion(text, 'stop')}data: [DONE]\n\n`);
}

export function refuse(response: ServerResponse, status: number, message: string, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message, type: 'api_error' } }));
}
