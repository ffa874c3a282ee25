/** Start-up and memory of the built server as an editor feels them: a process, its greeting, its first diagnostics. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromBundle, fromSources, LspClient } from '../lsp/lsp-client.ts';
import { makeDriver } from './make-driver.ts';

export interface StartUp {
  /** Milliseconds from process start. */
  readonly initialized: number;
  readonly firstDiagnostics: number;
  /** Bytes of resident memory once the diagnostics are out. */
  readonly memory: number;
}

export interface Sample {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

export const samples: Readonly<Record<string, Sample>> = {
  'sysctl file': {
    uri: 'file:///srv/etc/sysctl.d/a.conf',
    languageId: 'plaintext',
    text: 'vm.swappiness = 300\n',
  },
  'driver of 3,000 lines': {
    uri: 'file:///srv/linux/drivers/misc/example.c',
    languageId: 'c',
    text: makeDriver(3000, 1),
  },
};

/** One start, measured from outside. */
export async function startOnce(program: string, { uri, languageId, text }: Sample): Promise<StartUp> {
  const begin = performance.now();
  const client = new LspClient(program);
  await client.request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: {} } },
    initializationOptions: { settings: { target: 'kernel=6.12' } },
  });
  const initialized = performance.now() - begin;
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  await client.waitFor((message) => message.method === 'textDocument/publishDiagnostics');
  const firstDiagnostics = performance.now() - begin;
  const memory = residentMemory(client.process.pid ?? 0);
  await client.stop();
  return { initialized, firstDiagnostics, memory };
}

/** The median of several starts: one alone says more about the disk than about us. */
export async function startUp(program: string, sample: Sample, runs = 7): Promise<StartUp> {
  const all: StartUp[] = [];
  for (let run = 0; run < runs; run++) all.push(await startOnce(program, sample));
  const median = (of: (one: StartUp) => number): number => all.map(of).sort((a, b) => a - b)[runs >> 1]!;
  return {
    initialized: median((one) => one.initialized),
    firstDiagnostics: median((one) => one.firstDiagnostics),
    memory: median((one) => one.memory),
  };
}

/** Bytes, from the kernel's own account; 0 where there is none. */
function residentMemory(pid: number): number {
  try {
    const match = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(match?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const program = existsSync(fromBundle) ? fromBundle : fromSources;
  console.log(program === fromBundle ? 'the built server' : 'from sources, because nothing is built');
  for (const [name, sample] of Object.entries(samples)) {
    const { initialized, firstDiagnostics, memory } = await startUp(program, sample);
    console.log(`${name}:`);
    console.log(`  process start to initialize answered: ${initialized.toFixed(0)} ms (aim: at most 150 ms)`);
    console.log(`  process start to first diagnostics: ${firstDiagnostics.toFixed(0)} ms`);
    console.log(`  memory (RSS): ${(memory / 2 ** 20).toFixed(0)} MB`);
  }
}
