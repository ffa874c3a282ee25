/** The running kernel as a witness in the editor: asked by a command, shown at the line, gone with the next edit. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { CodeAction, CodeLens, Diagnostic } from 'vscode-languageserver/node';
import { missingCapabilities } from '../../server/src/checkers/bpf/verify.ts';
import type { VerifyReport } from '../../server/src/workbench/verify-bpf.ts';
import { wholeProgram, writeBpfHeaders } from '../support/bpf-headers.ts';
import { codeOf, fileUri, startSession, type Session } from './session.ts';

const text = wholeProgram(`
SEC("tracepoint/sched/sched_switch")
int peek(void *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();

	return task->pid;
}

SEC("xdp")
int pass(struct xdp_md *ctx)
{
	return XDP_PASS;
}
`);
const line = text.split('\n').findIndex((one) => one.includes('task->pid'));

function project(t: TestContext): { readonly folder: string; readonly uri: string } {
  const folder = mkdtempSync(join(tmpdir(), 'syswright-lsp-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeBpfHeaders(folder);
  return { folder, uri: fileUri(join(folder, 'peek.bpf.c')) };
}

async function verdicts(session: Session, uri: string): Promise<readonly Diagnostic[]> {
  const report = await session.pull(uri);
  assert.ok(report.kind === 'full');
  return report.items.filter((one) => codeOf(one).startsWith('verifier/'));
}

function lenses(session: Session, uri: string): Promise<CodeLens[]> {
  return session.client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
}

test('the command shows what the kernel says at the causing line, and each program has its verdict', async (t) => {
  const { folder, uri } = project(t);
  const session = await startSession(t, { folders: [folder] });
  session.open(uri, text, 'c');
  assert.deepEqual(
    (await lenses(session, uri)).map((one) => [one.command?.title, one.command?.command]),
    [
      ['Verify on this kernel', 'syswright.verifyDocument'],
      ['Verify on this kernel', 'syswright.verifyDocument'],
    ],
  );
  const report = await session.client.request<VerifyReport>('workspace/executeCommand', {
    command: 'syswright.verifyDocument',
    arguments: [uri],
  });
  if (report.programs.length === 0 || (await missingCapabilities()).length > 0) {
    t.diagnostic(report.gaps[0]?.reason ?? 'capabilities are missing');
    return;
  }
  const [refused, ...more] = await verdicts(session, uri);
  assert.deepEqual(more, []);
  assert.equal(refused?.code, 'verifier/scalar-deref');
  assert.equal(refused.range.start.line, line);
  assert.match(refused.message as string, /^peek: R\d+ is used as a pointer/);
  assert.ok(refused.relatedInformation!.length > 0);
  const titles = (await lenses(session, uri)).map((one) => one.command?.title);
  assert.match(titles[0]!, /refused/);
  assert.match(titles[1]!, /accepted: \d+ instructions/);
  // What our own rule offers there is offered at the kernel's finding, too.
  const actions = await session.client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: refused.range.start, end: refused.range.start },
    context: { diagnostics: [refused] },
  });
  const fixes = actions.filter(({ diagnostics }) => diagnostics?.some((one) => one.code === refused.code));
  assert.match(fixes.map(({ title }) => title).join(), /BPF_CORE_READ/);
  session.change(uri, `${text}\n`);
  assert.deepEqual(await verdicts(session, uri), []);
});

test('nothing is compiled in a workspace that is not trusted', async (t) => {
  const { folder, uri } = project(t);
  const session = await startSession(t, { folders: [folder], initializationOptions: { trusted: false } });
  session.open(uri, text, 'c');
  assert.deepEqual(await lenses(session, uri), []);
  const answer = await session.client.request<unknown>('workspace/executeCommand', {
    command: 'syswright.verifyDocument',
    arguments: [uri],
  });
  assert.equal(answer, null);
  assert.deepEqual(await verdicts(session, uri), []);
});
