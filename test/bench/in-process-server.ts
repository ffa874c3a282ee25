import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import { serveLanguage } from '../../server/src/lsp/server.ts';

export interface Wire {
  readonly method?: string;
  readonly id?: number;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The server in this process, behind streams: what is timed is its own work and no other process's. */
export interface InProcessServer {
  send(message: Wire): void;
  /** Resolves with a message and the time at which the server had handed it over. */
  next(matches: (message: Wire) => boolean): Promise<{ message: Wire; at: number }>;
}

export function inProcessServer(): InProcessServer {
  const input = new PassThrough();
  const output = new PassThrough();
  serveLanguage(createConnection(input, output));
  const waiting: {
    matches: (message: Wire) => boolean;
    resolve: (found: { message: Wire; at: number }) => void;
  }[] = [];
  let buffer = Buffer.alloc(0);
  output.on('data', (data: Buffer) => {
    const at = performance.now();
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, end))![1]);
      if (buffer.length < end + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length)) as Wire;
      buffer = buffer.subarray(end + 4 + length);
      const index = waiting.findIndex((one) => one.matches(message));
      if (index >= 0) waiting.splice(index, 1)[0]!.resolve({ message, at });
    }
  });
  return {
    send(message) {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    },
    next: (matches) => new Promise((resolve) => waiting.push({ matches, resolve })),
  };
}
