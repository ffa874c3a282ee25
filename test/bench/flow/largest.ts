/**
 * How long the largest functions of a kernel tree take: `npm run bench:largest -- [--count N] <kernel tree> [folder...]`.
 *
 * Prints for each the processor time of all rules over its file and whether its paths were followed to their end, and exits with 1
 * where a file takes longer than a second for each 1,000 lines of the function.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { analyseAll } from '../../../server/src/core/engine.ts';
import { render } from '../../../server/src/core/text.ts';
import { domain } from '../../../server/src/domains/kernel-c/index.ts';
import { bareHost } from '../../support/config-files.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '10' } },
});
const [tree, ...folders] = positionals;
if (tree === undefined) {
  console.error('usage: npm run bench:largest -- [--count N] <kernel tree> [folder...]');
  process.exit(2);
}

interface Large {
  readonly path: string;
  readonly line: number;
  readonly lines: number;
}

const found: Large[] = [];
for (const folder of folders.length > 0 ? folders : ['drivers', 'fs', 'net']) look(join(tree, folder));
found.sort((a, b) => b.lines - a.lines);
for (const one of found.slice(0, Number(values.count))) await measure(one);

function look(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) look(path);
    else if (entry.name.endsWith('.c')) note(path);
  }
}

/** Bodies of functions stand between braces in the first column; only those that may be among the largest are kept. */
function note(path: string): void {
  const lines = readFileSync(path, 'latin1').split('\n');
  let open = -1;
  for (const [index, line] of lines.entries()) {
    if (line === '{') open = index;
    else if (line === '}' && open >= 0) {
      if (index - open > 1000) found.push({ path, line: open + 1, lines: index - open });
      open = -1;
    }
  }
}

async function measure({ path, line, lines }: Large): Promise<void> {
  const text = readFileSync(path, 'utf8');
  const begin = process.cpuUsage();
  const file = await domain.parse({ path, language: 'kernel-c', text }, bareHost({}), undefined);
  const { gaps } = analyseAll(file, domain.rules);
  file.dispose?.();
  const { user, system } = process.cpuUsage(begin);
  const time = (user + system) / 1000;
  const told = gaps.map(({ reason }) => render(reason, 'en')).join('; ');
  console.log(
    `${String(lines).padStart(6)} lines ${time.toFixed(0).padStart(6)} ms  ${relative(tree!, path)}:${line}  ${told}`,
  );
  if (time > lines) process.exitCode = 1;
}
