/**
 * Makes `callback-names.json` again: the names that headers give to the parameters of function pointers in structures,
 * which the kernel's tables have the types of. Provenance: Debian's header packages 5.10.223 (bullseye), 6.1.192
 * (bookworm-security), 6.12.118 (trixie-security) and 7.2.13 (sid), read on 2026-11-25. The headers are GPL-2.0; the
 * table holds names only, which are facts. What a type suggests by itself is left out.
 *
 *     node callback-names.source.ts /path/to/linux-headers-5.10.0-32-common ... (oldest first)
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { usualName } from './callback-names.ts';
import { splitParameters } from './header-tree.source.ts';

interface Parameter {
  readonly type: string;
  readonly name: string;
  /** Whether it points to user space. */
  readonly isUser: boolean;
}

function* headers(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* headers(path);
    else if (entry.name.endsWith('.h')) yield path;
  }
}

function stripped(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, ' ')
    .replace(/\/\/.*$/gm, '')
    .replace(/\\\r?\n/g, ' ')
    .replace(/^[ \t]*#.*$/gm, '');
}

/** The text up to the bracket that closes the one before `start`. */
function inside(text: string, start: number, open: string, close: string): string | undefined {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return text.slice(start, i);
  }
  return undefined;
}

function parameterOf(text: string): Parameter {
  return { ...typeAndName(text), isUser: /\b__user\b/.test(text) };
}

function typeAndName(text: string): Pick<Parameter, 'type' | 'name'> {
  const plain = text
    .replace(/\b(?:__\w+|const(?=\s*\*?\s*$))\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const pointer = /\(\*\s*(\w+)\s*\)/.exec(plain);
  if (pointer) return { type: 'function', name: pointer[1]! };
  const match = /^(.*[\s*])(\w+)\s*(?:\[[^\]]*\]\s*)*$/.exec(plain);
  const before = match?.[1]!.trim() ?? '';
  const isType =
    !match ||
    /^(?:int|long|short|char|unsigned|signed|bool|void|const)$/.test(match[2]!) ||
    /^(?:const |volatile )*(?:struct|union|enum|const|volatile|unsigned|signed)?$/.test(before);
  if (isType) return { type: plain.replace(/\s*\*/g, ' *').replace(/\* \*/g, '**'), name: '_' };
  return { type: before.replace(/\s*(\*+)$/, ' $1').replace(/\* \*/g, '**'), name: match[2]! };
}

/** By structure and member: the lists of names, each for another number of parameters, the newest release's last. */
const found = new Map<string, Map<string, Map<number, string>>>();

function readStruct(name: string, body: string): void {
  for (const match of body.matchAll(/\(\s*\*\s*(?:const\s+|__private\s+|__rcu\s+)*(\w+)\s*\)\s*\(/g)) {
    const list = inside(body, match.index + match[0].length, '(', ')');
    if (list === undefined) continue;
    const parameters = splitParameters(list).map(parameterOf);
    const names = parameters
      .map((one) => `${one.isUser ? '~' : ''}${one.name === usualName(one.type) ? '_' : one.name}`)
      .join(' ');
    const members = found.get(name) ?? new Map<string, Map<number, string>>();
    const lists = members.get(match[1]!) ?? new Map<number, string>();
    lists.set(parameters.length, names);
    members.set(match[1]!, lists);
    found.set(name, members);
  }
}

for (const root of process.argv.slice(2)) {
  for (const folder of ['include', 'arch/x86/include']) {
    for (const path of headers(join(root, folder))) {
      const text = stripped(readFileSync(path, 'latin1'));
      for (const match of text.matchAll(/\bstruct\s+(\w+)\s*\{/g)) {
        const body = inside(text, match.index + match[0].length, '{', '}');
        if (body !== undefined) readStruct(match[1]!, body);
      }
    }
  }
}
const lines: string[] = [];
for (const [struct, members] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const rows = [...members].flatMap(([member, lists]) => {
    const kept = [...lists.values()].filter((names) => /[^_ ]/.test(names));
    return kept.length === 0 ? [] : [[member, ...kept].join(':')];
  });
  if (rows.length > 0) lines.push(`    ${JSON.stringify(struct)}: ${JSON.stringify(rows.join(';'))}`);
}
const source =
  'Headers of Debian linux-headers 5.10.223, 6.1.192, 6.12.118 and 7.2.13, read on 2026-11-25 by callback-names.source.ts; ' +
  'names only';
const json = `{
  "source": ${JSON.stringify(source)},
  "structs": {
${lines.join(',\n')}
  }
}
`;
writeFileSync(fileURLToPath(new URL('callback-names.json', import.meta.url)), json);
console.log(`${lines.length} structures`);
