/**
 * From a key to its diagnostics, server side: every rule on, 500 keys after 50 to warm up, no debounce. Once for one kernel
 * and once under a supported range of four, whose other kernels are asked when the person rests.
 */
import { pathToFileURL } from 'node:url';
import { Positions } from '../../server/src/lsp/positions.ts';
import { inProcessServer, type Wire } from './in-process-server.ts';
import { makeDriver } from './make-driver.ts';
import { typing } from './typing.ts';

/** Milliseconds. */
export interface Figures {
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

export interface Keystrokes {
  /** From a key to its diagnostics. */
  readonly wait: Figures;
  /** Processor time of all threads meanwhile, which other programs on the machine do not change. */
  readonly work: Figures;
  /** Processor time of all threads while a person rests for as long as the supported kernels need. */
  readonly rest: Figures;
  readonly count: number;
  readonly lines: number;
}

/** A person rests after so many keys. */
const burst = 20;
/** In milliseconds; every second rest ends amid the look at the other kernels, which is the worst moment for a key. */
const rests = [600, 215] as const;

const uri = 'file:///srv/linux/drivers/misc/example.c';
const warmUp = 50;

/** What the server adds of its own before it looks: nothing, whatever an editor may do. In milliseconds. */
export const debounce = 0;

export async function keystrokes(support = '', count = 500, seed = 1): Promise<Keystrokes> {
  const server = inProcessServer();
  const greeted = server.next((message) => message.id === 1);
  server.send({
    id: 1,
    method: 'initialize',
    params: {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: {} } },
      initializationOptions: { settings: { target: 'kernel=6.12', 'target.support': support } },
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
  const work: number[] = [];
  const rested: number[] = [];
  const keys = typing(text, seed);
  for (let pressed = 0; pressed < warmUp + count; pressed++) {
    const key = keys.next().value;
    const range = new Positions(text, 'utf-16').range(key);
    text = text.slice(0, key.start) + key.text + text.slice(key.end);
    if (pressed % burst === 0) {
      const pause = rests[(pressed / burst) % rests.length]!;
      const before = process.cpuUsage();
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (pause === rests[0] && pressed >= warmUp) rested.push(spent(before));
    }
    const told = server.next(shown(++version));
    const before = process.cpuUsage();
    const begin = performance.now();
    server.send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version }, contentChanges: [{ range, text: key.text }] },
    });
    const { at } = await told;
    if (pressed < warmUp) continue;
    times.push(at - begin);
    work.push(spent(before));
  }
  const ended = server.next((message) => message.id === 2);
  server.send({ id: 2, method: 'shutdown' });
  await ended;
  return { wait: figures(times), work: figures(work), rest: figures(rested), count, lines };
}

export function spent(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function figures(times: number[]): Figures {
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)]!,
    p95: times[Math.ceil(times.length * 0.95) - 1]!,
    longest: times.at(-1)!,
  };
}

function told({ median, p95, longest }: Figures): string {
  return `median ${median.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const support of ['', '5.10 - 7.2']) {
    const { wait, work, rest, count, lines } = await keystrokes(support);
    console.log(support === '' ? 'one kernel' : `supported kernels ${support}`);
    console.log(
      `driver: ${lines} lines, ${count} keys, server debounce ${debounce} ms (an editor's own comes on top)`,
    );
    console.log(`key to diagnostics: ${told(wait)} (aim: 95th percentile at most 16 ms)`);
    console.log(`processor time of all threads meanwhile: ${told(work)}`);
    console.log(`processor time while a person rests: ${told(rest)}`);
  }
  // Streams of the server end with its process.
  process.exit(0);
}
