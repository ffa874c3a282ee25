/** A C file under edits: trees and findings that are carried from version to version must not drift from the text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/core/types.ts';
import { Analysis } from '../../server/src/workers/analysis.ts';
import { makeDriver } from '../bench/make-driver.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { random } from '../support/random.ts';

const path = '/srv/linux/drivers/misc/example.c';
const uri = `file://${path}`;
const going = { stopped: false };

const wrong = `
static int example_extra(struct device *dev)
{
	if (!dev)
		return EINVAL;
	return 0;
}
`;

function opened(text: string): Analysis {
  const analysis = new Analysis(memoryFiles(new Map()));
  const settings = { values: { 'syswright.target.system': 'kernel=6.12' } };
  analysis.open({ uri, path, language: 'c', revision: 1, text, settings });
  return analysis;
}

async function seen(analysis: Analysis): Promise<readonly string[]> {
  const answer = await analysis.check(analysis.document(uri)!, going);
  const text = analysis.document(uri)!.text;
  const line = ({ code, span, message }: Finding): string =>
    `${code} ${span.start}-${span.end} ${text.slice(span.start, span.end)} ${JSON.stringify(message.args)}`;
  return (answer?.findings ?? []).map(line);
}

test('seeded edits of a driver give what the whole text gives', async () => {
  const next = random(9);
  const pick = (count: number): number => Math.floor(next() * count);
  const driver = makeDriver(300, 4);
  const start =
    driver.slice(0, driver.lastIndexOf('\n\n')) + wrong + driver.slice(driver.lastIndexOf('\n\n'));
  const analysis = opened(start);
  assert.ok((await seen(analysis)).length > 0, 'a driver with a mistake has a finding');
  const pieces = [
    wrong,
    '{',
    '}',
    '\n',
    '/*',
    '*/',
    '"',
    '#if 0\n',
    '#endif\n',
    'return EINVAL;',
    'x',
    ');',
    '中😀',
  ];
  for (let round = 0; round < 80; round++) {
    const document = analysis.document(uri)!;
    const { text } = document;
    const at = pick(text.length + 1);
    const end = Math.min(text.length, at + (pick(3) === 0 ? pick(60) : 0));
    // Half of all edits are taken back by the next one, as people do.
    document.edit(document.revision + 1, [{ start: at, end, text: pieces[pick(pieces.length)]! }]);
    assert.deepEqual(await seen(analysis), await seen(opened(document.text)), `round ${round}`);
    if (pick(2) === 0) document.edit(document.revision + 1, [{ start: 0, end: document.text.length, text }]);
  }
});
