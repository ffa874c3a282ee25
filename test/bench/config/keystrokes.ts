import { pathToFileURL } from 'node:url';
import { Positions } from '../../../server/src/lsp/positions.ts';
import { random } from '../../support/random.ts';
import { inProcessServer, type InProcessServer, type Wire } from '../in-process-server.ts';
import { figures, spent, type Figures } from '../keystroke.ts';
import type { Key } from '../typing.ts';
import type { LongFile } from './long-file.ts';

export interface KindKeystrokes {
  /** From a key to its diagnostics, in milliseconds. */
  readonly wait: Figures;
  /** Processor time of all threads meanwhile, which other programs on the machine do not change. */
  readonly work: Figures;
  readonly findings: number;
}

const warmUp = 50;

/** A server that has greeted, with all rules on. */
export async function openServer(): Promise<InProcessServer> {
  const server = inProcessServer();
  const greeted = server.next((message) => message.id === 1);
  const capabilities = { textDocument: { publishDiagnostics: {} } };
  server.send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } });
  await greeted;
  server.send({ method: 'initialized', params: {} });
  return server;
}

/** Types into one file, waiting for the diagnostics of each key; the file is taken for one of this machine. */
export async function keystrokesIn(
  server: InProcessServer,
  file: LongFile,
  count: number,
): Promise<KindKeystrokes> {
  const uri = pathToFileURL(file.path).href;
  let { text } = file;
  let version = 1;
  const shown = (wanted: number) => (message: Wire) => {
    const params = message.params as { uri?: string; version?: number } | undefined;
    return (
      message.method === 'textDocument/publishDiagnostics' && params?.uri === uri && params.version === wanted
    );
  };
  const first = server.next(shown(version));
  const textDocument = { uri, languageId: file.language, version, text };
  server.send({ method: 'textDocument/didOpen', params: { textDocument } });
  await first;
  const [times, work]: [number[], number[]] = [[], []];
  let findings = 0;
  const keys = retyping(text, 1);
  for (let pressed = 0; pressed < warmUp + count; pressed++) {
    const key = keys.next().value;
    const range = new Positions(text, 'utf-16').range(key);
    text = text.slice(0, key.start) + key.text + text.slice(key.end);
    const told = server.next(shown(++version));
    const before = process.cpuUsage();
    const begin = performance.now();
    const contentChanges = [{ range, text: key.text }];
    server.send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version }, contentChanges },
    });
    const { at, message } = await told;
    findings = (message.params as { diagnostics: unknown[] }).diagnostics.length;
    if (pressed < warmUp) continue;
    times.push(at - begin);
    work.push(spent(before));
  }
  server.send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
  return { wait: figures(times), work: figures(work), findings };
}

/** The keys of a person who takes lines away letter by letter from their end and writes them anew. */
function* retyping(text: string, seed: number): Generator<Key, never> {
  const next = random(seed);
  const starts = [...text.matchAll(/^(?![#;]).+$/gm)].map(({ index, 0: line }) => [index, line] as const);
  for (;;) {
    const [start, line] = starts[Math.floor(next() * starts.length)]!;
    const from = start + Math.max(0, line.length - 20);
    for (let at = start + line.length; at > from; at--) yield { start: at - 1, end: at, text: '' };
    for (let at = from; at < start + line.length; at++) yield { start: at, end: at, text: text[at]! };
  }
}
