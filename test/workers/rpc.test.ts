import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { Asker, Cancelled, serve, ThreadLost, type RequestHandlers } from '../../server/src/workers/rpc.ts';

interface Asked {
  double: { params: number; answer: number };
  wait: { params: undefined; answer: boolean };
  fail: { params: undefined; answer: undefined };
}

interface Told {
  note: string;
}

function connected(): { asker: Asker<Asked, Told>; notes: string[]; close: () => void; waits: () => number } {
  const { port1, port2 } = new MessageChannel();
  const notes: string[] = [];
  let waits = 0;
  let isClosed = false;
  const requests: RequestHandlers<Asked> = {
    double: (value) => value * 2,
    async wait(_, stop) {
      waits++;
      while (!stop.stopped && !isClosed) await new Promise((resolve) => setImmediate(resolve));
      waits--;
      return true;
    },
    fail: () => {
      throw new Error('broken');
    },
  };
  serve<Asked, Told>(port2, requests, { note: (text) => notes.push(text) }, () => undefined);
  const asker = new Asker<Asked, Told>();
  asker.connect(port1);
  const close = (): void => {
    isClosed = true;
    port1.close();
  };
  return { asker, notes, close, waits: () => waits };
}

test('answers find their questions, and notices keep their order', async () => {
  const { asker, notes, close } = connected();
  for (const text of ['a', 'b', 'c']) asker.notify('note', text);
  const answers = await Promise.all([1, 2, 3].map((value) => asker.request('double', value)));
  assert.deepEqual(answers, [2, 4, 6]);
  assert.deepEqual(notes, ['a', 'b', 'c']);
  assert.ok(asker.isIdle);
  close();
});

test('who cancels does not wait, and the other side is told', async () => {
  const { asker, close, waits } = connected();
  const controller = new AbortController();
  const answer = asker.request('wait', undefined, controller.signal);
  await asker.request('double', 1);
  assert.equal(waits(), 1);
  controller.abort();
  await assert.rejects(answer, Cancelled);
  while (waits() > 0) await asker.request('double', 1);
  await assert.rejects(asker.request('wait', undefined, AbortSignal.abort()), Cancelled);
  close();
});

test('a handler that throws fails its own request', async () => {
  const { asker, close } = connected();
  await assert.rejects(asker.request('fail', undefined), /broken/);
  assert.equal(await asker.request('double', 4), 8);
  close();
});

test('open questions go to the next port, or are given up', async () => {
  const old = connected();
  const asked = old.asker.request('double', 21);
  const lost = old.asker.request('wait', undefined);
  const { port1, port2 } = new MessageChannel();
  const next = connected();
  serve<Asked, Told>(
    port2,
    { double: (value) => value * 100, wait: () => true, fail: () => undefined },
    { note: () => undefined },
    () => undefined,
  );
  old.asker.connect(port1);
  old.asker.askAgain((pending) => pending.name === 'wait');
  await assert.rejects(lost, ThreadLost);
  assert.ok([42, 2100].includes(await asked));
  for (const close of [old.close, next.close]) close();
  port1.close();
});
