import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../../server/src/core/version.ts';
import { maskC, type Masked } from '../../../server/src/syntax/c/dialect.ts';
import type { IndexedFile } from '../../../server/src/syntax/c/index.ts';
import { parseC } from '../../../server/src/syntax/c/parse.ts';
import { subjectKinds } from '../../../server/src/syntax/c/raw.ts';
import type { CFile } from '../../../server/src/syntax/c/types.ts';
import { makeDriver } from '../../bench/make-driver.ts';
import { sample, seeded } from './sample.ts';

const snippets = [
  ';',
  '{',
  '}',
  '(',
  ')',
  '"',
  '/*',
  '*/',
  '//',
  '\n',
  '\\\n',
  ' ',
  'x',
  '#if 0\n',
  '#endif\n',
  '#else\n',
  '#ifdef A\n',
  '\n}\n',
  'static int f(void)\n{\n\treturn 0;\n}\n',
  'list_for_each_entry(a, b, c)\n',
  'struct ',
  ', ',
  ' = ',
  'MODULE_LICENSE("GPL");\n',
];

function withoutWithin(_: string, value: unknown): unknown {
  if (value !== null && typeof value === 'object' && 'within' in value) {
    return { ...value, within: (value.within as { name?: string } | undefined)?.name };
  }
  return value;
}

/** Everything that rules can see of a file. */
function seen(file: IndexedFile): string {
  return JSON.stringify(
    {
      masked: file.masked,
      units: file.units,
      comments: file.comments,
      broken: file.broken,
      inactive: file.inactive,
      tree: file.node({ start: 0, end: file.source.text.length })?.toString(),
      subjects: subjectKinds.map((kind) => file.all(kind)),
      settled: file.parsed.settled,
      outline: file.outline,
    },
    withoutWithin,
  );
}

/** Looking up by name must give what looking through everything gives. */
function assertNamed(file: CFile, what: string): void {
  for (const kind of subjectKinds) {
    const all = file.all(kind) as readonly { readonly name?: string }[];
    const names = new Set(all.flatMap(({ name }) => (name === undefined ? [] : [name])));
    for (const name of names) {
      const same = all.filter((one) => one.name === name);
      assert.deepEqual(file.named(kind, name), same, `${kind} ${name} of ${what}`);
    }
    assert.equal(file.has(kind, [...names][0] ?? ''), names.size > 0, what);
    assert.equal(file.has(kind, 'nowhere'), false);
    assert.deepEqual(file.named(kind, 'nowhere'), []);
  }
}

async function session(seed: number, start: string, steps: number): Promise<void> {
  const next = seeded(seed);
  const source = (text: string): { path: string; language: string; text: string } => ({
    path: 'a.c',
    language: 'kernel-c',
    text,
  });
  let text = start;
  let file = await parseC(source(text), {});
  for (let i = 0; i < steps; i++) {
    const at = next(text.length + 1);
    const cut = next(4) === 0 ? next(30) : next(3) === 0 ? 1 : 0;
    const put = next(3) === 0 ? '' : snippets[next(snippets.length)]!;
    text = text.slice(0, at) + put + text.slice(at + cut);
    const later = await parseC(source(text), {}, file);
    const fresh = await parseC(source(text), {});
    assert.equal(later.masked, fresh.masked, `mask of step ${i} of session ${seed}`);
    assert.equal(seen(later), seen(fresh), `step ${i} of session ${seed}`);
    if (i % 5 === 0) {
      assertNamed(later, `step ${i} of session ${seed}`);
      // The version before shares its names with the later one, and stays right beside it.
      assertNamed(file, `the version before step ${i} of session ${seed}`);
    }
    file.dispose();
    fresh.dispose();
    file = later;
    // Start over before the text is nothing but noise.
    if (i % 12 === 11) text = start;
  }
  file.dispose();
}

for (const seed of [1, 2, 3, 4, 5]) {
  test(`a seeded session of edits ends where a fresh parse begins (${seed})`, async () => {
    await session(seed, sample, 60);
  });
}

test('conditions around and between edits are decided as in a fresh text', () => {
  const conditional =
    '#ifdef A\nint a;\n#else\nint b;\n#endif\n\n#if defined(X) && 1\nstatic int g(int q)\n{\n\tif (q) {\n' +
    '#ifdef Y\n\t\treturn 1;\n#endif\n\t}\n\treturn 0;\n}\n#endif\n\n';
  const pieces = [
    ...snippets,
    '#elif defined(C)\n',
    '\n#if LINUX_VERSION_CODE < KERNEL_VERSION(6,0,0)\n',
    '{ {',
  ];
  const told = ({ groups, settled, cut, inactive }: Masked): unknown => [
    groups.map(({ length, decisions, masked, calls, items }) => [length, decisions, masked, calls, items]),
    settled,
    cut,
    inactive,
  ];
  let kept = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const next = seeded(seed);
    const start = conditional + makeDriver(200, seed) + conditional + sample;
    let text = start;
    let masked = maskC(text, {});
    for (let i = 0; i < 60; i++) {
      for (let edit = next(3); edit >= 0; edit--) {
        const at = next(text.length + 1);
        const cut = next(4) === 0 ? next(200) : 0;
        text = text.slice(0, at) + pieces[next(pieces.length)]! + text.slice(at + cut);
      }
      const later = maskC(text, {}, masked);
      assert.deepEqual(told(later), told(maskC(text, {})), `step ${i} of session ${seed}`);
      kept += later.kept.before + later.kept.after;
      masked = later;
      if (i % 20 === 19) text = start;
    }
  }
  assert.ok(kept > 1000, 'most groups are taken over without a look');
});

test('typing a function letter by letter', async () => {
  const typed =
    '\nstatic int pump_open(struct inode *inode, struct file *file)\n{\n\tif (!file) {\n\t\treturn -EINVAL;\n\t}\n\treturn 0;\n}\n';
  const at = sample.indexOf('static const struct of_device_id');
  let file: IndexedFile | undefined;
  for (let i = 0; i <= typed.length; i++) {
    const source = {
      path: 'a.c',
      language: 'kernel-c',
      text: sample.slice(0, at) + typed.slice(0, i) + sample.slice(at),
    };
    const later: IndexedFile = await parseC(source, {}, file);
    const fresh = await parseC(source, {});
    assert.equal(seen(later), seen(fresh), `after ${i} letters`);
    file?.dispose();
    fresh.dispose();
    file = later;
  }
  file?.dispose();
});

test('subjects of an unchanged unit keep their key and move with it', async () => {
  const source = (text: string): { path: string; language: string; text: string } => ({
    path: 'a.c',
    language: 'kernel-c',
    text,
  });
  const before = await parseC(source(sample), {});
  const at = sample.indexOf('va_start');
  const after = await parseC(source(`${sample.slice(0, at)}x = 1;\n\t${sample.slice(at)}`), {}, before);
  const old = before.functionNamed('pump_probe')!;
  const moved = after.functionNamed('pump_probe')!;
  assert.equal(moved.start - old.start, 'x = 1;\n\t'.length);
  const key = (file: CFile, start: number): string | undefined =>
    file.units.find(({ span }) => span.start === start)?.key;
  assert.equal(key(after, moved.start), key(before, old.start));
  assert.notEqual(
    after.units.find(({ span }) => span.start < at && at < span.end)?.key,
    before.units.find(({ span }) => span.start < at && at < span.end)?.key,
  );
  before.dispose();
  after.dispose();
});

test('what was too deep is no gap any more once it is gone', async () => {
  const source = (text: string): { path: string; language: string; text: string } => ({
    path: 'a.c',
    language: 'kernel-c',
    text,
  });
  const deep = `${'#if A\n'.repeat(300)}int a;\n${'#endif\n'.repeat(300)}`;
  const gaps: number[] = [];
  let file: IndexedFile | undefined;
  for (const text of [sample, deep + sample, `${deep}${sample}int z;\n`, `${sample}int z;\n`]) {
    const later: IndexedFile = await parseC(source(text), {}, file);
    file?.dispose();
    gaps.push(later.gaps.length);
    file = later;
  }
  file?.dispose();
  assert.deepEqual(gaps, [0, 1, 1, 0]);
});

test('every tree is freed with the last version that uses it', async () => {
  const next = seeded(9);
  let text = sample;
  const files: IndexedFile[] = [];
  for (let i = 0; i < 20; i++) {
    const previous = files.at(-1);
    files.push(await parseC({ path: 'a.c', language: 'kernel-c', text }, {}, previous));
    // Versions are dropped in any order, also before their successor is made.
    if (i % 3 === 0) files[next(files.length)]!.dispose();
    const at = next(text.length);
    text = `${text.slice(0, at)} ${text.slice(at)}`;
  }
  const groups = new Set(files.flatMap((file) => file.groups));
  assert.ok([...groups].some((one) => one.tree !== undefined && one.users > 1));
  for (const file of files) file.dispose();
  for (const one of groups) assert.equal(one.users, 0);
});

test('a change of the target is not taken for the same file', async () => {
  const source = {
    path: 'a.c',
    language: 'kernel-c',
    text: '#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 0, 0)\nint a;\n#endif\nint b;\n',
  };
  const before = await parseC(source, {});
  const after = await parseC(source, { kernel: { version: version('6.1'), source: 'test' } }, before);
  assert.deepEqual(
    after.all('variable').map((one) => one.name),
    ['b'],
  );
  before.dispose();
  after.dispose();
});
