import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { wordsOf } from './flags.ts';

/** How a project compiles a program: flags as they are written, and the folder that they are meant for. */
export interface ProjectFlags {
  readonly flags: readonly string[];
  readonly folder: string;
  /** `compile_commands.json` or `Makefile`, with its folder. */
  readonly source: string;
}

const longest = 8 * 1024 * 1024;
/** Variables that projects keep the flags of their BPF programs in. */
const variables = /^\w*(?:BPF|CLANG|EBPF)\w*(?:FLAGS|INCLUDES?)$|^(?:CFLAGS|CPPFLAGS|INCLUDES)$/i;

/** Looks in the folder of a file and those above it, up to `root`, for the way it is compiled. */
export async function projectFlags(path: string, root: string): Promise<ProjectFlags | undefined> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = (await fromDatabase(path, folder)) ?? (await fromMakefile(folder));
    if (found) return found;
    if (folder === root || folder === dirname(folder)) return undefined;
  }
}

async function fromDatabase(path: string, folder: string): Promise<ProjectFlags | undefined> {
  const source = join(folder, 'compile_commands.json');
  const text = await read(source);
  if (text === undefined) return undefined;
  try {
    const entries: unknown = JSON.parse(text);
    if (!Array.isArray(entries)) return undefined;
    for (const entry of entries as readonly Record<string, unknown>[]) {
      const { directory, file, command } = entry;
      if (typeof directory !== 'string' || typeof file !== 'string') continue;
      if (resolve(folder, directory, file) !== path) continue;
      const words = typeof command === 'string' ? wordsOf(command) : argumentsOf(entry['arguments']);
      return {
        flags: words.slice(1).filter((word) => basename(word) !== basename(path)),
        folder: resolve(folder, directory),
        source,
      };
    }
  } catch {
    // A broken database says nothing; the Makefile may.
  }
  return undefined;
}

function argumentsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Literal assignments only: a Makefile is read, never run, and what hangs on a command is left out. */
async function fromMakefile(folder: string): Promise<ProjectFlags | undefined> {
  const source = join(folder, 'Makefile');
  const text = await read(source);
  if (text === undefined || !/bpf/i.test(text)) return undefined;
  const values = variablesIn(text, [
    ['PWD', folder],
    ['CURDIR', folder],
  ]);
  const flags = [...values]
    .filter(([name]) => variables.test(name))
    .flatMap(([, value]) => wordsOf(expand(value, values, 0).replace(/\$[({][^)}]*[)}]/g, '$')))
    .filter((word) => !word.includes('$'));
  return flags.length === 0 ? undefined : { flags, folder, source };
}

/** What a Makefile's literal assignments come to, besides what is known already. */
export function variablesIn(
  text: string,
  known: Iterable<readonly [string, string]>,
): ReadonlyMap<string, string> {
  const values = new Map(known);
  for (const [, name, sign, value] of text
    .replace(/\\\n/g, ' ')
    .matchAll(/^(?:export\s+)?([\w.-]+)\s*(\+|\?|:|::)?=\s*(.*?)\s*(?:#.*)?$/gm)) {
    const before = values.get(name!);
    if (sign === '?' && before !== undefined) continue;
    values.set(name!, sign === '+' && before !== undefined ? `${before} ${value!}` : value!);
  }
  return values;
}

/** A value with the variables in it written out, as far as they are known. */
export function expand(value: string, values: ReadonlyMap<string, string>, depth: number): string {
  if (depth > 8) return value;
  return value.replace(/\$[({](\w+)[)}]/g, (whole, name: string) => {
    const found = values.get(name);
    return found === undefined ? whole : expand(found, values, depth + 1);
  });
}

async function read(path: string): Promise<string | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    return text.length > longest ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Folders among flags that are meant from the project's folder, as absolute ones: the compiler runs elsewhere. */
export function absoluteFlags({ flags, folder }: ProjectFlags): readonly string[] {
  return flags.map((flag, at) => {
    const glued = /^(-(?:I|isystem|iquote|idirafter))(.+)$/.exec(flag);
    if (glued) return glued[1]! + absolute(glued[2]!, folder);
    return /^-(?:I|isystem|iquote|idirafter|include)$/.test(flags[at - 1] ?? '')
      ? absolute(flag, folder)
      : flag;
  });
}

function absolute(path: string, folder: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}
