import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { PageFile } from '../../scripts/gen/page-file.ts';
import { readDomains, readIgnorePages } from '../../scripts/gen/read-domains.ts';
import { render } from '../../server/src/core/text.ts';
import type { Finding, Report } from '../../server/src/core/types.ts';
import { applyFirstFixes, checkedFence, checkText, marked } from './examples.ts';
import { random } from './random.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Limits the run to a domain or to one rule. */
const only = process.env['SYSWRIGHT_DOMAIN'];
const pages = [...readDomains(root), readIgnorePages(root)]
  .flatMap((folder) => folder.pages)
  .filter((page) => only === undefined || page.domain === only || codeOf(page) === only);

const cuts = 200;
const noiseLength = 1 << 20;

function codeOf(page: PageFile): string {
  return `${page.domain}/${page.defect}`;
}

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `${finding.code}: ${render(finding.message, 'en')}`);
}

/** A rule that threw on a text shows as a gap that carries its code. */
function assertNoCrash(report: Report, what: string): void {
  const crashed = report.gaps.filter((gap) => gap.by.includes('/')).map((gap) => render(gap.reason, 'en'));
  assert.deepEqual(crashed, [], `a rule failed on ${what}`);
}

/** The examples of a page are the tests of its rule, so page, hover and check cannot drift apart. */
function testPage(page: PageFile): void {
  const code = codeOf(page);
  const bad = page.examples.filter((example) => example.kind === 'bad');
  const good = page.examples.filter((example) => example.kind === 'good');
  const fixed = page.examples.filter((example) => example.kind === 'fixed');

  describe(code, () => {
    test('has enough examples for its stage', () => {
      assert.ok(bad.length > 0 && good.length > 0, 'at least one Bad and one Good');
      if (page.stage === 'stable') {
        assert.ok(bad.length >= 3, `stable needs three Bad examples, has ${bad.length}`);
        assert.ok(good.length >= 3, `stable needs three Good examples, has ${good.length}`);
      }
      assert.ok(fixed.length <= bad.length, 'every Fixed belongs to a Bad of the same number');
      if (Object.keys(page.fixes).length > 0)
        assert.ok(fixed.length > 0, 'a page with a fix shows one Fixed');
    });

    bad.forEach((example, index) => {
      const { fence, others } = checkedFence(example);
      test(`Bad ${index + 1} is reported at its marks`, async () => {
        const report = await checkText(page, fence, fence.text, {}, others);
        assertNoCrash(report, 'its own example');
        const own = report.findings.filter((finding) => finding.code === code);
        const spans = own.map((finding) => finding.span);
        assert.equal(
          marked(fence.text, spans),
          marked(fence.text, fence.marks),
          told(report.findings).join('\n'),
        );
        assert.ok(own.length > 0, 'a Bad example marks at least one span');
        const after = fixed[index];
        if (!after) {
          const withFix = own.filter((finding) => (finding.fixes ?? []).length > 0);
          assert.deepEqual(told(withFix), [], `a fix is offered, so Fixed ${index + 1} must show its result`);
          return;
        }
        assert.equal(
          applyFirstFixes(fence.text, own),
          checkedFence(after).fence.text,
          `the fix yields Fixed ${index + 1}`,
        );
      });
    });

    for (const [kind, list] of [
      ['Good', good],
      ['Fixed', fixed],
    ] as const) {
      list.forEach((example, index) => {
        const { fence, others } = checkedFence(example);
        test(`${kind} ${index + 1} is clean`, async () => {
          const report = await checkText(page, fence, fence.text, {}, others);
          assertNoCrash(report, `${kind} ${index + 1}`);
          assert.deepEqual(told(report.findings.filter((finding) => finding.confidence !== 'low')), []);
        });
      });
    }

    test(`survives nothing, ${cuts} cuts and CRLF`, async () => {
      const fence = checkedFence(bad[0]!).fence;
      const text = bad.map((example) => checkedFence(example).fence.text).join('\n');
      const selection = page.domain === 'ignore' ? {} : { rules: [code] };
      const run = async (one: string, what: string): Promise<void> => {
        assertNoCrash(await checkText(page, fence, one, selection), what);
      };
      const next = random(20261123);
      await run('', 'empty text');
      await run(text.replaceAll('\n', '\r\n'), 'CRLF');
      for (let i = 0; i < cuts; i++) await run(text.slice(0, Math.floor(next() * text.length)), `cut ${i}`);
    });
  });
}

/** Pieces of the examples and random characters in between: the parser of each language sees it once, with all rules. */
function noiseOf(text: string): string {
  const next = random(20261124);
  let noise = '';
  while (noise.length < noiseLength) {
    const from = Math.floor(next() * text.length);
    noise +=
      text.slice(from, from + Math.floor(next() * 40)) + String.fromCharCode(32 + Math.floor(next() * 95));
    if (next() < 0.1) noise += '\n';
  }
  return noise.slice(0, noiseLength - 64);
}

/** Every page of the domains that are chosen, and each of these domains with all of its rules. */
export function testRules(isChosen: (domain: string) => boolean): void {
  const chosen = pages.filter((page) => isChosen(page.domain));
  for (const page of chosen) testPage(page);
  for (const domain of new Set(chosen.map((page) => page.domain))) {
    test(`every rule of ${domain} survives a megabyte of noise`, { timeout: 120_000 }, async () => {
      const own = chosen.filter((page) => page.domain === domain);
      const bad = own.flatMap((page) => page.examples.filter((example) => example.kind === 'bad'));
      const { fence } = checkedFence(bad[0]!);
      const text = bad.map((example) => checkedFence(example).fence.text).join('\n');
      assertNoCrash(await checkText(own[0]!, fence, noiseOf(text)), 'noise');
    });
  }
}
