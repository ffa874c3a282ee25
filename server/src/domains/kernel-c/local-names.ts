import { KeptWith } from '../../core/remembered.ts';
import type { Host } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';

/** Headers of the driver itself that are looked into for its own definitions. */
const mostHeaders = 24;
const deepest = 3;
const longest = 512 * 1024;

interface Known {
  /** The quoted includes of the file, joined: another list means another set of names. */
  readonly includes: string;
  readonly names: ReadonlySet<string>;
}

const known = new KeptWith<CFile, Known>();

/**
 * Reads the names that the driver's own headers define. A compatibility header that brings `from_timer` itself makes
 * what the kernel lacks irrelevant. Names of the version before are kept while the include lines stay the same.
 */
export async function learnLocalNames(file: CFile, host: Host, previous?: CFile): Promise<void> {
  const before = previous && known.get(previous);
  if (before && previous.outline === file.outline) {
    known.set(file, before);
    return;
  }
  const quoted = file.all('include').filter((include) => !include.system);
  const includes = quoted.map((include) => include.name).join('\n');
  if (before?.includes === includes) {
    known.set(file, before);
    return;
  }
  const names = new Set<string>();
  const seen = new Set<string>();
  const read = async (path: string, depth: number): Promise<void> => {
    if (seen.size >= mostHeaders || seen.has(path)) return;
    seen.add(path);
    const text = await host.read(path);
    if (text === undefined || text.length > longest) return;
    for (const name of definitionsIn(text)) names.add(name);
    if (depth >= deepest) return;
    for (const match of text.matchAll(/^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"/gm))
      await read(joined(path, match[1]!), depth + 1);
  };
  for (const include of quoted) await read(joined(file.source.path, include.name), 1);
  known.set(file, { includes, names });
}

/** Whether the file or a header of its own defines a name, so that the kernel's table does not speak for it. */
export function isLocal(file: CFile, name: string): boolean {
  return (
    (['macro', 'function', 'struct', 'variable'] as const).some((kind) => file.has(kind, name)) ||
    known.get(file)?.names.has(name) === true
  );
}

/** Macros, and functions that start a line: a rough reading is enough, because a name too many only means silence. */
function* definitionsIn(text: string): Generator<string> {
  for (const match of text.matchAll(/^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\w*)/gm)) yield match[1]!;
  for (const match of text.matchAll(/^[A-Za-z_][\w \t*]*?\b([A-Za-z_]\w*)[ \t]*\(/gm)) yield match[1]!;
  for (const match of text.matchAll(/\b(?:struct|union|enum)[ \t]+([A-Za-z_]\w*)\s*\{/g)) yield match[1]!;
}

function joined(path: string, include: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of include.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
