import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { at, startSession, type Session } from './session.ts';

const program = join(import.meta.dirname, 'fragile-server.ts');
const folder = 'file:///srv/example/etc/sysctl.d/';
const good = `${folder}good.conf`;
const evil = `${folder}evil.conf`;
const bad = 'vm.swappiness = 300\n';
const found = ['sysctl/value-out-of-range'];

function gapsSaid(session: Session): readonly string[] {
  const said = session.client.received.filter((one) => one.method === 'syswright/status').at(-1);
  return (said?.params as { gaps: { reason: string }[] } | undefined)?.gaps.map((gap) => gap.reason) ?? [];
}

async function untilGap(session: Session, pattern: RegExp): Promise<void> {
  await session.client.waitFor(
    (one) => one.method === 'syswright/status' && pattern.test(JSON.stringify(one.params)),
  );
}

test('a thread that dies is started again, and what was asked is answered', async (t) => {
  const session = await startSession(t, { program });
  session.open(good, bad);
  assert.deepEqual(await session.codes(good), found);
  session.open(evil, `${bad}# die here\n`);
  assert.deepEqual(await session.codes(evil), []);
  assert.deepEqual(await session.codes(good), found);
  await untilGap(session, /started again/);
  await untilGap(session, /not looked at until it is opened again/);
  assert.equal(gapsSaid(session).filter((reason) => reason.includes('started again')).length, 1);
  session.close(evil);
  session.open(evil, bad);
  assert.deepEqual(await session.codes(evil), found);
});

test('edits made while there was no thread are not lost', async (t) => {
  const session = await startSession(t, { program });
  session.open(good, '# die here\n');
  const first = session.pull(good);
  session.change(good, bad);
  await first;
  session.change(good, '# more\n', { start: at(1, 0), end: at(1, 0) });
  assert.deepEqual(await session.codes(good), found);
});

test('a thread that never ends is ended', async (t) => {
  const session = await startSession(t, { program, env: { PATIENCE: '700' } });
  session.open(evil, 'never end\n');
  session.open(good, bad);
  assert.deepEqual(await session.codes(evil), []);
  assert.deepEqual(await session.codes(good), found);
  await untilGap(session, /started again/);
});

test('a thread whose parsers have grown is replaced while nobody waits', async (t) => {
  const session = await startSession(t, { program, env: { MEMORY_LIMIT: '-1' } });
  session.open(good, bad);
  for (let round = 0; round < 5; round++) {
    session.change(good, '#\n', { start: at(0, 0), end: at(0, 0) });
    assert.deepEqual(await session.codes(good), found);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  assert.ok(!gapsSaid(session).some((reason) => reason.includes('unexpectedly')));
});

test('a request that fails is a gap, not an error box', async (t) => {
  const session = await startSession(t, { program });
  session.open(good, bad);
  assert.equal(await session.at('textDocument/hover', good, at(0, 0)), null);
  await untilGap(session, /hover is broken/);
});
