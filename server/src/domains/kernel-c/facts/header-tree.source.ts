import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A kernel's header tree as the makers of our tables read it: comments and strings blanked, every `#if` branch kept,
 * because a declaration that stands in any branch exists in that release.
 */
export interface HeaderTree {
  readonly version: string;
  /** Paths as an `#include` names them, such as `linux/module.h`. */
  readonly headers: ReadonlySet<string>;
  /** Paths under `include/uapi`, as an `#include` names them. */
  readonly uapi: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Bodies of `struct name { ... }` in the order of the files. */
  structs(name: string): readonly string[];
  /** Parameter lists of the declarations and function-like macros of a name, split at the commas. */
  parameters(name: string): readonly (readonly string[])[];
  /** Return types (with storage words taken off) of the declarations of a name. */
  returns(name: string): readonly string[];
}

/** Reads the headers below `root` (a tree as `linux-headers-*-common` unpacks it); takes some two seconds a tree. */
export function readHeaderTree(version: string, root: string): HeaderTree {
  const headers = new Set<string>();
  const uapi = new Set<string>();
  const texts: string[] = [];
  const roots: readonly (readonly [string, boolean])[] = [
    ['include', false],
    ['include/uapi', true],
    ['arch/x86/include', false],
    ['arch/x86/include/uapi', true],
  ];
  for (const [folder, isUapi] of roots) {
    for (const path of walk(join(root, folder), '')) {
      if (!isUapi && path.startsWith('uapi/')) continue;
      (isUapi ? uapi : headers).add(path);
      texts.push(stripped(readFileSync(join(root, folder, path), 'utf8')));
    }
  }
  const all = texts.join('\n');
  const words = new Set(all.match(/\b[A-Za-z_]\w*/g));
  return {
    version,
    headers,
    uapi,
    words,
    structs: (name) => structBodies(all, name),
    parameters: (name) => declarations(all, name).map(({ parameters }) => parameters),
    returns: (name) => declarations(all, name).flatMap(({ returns }) => (returns === '' ? [] : [returns])),
  };
}

function* walk(folder: string, prefix: string): Generator<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* walk(join(folder, entry.name), `${prefix}${entry.name}/`);
    else if (entry.name.endsWith('.h')) yield prefix + entry.name;
  }
}

function stripped(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\/\/.*$/gm, '')
    .replace(/\\\r?\n/g, ' ');
}

function structBodies(all: string, name: string): readonly string[] {
  const bodies: string[] = [];
  for (const match of all.matchAll(new RegExp(`\\bstruct\\s+${name}\\s*\\{`, 'g'))) {
    const start = match.index + match[0].length;
    const end = closing(all, start, '{', '}');
    if (end > 0) bodies.push(all.slice(start, end));
  }
  return bodies;
}

/** Offset of the bracket that closes the one before `start`; -1 when there is none. */
function closing(text: string, start: number, open: string, close: string): number {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i;
  }
  return -1;
}

function declarations(all: string, name: string): { parameters: readonly string[]; returns: string }[] {
  const found: { parameters: readonly string[]; returns: string }[] = [];
  for (const match of all.matchAll(new RegExp(`\\b${name}\\s*\\(`, 'g'))) {
    const line = all.slice(all.lastIndexOf('\n', match.index) + 1, match.index);
    const start = match.index + match[0].length;
    const end = closing(all, start, '(', ')');
    if (end < 0) continue;
    const macro = /^\s*#\s*define\s+$/.test(line) && all[match.index + name.length] === '(';
    const before = /[;}{]?\s*((?:[\w*]+[\s*]+)+)$/.exec(
      all.slice(Math.max(0, match.index - 200), match.index),
    );
    const after = /^\s*(?:[{;_]|$)/.test(all.slice(end + 1, end + 20));
    const returns = (before?.[1] ?? '').split('\n').slice(-2).join(' ').replace(/\s+/g, ' ').trim();
    const declared = after && /[\w*]$/.test(returns) && !/\b(?:return|else|goto|case|define)\b/.test(returns);
    if (macro || declared)
      found.push({ parameters: splitParameters(all.slice(start, end)), returns: macro ? '' : returns });
  }
  return found;
}

/** Splits at commas that stand in no bracket; `void` and nothing are no parameter. */
export function splitParameters(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    const char = list[i];
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    else if (char === undefined || (char === ',' && depth === 0)) {
      parts.push(list.slice(from, i).replace(/\s+/g, ' ').trim());
      from = i + 1;
    }
  }
  return parts.length === 1 && (parts[0] === '' || parts[0] === 'void') ? [] : parts;
}
