/** What the model writes, repairs and explains through the server: checked, marked, and never applied. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { chatDelta, refuse, stubServer, type StubServer } from '../assist/providers/stub-server.ts';
import { findProgram } from '../../server/src/process/run.ts';
import { writeKernelHeaders } from '../support/kernel-headers.ts';
import { makers } from '../support/private-values.ts';
import { random } from '../support/random.ts';
import { fileUri, startSession, temporaryFolder, type Session } from './session.ts';

interface Drafted {
  readonly text?: string;
  readonly name?: string;
  readonly words?: string;
  readonly isVerified?: boolean;
  readonly problem?: string;
}

interface Talk {
  readonly session: Session;
  readonly server: StubServer;
  readonly folder: string;
}

/** What a model says; some answers hang on what it was asked. */
type Reply = string | ((asked: string) => string);

/** A model that gives answers in turn, in a chat. */
async function talk(
  t: TestContext,
  answers: readonly Reply[],
  target = 'kernel=6.12,systemd=255',
): Promise<Talk> {
  let next = 0;
  const server = await stubServer(t, (response, { path, body }) => {
    const reply = answers[next++];
    const turns = (body['messages'] ?? []) as readonly { readonly content: string }[];
    const answer = typeof reply === 'function' ? reply(turns[1]?.content ?? '') : reply;
    if (!path.includes('chat') || answer === undefined) refuse(response, 400, 'not supported');
    else {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`${chatDelta(answer)}data: [DONE]\n\n`);
    }
  });
  const folder = await temporaryFolder(t);
  const model = { provider: 'openai-compatible', endpoint: server.url, name: 'm', mode: 'chat' };
  const session = await startSession(t, {
    settings: () => ({ model, target: { system: target } }),
    folders: [folder],
  });
  session.client.answer('window/workDoneProgress/create', () => null);
  return { session, server, folder };
}

const fenced = (text: string): string => `Sure:\n\`\`\`\n${text}\`\`\`\n`;
/** Repeats the text that was given. */
const copy = (asked: string): string =>
  fenced(`${/<part>\n([^]*)\n<\/part>/.exec(asked)?.[1] ?? asked.split('What it is to do:\n')[1]!}\n`);
const unit = (key: string): string =>
  `[Unit]\nDescription=Files\n\n[Service]\nExecStart=/usr/bin/x\n${key}\n`;
const said = (server: StubServer, at: number): string =>
  (server.asked[at]?.body['messages'] as { content: string }[]).at(-1)!.content;

test('a unit is written in three rounds: two errors are found and told, the third is verified', async (t) => {
  const good = unit('ProtectSystem=strict');
  const { session, server } = await talk(t, [
    fenced(unit('EnviromentFile=/etc/x')),
    fenced(unit('Restart=sometimes')),
    fenced(good),
  ]);
  const drafted = await session.client.request<Drafted>('syswright/write', {
    kind: 'unit',
    description: 'serve files of 10.1.2.3 with password=hunter22',
  });
  assert.deepEqual([drafted.isVerified, drafted.name, drafted.text], [true, 'written.service', good]);
  assert.match(
    drafted.words!,
    /round 3 of 3.*\nChecked by: the rules, for .*systemd 255.*\nNot checked: .*nothing was run/,
  );
  assert.equal(server.asked.length, 3);
  assert.match(said(server, 0), /systemd 255/);
  assert.match(said(server, 1), /EnviromentFile=\/etc\/x/);
  assert.match(said(server, 2), /Restart=sometimes/);
  assert.doesNotMatch(JSON.stringify(server.asked), /10\.1\.2\.3|hunter22/, 'masked like everything else');
});

test('a module that is never right is shown with what is wrong, and not called verified', async (t) => {
  const wrong = `#include <linux/module.h>\n#include <linux/device.h>\n\nstatic struct class *c;\n\nstatic int __init m_init(void)\n{\n\tc = class_create(THIS_MODULE, "x");\n\treturn PTR_ERR_OR_ZERO(c);\n}\nmodule_init(m_init);\nMODULE_LICENSE("GPL");\n`;
  const { session, server } = await talk(t, [
    fenced(wrong),
    fenced(wrong),
    fenced(wrong),
    fenced('int x;\n'),
  ]);
  const drafted = await session.client.request<Drafted>('syswright/write', {
    kind: 'module',
    description: 'x',
  });
  assert.equal(drafted.isVerified, false);
  assert.equal(drafted.text, wrong);
  assert.match(drafted.words!, /After 3 rounds the draft is still wrong[^]*class_create/);
  assert.equal(server.asked.length, 3);
});

test('a module is compiled with the headers of its target; what the compiler refuses is told to the model', async (t) => {
  const tree = await temporaryFolder(t);
  writeKernelHeaders(tree);
  if ((await findProgram('gcc', [])) === undefined) {
    t.skip('there is no gcc');
    return;
  }
  const wrong = `#include <linux/module.h>\n#include <linux/printk.h>\n\nstruct m {\n\tint known;\n};\n\nstatic int __init m_init(void)\n{\n\tstruct m m = { .known = 1 };\n\n\tpr_info("%d", m.unknown);\n\treturn 0;\n}\nmodule_init(m_init);\nMODULE_LICENSE("GPL");\n`;
  const good = wrong.replace('"%d", m.unknown', '"%d\\n", m.known');
  const { session, server } = await talk(t, [fenced(wrong), fenced(good)], tree);
  const drafted = await session.client.request<Drafted>('syswright/write', {
    kind: 'module',
    description: 'x',
  });
  // The hint of a rule on the same line is another thing, and does not swallow it.
  assert.match(said(server, 1), /no member named ‘unknown’/);
  assert.deepEqual([drafted.text, drafted.isVerified], [good, true]);
  assert.match(drafted.words!, /round 2 of 3.*\nChecked by: the rules, for .*; gcc\./);
  assert.doesNotMatch(drafted.words!, /module was not built/);
});

test('a finding is repaired: what counts is that it is gone and nothing new came', async (t) => {
  const before = 'vm.swappiness = 6000\nvm.dirty_ratio = 300\n';
  const { session, server, folder } = await talk(t, [
    // The finding moved to another line.
    fenced('vm.dirty_ratio = 300\nvm.swappiness = 6000\n'),
    // Everything is gone.
    fenced('# nothing\n'),
    fenced('vm.swappiness = 60\nvm.dirty_ratio = 300\n'),
  ]);
  const uri = fileUri(join(folder, 'etc/sysctl.d/a.conf'));
  session.open(uri, before, 'sysctl');
  const report = await session.pull(uri);
  const [first] = report.kind === 'full' ? report.items : [];
  const drafted = await session.client.request<Drafted>('syswright/repair', {
    uri,
    code: first!.code,
    position: first!.range.start,
  });
  assert.equal(drafted.text, 'vm.swappiness = 60\nvm.dirty_ratio = 300\n');
  assert.equal(drafted.isVerified, true);
  assert.match(said(server, 1), /still there/);
  assert.equal(server.asked.length, 3);
});

test('without a model, for a finding that is gone, or for a file that is never sent, the person is told', async (t) => {
  const { session, server, folder } = await talk(t, []);
  await writeFile(join(folder, '.syswrightignore'), '*.conf\n');
  const uri = fileUri(join(folder, 'etc/sysctl.d/a.conf'));
  session.open(uri, 'vm.swappiness = 6000\n', 'sysctl');
  const at = { uri, code: 'sysctl/x', position: { line: 0, character: 0 } };
  const problem = async (method: string, params: object): Promise<string> =>
    (await session.client.request<Drafted>(method, params)).problem ?? '';
  assert.match(await problem('syswright/repair', at), /never sent/);
  const range = { start: at.position, end: at.position };
  assert.match(await problem('syswright/explainByModel', { id: 1, uri, range }), /not sent/);
  const other = fileUri(join(folder, 'a.service'));
  session.open(other, '[Unit]\n', 'systemd-unit');
  assert.match(await problem('syswright/repair', { ...at, uri: other }), /not there any more/);
  assert.equal(server.asked.length, 0);
  const none = await startSession(t, { settings: () => null });
  assert.match(
    (await none.client.request<Drafted>('syswright/write', { kind: 'unit', description: 'x' })).problem ?? '',
    /Choose a Model/,
  );
});

test('an explanation stands below what is known, marked, without lines that are not there, and is kept', async (t) => {
  const { session, server, folder } = await talk(t, ['It says how eager [line 1]. See [line 77].']);
  const uri = fileUri(join(folder, 'etc/sysctl.d/a.conf'));
  session.open(uri, 'vm.swappiness = 6000\n', 'sysctl');
  const start = { line: 0, character: 3 };
  const params = { id: 1, uri, range: { start, end: start } };
  const { page } = await session.client.request<{ page: string }>('syswright/explainByModel', params);
  assert.match(
    page,
    /swappiness[^]*---[^]*\*Said by the language model[^]*It says how eager \[line 1\]\.\n$/,
  );
  assert.doesNotMatch(page, /77/);
  assert.deepEqual(await session.client.request('syswright/explainByModel', { ...params, id: 2 }), { page });
  assert.equal(server.asked.length, 1);
  await session.client.waitFor((one) => one.method === 'syswright/explanation');
});

test('agents of the editor get the same answers as over MCP, within the open folders', async (t) => {
  const { session, folder } = await talk(t, []);
  const tool = (name: string, input: object): Promise<{ text: string; refused: boolean }> =>
    session.client.request('syswright/tool', { name, input });
  const checked = await tool('check', { path: 'a.service', text: unit('EnviromentFile=/etc/x') });
  assert.equal(checked.refused, false);
  assert.match(checked.text, /systemd\/unknown-directive[^]*EnviromentFile/);
  assert.match((await tool('explain', { name: 'class_create' })).text, /class_create\(const char \*name\)/);
  assert.match((await tool('target', {})).text, /"systemd"/);
  assert.match((await tool('check', { path: '/etc/passwd' })).text, /outside/);
  const verify = await tool('verify', { path: join(folder, 'a.bpf.c'), text: 'int x;' });
  assert.deepEqual([verify.refused, /has to allow it/.test(verify.text)], [true, true]);
  assert.equal((await tool('check', {})).refused, true);
  assert.equal((await tool('other', {})).refused, true);
});

test('500 seeded secrets are in no request to explain, repair or write, nor in what a model is told of its drafts', async (t) => {
  const next = random(20261127);
  const kinds = makers(next);
  const values: string[] = [];
  const lines = Array.from({ length: 500 }, (_, index) => {
    const [make, forms] = kinds[index % kinds.length]!;
    const value = make();
    values.push(value);
    return forms[Math.floor(next() * forms.length)]!.replace('@', () => value);
  });
  // A model that repeats what it was given, faults included, so that it hears of them again.
  const { session, server, folder } = await talk(t, ['So.', ...Array.from({ length: 6 }, () => copy)]);
  const uri = fileUri(join(folder, 'secret.service'));
  const sections: string[] = [];
  for (let at = 0; at < lines.length; at += 50)
    sections.push(`[Service]\n${lines.slice(at, at + 50).join('\n')}\nEnviromentFile=/etc/x\n`);
  const text = sections.join('');
  session.open(uri, text, 'systemd-unit');
  const all = text.split('\n');
  const end = { line: all.length - 1, character: 0 };
  await session.client.request('syswright/explainByModel', {
    ...{ id: 1, uri },
    range: { start: { line: 1, character: 0 }, end },
  });
  const position = { line: all.indexOf('EnviromentFile=/etc/x'), character: 0 };
  await session.client.request('syswright/repair', { uri, code: 'systemd/unknown-directive', position });
  await session.client.request('syswright/write', { kind: 'unit', description: text });
  assert.equal(server.asked.length, 7, 'one, three and three');
  for (const at of [5, 6])
    assert.match(said(server, at), /systemd\/malformed-line at `bindpw hidden-secret-\d+`: This line/);
  const sent = server.asked.map((one) => JSON.stringify(one)).join('\n');
  assert.match(sent, /hidden-secret-\d+/);
  assert.deepEqual(
    values.filter((value) => sent.includes(JSON.stringify(value).slice(1, -1))),
    [],
  );
  assert.ok(!sent.includes(hostname()) || hostname().length < 3);
});

test('500 seeded secrets of a verifier log are in no request to explain it', async (t) => {
  const next = random(20261128);
  const kinds = makers(next);
  const values: string[] = [];
  // What a source line or its path may hold, by the kind of the value: the user's own folder for names, literals for the others.
  const lines = Array.from({ length: 500 }, (_, index) => {
    const [make, forms] = kinds[index % kinds.length]!;
    const value = make();
    values.push(value);
    const isName = forms.some((form) => form.startsWith('User='));
    const code = isName
      ? 'return 0;'
      : `// ${forms[Math.floor(next() * forms.length)]!.replace('@', () => value)}`;
    const file = `${isName ? `/home/${value}/` : ''}prog.bpf.c`;
    return `${index}: (79) r1 = *(u64 *)(r0 +0)         ; R0_w=scalar()\n; ${code} @ ${file}:${index + 1}`;
  });
  const text = `func#0 @0\n${lines.join('\n')}\nR0 invalid mem access 'scalar'\nprocessed 9 insns\n`;
  const { session, server, folder } = await talk(t, Array<Reply>(40).fill('So.'));
  const uri = fileUri(join(folder, 'refused.log'));
  session.open(uri, text, 'bpf-verifier-log');
  const all = text.split('\n');
  for (let line = 0; line < all.length; line += 100) {
    const range = {
      start: { line, character: 0 },
      end: { line: Math.min(all.length - 1, line + 99), character: 0 },
    };
    await session.client.request('syswright/explainByModel', { id: line, uri, range });
  }
  assert.ok(server.asked.length >= 10);
  const sent = server.asked.map((one) => JSON.stringify(one)).join('\n');
  assert.match(sent, /invalid mem access/);
  assert.deepEqual(
    values.filter((value) => sent.includes(JSON.stringify(value).slice(1, -1))),
    [],
  );
});
