import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domains } from '../../server/src/domains/registry.ts';
import { Analysis } from '../../server/src/workers/analysis.ts';
import { memoryFiles } from '../support/memory-files.ts';

const claims = domains.flatMap((entry) => entry.claims);

for (const { language, comment: [before, behind] = ['#', ''], example } of claims) {
  test(`the comment that the ignore action writes is one in ${language}`, async () => {
    const analysis = new Analysis(memoryFiles(new Map()));
    const path = `/srv/${example}`;
    const text = `${before} syswright-ignore nothing/here: ${behind}\n`;
    const uri = `file://${path}`;
    analysis.open({ uri, path, language, revision: 1, text, settings: { values: {} } });
    const answer = await analysis.check(analysis.document(uri)!, { stopped: false });
    assert.equal(answer?.language, language);
    assert.ok(answer.findings.some((finding) => finding.code === 'ignore/ignore-without-reason'));
  });
}
