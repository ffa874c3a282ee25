/**
 * Makes `facts/sleepers.json` and `facts/pointer-results.json` of kernel-c again, from whole kernel sources:
 *
 *     node scripts/mine/kernel/semantics/mine.ts 6.1=<linux-source-6.1> 7.2=<linux-source-7.2>
 *
 * A fact holds for all kernels given: a name that one of them lacks is left to the others.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failuresOf } from './failures.ts';
import { seeds, sleepersOf } from './sleepers.ts';
import { readTree } from './tree.ts';

const facts = join(import.meta.dirname, '../../../../server/src/domains/kernel-c/facts');
const kernels = process.argv.slice(2).map((one) => {
  const [, series, root] = /^([\d.]+)=(.+)$/.exec(one) ?? [];
  if (series === undefined || root === undefined) throw new Error(`expected <series>=<sources>, got ${one}`);
  const tree = readTree(root);
  console.error(`${series}: ${tree.locals.size} definitions, ${tree.offered.size} names for modules`);
  const known = (name: string): boolean => tree.shared.has(name) || seeds.has(name);
  return { series, known, offered: tree.offered, sleepers: sleepersOf(tree), failures: failuresOf(tree) };
});

/** What all kernels that have a name say of it. */
function agreed<T>(
  of: (kernel: (typeof kernels)[number]) => ReadonlyMap<string, T>,
  same: boolean,
): Map<string, T> {
  const found = new Map<string, T>();
  for (const kernel of kernels) {
    for (const [name, fact] of of(kernel)) {
      if (!kernel.offered.has(name) || found.has(name)) continue;
      const others = kernels.filter((one) => one.known(name));
      if (others.every((one) => (same ? of(one).get(name) === fact : of(one).has(name))))
        found.set(name, fact);
    }
  }
  return found;
}

function write(file: string, facts_: ReadonlyMap<string, string>, what: string): void {
  const groups = new Map<string, string[]>();
  for (const [name, fact] of facts_) {
    const known = groups.get(fact);
    if (known) known.push(name);
    else groups.set(fact, [name]);
  }
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fact, names]) => `    ${JSON.stringify(fact)}: ${JSON.stringify(names.sort().join(' '))}`);
  const source = `Debian linux-source ${kernels.map((one) => one.series).join(' and ')}, ${what}, read by scripts/mine/kernel/semantics; names only`;
  writeFileSync(
    join(facts, file),
    `{\n  "source": ${JSON.stringify(source)},\n  "names": {\n${rows.join(',\n')}\n  }\n}\n`,
  );
  console.error(`${file}: ${facts_.size} names`);
}

write(
  'sleepers.json',
  agreed((one) => one.sleepers, false),
  'by the call that sleeps',
);
write(
  'pointer-results.json',
  agreed((one) => one.failures, true),
  'by what is returned on failure',
);
