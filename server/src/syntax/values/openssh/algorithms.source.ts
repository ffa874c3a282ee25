/**
 * Makes `algorithms.json` again: `npx node algorithms.source.ts OPENSSH-TREE` (Debian source package openssh 10.0p1-7+deb13u4).
 * Names come from the tables of `cipher.c`, `mac.c`, `kex-names.c` and `ssh-*.c`, words of the log from `log.c`. Only
 * names are taken.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tree = process.argv[2];
if (tree === undefined) throw new Error('usage: algorithms.source.ts OPENSSH-TREE');
const read = (name: string): string => readFileSync(join(tree, name), 'utf8');
const quoted = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1]!)),
];
const signatures = readdirSync(tree)
  .filter((name) => /^ssh-(?:dss|ecdsa|ecdsa-sk|ed25519|ed25519-sk|rsa)\.c$/.test(name))
  .flatMap((name) => quoted(read(name), /\/\* \.name = \*\/\s*"([^"]+)"/g));
const macros = new Map(
  [...read('kex.h').matchAll(/#define\s+(KEX_\w+)\s+"([^"]+)"/g)].map((match) => [match[1]!, match[2]!]),
);
const exchanges = quoted(
  /kexalgs\[\] = \{([\s\S]*?)\n\};/.exec(read('kex-names.c'))![1]!,
  /\{\s*(KEX_\w+)/g,
).map((name) => macros.get(name)!);
const words = {
  cipher: quoted(read('cipher.c'), /^\t\{ "([^"]+)"/gm).filter((name) => name !== 'none'),
  mac: quoted(read('mac.c'), /^\t\{ "([^"]+)"/gm),
  kex: exchanges,
  signature: [...new Set(signatures)],
  facility: quoted(/log_facilities\[\] = \{([\s\S]*?)\n\};/.exec(read('log.c'))![1]!, /\{ "(\w+)"/g),
  level: quoted(/log_levels\[\] =\s*\{([\s\S]*?)\n\};/.exec(read('log.c'))![1]!, /\{ "(\w+)"/g),
};
const source = {
  what: 'names that lists of algorithms take, and words of the log',
  from: 'Debian source package openssh 10.0p1-7+deb13u4, made by algorithms.source.ts',
  licence: 'OpenSSH is BSD-licensed; only names are taken',
};
const lines = Object.entries(words).map(
  ([name, list]) => `    ${JSON.stringify(name)}: ${JSON.stringify(list)}`,
);
writeFileSync(
  new URL('algorithms.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n  "words": {\n${lines.join(',\n')}\n  }\n}\n`,
);
console.log(Object.values(words).map((list) => list.length));
