import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pointsOutside, readProject } from '../../server/src/config/project.ts';
import { locales, render } from '../../server/src/core/text.ts';
import { diskFiles } from '../../server/src/workbench.ts';
import { openScope } from '../../server/src/workbench/scope.ts';
import { workspace } from '../cli/run-cli.ts';
import { random } from '../support/random.ts';

function problems(text: string): readonly string[] {
  return readProject(text).problems.map(({ line, message }) => {
    for (const locale of locales) assert.doesNotMatch(render(message, locale), /\{\w+\}/);
    return `${line}: ${render(message, 'en')}`;
  });
}

const whole = `{
  // Comments and trailing commas are what people write.
  "$schema": "./node_modules/syswright/syswright.schema.json",
  "target": "debian-12",
  "target.support": "5.10 - 7.2",
  "rules": { "systemd/*": "info", "sysctl/unknown-key": "off" },
  "exclude": ["vendor/**",],
}
`;

test('reads every setting of a project', () => {
  assert.deepEqual(readProject(whole), {
    settings: {
      target: 'debian-12',
      support: '5.10 - 7.2',
      rules: { 'systemd/*': 'info', 'sysctl/unknown-key': 'off' },
      exclude: ['vendor/**'],
    },
    problems: [],
  });
});

test('a fault costs its own key and is told with its line', () => {
  const text =
    '{\n"target": 5,\n"rules": { "a/b": "loud", "c/d": "off" },\n"exclude": "x",\n"color": true\n}';
  assert.deepEqual(readProject(text).settings, { rules: { 'c/d': 'off' }, exclude: [] });
  const told = problems(text);
  assert.equal(told.length, 4);
  assert.match(told[0]!, /^2: `target` has to be a string/);
  assert.match(told[1]!, /^3: the level of `a\/b`/);
  assert.match(told[3]!, /^5: `color` is no setting/);
});

test('no program, endpoint or key can be named', () => {
  for (const name of ['model.endpoint', 'model.provider', 'model.name', 'trace.server']) {
    assert.match(problems(`{ "${name}": "x" }`)[0]!, /cannot be set by a project/);
  }
  assert.match(problems('{ "apiKey": "x" }')[0]!, /is no setting/);
});

test('a target outside of the folder is refused', () => {
  for (const target of [
    '/usr/src/linux',
    'kernel=/x',
    '../linux',
    './a/../../b',
    '~/linux',
    'C:\\\\linux',
    '6.1,../x',
    '..\\\\x',
  ]) {
    const { settings } = readProject(`{ "target": "${target}" }`);
    assert.equal(settings.target, undefined, target);
  }
  assert.equal(pointsOutside('./linux,systemd=252'), false);
  assert.equal(pointsOutside('a/../b'), false);
});

test('a link that leads out of the folder is refused as well', async (t) => {
  const outside = workspace(t, { Makefile: 'VERSION = 6\nPATCHLEVEL = 1\n', 'include/linux/x.h': '' });
  const root = workspace(t, { '.syswright.json': '{ "target": "./linux" }' });
  symlinkSync(outside, join(root, 'linux'));
  const scope = await openScope(diskFiles, { root });
  assert.match(render(scope.gaps[0]!.reason, 'en'), /leads out of this folder/);
  const { target } = await scope.targetOf(join(root, 'x.conf'));
  assert.equal(target.kernel, undefined);
});

test('broken texts give what stands before the fault and never throw', () => {
  assert.equal(readProject('{ "target": "6.1", "rules": ').settings.target, '6.1');
  assert.equal(problems('{ "target": "6.1", "rules": ').length, 1);
  assert.match(problems('[]')[0]!, /one object/);
  assert.match(problems('')[0]!, /not JSON/);
  assert.ok(problems('['.repeat(100_000)).length > 0);
  const next = random(7);
  for (let i = 0; i < 500; i++) {
    const cut = Math.floor(next() * whole.length);
    const noise = String.fromCharCode(Math.floor(next() * 256));
    readProject(whole.slice(0, cut));
    readProject(whole.slice(0, cut) + noise + whole.slice(cut + 1));
  }
});

test('own settings win over the project, levels are joined, excludes add up', async (t) => {
  const root = workspace(t, {
    '.syswright.json':
      '{ "target": "6.1", "target.support": "x", "rules": { "a/b": "off", "c/d": "hint" }, "exclude": ["gen/"] }',
  });
  mkdirSync(join(root, 'gen'));
  const scope = await openScope(diskFiles, {
    root,
    target: '6.12',
    levels: { 'a/b': 'error' },
    exclude: ['*.tmp.c'],
  });
  assert.deepEqual(scope.selection.levels, { 'a/b': 'error', 'c/d': 'hint' });
  assert.match(
    (await scope.targetOf(join(root, 'x.c'))).target.kernel?.version.text ?? '',
    /^6\.12(?:\.\d+)?$/,
  );
  for (const [path, expected] of [
    ['gen/a.c', true],
    ['gen', true],
    ['sub/gen/a.c', true],
    ['src/a.tmp.c', true],
    ['src/a.c', false],
    ['../gen/a.c', false],
  ] as const) {
    assert.equal(scope.isExcluded(join(root, path)), expected, path);
  }
  assert.equal(scope.gaps.length, 1);
  assert.match(render(scope.gaps[0]!.reason, 'en'), /needs two kernels/);
});
