import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFirstFixes, checkText } from '../support/examples.ts';

const page = { domain: 'sysctl' };
const fence = { language: 'sysctl', file: 'etc/sysctl.d/a.conf' };

async function codes(text: string): Promise<readonly string[]> {
  const { findings } = await checkText(page, fence, text);
  return findings.map((finding) => finding.code);
}

test('an ignore speaks about the next line that is no comment', async () => {
  const ignore = '# syswright-ignore sysctl/value-out-of-range: measured\n';
  assert.deepEqual(await codes(`${ignore}# why\nvm.swappiness = 900\n`), []);
  assert.deepEqual(await codes(`${ignore}vm.swappiness = 900\nvm.overcommit_memory = 7\n`), [
    'sysctl/value-out-of-range',
  ]);
});

test('an ignore for a whole file stands in its first 20 lines', async () => {
  const ignore = '# syswright-ignore-file sysctl/value-out-of-range: measured\n';
  assert.deepEqual(await codes(`${ignore}\n\nvm.swappiness = 900\n`), []);
  assert.deepEqual(await codes(`${'\n'.repeat(25)}${ignore}vm.swappiness = 900\n`), [
    'sysctl/value-out-of-range',
  ]);
});

test('one comment may name several codes, and the unused one is named', async () => {
  const text =
    '# syswright-ignore sysctl/value-out-of-range, sysctl/removed-key: measured\nvm.swappiness = 900\n';
  assert.deepEqual(await codes(text), ['ignore/unused-ignore']);
});

test('a rule that a person switched off leaves its ignore alone', async () => {
  const text = '# syswright-ignore sysctl/value-out-of-range: measured\nvm.swappiness = 60\n';
  const { findings } = await checkText(page, fence, text, { levels: { 'sysctl/*': 'off' } });
  assert.deepEqual(findings, []);
});

test('where the target compiles nothing, nothing can be ignored', async () => {
  const text = `#include <linux/module.h>
#if 0
/* syswright-ignore kernel-c/positive-errno: later */
#else
/* syswright-ignore kernel-c/positive-errno: now */
#endif
`;
  const c = { language: 'c', file: 'drivers/a/a.c' };
  const { findings } = await checkText({ domain: 'kernel-c' }, c, text);
  assert.deepEqual(
    findings.map((finding) => [finding.code, finding.span.start > text.indexOf('#else')]),
    [['ignore/unused-ignore', true]],
  );
});

test('removing an ignore keeps a byte order mark', async () => {
  const text = '\ufeff# syswright-ignore sysctl/value-out-of-range: measured\nvm.swappiness = 60\n';
  const { findings } = await checkText(page, fence, text);
  assert.equal(applyFirstFixes(text, findings), '\ufeffvm.swappiness = 60\n');
});
