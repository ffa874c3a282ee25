/** Examples are proven by the kernel: the verifier refuses the bad ones, and takes the good ones. */
import assert from 'node:assert/strict';
import { release } from 'node:os';
import { suite, test } from 'node:test';
import { version, type Version } from '../../server/src/core/version.ts';
import { readDomains } from '../../scripts/gen/read-domains.ts';
import { missingCapabilities } from '../../server/src/checkers/bpf/verify.ts';
import { checkedFence } from '../support/examples.ts';
import { kernelJudge, told } from '../support/kernel-judge.ts';
import { exampleTarget } from '../support/target.ts';
import { repository } from '../support/sources.ts';

/** Rules that foretell the verifier, and of how many examples, bad and good, the kernel has to say the same. */
const proven = {
  'access-past-end': [4, 3],
  'call-in-section': [4, 3],
  'combined-stack': [2, 3],
  'context-field-access': [4, 3],
  'foreign-release': [4, 3],
  'iterator-misuse': [4, 2],
  'misplaced-lock': [3, 3],
  'stale-pointer': [4, 2],
  'unbalanced-section': [6, 5],
  'unchecked-packet-access': [6, 3],
  'untrusted-object': [3, 2],
  'write-to-kernel-object': [3, 3],
} as const;

const pages = readDomains(repository).flatMap((one) => one.pages.filter((page) => page.domain === 'ebpf'));
const judge = kernelJudge();
const running = version(release());

suite('the kernel agrees with the examples of', { concurrency: 2 }, () => {
  for (const [defect, [bad, good]] of Object.entries(proven)) {
    test(`ebpf/${defect}`, async (t) => {
      const page = pages.find((one) => one.defect === defect);
      assert.ok(page);
      const missing = await missingCapabilities();
      const agreed = { bad: 0, good: 0 };
      let gap: string | undefined;
      for (const example of page.examples) {
        if (example.kind === 'fixed') continue;
        const { fence } = checkedFence(example);
        // What another kernel does with it is not this one's to say.
        const asked = exampleTarget(fence.target).kernel?.version;
        if (asked && seriesOf(asked) !== seriesOf(running)) continue;
        const said = await judge(fence.text);
        if (said.programs.length === 0 && said.errors.length === 0) {
          assert.ok(said.gaps.length > 0);
          gap = said.gaps[0]!.reason;
          continue;
        }
        // Functions of the kernel that this one lacks, and programs that a machine refuses for reasons of its own, prove nothing.
        if (missing.length > 0 || said.errors.length > 0 || said.programs.some(isElsewhere)) continue;
        const isRefused = said.programs.some((one) => one.verdict === 'rejected');
        assert.equal(isRefused, example.kind === 'bad', `${fence.text}\n${told(said)}`);
        agreed[example.kind]++;
      }
      t.diagnostic(`${defect}: ${agreed.bad} refused, ${agreed.good} accepted`);
      // Without a compiler, for instance, nothing at all is judged.
      if (gap !== undefined && agreed.bad + agreed.good === 0) t.diagnostic(gap);
      else if (missing.length > 0) t.diagnostic(`without ${missing.join(', ')}`);
      else assert.ok(agreed.bad >= bad && agreed.good >= good, JSON.stringify(agreed));
    });
  }
});

function seriesOf({ parts }: Version): string {
  return parts.slice(0, 2).join('.');
}

function isElsewhere({ verdict }: { readonly verdict: string }): boolean {
  return verdict !== 'accepted' && verdict !== 'rejected';
}
