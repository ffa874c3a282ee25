import { diskFiles, type Files } from '../workbench.ts';
import { memoryOf } from '../workbench/system-memory.ts';

/** The disk as an editor shows it: a text that is open counts, saved or not. */
export interface OpenFiles extends Files {
  /** Forgets what was read: something changed on the disk. */
  forget(): void;
  /** Says that an open text changed, which others may include. */
  edited(path: string): void;
}

/** How long an answer of the disk is taken for true without asking again, in milliseconds. */
const trusted = 2000;

interface Remembered<T> {
  readonly until: number;
  readonly answer: Promise<T>;
}

/**
 * Every key press asks for the same few files beside a document (its Makefile, a header), so answers are kept for a
 * moment; editors that watch files call `forget` at once.
 */
export function openFiles(textOf: (path: string) => string | undefined, disk: Files = diskFiles): OpenFiles {
  const reads = new Map<string, Remembered<Awaited<ReturnType<Files['read']>>>>();
  const lists = new Map<string, Remembered<readonly string[] | undefined>>();
  const edits = new Map<string, number>();
  const system = memoryOf(disk, trusted);
  let changes = 0;
  return {
    ...system,
    generation: (path) => changes - (edits.get(path) ?? 0),
    edited(path) {
      changes++;
      edits.set(path, (edits.get(path) ?? 0) + 1);
    },
    read(path, limit) {
      const text = textOf(path);
      if (text !== undefined)
        return Promise.resolve({ text: text.slice(0, limit), cut: text.length > limit });
      return remember(reads, `${limit} ${path}`, () => disk.read(path, limit));
    },
    list: (folder) => remember(lists, folder, () => disk.list(folder)),
    forget() {
      changes++;
      system?.forget();
      reads.clear();
      lists.clear();
    },
  };
}

function remember<T>(known: Map<string, Remembered<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const now = performance.now();
  const old = known.get(key);
  if (old && old.until > now) return old.answer;
  // Texts of headers are large and soon stale: the memory is for a burst of keys, not a cache of the disk.
  if (known.size > 64) for (const [name, one] of known) if (one.until <= now) known.delete(name);
  const answer = ask();
  known.set(key, { until: now + trusted, answer });
  return answer;
}
