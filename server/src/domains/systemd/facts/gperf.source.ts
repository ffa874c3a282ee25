/** Reads systemd's own table of unit directives and the C string tables beside it: text searches, not compilers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Item {
  readonly section: string;
  readonly name: string;
  readonly parser: string;
  /** What the parser writes to: two names with one target are one setting. */
  readonly target: string;
}

/** The directives of a source tree, with the macros for shared groups of directives expanded. */
export function readItems(tree: string): readonly Item[] {
  const base = join(tree, 'src/core/load-fragment-gperf.gperf');
  const text = readFileSync(existsSync(`${base}.in`) ? `${base}.in` : `${base}.m4`, 'utf8');
  const macros = new Map<string, string>();
  const body = text
    .replace(
      /\{%-?\s*macro\s+(\w+)\(type\)\s*-?%\}([\s\S]*?)\{%-?\s*endmacro/g,
      (_, name: string, inner: string) => {
        macros.set(name, inner.replace(/\{\{type\}\}/g, '$1'));
        return '';
      },
    )
    .replace(/m4_define\(`(\w+)',\s*`([\s\S]*?)'\s*\)m4_dnl/g, (_, name: string, inner: string) => {
      macros.set(name, inner);
      return '';
    })
    .replace(
      /\{\{\s*(\w+)\('(\w+)'\)\s*\}\}|^(\w+_CONFIG_ITEMS)\((\w+)\)m4_dnl/gm,
      (_, a: string, b: string, c: string, d: string) => (macros.get(a || c) ?? '').replaceAll('$1', b || d),
    );
  const row = /^\s*`?(\w+)\.(\w+),\s*(?:config_parse_(\w+)|NULL)(?:\s*,\s*|\s+)([^,\n]+),\s*(.+)$/gm;
  const items = [...body.matchAll(row)].map((match) => ({
    section: match[1]!,
    name: match[2]!,
    parser: match[3] ?? 'none',
    target: `${match[3] ?? ''} ${match[4]!.trim()} ${match[5]!.trim()}`,
  }));
  // A build without some library reads a directive as removed; the build with it is the one that counts.
  const nameOf = ({ section, name }: Item): string => `${section}.${name}`;
  const real = new Set(items.filter((item) => item.parser !== 'warn_compat').map(nameOf));
  return items.filter((item) => item.parser !== 'warn_compat' || !real.has(nameOf(item)));
}

function sources(tree: string): readonly string[] {
  return readdirSync(join(tree, 'src'), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && entry.name.endsWith('.c') && !/\/(boot|test|fuzz)(\/|$)/.test(entry.parentPath),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

export interface Words {
  readonly words: readonly string[];
  /** The table also takes yes and no in every spelling. */
  readonly boolean: boolean;
}

/** Value lists by parser: those that systemd declares with its macros, and the others by the table they look into. */
export function readWords(
  tree: string,
  others: Readonly<Record<string, string>>,
): ReadonlyMap<string, Words> {
  const texts = sources(tree);
  const tables = new Map<string, readonly string[]>();
  const booleans = new Set<string>();
  const parsers = new Map<string, string>(Object.entries(others));
  for (const text of texts) {
    for (const match of text.matchAll(
      /static\s+const\s+char\s*\*\s*const\s+(\w+)_table\s*\[[^\]]*\]\s*=\s*\{([\s\S]*?)\n\};/g,
    )) {
      const inner = match[2]!.replace(/\/\*[\s\S]*?\*\//g, '');
      tables.set(
        match[1]!,
        [...inner.matchAll(/\[[^\]]+\]\s*=\s*"([^"]*)"/g)].map((one) => one[1]!),
      );
    }
    for (const match of text.matchAll(/DEFINE_STRING_TABLE_LOOKUP\w*_WITH_BOOLEAN\(\s*(\w+)/g))
      booleans.add(match[1]!);
    for (const match of text.matchAll(/\nDEFINE_CONFIG_PARSE_ENUM\w*\(\s*config_parse_(\w+),\s*(\w+)/g)) {
      const table = match[2]!.replace(/_from_string\w*$/, '');
      parsers.set(match[1]!, table.replace(/_or_bool$/, ''));
      if (/_or_bool$/.test(table)) booleans.add(table.replace(/_or_bool$/, ''));
    }
  }
  const found = new Map<string, Words>();
  for (const [parser, table] of parsers) {
    const words = tables.get(table);
    if (words) found.set(parser, { words: [...new Set(words)], boolean: booleans.has(table) });
  }
  return found;
}

/** Names of the predefined system call groups. */
export function readSyscallSets(tree: string): readonly string[] {
  const text = readFileSync(join(tree, 'src/shared/seccomp-util.c'), 'utf8');
  return [...text.matchAll(/\.name\s*=\s*"(@[\w-]+)"/g)].map((match) => match[1]!);
}

/** Letters that may follow a % in units. */
export function readSpecifiers(tree: string): string {
  const header = readFileSync(join(tree, 'src/shared/specifier.h'), 'utf8');
  const own = readFileSync(join(tree, 'src/core/unit-printf.c'), 'utf8');
  const letters = [...`${header}${own}`.matchAll(/\{\s*'(\w)',\s*specifier_/g)].map((match) => match[1]!);
  return [...new Set(letters)].sort().join('');
}

/** The version in which the manual says that a directive came, by page and name. */
export function readMarks(tree: string): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const pages = [
    'unit',
    'service',
    'socket',
    'timer',
    'mount',
    'automount',
    'swap',
    'path',
    'slice',
    'scope',
    'exec',
    'kill',
    'resource-control',
  ];
  for (const page of pages) {
    const path = join(tree, `man/systemd.${page}.xml`);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    for (const match of text.matchAll(
      /<varlistentry[^>]*>\s*((?:<term>[\s\S]*?<\/term>\s*)+)([\s\S]*?)(?=<varlistentry|<\/variablelist>)/g,
    )) {
      const version = /xpointer="v(\d+)"/.exec(match[2]!)?.[1];
      for (const name of match[1]!.matchAll(/<varname>(\w+)=/g)) {
        const key = `${page} ${name[1]!}`;
        if (!marks.has(key)) marks.set(key, version === undefined ? 0 : Number(version));
      }
    }
  }
  return marks;
}
