import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In how many files of a kernel's own drivers something is used: what they use, code outside of the kernel uses too. */
export interface Usage {
  name(name: string): number;
  /** Counts files that speak of the structure and reach for a member of that name. */
  member(tag: string, member: string): number;
  /** Whether some initialiser gives a function to a member of that name. */
  isAssigned(member: string, name: string): boolean;
}

const folders = ['drivers', 'fs', 'net', 'sound', 'crypto', 'block'];

/** Reads the C files of an unpacked kernel source, or of the part of it that has these folders; takes about a minute. */
export function usageIn(
  root: string,
  wanted: ReadonlySet<string>,
  tagsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Usage {
  const names = new Map<string, number>();
  const members = new Map<string, number>();
  const assigned = new Set<string>();
  const count = (map: Map<string, number>, key: string): unknown => map.set(key, (map.get(key) ?? 0) + 1);
  for (const path of folders.flatMap((folder) => [...filesIn(join(root, folder))])) {
    const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"/g, ' ');
    const words = new Set<string>();
    const reached = new Set<string>();
    for (const [, member, word] of text.matchAll(/(->|\.)?\s*\b([A-Za-z_]\w*)/g))
      (member === undefined ? words : reached).add(word!);
    for (const [, header] of text.matchAll(/#\s*include\s*<([^>\n]+)>/g)) words.add(header!);
    for (const [, member, name] of text.matchAll(/\.(\w+)\s*=\s*&?(\w+)\s*[,}\n]/g))
      if (wanted.has(name!)) assigned.add(`${member} ${name}`);
    for (const word of words) if (wanted.has(word)) count(names, word);
    for (const member of reached)
      for (const tag of tagsOf.get(member) ?? []) if (words.has(tag)) count(members, `${tag}.${member}`);
  }
  return {
    name: (name) => names.get(name) ?? 0,
    member: (tag, member) => members.get(`${tag}.${member}`) ?? 0,
    isAssigned: (member, name) => assigned.has(`${member} ${name}`),
  };
}

function* filesIn(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* filesIn(join(folder, entry.name));
    else if (entry.name.endsWith('.c')) yield join(folder, entry.name);
  }
}
