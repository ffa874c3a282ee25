/** A supported range of kernels, as clients see it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Status } from '../../server/src/protocol.ts';
import { applied, at, editsOf, isRequest, modern, pushed, startSession, type Session } from './session.ts';

const uri = 'file:///srv/example/driver.c';
const text = `#include <linux/device.h>
#include <linux/module.h>
#include <linux/version.h>

static struct class *ex_class;

static int ex_make(void)
{
	ex_class = class_create(THIS_MODULE, "ex");
	return PTR_ERR_OR_ZERO(ex_class);
}

MODULE_DESCRIPTION("Example");
MODULE_LICENSE("GPL");
`;
const everywhere = /breaks on 6\.12 and 7\.2, and not on 5\.10 and 6\.1\.$/;
const settings = { target: { system: '7.2', support: '5.10 - 7.2' } };

function isPushed(
  matches: (diagnostics: readonly Diagnostic[]) => boolean,
): Parameters<Session['client']['waitFor']>[0] {
  return ({ method, params }) =>
    method === 'textDocument/publishDiagnostics' &&
    matches((params as { diagnostics: Diagnostic[] }).diagnostics);
}

function wordsOf(diagnostic: Diagnostic | undefined): string {
  return typeof diagnostic?.message === 'string' ? diagnostic.message : '';
}

test('a client that is told gets the primary kernel at once and the others after a pause', async (t) => {
  const session = await startSession(t, { capabilities: pushed, settings: () => settings });
  session.open(uri, text, 'c');
  const [first] = await session.pushedFor(uri);
  assert.match(wordsOf(first), /for 7\.2(?:\.\d+)?\.$/);
  await session.client.waitFor(isPushed(([one]) => everywhere.test(wordsOf(one))));
  // Typing on does not take back what is known.
  const from = session.client.received.length;
  const version = session.change(uri, '\n', { start: at(3, 0), end: at(3, 0) });
  const [next] = await session.pushedFor(uri, from, version);
  assert.match(wordsOf(next), everywhere);
  assert.equal(next!.range.start.line, 9);
});

test('a client that asks is told to ask again', async (t) => {
  const session = await startSession(t, { settings: () => settings });
  session.open(uri, text, 'c');
  await session.pull(uri);
  await session.client.waitFor(isRequest('workspace/diagnostic/refresh'));
  const report = await session.pull(uri);
  assert.ok(report.kind === 'full');
  assert.match(wordsOf(report.items[0]), everywhere);
  const place = report.items[0]!.range;
  const action = (await session.actions(uri, place, ['quickfix']))?.find((one) =>
    /THIS_MODULE/.test(one.title),
  );
  assert.match(action!.title, /from Linux 6\.\d+ on \(`#if`\)/);
  assert.match(
    applied(text, editsOf(action, uri)),
    /#if LINUX_VERSION_CODE >= KERNEL_VERSION\(6, \d+, 0\)\n\tex_class = class_create\("ex"\);\n#else\n\tex_class = class_create\(THIS_MODULE, "ex"\);\n#endif\n/,
  );
});

test('a client that asks and cannot be told waits for all kernels', async (t) => {
  const workspace = { ...modern.workspace, diagnostics: undefined };
  const session = await startSession(t, { capabilities: { ...modern, workspace }, settings: () => settings });
  session.open(uri, text, 'c');
  const report = await session.pull(uri);
  assert.ok(report.kind === 'full');
  assert.match(wordsOf(report.items[0]), everywhere);
  assert.ok(!session.client.received.some(isRequest('workspace/diagnostic/refresh')));
});

test('the status says the range, and a changed setting counts at once', async (t) => {
  let support = '5.10 - 7.2';
  const session = await startSession(t, {
    capabilities: pushed,
    settings: () => ({ target: { system: '7.2', support } }),
  });
  session.open(uri, text, 'c');
  const status = (wanted: string | undefined) =>
    session.client.waitFor(({ method, params }) => {
      if (method !== 'syswright/status') return false;
      return (params as Status).target.find((part) => part.name === 'support')?.version === wanted;
    });
  await status('5.10 - 7.2');
  await session.client.waitFor(isPushed(([one]) => everywhere.test(wordsOf(one))));
  support = '5.10 - 6.1';
  const from = session.client.received.length;
  session.client.notify('workspace/didChangeConfiguration', { settings: null });
  await session.client.waitFor(
    isPushed((all) => all.length === 0),
    from,
  );
  await status('5.10 - 6.1');
  support = 'any';
  session.client.notify('workspace/didChangeConfiguration', { settings: null });
  await session.client.waitFor(({ method, params }) => {
    if (method !== 'syswright/status') return false;
    return (params as Status).gaps.some((gap) => /needs two kernels/.test(gap.reason));
  });
});
