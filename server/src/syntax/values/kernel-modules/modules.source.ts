/**
 * Makes `modules.json` again: `npx node modules.source.ts TREE…`. A tree is an unpacked kernel source; the table was made
 * from Debian's linux-source-6.1 (6.1.192-2) and 7.2 (7.2.12-1), so that the parameters of both are known. Which module a
 * source file is part of comes from its Makefile, names and types of parameters from the `module_param` macros.
 * Linux is GPL-2.0; only names and types are taken.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const trees = process.argv.slice(2);
if (trees.length === 0) throw new Error('usage: modules.source.ts TREE…');
const folders = [
  'arch/x86',
  'block',
  'crypto',
  'drivers',
  'fs',
  'kernel',
  'lib',
  'mm',
  'net',
  'security',
  'sound',
];
const letters: Readonly<Record<string, string>> = {
  bool: 'b',
  invbool: 'b',
  bint: 'b',
  charp: 's',
  string: 's',
};
const numbers = /^(?:byte|u?short|u?int|u?long|ullong|hexint)$/;

const names = new Set<string>();
const parameters = new Map<string, Map<string, string>>();
for (const tree of trees) for (const folder of folders) walk(tree, folder);

const source = {
  what: 'parameters of modules with the kind of their value: b truth, n number, s text, a list, x other; further names of modules',
  from: 'linux-source-6.1 (6.1.192-2) and 7.2 (7.2.12-1), made by modules.source.ts',
  licence: 'Linux is GPL-2.0; only names and types are taken',
};
const rows = [...parameters]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([module, own]) =>
      `    ${JSON.stringify(module)}: ${JSON.stringify([...own].map(([name, kind]) => `${name}:${kind}`).join(' '))}`,
  );
const others = [...names].filter((name) => !parameters.has(name)).sort();
writeFileSync(
  new URL('modules.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n  "modules": {\n${rows.join(',\n')}\n  },\n  "others": ${JSON.stringify(others.join(' '))}\n}\n`,
);

function walk(tree: string, folder: string): void {
  const path = join(tree, folder);
  if (!existsSync(path)) return;
  const makefile = ['Kbuild', 'Makefile'].map((name) => join(path, name)).find((name) => existsSync(name));
  if (makefile !== undefined) readModules(path, readFileSync(makefile, 'utf8'));
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory() && !/^(?:tests?|selftests|Documentation|tools)$/.test(entry.name))
      walk(tree, join(folder, entry.name));
  }
}

/** `obj-$(CONFIG_X) += mod.o` names modules, `mod-y := a.o sub/b.o` their parts. */
function readModules(path: string, makefile: string): void {
  const text = makefile.replace(/\\\n/g, ' ').replace(/#.*$/gm, '');
  const objects = [...text.matchAll(/^\s*obj-(?:m|\$\(\w+\))\s*[+:]?=\s*(.*)$/gm)].flatMap((match) =>
    objectsIn(match[1]!),
  );
  for (const object of objects) {
    const module = object.replace(/^.*\//, '').replaceAll('-', '_');
    names.add(module);
    const part = new RegExp(
      `^\\s*${escaped(object)}-(?:y|m|objs|objs-y|\\$\\(\\w+\\))\\s*[+:]?=\\s*(.*)$`,
      'gm',
    );
    const parts = [...text.matchAll(part)].flatMap((match) => objectsIn(match[1]!));
    for (const one of [object, ...parts]) readParameters(join(path, `${one}.c`), module);
  }
}

function objectsIn(list: string): readonly string[] {
  return [...list.matchAll(/([\w./-]+)\.o\b/g)].map((match) => match[1]!);
}

function escaped(text: string): string {
  return text.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
}

function readParameters(file: string, module: string): void {
  if (!existsSync(file) || !file.startsWith(dirname(file))) return;
  const text = readFileSync(file, 'utf8');
  const prefix = /^#define\s+MODULE_PARAM_PREFIX\b/m.test(text);
  const own = parameters.get(module) ?? new Map<string, string>();
  // `module_param(name, type, perm)`, `…_named(name, variable, type, perm)`, `…_array(name, type, …)`, `…_cb(name, …)`.
  const macro = /^\s*(\w*module_param\w*|\w+_param_named\w*)\s*\(\s*(\w+)\s*,\s*([^,)]+)(?:,\s*([^,)]+))?/gm;
  for (const match of text.matchAll(macro)) {
    if (/^module_param_(?:call_)?prefix/.test(match[1]!) || prefix) continue;
    own.set(match[2]!, kindOf(match[1]!, match[3]!.trim(), match[4]?.trim() ?? ''));
  }
  if (own.size > 0) parameters.set(module, own);
}

function kindOf(macro: string, second: string, third: string): string {
  if (macro.includes('_cb') || macro.includes('_call')) return 'x';
  if (macro.includes('_array')) return 'a';
  if (macro.includes('_string')) return 's';
  const type = macro.includes('_named') ? third : second;
  return letters[type] ?? (numbers.test(type) ? 'n' : 'x');
}
