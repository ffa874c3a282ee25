/** The tree says where an answer has ended what was begun above it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Analysis } from '../../server/src/workers/analysis.ts';
import { endOf } from '../../server/src/workers/end-of.ts';
import { makeDriver } from '../bench/make-driver.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** What of a proposed text, which stands between two `|`, ends what was begun before it. */
async function ended(body: string): Promise<string | undefined> {
  const ends = await Promise.all([endedIn(body, head), endedIn(body, head + makeDriver(600))]);
  assert.equal(ends[0], ends[1], 'wherever it stands in a file');
  return ends[0];
}

const head = '#include <linux/module.h>\n';

async function endedIn(body: string, above: string): Promise<string | undefined> {
  const analysis = new Analysis(memoryFiles(new Map()));
  const whole = `${above}\nint start(int how)\n{\n${body}\n\treturn 0;\n}\n`;
  const [left, proposed, right] = whole.split('¦') as [string, string, string];
  const path = '/srv/linux/drivers/misc/x.c';
  const uri = `file://${path}`;
  const settings = { values: { 'syswright.target.system': 'kernel=6.12' } };
  const text = left + right;
  analysis.open({ uri, path, language: 'c', revision: 1, text, settings });
  const end = await endOf(analysis, analysis.document(uri)!, { text, offset: left.length, proposed });
  analysis.close(uri);
  return end === undefined ? undefined : proposed.slice(0, end);
}

test('a statement whose first half stands above ends with its second half', async () => {
  assert.equal(await ended('\thow = sum(how,\n\t\t  ¦how);¦'), 'how);');
  assert.equal(await ended('\thow = how +\n\t\t¦2;\n¦'), '2;');
  assert.equal(await ended('\tif (how)\n\t\t¦return 1;¦'), 'return 1;');
  assert.equal(await ended('\tif (how)\n\t\thow = 1;\n\telse\n\t\t¦how = 2;¦'), 'how = 2;');
  assert.equal(await ended('\twork(sum(1,\n\t\t ¦2),\n\t     3);¦'), '2),\n\t     3);');
  assert.equal(await ended('\tlist_for_each_entry(a, &b, list)\n\t\t¦drop(a);¦'), 'drop(a);');
});

test('it goes on where the tree goes on, and nothing was begun between statements', async () => {
  assert.equal(await ended('\thow = sum(how,\n\t\t  ¦other(1);¦'), undefined);
  assert.equal(await ended('\tdo\n\t\t¦how++;¦'), undefined);
  assert.equal(await ended('\thow = 1;\n\t¦how = 2;¦'), undefined);
  assert.equal(await ended('\tif (how) {\n\t\t¦how = 2;¦\n\t}'), undefined);
  assert.equal(await ended('\t/* So it is. */\n\t¦how = 2;¦'), undefined);
});
