import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Ways } from '../assist/ways.ts';

/** A server may have learnt better ways since: so many milliseconds later it is tried anew. */
const longest = 14 * 24 * 3600 * 1000;
const most = 100;

type Kept = readonly [way: string, since: number];

/**
 * Ways that outlive the process, in a small file that it alone writes. Endpoints stand in it as hashes: an address may carry a key.
 * A file that cannot be read or written is none; then ways are found out again.
 */
export class KeptWays implements Ways {
  readonly #file: string;
  readonly #now: () => number;
  readonly #kept: Map<string, Kept>;

  constructor(file: string, now: () => number = Date.now) {
    this.#file = file;
    this.#now = now;
    this.#kept = new Map(read(file));
  }

  get(name: string): string | undefined {
    const kept = this.#kept.get(hash(name));
    return kept && this.#now() - kept[1] < longest ? kept[0] : undefined;
  }

  set(name: string, way: string): void {
    if (this.get(name) === way) return;
    // Behind the others, so that the oldest goes first.
    this.#kept.delete(hash(name));
    this.#kept.set(hash(name), [way, this.#now()]);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
    this.#write();
  }

  delete(name: string): void {
    if (this.#kept.delete(hash(name))) this.#write();
  }

  /** A few hundred bytes, once for each endpoint and model. */
  #write(): void {
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      const fresh = `${this.#file}.${process.pid}`;
      writeFileSync(fresh, JSON.stringify(Object.fromEntries(this.#kept)));
      renameSync(fresh, this.#file);
    } catch {
      // A storage that cannot be written; this process still knows.
    }
  }
}

function hash(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

function read(file: string): readonly (readonly [string, Kept])[] {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Object.entries(value as object).filter(isKept);
  } catch {
    return [];
  }
}

function isKept(entry: [string, unknown]): entry is [string, Kept] {
  const [name, value] = entry;
  if (!/^[0-9a-f]{32}$/.test(name) || !Array.isArray(value)) return false;
  const [way, since] = value as unknown[];
  return typeof way === 'string' && typeof since === 'number';
}
