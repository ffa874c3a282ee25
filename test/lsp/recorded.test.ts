/**
 * A conversation as another editor holds it, recorded between Neovim 0.12 and the server, replayed message by message.
 * Answers are compared by their shape: words and order of keys may change, what a client relies on may not.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fromBundle, fromSources, isBuilt, LspClient, type Message } from './lsp-client.ts';

type Line =
  | { readonly from: 'client'; readonly message: Message }
  | { readonly from: 'client'; readonly answers: string; readonly result: unknown }
  | { readonly from: 'server'; readonly to: number; readonly expect: unknown };

const folder = join(import.meta.dirname, 'recorded');

/** What an expectation names must be there and equal; objects may have more, lists may not. */
function assertShape(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected !== 'object' || expected === null) {
    assert.equal(actual, expected, path);
    return;
  }
  assert.ok(typeof actual === 'object' && actual !== null, path);
  if (Array.isArray(expected)) assert.equal((actual as unknown[]).length, expected.length, `${path}.length`);
  for (const [key, value] of Object.entries(expected)) {
    assertShape((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
  }
}

async function replay(t: TestContext, program: string, lines: readonly Line[]): Promise<void> {
  const client = new LspClient(program);
  t.after(() => {
    client.process.kill();
  });
  for (const line of lines) if ('answers' in line) client.answer(line.answers, () => line.result);
  let asked = false;
  for (const line of lines) {
    if ('message' in line) {
      client.send(line.message);
      asked = line.message.method === 'exit';
    } else if ('answers' in line) {
      // The person's editor had answered before it went on.
      await client.waitFor((message) => message.method === line.answers && message.id !== undefined);
    } else {
      const answer = await client.waitFor(
        (message) => message.method === undefined && message.id === line.to,
      );
      assertShape(answer, line.expect, `answer ${line.to}`);
    }
  }
  assert.ok(asked);
  assert.equal(await client.exit, 0);
}

for (const name of readdirSync(folder)) {
  const lines = readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  test(`${name} holds against the sources`, (t) => replay(t, fromSources, lines));
  if (isBuilt) test(`${name} holds against the built server`, (t) => replay(t, fromBundle, lines));
}
