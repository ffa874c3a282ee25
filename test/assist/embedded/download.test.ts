import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { downloadModel, type Download } from '../../../server/src/assist/embedded/download.ts';

const whole = Buffer.concat([Buffer.from('GGUF'), Buffer.alloc(300_000, 7)]);
const sum = createHash('sha256').update(whole).digest('hex');

async function setUp(t: TestContext, answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const folder = await mkdtemp(join(tmpdir(), 'syswright-download-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x/model.gguf`;
  const usual = { url, folder, sha256: '', signal: new AbortController().signal, progress: () => undefined };
  return { folder, get: (more: Partial<Download> = {}) => downloadModel({ ...usual, ...more }) };
}

const plain: RequestListener = (_, response) => {
  response.setHeader('content-length', whole.length);
  response.end(whole);
};

test('a file comes whole, with progress, and its checksum is compared', async (t) => {
  const { get, folder } = await setUp(t, plain);
  const seen: [number, number | undefined][] = [];
  const progress = (bytes: number, all: number | undefined): number => seen.push([bytes, all]);
  const done = await get({ sha256: sum.toUpperCase(), progress });
  assert.deepEqual(done, { path: join(folder, 'model.gguf'), sha256: sum, compared: 'given' });
  assert.deepEqual(await readFile(done.path), whole);
  assert.deepEqual(seen.at(-1), [whole.length, whole.length]);
  assert.equal((await get()).compared, 'none');
});

test('a host that redirects and states the checksum is compared with', async (t) => {
  const stated = { sum };
  const { get, folder } = await setUp(t, (request, response) => {
    if (request.url === '/real') plain(request, response);
    else response.writeHead(302, { location: '/real', 'x-linked-etag': `"${stated.sum}"` }).end();
  });
  assert.equal((await get()).compared, 'host');
  await rm(join(folder, 'model.gguf'));
  stated.sum = '0'.repeat(64);
  await assert.rejects(get(), /checksum is .* should be 0000/);
  assert.deepEqual(await readdir(folder), []);
});

test('what is wrong, cut, no model, or cancelled leaves nothing behind', async (t) => {
  const answers: RequestListener[] = [
    plain,
    (_, response) => response.end('<html>sign in</html>'),
    (_, response) => {
      response.setHeader('content-length', whole.length);
      response.write(whole.subarray(0, 1000), () => response.destroy());
    },
    (_, response) => response.writeHead(404).end(),
    (_, response) => response.write(whole.subarray(0, 1000)),
    (_, response) => response.writeHead(302, { location: '/x/model.gguf' }).end(),
  ];
  let next = 0;
  const { get, folder } = await setUp(t, (request, response) => {
    (answers[next++] ?? answers.at(-1)!)(request, response);
  });
  await assert.rejects(get({ sha256: '1'.repeat(64) }), /should be 1111/);
  await assert.rejects(get(), /not a GGUF file/);
  await assert.rejects(get());
  await assert.rejects(get(), /404/);
  const stop = new AbortController();
  const progress = (): void => {
    stop.abort();
  };
  await assert.rejects(get({ signal: stop.signal, progress }), { name: 'AbortError' });
  await assert.rejects(get(), /circle/);
  await assert.rejects(get({ url: 'http://127.0.0.1:9/..%2fa.gguf' }), /no name of a GGUF file/);
  assert.deepEqual(await readdir(folder), []);
});
