/** The types of the kernel that runs here, read by us and by bpftool, whose C our header scanner reads. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { btfFacts } from '../../server/src/knowledge/btf/btf-facts.ts';
import { BtfTypes } from '../../server/src/knowledge/btf/btf-types.ts';
import { readKernelImage, runningTypes } from '../../server/src/knowledge/btf/kernel-image.ts';
import { Macros } from '../../server/src/knowledge/scan/macros.ts';
import { scanHeader, type Declared } from '../../server/src/knowledge/scan/scan-header.ts';

const hasTypes = existsSync(runningTypes);

/** What a program prints; undefined, with a word on standard output, where this machine cannot be asked. */
function printedBy(
  t: { skip(reason: string): void },
  program: string,
  args: readonly string[],
): string | undefined {
  const { stdout, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const reason = !hasTypes
    ? `no ${runningTypes} on this machine`
    : error && `${program} does not run: ${error.message}`;
  if (reason === undefined) return stdout;
  console.log(`SKIPPED: ${reason}`);
  t.skip(reason);
  return undefined;
}

function declarationsIn(text: string): readonly Declared[] {
  return scanHeader(text, new Macros()).declarations;
}

function ownDeclarations(): readonly Declared[] {
  const { btf, publicNames } = readKernelImage(runningTypes);
  const facts = btfFacts(new BtfTypes(btf), (name) => publicNames?.has(name) === true);
  return facts.headers[0]!.declarations;
}

function byName(
  declarations: readonly Declared[],
  lineOf: (one: Declared) => string,
): Map<string, Set<string>> {
  const lines = new Map<string, Set<string>>();
  for (const one of declarations) {
    const key = `${one.kind} ${one.name}`;
    const known = lines.get(key);
    if (known) known.add(lineOf(one));
    else lines.set(key, new Set([lineOf(one)]));
  }
  return lines;
}

/** Compares everything that the other program knows; the differences are the first few. */
function differences(
  own: ReadonlyMap<string, ReadonlySet<string>>,
  truth: ReadonlyMap<string, ReadonlySet<string>>,
  left: ReadonlySet<string> = new Set(),
): { readonly compared: number; readonly wrong: readonly string[] } {
  let compared = 0;
  const wrong: string[] = [];
  for (const [key, lines] of truth) {
    if (left.has(key)) continue;
    compared++;
    for (const line of lines)
      if (own.get(key)?.has(line) !== true)
        wrong.push(`${line}\n  we: ${[...(own.get(key) ?? [])].join('\n  we: ')}`);
  }
  return { compared, wrong: wrong.slice(0, 5) };
}

test('structures, unions, enumerators and typedefs are those that bpftool sees', (t) => {
  const header = printedBy(t, 'bpftool', ['btf', 'dump', 'file', runningTypes, 'format', 'c']);
  if (header === undefined) return;
  // It numbers the second of two structures of one name, and an array without an end has 0 elements for it.
  const twice = new Set(
    [...header.matchAll(/\b(struct|union) (\w+)___\d+ \{/g)].map(([, kind, tag]) => `${kind!} ${tag!}`),
  );
  const truth = declarationsIn(header.replace(/___\d+\b/g, '').replaceAll('[0]', '[]'));
  const lineOf = ({ kind, name, signature, members = [] }: Declared): string =>
    `${kind} ${name} ${signature} { ${members.map((one) => `${one.name}: ${one.type}`).join('; ')} }`;
  // What lies in one of them has its name too.
  const inside = (key: string): boolean =>
    [...twice].some((one) =>
      key.slice(key.indexOf(' ') + 1).startsWith(`${one.slice(one.indexOf(' ') + 1)}.`),
    );
  const all = byName(truth, lineOf);
  const left = new Set([...all.keys()].filter((key) => twice.has(key) || inside(key)));
  const { compared, wrong } = differences(byName(ownDeclarations(), lineOf), all, left);
  assert.deepEqual(wrong, []);
  assert.ok(compared > 10_000, `${compared} compared`);
  assert.ok(left.size < 200, `${left.size} left out`);
});

/** The lines that bpftool prints of one type, and what a declaration of such a type is written as; undefined for signs that need brackets. */
function spellerOf(dump: string): { readonly functions: readonly string[] } {
  const types = new Map<string, { head: string; parts: string[] }>();
  let last: { head: string; parts: string[] } | undefined;
  for (const line of dump.split('\n')) {
    const head = /^\[(\d+)\] (.*)/.exec(line);
    if (head) types.set(head[1]!, (last = { head: head[2]!, parts: [] }));
    else last?.parts.push(line);
  }
  const referred = (text: string): string => /type_id=(\d+)/.exec(text)?.[1] ?? '';
  const words: Readonly<Record<string, string>> = {
    STRUCT: 'struct ',
    UNION: 'union ',
    ENUM: 'enum ',
    ENUM64: 'enum ',
  };
  const spell = (id: string): string | undefined => {
    if (id === '0') return 'void';
    const { head } = types.get(id)!;
    const [, kind = '', name = ''] = /^(\w+) '(.*?)'/.exec(head) ?? [];
    if (kind === 'FWD') return `${head.endsWith('union') ? 'union' : 'struct'} ${name}`;
    if (kind === 'TYPEDEF') return name;
    if (kind === 'INT') return /unsigned|long|short|128/.test(name) ? undefined : name;
    if (kind in words) return name === '(anon)' ? undefined : words[kind]! + name;
    const inner = spell(referred(head));
    if (inner === undefined) return undefined;
    if (kind === 'PTR') return inner.includes('*') ? `${inner}*` : `${inner} *`;
    if (kind === 'RESTRICT' || kind === 'TYPE_TAG') return inner;
    if (kind === 'CONST')
      return inner.includes('*') ? `${inner} const` : inner.startsWith('const') ? inner : `const ${inner}`;
    return undefined;
  };
  /** A parameter's own qualifiers are no part of the function's type. */
  const bare = (id: string): string =>
    /^(?:CONST|VOLATILE|RESTRICT) /.test(types.get(id)?.head ?? '')
      ? bare(referred(types.get(id)!.head))
      : id;
  const functions: string[] = [];
  for (const { head } of types.values()) {
    const name = /^FUNC '(.*?)'/.exec(head)?.[1];
    const prototype = name === undefined || name.includes('.') ? undefined : types.get(referred(head));
    if (!prototype) continue;
    const all = [spell(/ret_type_id=(\d+)/.exec(prototype.head)![1]!)];
    const names: string[] = [];
    for (const part of prototype.parts) {
      const isRest = part.includes('vararg') || referred(part) === '0';
      all.push(isRest ? '...' : spell(bare(referred(part))));
      if (!isRest) names.push(/'(.*?)'/.exec(part)![1]!.replace('(anon)', '_'));
    }
    const isNamed = names.some((one) => one !== '_');
    if (!all.includes(undefined))
      functions.push(`${name!}: ${all.join('\t')} [${isNamed ? names.join(' ') : ''}]`);
  }
  return { functions };
}

test('functions have the results and parameters that bpftool sees', (t) => {
  const dump = printedBy(t, 'bpftool', ['btf', 'dump', 'file', runningTypes, 'format', 'raw']);
  if (dump === undefined) return;
  const own = new Set(
    ownDeclarations().map(({ name, signature, parameters }) => `${name}: ${signature} [${parameters}]`),
  );
  const { functions } = spellerOf(dump);
  assert.deepEqual(functions.filter((line) => !own.has(line)).slice(0, 5), []);
  assert.ok(functions.length > 10_000, `${functions.length} compared`);
});

test('some of the functions are public', (t) => {
  if (!hasTypes) {
    t.skip(`no ${runningTypes} on this machine`);
    return;
  }
  const functions = ownDeclarations().filter((one) => one.kind === 'function');
  const open = functions.filter((one) => one.local !== true).length;
  assert.ok(open > functions.length / 50 && open < functions.length * 0.9, `${open} of ${functions.length}`);
  const { release, arch } = readKernelImage(runningTypes);
  assert.match(release ?? '', /^\d+\.\d+/);
  assert.match(arch, /^[a-z]\w+$/);
});
