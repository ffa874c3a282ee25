/** The old module that the README ports: what it shows is what comes out. */
import assert from 'node:assert/strict';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ensureReal } from '../../scripts/real-packages.ts';
import { runCli, workspace } from '../cli/run-cli.ts';
import { textOf } from '../support/sources.ts';

/** The commands of the README with the lines that follow them. */
function told(): readonly { readonly args: readonly string[]; readonly lines: readonly string[] }[] {
  const block = /## Port an old module\n[^]*?```console\n([^]*?)```/.exec(textOf('README.md'))?.[1] ?? '';
  return block
    .split(/^\$ node server\/dist\/cli\.js /m)
    .slice(1)
    .map((part) => {
      const [command, ...lines] = part.trimEnd().split('\n');
      return { args: command!.split(' '), lines: lines.filter((line) => line !== '...') };
    });
}

test('the port in the README is true', { timeout: 120_000 }, async (t) => {
  const root = await ensureReal(['tp-smapi-dkms']);
  const sources = join(root, 'tp-smapi-dkms/content/usr/src');
  const [module] = await readdir(sources);
  const folder = workspace(t);
  const copy = join(folder, 'tp-smapi-0.43');
  await cp(join(sources, module!), copy, { recursive: true });
  const steps = told();
  assert.deepEqual(
    steps.map(({ args }) => args[0]),
    ['check', 'fix'],
  );
  for (const { args, lines } of steps) {
    const { out, err } = await runCli(folder, args);
    assert.equal(err, '');
    assert.ok(lines.length > 1);
    for (const line of lines) assert.ok(out.includes(line), `${line}\nis not in\n${out}`);
  }
  assert.match(
    await readFile(join(copy, 'tp_smapi.c'), 'utf8'),
    /strscpy\(buf, \(char \*\)row\+offset, maxlen \+ 1\);\n\tbuf\[maxlen\] = 0;/,
  );
});
