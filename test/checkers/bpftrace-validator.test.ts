/** bpftrace as a witness: how each release is asked so that it attaches nothing, and what is taken from its words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bpftrace } from '../../server/src/checkers/validators/bpftrace.ts';
import { validate } from '../../server/src/checkers/validators/validate.ts';
import type { Copy } from '../../server/src/checkers/validators/validator.ts';
import { parseVersion } from '../../server/src/core/version.ts';
import { findProgram, run } from '../../server/src/process/run.ts';

function copyOf(release: string | undefined): Copy {
  return { file: '/room/copy/a.bt', room: '/room', path: 'a.bt', isPartial: false, release, target: {} };
}

test('each release is asked in a way that stops before anything is attached', () => {
  const words = (release?: string): string => {
    const args = bpftrace.args(copyOf(release));
    return Array.isArray(args) ? args.join(' ') : 'none';
  };
  assert.equal(words('0.11'), '-d /room/copy/a.bt');
  assert.equal(words('0.17'), 'none', 'finding out what the kernel can do attaches a probe');
  assert.equal(words('0.20'), '--no-feature kprobe_multi,uprobe_multi -d /room/copy/a.bt');
  assert.equal(words('0.23'), '--no-feature kprobe_multi,uprobe_multi --test codegen /room/copy/a.bt');
  assert.match(words('0.24'), /kprobe_session --test codegen/);
  assert.match(words('0.27'), /kprobe_session --mode codegen/);
  assert.equal(words(), 'none');
  for (let minor = 9; minor < 40; minor++)
    assert.doesNotMatch(words(`0.${minor}`), /dry-run|emit|semantic|unsafe|(?:^| )-[ce](?: |$)/);
});

test('its words are placed, and those about the machine are told apart', () => {
  const errors =
    '/room/copy/a.bt:3:5-9: ERROR: Unknown function: foo\n  foo();\n  ~~~~\n' +
    '/room/copy/a.bt:1:1-30: ERROR: tracepoint not found: a:b\n' +
    '/room/copy/a.bt:4-6: WARNING: something\n';
  assert.deepEqual(bpftrace.read({ output: '', errors }, copyOf('0.23')), [
    { line: 3, words: 'Unknown function: foo', severity: 'error' },
    { line: 1, words: 'tracepoint not found: a:b', severity: 'error', isLocal: true },
    { line: 4, words: 'something', severity: 'warning' },
  ]);
  for (const fault of [
    'ERROR: bpftrace currently only supports running as the root user.',
    'ERROR: Failed to open kernel function info: x',
  ])
    assert.equal(bpftrace.read({ output: '', errors: `${fault}\n` }, copyOf('0.27')), undefined, fault);
});

test('a script that takes in others is not handed over', () => {
  assert.equal(bpftrace.contained!('#include "mine.h"\nBEGIN { }'), undefined);
  assert.equal(bpftrace.contained!('import "mine.bt";\nBEGIN { }'), undefined);
  assert.ok(bpftrace.contained!('#include <linux/fs.h>\nBEGIN { }'));
});

test('the bpftrace of this machine says what is wrong, and runs nothing', async (t) => {
  const program = await findProgram('bpftrace', []);
  const shown =
    program === undefined
      ? undefined
      : await run({ program, args: ['--version'], folder: '/', timeout: 10_000, outputLimit: 1000 });
  const release =
    shown?.kind === 'done'
      ? parseVersion(/v?(\d+\.\d+)/.exec(shown.output.toString())?.[1] ?? '')
      : undefined;
  const text = 'BEGIN {\n  printf("ran\\n");\n  nobody_has_this();\n}\n';
  const found = await validate({
    source: { path: 'a.bt', language: 'bpftrace', text },
    target: release ? { bpftrace: { version: release, source: 'test' } } : {},
    outsideOf: [],
  });
  // Most releases cannot check without attaching: those are not asked, which is said.
  if (!release || bpftrace.args(copyOf(release.text)) === undefined || found.gaps.length > 0) {
    t.diagnostic(`bpftrace was not asked here: ${JSON.stringify(found.gaps[0]?.reason)}`);
    assert.deepEqual(found.remarks, []);
    assert.equal(found.gaps.length, 1);
    return;
  }
  const [first] = found.remarks;
  assert.match(first?.words ?? '', /nobody_has_this/);
  assert.equal(text.slice(first!.span.start, first!.span.end), 'nobody_has_this();');
});
