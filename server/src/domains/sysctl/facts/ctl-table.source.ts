/** Reads the `ctl_table` arrays of one C file: a text search that knows braces and strings, not a compiler. */

export interface CtlEntry {
  readonly name: string;
  readonly handler: string;
  /** Octal permissions, as far as they are written as a number. */
  readonly mode: string;
  readonly maxlen: string;
  /** Every initialiser of a bound, since `#ifdef` branches may give several. */
  readonly low: readonly string[];
  readonly high: readonly string[];
  /** The table that a directory entry of older kernels points to. */
  readonly child?: string;
}

export interface CtlTable {
  readonly name: string;
  readonly entries: readonly CtlEntry[];
}

export function readTables(text: string): readonly CtlTable[] {
  const tables: CtlTable[] = [];
  const declared = /\bstruct\s+ctl_table\s+(?:__\w+\s+)*(\w+)\s*\[[^\]]*\]\s*(?:__\w+\s*)?=\s*\{/g;
  for (const match of text.matchAll(declared)) {
    const body = balanced(text, match.index + match[0].length - 1);
    const counted = [...body.matchAll(/\bUCOUNT_ENTRY\(([^)]*)\)/g)].map((one) => fromMacro(one));
    tables.push({
      name: match[1]!,
      entries: [...counted, ...blocks(body).flatMap((block) => readEntry(block) ?? [])],
    });
  }
  // Tables inside a structure (interfaces and neighbours) are recognised by their member's name.
  for (const match of text.matchAll(/\.(addrconf_vars|devinet_vars|neigh_vars|vars|table)\s*=\s*\{/g)) {
    const body = balanced(text, match.index + match[0].length - 1);
    const macros = [...body.matchAll(/\b(?:DEVINET|NEIGH)_SYSCTL_\w+\(([^)]*)\)/g)].map((one) =>
      fromMacro(one),
    );
    tables.push({
      name: match[1]!,
      entries: [...macros, ...blocks(body).flatMap((block) => readEntry(block) ?? [])],
    });
  }
  return tables;
}

/** The macros of the per-interface tables say only a name and, by their own names, how the value is read. */
function fromMacro(match: RegExpMatchArray): CtlEntry {
  const name = /"([^"]+)"/.exec(match[1]!)?.[1] ?? '';
  const macro = match[0];
  const handler = macro.includes('RO_ENTRY') ? 'proc_dointvec_ro' : 'proc_dointvec';
  return {
    name,
    handler,
    mode: macro.includes('RO_ENTRY') ? '0444' : '0644',
    maxlen: 'sizeof(int)',
    low: [],
    high: [],
  };
}

function readEntry(block: string): CtlEntry | undefined {
  const name = field(block, 'procname')[0];
  const quoted = name === undefined ? undefined : /^"([^"]+)"$/.exec(name)?.[1];
  if (quoted === undefined) return undefined;
  const child = field(block, 'child')[0];
  return {
    name: quoted,
    handler: (field(block, 'proc_handler')[0] ?? '').replace(/^&/, ''),
    mode: field(block, 'mode')[0] ?? '',
    maxlen: field(block, 'maxlen')[0] ?? '',
    low: field(block, 'extra1'),
    high: field(block, 'extra2'),
    ...(child === undefined ? {} : { child: child.replace(/^&/, '') }),
  };
}

function field(block: string, name: string): readonly string[] {
  const found = block.matchAll(new RegExp(`\\.${name}\\s*=\\s*([^,\\n]+(?:\\([^)]*\\))?[^,\\n]*)`, 'g'));
  return [...found].map((match) => match[1]!.replace(/[\s}]+$/, '').trim());
}

/** The text between a brace and its partner. */
export function balanced(text: string, open: number): string {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const char = text[i];
    if (char === '"') i = endOfString(text, i);
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return text.slice(open + 1, i);
  }
  return text.slice(open + 1);
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i;
}

/** The `{ … }` groups at the top level of a body. */
function blocks(body: string): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < body.length; i++) {
    if (body[i] === '"') i = endOfString(body, i);
    else if (body[i] === '{') {
      const inner = balanced(body, i);
      found.push(inner);
      i += inner.length + 1;
    }
  }
  return found;
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ');
}

/** Where each table of a file is registered, by the table's name; `base` is what old kernels hang trees on. */
export function registrations(
  text: string,
  define: (name: string) => string | undefined,
): Map<string, string> {
  const paths = new Map<string, string>();
  const calls =
    /\b_*(?:register_net_sysctl(?:_sz)?|register_sysctl(?:_init|_sz)?|__register_sysctl_table|__register_sysctl_init)\s*\(([^;]*?)\)\s*(?:[;?)]|==)/g;
  const strays: string[] = [];
  for (const match of text.matchAll(calls)) {
    const args = match[1]!;
    const at = /"([^"]*)"|\b([A-Z][A-Z0-9_]*_PATH)\b/.exec(args);
    const path = at?.[1] ?? (at?.[2] ? define(at[2]) : undefined);
    if (path === undefined) continue;
    const rest = args.slice(at!.index + at![0].length);
    const given = /^\s*,\s*&?([\w.>-]+)/.exec(rest)?.[1];
    if (given === undefined) continue;
    const sources = new Set([given]);
    const copies = new RegExp(`\\b${escaped(given)}\\s*=\\s*(?:kmemdup(?:_array)?\\s*\\(\\s*)?&?(\\w+)`, 'g');
    for (const copy of text.matchAll(copies)) sources.add(copy[1]!);
    for (const copy of text.matchAll(/ARRAY_SIZE\((\w+)\)/g))
      if (rest.includes(copy[0])) sources.add(copy[1]!);
    for (const source of sources) paths.set(source, path);
    strays.push(path);
  }
  for (const match of text.matchAll(/DECLARE_SYSCTL_BASE\((\w+),\s*(\w+)\)/g))
    paths.set(match[2]!, match[1]!);
  for (const match of text.matchAll(/\bregister_sysctl_table\((\w+)\)/g)) paths.set(match[1]!, '');
  if (/\bsysctl_base_table\b/.test(text)) paths.set('sysctl_base_table', '');
  if (new Set(strays).size === 1) paths.set('*', strays[0]!);
  return paths;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
