/** From a key to its diagnostics, server side: every rule on, 500 keys after 50 to warm up, no debounce. */
import { pathToFileURL } from 'node:url';
import { Positions } from '../../server/src/lsp/positions.ts';
import { inProcessServer, type Wire } from './in-process-server.ts';
import { makeDriver } from './make-driver.ts';
import { typing } from './typing.ts';

export interface Keystrokes {
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  readonly count: number;
  readonly lines: number;
}

const uri = 'file:///srv/linux/drivers/misc/example.c';
const warmUp = 50;

/** What the server adds of its own before it looks: nothing, whatever an editor may do. In milliseconds. */
export const debounce = 0;

export async function keystrokes(count = 500, seed = 1): Promise<Keystrokes> {
  const server = inProcessServer();
  const greeted = server.next((message) => message.id === 1);
  server.send({
    id: 1,
    method: 'initialize',
    params: {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: {} } },
      initializationOptions: { settings: { target: 'kernel=6.12' } },
    },
  });
  await greeted;
  server.send({ method: 'initialized', params: {} });
  let text = makeDriver(3000, seed);
  const lines = text.split('\n').length - 1;
  let version = 1;
  const shown = (wanted: number) => (message: Wire) =>
    message.method === 'textDocument/publishDiagnostics' &&
    (message.params as { version: number }).version === wanted;
  const first = server.next(shown(version));
  server.send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'c', version, text } },
  });
  await first;
  const outlined = server.next((message) => message.id === 3);
  server.send({ id: 3, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } });
  const symbols = (await outlined).message.result as readonly unknown[] | null;
  // Nothing is quicker than a file that was taken for none of ours.
  if ((symbols?.length ?? 0) < 50)
    throw new Error('the driver was not understood, so there is nothing to measure');
  const times: number[] = [];
  const keys = typing(text, seed);
  for (let pressed = 0; pressed < warmUp + count; pressed++) {
    const key = keys.next().value;
    const range = new Positions(text, 'utf-16').range(key);
    text = text.slice(0, key.start) + key.text + text.slice(key.end);
    const told = server.next(shown(++version));
    const begin = performance.now();
    server.send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version }, contentChanges: [{ range, text: key.text }] },
    });
    const { at } = await told;
    if (pressed >= warmUp) times.push(at - begin);
  }
  const ended = server.next((message) => message.id === 2);
  server.send({ id: 2, method: 'shutdown' });
  await ended;
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)]!,
    p95: times[Math.ceil(times.length * 0.95) - 1]!,
    longest: times.at(-1)!,
    count,
    lines,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { median, p95, longest, count, lines } = await keystrokes();
  console.log(
    `driver: ${lines} lines, ${count} keys, server debounce ${debounce} ms (an editor's own comes on top)`,
  );
  console.log(`median: ${median.toFixed(1)} ms`);
  console.log(`95th percentile: ${p95.toFixed(1)} ms (aim: at most 16 ms)`);
  console.log(`longest: ${longest.toFixed(1)} ms`);
  // Streams of the server end with its process.
  process.exit(0);
}
