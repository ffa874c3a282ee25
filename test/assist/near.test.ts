/** Looking only near a suggestion must lead to the verdict that the whole file leads to: on every example of C. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { readDomains } from '../../scripts/gen/read-domains.ts';
import { guard, type GuardAnalysis } from '../../server/src/assist/guard.ts';
import type { Verdict } from '../../server/src/assist/types.ts';
import { createWorkbench } from '../../server/src/workbench.ts';
import { checkedFence, claimOf } from '../support/examples.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { random } from '../support/random.ts';
import { exampleTarget } from '../support/target.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = readDomains(root)
  .flatMap((folder) => folder.pages)
  .filter((page) => page.domain === 'kernel-c' || page.domain === 'ebpf');

const stretches = 4;

function told(verdict: Verdict): unknown {
  if (verdict.kind === 'reject')
    return verdict.introduced.map(({ code, span }) => [code, span.start, span.end]);
  return [verdict.kind, verdict.text];
}

/** Both ways of looking at the texts of one file. */
function analyses(page: (typeof pages)[number], fence: ReturnType<typeof checkedFence>): GuardAnalysis[] {
  const found = claimOf(page, fence.fence);
  const path = fence.fence.file ?? found.claim.example;
  const workbench = createWorkbench(memoryFiles(new Map(fence.others.map((one) => [one.file!, one.text]))));
  const options = { target: exampleTarget(fence.fence.target), selection: {} };
  const source = (text: string): { path: string; language: string; text: string } => ({
    path,
    language: found.claim.language,
    text,
  });
  return [
    {
      async analyse(text) {
        const { file, report } = (await workbench.check(found, source(text), options))!;
        file.dispose?.();
        return { text, report, broken: file.broken };
      },
    },
    {
      async analyse(text, near) {
        const { file, report, known } = (await workbench.checkNear(found, source(text), near, options))!;
        file.dispose?.();
        assert.ok(known, 'the file says what is near');
        return { text, report, broken: file.broken, known };
      },
    },
  ];
}

for (const page of pages) {
  test(`${page.domain}/${page.defect}: a stretch of an example as a suggestion`, async () => {
    const next = random(7);
    const pick = (count: number): number => Math.floor(next() * count);
    let judged = 0;
    for (const example of page.examples) {
      const fence = checkedFence(example);
      const { text } = fence.fence;
      const [whole, near] = analyses(page, fence);
      const places = Array.from({ length: stretches }, (_, i) => {
        const from = i % 2 === 0 ? text.lastIndexOf('\n', pick(text.length)) + 1 : pick(text.length);
        const to = Math.min(text.length, from + 1 + pick(120));
        return { start: from, end: i % 2 === 0 ? text.indexOf('\n', to) + 1 || text.length : to };
      });
      for (const { start, end } of places) {
        const document = { text: text.slice(0, start) + text.slice(end) };
        const proposal = { replace: { start, end: start }, text: text.slice(start, end) };
        const expected = await guard(whole!, document, proposal, [';', '']);
        const verdict = await guard(near!, document, proposal, [';', '']);
        assert.deepEqual(told(verdict), told(expected), JSON.stringify([document.text, proposal]));
        judged++;
      }
    }
    assert.ok(judged > 0);
  });
}
