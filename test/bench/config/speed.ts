import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { validatorFor } from '../../../server/src/checkers/validators/validators.ts';
import { findProgram, run } from '../../../server/src/process/run.ts';
import { keystrokesIn, openServer, type KindKeystrokes } from './keystrokes.ts';
import { configClaims, fairFile, longFile, type LongFile } from './long-file.ts';

export interface KindSpeed extends KindKeystrokes {
  readonly language: string;
  /** The same keys in a file where every line stands many times over, which brings up to 800 findings. */
  readonly crowded: KindKeystrokes;
  /** The official validator's run over the same text, start to end: the quickest of nine, in milliseconds. */
  readonly official: { readonly program: string; readonly quickest: number } | undefined;
}

const lines = 500;

export async function* speeds(keys: number): AsyncIterable<KindSpeed> {
  const server = await openServer();
  for (const claim of configClaims()) {
    const file = await fairFile(claim, lines);
    const typed = await keystrokesIn(server, file, keys);
    const crowded = await keystrokesIn(server, longFile(claim, lines), keys);
    yield { ...typed, language: claim.language, crowded, official: await officialRun(file) };
  }
}

/** The bare program: neither shut in nor read. */
async function officialRun({ language, path, text }: LongFile): Promise<KindSpeed['official']> {
  const validator = validatorFor(language, path);
  const program = validator && (await findProgram(validator.program, []));
  if (!validator || program === undefined) return undefined;
  const room = mkdtempSync(join(tmpdir(), 'syswright-official-'));
  try {
    const copy = {
      file: join(room, basename(path)),
      room,
      path,
      release: '257',
      isPartial: false,
      target: {},
    };
    writeFileSync(copy.file, validator.contained?.(text)?.text ?? text, { mode: 0o440 });
    await validator.prepare?.(copy);
    const args = validator.args(copy);
    const times: number[] = [];
    for (let i = 0; i < 9; i++) {
      const begin = performance.now();
      await run({
        program,
        args: Array.isArray(args) ? (args as readonly string[]) : [],
        folder: room,
        timeout: 10_000,
        outputLimit: 64 << 20,
      });
      times.push(performance.now() - begin);
    }
    return { program: validator.program, quickest: Math.min(...times) };
  } finally {
    rmSync(room, { recursive: true });
  }
}
