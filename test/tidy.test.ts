/** House rules about sizes and names that a reviewer should not have to say. */
import assert from 'node:assert/strict';
import { basename } from 'node:path/posix';
import { test } from 'node:test';
import { filesUnder, textOf } from './support/sources.ts';

/** Longer than the budget, each with the reason why splitting would hide more than it shows. */
const exceptions: Readonly<Record<string, string>> = {};

const generated = /^(server\/src\/domains\/registry\.ts|.*\/(pages|rules|explanations)\.ts)$/;
const sources = ['client/src', 'server/src', 'test', 'scripts'].flatMap((folder) =>
  filesUnder(folder, '.ts'),
);
const written = sources.filter((path) => !generated.test(path) || !path.startsWith('server/src/'));

test('a check is under 200 lines, any other file under 400', () => {
  const faults = written.flatMap((path) => {
    const lines = textOf(path).split('\n').length - 1;
    const limit = /\/rules\/[^/]+\.ts$/.test(path) ? 200 : 400;
    return lines < limit || path in exceptions ? [] : [`${path}: ${lines} lines, the budget is ${limit}`];
  });
  assert.deepEqual(faults, []);
  for (const path of Object.keys(exceptions))
    assert.ok(sources.includes(path), `${path} is excused but gone`);
});

test('files are named in kebab-case', () => {
  const faults = written.filter(
    (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|source))?\.ts$/.test(basename(path)),
  );
  assert.deepEqual(faults, []);
});

test('nothing is left unsaid or half done', () => {
  const words = new RegExp(`\\b(${['TO', 'DO|FIX', 'ME|XX', 'X'].join('')})\\b|[Nn]ot implemented`);
  const faults = written
    .filter((path) => path !== 'test/tidy.test.ts')
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
  assert.deepEqual(faults, []);
});

test('no enum, no test that is switched off', () => {
  const withEnum = /^\s*(export )?(const )?enum \w/m;
  const switchedOff = /\b(it|test|describe|suite)\.(only|skip)\(/;
  // Tests hold C texts with enums of their own; what ships and what builds it does not.
  const faults = written.filter(
    (path) => switchedOff.test(textOf(path)) || (!path.startsWith('test/') && withEnum.test(textOf(path))),
  );
  assert.deepEqual(faults, []);
});

test('the tables of facts say where they come from', () => {
  const tables = filesUnder('server/src/domains', '.json').filter((path) => !path.endsWith('.patch.json'));
  const faults = tables.filter((path) => !/"source"\s*:/.test(textOf(path).slice(0, 4000)));
  assert.deepEqual(faults, []);
});
