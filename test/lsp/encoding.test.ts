import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, between, modern, startSession } from './session.ts';

const uri = 'file:///srv/example/etc/sysctl.d/a.conf';
const text = '# 内核😀\n;中\nvm.swappiness = 300\n';

test('the client’s first choice of an encoding is taken', async (t) => {
  const offers = [
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-32', 'utf-8'], 'utf-8'],
    [undefined, 'utf-16'],
  ] as const;
  for (const [positionEncodings, chosen] of offers) {
    const session = await startSession(t, { capabilities: { ...modern, general: { positionEncodings } } });
    assert.equal(session.initialized.capabilities['positionEncoding'], chosen);
  }
});

test('edits and answers count bytes when that was agreed on', async (t) => {
  const session = await startSession(t, {
    capabilities: { ...modern, general: { positionEncodings: ['utf-8'] } },
  });
  session.open(uri, text);
  // Behind a character of three bytes and one of four; the text of the next line moves up.
  session.change(uri, '', { start: at(0, 8 + 4), end: at(1, 1) });
  const report = await session.pull(uri);
  assert.equal(report.kind, 'full');
  assert.deepEqual(
    report.items.map((one) => one.range),
    [between(1, 16, 19)],
  );
  session.change(uri, '中😀\nvm.swappiness = 300\n', { start: at(0, 2), end: at(9, 0) });
  const next = await session.pull(uri);
  assert.equal(next.kind, 'full');
  assert.deepEqual(
    next.items.map((one) => one.range),
    [between(1, 16, 19)],
  );
});

test('UTF-16 positions count a surrogate pair as two', async (t) => {
  const session = await startSession(t);
  session.open(uri, '😀中 = 300\nvm.swappiness = 300\n');
  session.change(uri, '# ', { start: at(0, 0), end: at(0, 3) });
  session.change(uri, '\n', { start: at(0, 2), end: at(0, 8) });
  const report = await session.pull(uri);
  assert.equal(report.kind, 'full');
  assert.deepEqual(
    report.items.map((one) => one.range),
    [between(2, 16, 19)],
  );
});
