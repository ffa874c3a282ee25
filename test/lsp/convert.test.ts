import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InitializeParams } from 'vscode-languageserver/node';
import type { Finding } from '../../server/src/core/types.ts';
import { pageOf, readClient } from '../../server/src/lsp/client.ts';
import { withoutStops } from '../../server/src/lsp/completion.ts';
import { readValues } from '../../server/src/lsp/configuration.ts';
import { toDiagnostic, toWorkspaceEdit } from '../../server/src/lsp/convert.ts';
import { OpenDocument, pathOf, uriOf } from '../../server/src/lsp/documents.ts';
import { Positions } from '../../server/src/lsp/positions.ts';
import { modern } from './session.ts';

const client = readClient({ capabilities: modern } as unknown as InitializeParams);
const uri = 'file:///srv/a.c';
const document = new OpenDocument({ uri, languageId: 'c', version: 7, text: 'one\ntwo\n' }, 'utf-16');
const text = (words: string): Finding['message'] => ({ text: { en: words, 'zh-CN': words } });
const finding: Finding = {
  span: { start: 4, end: 7 },
  message: text('wrong'),
  code: 'x/y',
  tags: ['flow'],
  severity: 'error',
  confidence: 'high',
  help: { en: '', 'zh-CN': '' },
};

test('severity is how bad, but a low confidence makes a hint of it', () => {
  const severities = (['error', 'warning', 'info', 'hint'] as const).map(
    (severity) => toDiagnostic(client, document, { ...finding, severity }, new Map()).severity,
  );
  assert.deepEqual(severities, [1, 2, 3, 4]);
  assert.equal(toDiagnostic(client, document, { ...finding, confidence: 'low' }, new Map()).severity, 4);
});

test('tags of a rule that editors can draw are handed on', () => {
  const tags = (names: readonly string[]) =>
    toDiagnostic(client, document, { ...finding, tags: names }, new Map()).tags;
  assert.equal(tags(['flow']), undefined);
  assert.deepEqual(tags(['deprecated', 'key']), [2]);
  assert.deepEqual(tags(['unnecessary']), [1]);
});

test('steps are numbered, and each is counted in its own file', () => {
  const related = [
    { span: { start: 0, end: 3 }, message: text('taken here') },
    { span: { start: 2, end: 3 }, message: text('declared here'), path: '/srv/b.h' },
    { span: { start: 2, end: 3 }, message: text('nobody can read this'), path: '/srv/gone.h' },
  ];
  const others = new Map([['/srv/b.h', new Positions('\n\nx', 'utf-16')]]);
  const steps = toDiagnostic(client, document, { ...finding, related }, others).relatedInformation ?? [];
  assert.deepEqual(
    steps.map((step) => [step.message, step.location.uri, step.location.range.start]),
    [
      ['1. taken here', uri, { line: 0, character: 0 }],
      ['2. declared here', 'file:///srv/b.h', { line: 2, character: 0 }],
    ],
  );
});

test('edits carry the version, so that a client can refuse them; a file nobody can read spoils them', () => {
  const edits = [
    { span: { start: 0, end: 3 }, text: 'ONE' },
    { span: { start: 0, end: 0 }, text: 'int y;\n', path: '/srv/b.h' },
  ];
  const others = new Map([['/srv/b.h', new Positions('int x;\n', 'utf-16')]]);
  const edit = toWorkspaceEdit(client, document, edits, others);
  assert.deepEqual(
    edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
    [
      { uri, version: 7 },
      { uri: 'file:///srv/b.h', version: null },
    ],
  );
  assert.equal(toWorkspaceEdit(client, document, edits, new Map()), undefined);
});

test('settings are read from every form that editors send', () => {
  const wanted = { 'syswright.target.system': '6.12', 'syswright.model.name': 'm' };
  for (const answer of [
    { target: '6.12', model: { name: 'm' } },
    { target: '6.12', 'model.name': 'm' },
    { syswright: { target: '6.12', model: { name: 'm' } } },
    { 'syswright.target.system': '6.12', 'syswright.model.name': 'm' },
  ]) {
    assert.deepEqual(readValues(answer), wanted);
  }
  for (const nothing of [null, undefined, 5, 'x', [], {}]) assert.deepEqual(readValues(nothing), {});
});

test('a rule’s page is the client’s own where it ships them', () => {
  const own = { ...client, docs: 'file:///ext/docs/rules/' };
  assert.equal(pageOf(own, 'x/y'), 'file:///ext/docs/rules/x/y.md');
  assert.equal(pageOf({ ...own, locale: 'zh-CN' }, 'x/y'), 'file:///ext/docs/rules/zh-CN/x/y.md');
  assert.match(pageOf(client, 'x/y'), /^https:\/\/.*\/x\/y\.md$/);
});

test('a greeting of any kind is understood', () => {
  for (const params of [
    {},
    { capabilities: {} },
    { capabilities: {}, initializationOptions: 5, workspaceFolders: null },
  ]) {
    const read = readClient(params as unknown as InitializeParams);
    assert.equal(read.encoding, 'utf-16');
    assert.equal(read.pulls, false);
    assert.deepEqual(read.roots, []);
  }
});

test('snippets become plain texts where nobody can jump through them', () => {
  assert.equal(withoutStops('ExecStart=${1:/usr/bin/x}$0'), 'ExecStart=/usr/bin/x');
  assert.equal(withoutStops('Restart=${1|no,always|} \\$HOME'), 'Restart=no $HOME');
  assert.equal(withoutStops('f($1, ${2})'), 'f(, )');
});

test('addresses and paths are each other’s mirror', () => {
  for (const path of ['/srv/a b/ü.c', '/srv/#1.conf']) assert.equal(pathOf(uriOf(path)), path);
  assert.equal(pathOf('untitled:Untitled-1'), 'Untitled-1');
});
