/** What a parser is given up for hangs on its own work, not on what else the machine does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Patience } from '../../server/src/syntax/patience.ts';

test('a thread that only waits is not out of patience, one that works is', () => {
  const patience = new Patience(20);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
  assert.equal(patience.isOver(), false, 'waiting is no work');
  const { user, system } = process.threadCpuUsage();
  for (let worked = 0; worked < 40_000;) {
    const now = process.threadCpuUsage();
    worked = now.user + now.system - user - system;
  }
  assert.equal(patience.isOver(), true);
});
