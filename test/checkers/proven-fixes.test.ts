/** Fixes are proven by the kernel: what the verifier refuses before, it accepts after. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readDomains } from '../../scripts/gen/read-domains.ts';
import { missingCapabilities } from '../../server/src/checkers/bpf/verify.ts';
import { applyFirstFixes, checkText, checkedFence } from '../support/examples.ts';
import { kernelJudge, told } from '../support/kernel-judge.ts';

/** Rules about what the verifier itself refuses, and how many of their examples the kernel has to agree with. */
const proven = {
  'foreign-release': 3,
  'global-function-argument': 2,
  'helper-not-in-program': 2,
  'iterator-misuse': 1,
  'length-past-buffer': 3,
  'raw-kernel-pointer': 6,
  'record-not-submitted': 2,
  'unbalanced-section': 2,
  'unbounded-index': 2,
  'unbounded-length': 2,
  'unchecked-null-result': 8,
  'unchecked-packet-access': 5,
  'unreleased-reference': 2,
  'untrusted-object': 1,
  'void-program': 2,
  'write-to-constant': 3,
  'wrong-result': 9,
} as const;

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = readDomains(root).flatMap((folder) => folder.pages.filter((page) => page.domain === 'ebpf'));
const judge = kernelJudge();

suite('the kernel agrees with the fixes of', { concurrency: 2 }, () => {
  for (const [defect, count] of Object.entries(proven)) {
    test(`ebpf/${defect}`, async (t) => {
      const page = pages.find((one) => one.defect === defect);
      assert.ok(page);
      const missing = await missingCapabilities();
      let agreed = 0;
      for (const example of page.examples.filter((one) => one.kind === 'bad')) {
        const { fence } = checkedFence(example);
        const { findings } = await checkText(page, fence, fence.text, { rules: [`ebpf/${defect}`] });
        if (!findings.some((finding) => (finding.fixes ?? []).length > 0)) continue;
        const [before, fixed] = [await judge(fence.text), await judge(applyFirstFixes(fence.text, findings))];
        if (before.programs.length === 0 && before.errors.length === 0) {
          assert.ok(before.gaps.length > 0);
          t.diagnostic(before.gaps[0]!.reason);
          return;
        }
        // Tracing programs are refused on some machines for reasons that are not the program's.
        if (missing.length > 0 || !before.programs.some((one) => one.verdict === 'rejected')) continue;
        assert.deepEqual(fixed.errors, [], told(fixed));
        assert.ok(
          fixed.programs.every((one) => one.verdict === 'accepted'),
          told(fixed),
        );
        agreed++;
      }
      t.diagnostic(`${agreed} refused before and accepted after`);
      if (missing.length > 0) t.diagnostic(`without ${missing.join(', ')}`);
      else assert.ok(agreed >= count, `${agreed} of ${count}`);
    });
  }
});
