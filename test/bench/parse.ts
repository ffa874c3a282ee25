/**
 * How much of kernel C is understood: `npm run bench:parse -- [--stock] [--leftovers] <tree or file> ...`.
 *
 * The functions to be found are counted without our lexer: a line that is `{` alone after a declaration, outside
 * `#if 0`. Found means: in the index under the right name, and free of error nodes.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Node, Tree } from 'web-tree-sitter';
import { maskC } from '../../server/src/syntax/c/dialect.ts';
import { parseC } from '../../server/src/syntax/c/parse.ts';
import { Patience } from '../../server/src/syntax/patience.ts';
import { treeParser } from '../../server/src/syntax/tree-sitter.ts';
import { expectedFunctions, type ExpectedFunction } from './expected-functions.ts';

interface Sums {
  files: number;
  filesWithErrors: number;
  lines: number;
  functions: number;
  found: number;
  bodyCharacters: number;
  bodyBlanked: number;
  milliseconds: number;
  maskMilliseconds: number;
}

interface Seen {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly broken: boolean;
}

/** Milliseconds of this process's own processor time: a busy machine does not change the figure much. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function sourceFiles(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const found: string[] = [];
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) found.push(...sourceFiles(inner));
    else if (entry.isFile() && entry.name.endsWith('.c')) found.push(inner);
  }
  return found.sort();
}

/** Functions of a plain tree, for the stock grammar's figure. */
function stockFunctions(tree: Tree, text: string): Seen[] {
  const found: Seen[] = [];
  const visit = (node: Node, depth: number): void => {
    if (node.type === 'function_definition') {
      let name: Node | null = node.childForFieldName('declarator');
      while (name && name.type !== 'identifier')
        name = name.childForFieldName('declarator') ?? name.namedChild(0);
      found.push({
        name: name ? text.slice(name.startIndex, name.endIndex) : '',
        start: node.startIndex,
        end: node.endIndex,
        broken: node.hasError,
      });
    } else if (depth < 40) for (const child of node.namedChildren) visit(child, depth + 1);
  };
  visit(tree.rootNode, 0);
  return found;
}

function missing(expected: readonly ExpectedFunction[], seen: readonly Seen[]): ExpectedFunction[] {
  return expected.filter(
    ({ name, brace }) =>
      !seen.some((one) => one.name === name && !one.broken && one.start <= brace && brace < one.end),
  );
}

/** Non-blank characters inside a body, and how many of them the mask blanked; comments and directives not counted. */
function countBody(
  text: string,
  masked: string,
  start: number,
  end: number,
  skip: Uint8Array,
): [number, number] {
  let all = 0;
  let blanked = 0;
  for (let i = start; i < end; i++) {
    if (skip[i] === 1 || text.charCodeAt(i) <= 32) continue;
    all++;
    if (masked.charCodeAt(i) <= 32) blanked++;
  }
  return [all, blanked];
}

/** Marks comments and preprocessor lines, found with regular expressions rather than with our lexer. */
function skipped(text: string): Uint8Array {
  const skip = new Uint8Array(text.length);
  const pattern =
    /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\.)+'|\/\*[\s\S]*?\*\/|\/\/.*|^[ \t]*#(?:[^\n\\]|\\\r?\n|\\.)*/gm;
  for (const match of text.matchAll(pattern)) {
    if (match[0].startsWith('"') || match[0].startsWith("'")) continue;
    skip.fill(1, match.index, match.index + match[0].length);
  }
  return skip;
}

async function measure(path: string, stock: boolean, leftovers: boolean, sums: Sums): Promise<void> {
  const text = readFileSync(path, 'utf8');
  const expected = expectedFunctions(text);
  sums.files++;
  sums.lines += text.split('\n').length - 1;
  let seen: readonly Seen[];
  let errors: boolean;
  const started = processorTime();
  if (stock) {
    const parser = await treeParser('tree-sitter-c/tree-sitter-c.wasm');
    const tree = parser.parse(text, new Patience(60_000));
    sums.milliseconds += processorTime() - started;
    if (!tree) throw new Error(`not parsed in a minute: ${path}`);
    seen = stockFunctions(tree, text);
    errors = tree.rootNode.hasError;
    tree.delete();
  } else {
    const file = await parseC({ path, language: 'kernel-c', text }, {});
    sums.milliseconds += processorTime() - started;
    const functions = file.all('function');
    seen = functions;
    errors = file.broken.length > 0;
    const skip = skipped(text);
    for (const { body } of functions) {
      const [all, blanked] = countBody(text, file.masked, body.start, body.end, skip);
      sums.bodyCharacters += all;
      sums.bodyBlanked += blanked;
    }
    file.dispose();
    const maskStarted = processorTime();
    maskC(text, {});
    sums.maskMilliseconds += processorTime() - maskStarted;
  }
  if (errors) sums.filesWithErrors++;
  const lost = missing(expected, seen);
  sums.functions += expected.length;
  sums.found += expected.length - lost.length;
  if (leftovers) for (const { name, line } of lost) console.log(`  ${path}:${line}: ${name}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`;
}

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const trees = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (trees.length === 0 || options.some((option) => option !== '--stock' && option !== '--leftovers')) {
  console.error('usage: npm run bench:parse -- [--stock] [--leftovers] <tree or file> ...');
  process.exit(2);
}
const stock = options.includes('--stock');
const total: Sums = {
  files: 0,
  filesWithErrors: 0,
  lines: 0,
  functions: 0,
  found: 0,
  bodyCharacters: 0,
  bodyBlanked: 0,
  milliseconds: 0,
  maskMilliseconds: 0,
};

function print(label: string, sums: Sums): void {
  const rate = (milliseconds: number): string => `${(sums.lines / milliseconds).toFixed(0)} kLOC/s`;
  const parts = [
    `${sums.files} files, ${(sums.lines / 1000).toFixed(1)} kLOC`,
    `functions ${sums.found} of ${sums.functions} = ${percent(sums.found, sums.functions)}`,
    `files with errors ${sums.filesWithErrors} = ${percent(sums.filesWithErrors, sums.files)}`,
    `whole ${rate(sums.milliseconds)}`,
  ];
  if (!stock) {
    parts.push(
      `mask ${rate(sums.maskMilliseconds)}`,
      `blanked in bodies ${percent(sums.bodyBlanked, sums.bodyCharacters)}`,
    );
  }
  console.log(`${label}: ${parts.join('; ')}`);
}

for (const tree of trees) {
  const sums: Sums = { ...total, ...Object.fromEntries(Object.keys(total).map((key) => [key, 0])) };
  for (const path of sourceFiles(tree)) await measure(path, stock, options.includes('--leftovers'), sums);
  print(tree, sums);
  for (const key of Object.keys(total) as (keyof Sums)[]) total[key] += sums[key];
}
if (trees.length > 1) print('all', total);
