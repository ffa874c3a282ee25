import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  Hover,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { applied, at, between, editsOf, modern, startSession } from './session.ts';

const uri = 'file:///srv/example/etc/sysctl.d/a.conf';

test('hover says what a key is, and why a finding there matters', async (t) => {
  const session = await startSession(t);
  session.open(uri, 'vm.swappiness = 300\n');
  const hover = await session.at<Hover>('textDocument/hover', uri, at(0, 17));
  const { value, kind } = hover.contents as { kind: string; value: string };
  assert.equal(kind, 'markdown');
  assert.match(value, /vm\.swappiness/);
  assert.match(value, /\*\*A value outside the range that the kernel accepts\*\*/);
  assert.match(value, /\(https:\/\/\S+\/sysctl\/value-out-of-range\.md /);
  assert.equal(await session.at('textDocument/hover', uri, at(5, 0)), null);
});

test('completion replaces what is there and leaves out snippets for those that cannot show them', async (t) => {
  const session = await startSession(t);
  session.open(uri, '# 内核\nvm.swapp');
  const list = await session.at<CompletionList>('textDocument/completion', uri, at(1, 8));
  const item = list.items.find((one) => one.label === 'vm.swappiness');
  assert.ok(item?.textEdit && 'range' in item.textEdit);
  assert.deepEqual(item.textEdit.range, between(1, 0, 8));
  const plain = await startSession(t, { capabilities: { textDocument: { publishDiagnostics: {} } } });
  plain.open(uri, 'vm.swapp');
  const bare = await plain.at<CompletionList>('textDocument/completion', uri, at(0, 8));
  assert.ok(bare.items.every((one) => one.insertTextFormat !== 2));
});

test('a completion brings its include along, and a cut list is asked for again', async (t) => {
  const session = await startSession(t, { settings: () => ({ target: { system: '6.12' } }) });
  const source = 'file:///srv/example/foo/foo.c';
  session.open(source, '#include <linux/module.h>\n\nvoid f(void)\n{\n\tclass_des\n\tget\n}\n');
  const list = await session.at<CompletionList>('textDocument/completion', source, at(4, 10));
  const item = list.items.find((one) => one.label === 'class_destroy');
  assert.deepEqual(item?.additionalTextEdits, [
    { range: between(0, 0, 0), newText: '#include <linux/device/class.h>\n' },
  ]);
  assert.equal(item.insertTextFormat, 2);
  assert.equal(list.isIncomplete, false);
  const long = await session.at<CompletionList>('textDocument/completion', source, at(5, 4));
  assert.equal(long.isIncomplete, true);
  const hover = await session.at<Hover>('textDocument/hover', source, at(0, 14));
  assert.match((hover.contents as { value: string }).value, /The same in Linux/);
});

test('symbols are nested where the client can, flat elsewhere', async (t) => {
  const session = await startSession(t);
  session.open(uri, 'vm.swappiness = 30\nkernel.sysrq = 1\n');
  const symbols = await session.client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  assert.deepEqual(
    symbols.map((one) => one.name),
    ['vm.swappiness', 'kernel.sysrq'],
  );
  assert.deepEqual(symbols[1]!.selectionRange, between(1, 0, 12));
  const old = await startSession(t, { capabilities: {} });
  old.open(uri, 'vm.swappiness = 30\n');
  const flat = await old.client.request<SymbolInformation[]>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  assert.equal(flat[0]!.location.uri, uri);
});

test('a quick fix, applied, leaves nothing to find', async (t) => {
  const session = await startSession(t);
  const text = 'kernel.panic = 10\r\nvm.swappiness = 300\r\n';
  session.open(uri, text);
  const actions = (await session.actions(uri, between(1, 17, 17), ['quickfix'])) ?? [];
  const fix = actions.find((action) => action.title.startsWith('Use the nearest accepted value'));
  assert.equal(fix?.diagnostics?.[0]?.code, 'sysctl/value-out-of-range');
  session.change(uri, applied(text, editsOf(fix, uri)));
  assert.deepEqual(await session.codes(uri), []);
  assert.equal(await session.actions(uri, between(1, 17, 17)), null);
});

test('a finding can be ignored, but the reason is for the person to write', async (t) => {
  const session = await startSession(t);
  const text = '  vm.swappiness = 300\r\n';
  session.open(uri, text);
  const ignore = (await session.actions(uri, between(0, 19, 19)))?.find((one) =>
    one.title.startsWith('Ignore'),
  );
  const ignored = applied(text, editsOf(ignore, uri));
  assert.equal(ignored, `  # syswright-ignore sysctl/value-out-of-range: \r\n${text}`);
  session.change(uri, ignored);
  assert.deepEqual(await session.codes(uri), ['ignore/ignore-without-reason', 'sysctl/value-out-of-range']);
  session.change(uri, ignored.replace(': \r', ': tuned by hand\r'));
  assert.deepEqual(await session.codes(uri), []);
});

test('where the editor has snippets, the cursor waits where the reason belongs', async (t) => {
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  const session = await startSession(t, {
    capabilities: { ...modern, workspace: { ...modern.workspace, workspaceEdit } },
  });
  session.open(uri, 'vm.swappiness = 300\n');
  const actions = (await session.actions(uri, between(0, 16, 16))) ?? [];
  const ignore = actions.find((action) => action.title.startsWith('Ignore'));
  assert.match(JSON.stringify(ignore?.edit), /value-out-of-range: \$\{1:/);
});

test('fix-all applies what is safe and nothing else', async (t) => {
  const session = await startSession(t);
  const text = '# syswright-ignore sysctl/unknown-key: kept\nvm.swappiness = 300\nvm.swapiness = 10\n';
  session.open(uri, text);
  const actions = (await session.actions(uri, between(0, 0, 0), ['source.fixAll'])) ?? [];
  assert.deepEqual(
    actions.map((action) => action.kind),
    ['source.fixAll.syswright'],
  );
  const fixed = applied(text, editsOf(actions[0], uri));
  assert.match(fixed, /vm\.swappiness = 300/, 'a fix that needs a look was applied unseen');
  session.change(uri, fixed);
  assert.equal(await session.actions(uri, between(0, 0, 0), ['source.fixAll.syswright']), null);
  assert.equal(await session.actions(uri, between(0, 0, 0), ['refactor']), null);
});

test('an editor may name the findings of a whole line', async (t) => {
  const session = await startSession(t);
  session.open(uri, 'vm.swappiness = 300\n');
  const report = await session.pull(uri);
  assert.equal(report.kind, 'full');
  const range = between(0, 0, 0);
  assert.equal(await session.actions(uri, range), null);
  const actions = await session.client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: report.items },
  });
  assert.equal(actions.length, 2);
});

test('safe first fixes are the preferred ones', async (t) => {
  const session = await startSession(t);
  session.open(uri, 'vm.swapiness = 10\nvm.dirty_ratio = 300\n');
  const preferred = async (line: number): Promise<readonly boolean[]> =>
    ((await session.actions(uri, between(line, 0, 40), ['quickfix'])) ?? []).map(
      (one) => one.isPreferred === true,
    );
  assert.deepEqual(await preferred(0), [true, false]);
  assert.deepEqual(await preferred(1), [false, false]);
});

test('names are explained on request, unknown ones are not', async (t) => {
  const session = await startSession(t);
  const rule = await session.client.request<string>('syswright/explain', {
    name: 'sysctl/value-out-of-range',
  });
  assert.match(rule, /^# A value outside/);
  assert.match(
    await session.client.request<string>('syswright/explain', { name: 'vm.swappiness' }),
    /swappiness/,
  );
  assert.match(
    await session.client.request<string>('syswright/explain', { name: 'ignore/unused-ignore' }),
    /ignore/,
  );
  assert.equal(await session.client.request('syswright/explain', { name: 'no such thing' }), null);
});
