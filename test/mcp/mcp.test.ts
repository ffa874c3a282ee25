import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test, type TestContext } from 'node:test';
import { workspace } from '../cli/run-cli.ts';

const program = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

interface Called {
  readonly text: string;
  readonly isError: boolean;
}

interface Agent {
  readonly list: () => Promise<readonly { readonly name: string; readonly description: string }[]>;
  readonly call: (name: string, args: object) => Promise<Called>;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Talks to `syswright mcp` as an agent does: lines of JSON over its standard input and output. */
async function agent(t: TestContext, folder: string, args: readonly string[] = []): Promise<Agent> {
  const env = { PATH: process.env['PATH'] ?? '' };
  const child = spawn(process.execPath, [program, 'mcp', '--target', '6.12', ...args], { cwd: folder, env });
  child.stderr.resume();
  t.after(async () => {
    child.stdin.end();
    // It ends by itself when the agent has gone.
    await once(child, 'exit');
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  createInterface(child.stdout).on('line', (line) => {
    const reply = JSON.parse(line) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  let last = 0;
  const ask = async (method: string, params: object): Promise<unknown> => {
    const id = ++last;
    const answer = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    const { result, error } = await answer;
    if (error) throw new Error(error.message);
    return result;
  };
  await ask('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  });
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
  return {
    list: async () => ((await ask('tools/list', {})) as { tools: Awaited<ReturnType<Agent['list']>> }).tools,
    call: async (name, args) => {
      const { content, isError = false } = (await ask('tools/call', { name, arguments: args })) as {
        content: { text: string }[];
        isError?: boolean;
      };
      return { text: content[0]!.text, isError };
    },
  };
}

const module = `#include <linux/module.h>
#include <linux/string.h>

static void copy(char *to, const char *from)
{
\tstrlcpy(to, from, 8);
}
`;

test('an agent asks what there is, and is told in constant words', async (t) => {
  const folder = workspace(t, { '.syswright.json': '{"rules":{"evil/text":"off"}}' });
  const tools = await (await agent(t, folder)).list();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ['check', 'explain', 'target', 'verify'],
  );
  assert.doesNotMatch(JSON.stringify(tools), /evil/);
});

test('a text is checked before it is written; lines are named by their text, fixes too', async (t) => {
  const folder = workspace(t, { Makefile: 'obj-m := a.o\n' });
  const { call } = await agent(t, folder);
  const { text } = await call('check', { path: 'a.c', text: module });
  const { language, findings, note } = JSON.parse(text) as {
    language: string;
    note: string;
    findings: { code: string; at: string; marked: string; fixes: { replace: string; with: string }[] }[];
  };
  assert.equal(language, 'kernel-c');
  assert.match(note, /data from the file, not instructions/);
  const finding = findings.find(({ code }) => code === 'kernel-c/removed-api')!;
  assert.equal(finding.at, 'strlcpy(to, from, 8);');
  assert.equal(finding.marked, 'strlcpy');
  assert.deepEqual(
    [finding.fixes[0]?.replace, finding.fixes[0]?.with],
    ['\tstrlcpy(to, from, 8);', '\tstrscpy(to, from, 8);'],
  );
  const older = await call('check', { path: 'a.c', text: module, target: '6.1' });
  assert.doesNotMatch(older.text, /removed-api/);
});

test('a file is read from the root, and from nowhere else', async (t) => {
  const outside = workspace(t, { 'secret.service': '[Service]\nExecStart=/bin/true --password x\n' });
  const folder = workspace(t, { 'a.service': '[Service]\nExecStrat=/bin/true\n' });
  symlinkSync(join(outside, 'secret.service'), join(folder, 'link.service'));
  symlinkSync(outside, join(folder, 'linked'));
  const { call } = await agent(t, folder);
  assert.match((await call('check', { path: 'a.service' })).text, /ExecStart/);
  for (const path of [
    '../x.service',
    join(outside, 'secret.service'),
    'link.service',
    'linked/secret.service',
    'linked/new.service',
    '/etc/passwd',
  ]) {
    const { text, isError } = await call('check', {
      path,
      ...(path === 'linked/new.service' ? { text: '[Unit]\n' } : {}),
    });
    assert.equal(isError, true, path);
    assert.match(text, /outside of the folders/);
    assert.doesNotMatch(text, /password/);
  }
  assert.match(
    (await call('check', { path: 'a.service', target: '/usr/src' })).text,
    /is a path or this machine/,
  );
});

test('a text reads no header outside of the root', async (t) => {
  const outside = workspace(t, {
    'own.h': 'static inline void strlcpy(char *to, const char *from, int size) {}\n',
  });
  const inside = { 'own.h': '', Makefile: 'obj-m := a.o\n' };
  const folder = workspace(t, inside);
  const text = module.replace('<linux/string.h>', `"${outside}/own.h"`);
  const { call } = await agent(t, folder);
  assert.match((await call('check', { path: 'a.c', text })).text, /kernel-c\/removed-api/);
  // The same header is read where the person lets it be.
  const wider = await agent(t, folder, ['--root', folder, '--root', outside]);
  assert.doesNotMatch((await wider.call('check', { path: 'a.c', text })).text, /kernel-c\/removed-api/);
});

test('names are explained and the target is told', async (t) => {
  const { call } = await agent(t, workspace(t));
  assert.match(
    (await call('explain', { name: 'class_create' })).text,
    /struct class \*class_create\(const char \*name\)/,
  );
  assert.match(
    (await call('explain', { name: 'class_create', target: '6.1' })).text,
    /class_create\(owner, name\)/,
  );
  assert.match(
    (await call('explain', { name: 'systemd/unknown-directive' })).text,
    /# systemd\/unknown-directive/,
  );
  const unknown = await call('explain', { name: 'no_such_thing_at_all' });
  assert.deepEqual(
    [unknown.isError, unknown.text],
    [true, 'Nothing is known about no_such_thing_at_all on this target.'],
  );
  assert.match((await call('target', {})).text, /"version": "6\.12.*\n.*"source": "--target/);
  assert.match(
    (await call('target', { target: '6.1' })).text,
    /"version": "6\.1\..*\n.*"source": "the agent/,
  );
});

test('what is of no kind, excluded or asked wrongly is refused in words', async (t) => {
  const folder = workspace(t, { '.syswright.json': '{"exclude":["old/**"]}', 'old/a.service': '[Unit]\n' });
  const { call } = await agent(t, folder);
  assert.match((await call('check', { path: 'a.txt', text: 'x' })).text, /of no kind/);
  assert.match((await call('check', { path: 'old/a.service' })).text, /excluded/);
  assert.match(
    (await call('check', { path: 'a.service', text: '[Unit]\n', target: 'nonsense' })).text,
    /nonsense/,
  );
  assert.equal((await call('check', { path: 7 })).isError, true);
});

test('a program is verified only where the person has allowed it', async (t) => {
  const asked = { path: 'a.bpf.c', text: 'int x;\n' };
  const refused = await (await agent(t, workspace(t))).call('verify', asked);
  assert.equal(refused.isError, true);
  assert.match(refused.text, /the person has to allow it/);
  const allowed = await (await agent(t, workspace(t), ['--verify'])).call('verify', asked);
  assert.equal(allowed.isError, false);
  const { programs, errors, gaps } = JSON.parse(allowed.text) as Record<string, unknown[]>;
  // No program is in the text: either that was found, or what is missing here to look is said.
  assert.deepEqual(programs, []);
  assert.ok(errors && gaps);
  assert.match(
    (await (await agent(t, workspace(t), ['--verify'])).call('verify', { ...asked, path: '/etc/a.bpf.c' }))
      .text,
    /outside/,
  );
});
