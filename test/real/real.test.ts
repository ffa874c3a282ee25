/** Silence on files that people really ship: a false alarm costs more than a miss. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { ensureReal } from '../../scripts/real-packages.ts';
import { Lines } from '../../server/src/core/lines.ts';
import { render } from '../../server/src/core/text.ts';
import { createWorkbench, mayBeOurs } from '../../server/src/workbench.ts';
import { textOf } from '../support/sources.ts';
import { exampleTarget } from '../support/target.ts';

interface Recipes {
  readonly target: string;
  readonly packages: readonly { readonly name: string; readonly kind: string }[];
  /** Findings that are true: where, which, and the reading of it. */
  readonly accepted: readonly { readonly file: string; readonly code: string; readonly because: string }[];
}

const recipes = JSON.parse(textOf('test/real/packages.json')) as Recipes;
const workbench = createWorkbench();
let root = '';

before(async () => {
  root = await ensureReal(recipes.packages.map((one) => one.name));
});

interface Seen {
  readonly files: number;
  readonly findings: readonly string[];
  readonly gaps: readonly string[];
}

async function check(name: string): Promise<Seen> {
  const folder = join(root, name, 'content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const seen = { files: 0, findings: [] as string[], gaps: [] as string[] };
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const shown = path.slice(root.length + 1).replace('/content/', ':/');
    if (!mayBeOurs(workbench.entries, path)) continue;
    const found = await workbench.recognise(path, undefined);
    if (!found) continue;
    const read = await workbench.readSource(path, found.claim);
    if ('gap' in read) continue;
    seen.files++;
    const source = { path, language: found.claim.language, text: read.text };
    const checked = await workbench.check(found, source, { target: exampleTarget(recipes.target), selection: {} });
    checked!.file.dispose?.();
    seen.gaps.push(...checked!.report.gaps.filter((gap) => gap.by.includes('/')).map((gap) => `${shown}: ${gap.by}`));
    const lines = new Lines(read.text);
    for (const finding of checked!.report.findings) {
      const isAccepted = recipes.accepted.some((one) => one.code === finding.code && shown.endsWith(one.file));
      if (finding.confidence === 'low' || isAccepted) continue;
      const place = `${shown}:${lines.place(finding.span.start).line}`;
      seen.findings.push(`${place} ${finding.code} (${finding.confidence}): ${render(finding.message, 'en')}`);
    }
  }
  return seen;
}

for (const { name, kind } of recipes.packages) {
  test(`${name} is clean`, { timeout: 120_000 }, async () => {
    const { files, findings, gaps } = await check(name);
    assert.deepEqual(gaps, [], 'no rule crashed');
    assert.deepEqual(findings, []);
    if (kind === 'none') assert.equal(files, 0, 'user-space programs are none of ours');
    else assert.ok(files > 0, 'some file is recognised as ours');
  });
}
