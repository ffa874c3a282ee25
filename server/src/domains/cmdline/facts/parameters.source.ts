/**
 * Makes `parameters.json` again: `npx node parameters.source.ts OLD-TREE NEW-TREE SYSTEMD-MANUAL`. The trees are unpacked kernel
 * sources (Debian's linux-source-6.1 6.1.192-2 and 7.2 7.2.12-1), the manual is `kernel-command-line.xml` of systemd 257.13. Names
 * and forms of values come from `Documentation/admin-guide/kernel-parameters.txt`, further names from `__setup`,
 * `early_param` and `core_param`, those of systemd from its manual. Whether a name is gone is only said when nothing in the
 * code of the newer tree asks for it any more. Linux is GPL-2.0 and systemd LGPL-2.1; only names and words of values are taken.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [older, newer, manual] = process.argv.slice(2);
if (older === undefined || newer === undefined || manual === undefined)
  throw new Error('usage: parameters.source.ts OLD-TREE NEW-TREE SYSTEMD-MANUAL');

/** `v` takes a value, `f` takes none, `o` may. */
interface Documented {
  takes: 'v' | 'f' | 'o';
  form: string;
}

/** One entry begins one tab in; its form stands behind `Format:`, or in braces, until the next entry. */
function documentedIn(tree: string): ReadonlyMap<string, Documented> {
  const text = readFileSync(join(tree, 'Documentation/admin-guide/kernel-parameters.txt'), 'utf8');
  const entries = new Map<string, Documented>();
  let open: Documented | undefined;
  let block = '';
  const close = (): void => {
    if (open && open.form === '') open.form = formOf(block);
    block = '';
  };
  for (const line of text.slice(text.indexOf('Kernel parameters')).split('\n')) {
    const head = /^\t([A-Za-z][\w.-]*)(=?)(?=[\s[<,(]|$)/.exec(line);
    if (!head) {
      block += ` ${line.trim()}\n`;
      continue;
    }
    close();
    const [, name, sign] = head;
    const known = entries.get(name!);
    const takes = sign === '=' ? 'v' : 'f';
    if (known && known.takes !== takes) known.takes = 'o';
    open = known ?? { takes, form: '' };
    entries.set(name!, open);
    block = line.slice(head[0].length);
  }
  close();
  return entries;
}

/** `number`, `cpus`, or the words of a list that is complete in braces; empty for all that prose explains. */
function formOf(block: string): string {
  const text =
    /Format:\s*([^\n]*(?:\n [^\n]*)?)/.exec(block)?.[1] ??
    /^\s*(?:\[[^\]]*\]\s*)*(\{[^}]*\})/.exec(block)?.[1] ??
    '';
  if (/^<\s*(?:int|integer|num|n|number|bool \(0\/1 |percentage)\s*>\s*$/i.test(text.split('\n')[0]!.trim()))
    return 'number';
  if (/^<cpu[ -]?list>/i.test(text.trim())) return 'cpus';
  const list = /^\{([^{}<>[\]=]*)\}\s*(?:\n|$)/.exec(text);
  if (!list) return '';
  const words = list[1]!.split('|').map((word) => word.trim().replaceAll('"', ''));
  return words.length > 1 && words.every((word) => /^\w[\w+-]*$/.test(word)) ? words.join(' ') : '';
}

const quotedNames = /"([A-Za-z][\w.-]*)(=?)"/g;

/** Names that the code of a tree takes, and the text of all its quoted names, for a look at what may be gone. */
function takenIn(tree: string): {
  readonly names: ReadonlyMap<string, 'v' | 'f'>;
  readonly quoted: ReadonlySet<string>;
} {
  const names = new Map<string, 'v' | 'f'>();
  const quoted = new Set<string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(tree, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!/^(?:Documentation|tools|samples|scripts|LICENSES)$/.test(entry.name)) walk(path);
      } else if (/\.[ch]$/.test(entry.name)) {
        const text = readFileSync(join(tree, path), 'utf8');
        for (const match of text.matchAll(quotedNames)) quoted.add(match[1]!);
        for (const match of text.matchAll(/\bcore_param(?:_cb)?\(\s*(\w+)|module_param(?:_\w+)?\(\s*(\w+)/g))
          quoted.add((match[1] ?? match[2])!);
        if (/^arch\/(?!x86|arm64|riscv)/.test(path)) continue;
        for (const match of text.matchAll(
          /\b(?:__setup|early_param|__setup_param|core_param(?:_cb)?)\(\s*"?([A-Za-z][\w.-]*)(=?)/g,
        ))
          names.set(match[1]!, match[2] === '=' ? 'v' : 'f');
      }
    }
  };
  walk('');
  return { names, quoted };
}

const docs = [documentedIn(older), documentedIn(newer)] as const;
const code = [takenIn(older), takenIn(newer)] as const;
const names = new Set([...docs, ...code.map((one) => one.names)].flatMap((map) => [...map.keys()]));
const isIn = (at: 0 | 1, name: string): boolean => docs[at].has(name) || code[at].names.has(name);
/** Whether the code says the name anywhere, its last part alone counting for parameters of built-in modules. */
const isSaid = (at: 0 | 1, name: string): boolean => {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const plain = last.replaceAll('-', '_');
  return (
    code[at].quoted.has(name) ||
    code[at].quoted.has(last) ||
    code[at].quoted.has(plain) ||
    code[at].names.has(name)
  );
};

const parameters: Record<string, string> = {};
for (const name of [...names].sort()) {
  const known = docs[1].get(name) ?? docs[0].get(name);
  // Only what the code has no trace of in one of both trees is said to be gone, or new.
  const gone = code[0].names.has(name) && !isIn(1, name) && !isSaid(1, name) ? '-' : '';
  const fresh = code[1].names.has(name) && !isIn(0, name) && !isSaid(0, name) ? '+' : '';
  parameters[name] = `${known?.takes ?? 'o'}${gone}${fresh}${known?.form ? ` ${known.form}` : ''}`;
}
const user = new Set(
  [...readFileSync(manual, 'utf8').matchAll(/<varname>([a-z][\w.]*)=?<\/varname>/g)]
    .map((match) => match[1]!)
    .filter((name) => !(name in parameters)),
);
const source = {
  what: 'parameters: v takes a value, f takes none, o may or is not documented; - gone in the newer tree, + not in the older one; then the form of the value where it is told completely; names that systemd reads',
  from: 'linux-source-6.1 (6.1.192-2) and 7.2 (7.2.12-1), systemd 257.13, made by parameters.source.ts',
  licence: 'Linux is GPL-2.0, systemd LGPL-2.1; only names and words of values are taken',
};
const rows = Object.entries(parameters).map(
  ([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`,
);
writeFileSync(
  new URL('parameters.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n  "trees": ["6.1", "7.2"],\n  "parameters": {\n${rows.join(',\n')}\n  },\n  "systemd": ${JSON.stringify([...user].sort().join(' '))}\n}\n`,
);
console.log(
  names.size,
  'parameters,',
  user.size,
  'of systemd,',
  rows.filter((row) => / "[vfo]-/.test(row)).length,
  'gone,',
  rows.filter((row) => / "[vfo]\+/.test(row)).length,
  'new',
);
