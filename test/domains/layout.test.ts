import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { readDomains } from '../../scripts/gen/read-domains.ts';
import { applyEdits } from '../../server/src/core/edits.ts';
import type { Claim, Edit, File } from '../../server/src/core/types.ts';
import { createWorkbench } from '../../server/src/workbench.ts';
import { checkedFence, claimOf } from '../support/examples.ts';
import { random } from '../support/random.ts';

const bench = createWorkbench();
const pages = readDomains(fileURLToPath(new URL('../..', import.meta.url))).flatMap((one) => one.pages);

interface Example {
  readonly path: string;
  readonly text: string;
}

/** All examples of a language, good and bad. */
function examplesOf(claim: Claim): readonly Example[] {
  return pages.flatMap((page) =>
    page.examples
      .map((example) => checkedFence(example).fence)
      .filter((fence) => claimOf(page, fence).claim === claim)
      .map(({ file, text }) => ({ path: `/${file ?? claim.example}`, text })),
  );
}

async function parsed(claim: Claim, { path, text }: Example) {
  const found = await bench.recognise(path, claim.language, text);
  assert.ok(found, path);
  const source = { path, language: claim.language, text };
  return { found, source, ...(await bench.parse(found, source, {})) };
}

/** Everything that a file says, without places: two texts that agree in it mean the same to whoever reads them. */
function said(file: File): unknown {
  const { source, comments, lines, sections, entries, strays } = file as File & {
    readonly [key in 'lines' | 'sections' | 'entries' | 'strays']?: readonly {
      readonly name?: string;
      readonly text?: string;
      readonly words?: readonly { readonly text: string; readonly value: string }[];
      readonly value?: { readonly text: string };
      readonly section?: { readonly name: string };
    }[];
  };
  return {
    comments: comments.map(({ span }) => source.text.slice(span.start, span.end)),
    lines: lines?.map(({ name, words }) => [name, words?.map(({ text, value }) => [text, value])]),
    sections: sections?.map(({ name }) => name),
    entries: entries?.map(({ name, value, section }) => [name, value?.text, section?.name]),
    strays: strays?.map(({ text, section }) => [text, section?.name]),
  };
}

function laidOut(text: string, edits: readonly Edit[]): string {
  return applyEdits(text, edits);
}

const formatted = bench.entries.flatMap(({ claims }) => claims).filter(({ formats }) => formats === true);

test('a claim says that files can be laid out when its domain can do it', async () => {
  for (const entry of bench.entries) {
    const domain = await bench.load(entry);
    for (const claim of entry.claims) {
      assert.equal(claim.formats === true, domain.layOut !== undefined, claim.language);
      assert.ok(claim.formats !== true || !claim.extensions?.includes('.c'));
    }
  }
});

for (const claim of formatted) {
  test(`${claim.language}: what is laid out says the same, and stays as it is when it is laid out again`, async () => {
    const next = random(17);
    const pieces = [
      ' ',
      '  ',
      '\t',
      '\n',
      '\n\n',
      ' \n',
      '\\\n',
      '\\',
      '# c\n',
      '=',
      ' = ',
      '"',
      '[',
      ']',
      'a',
    ];
    const examples = examplesOf(claim);
    let changed = 0;
    for (let round = 0; round < 600; round++) {
      const example = examples[round % examples.length]!;
      let { text } = example;
      for (let edit = Math.floor(next() * 5); edit > 0; edit--) {
        const at = Math.floor(next() * (text.length + 1));
        const piece = pieces[Math.floor(next() * pieces.length)]!;
        text =
          next() < 0.8 ? text.slice(0, at) + piece + text.slice(at) : text.slice(0, at) + text.slice(at + 2);
      }
      if (round % 5 === 1) text = text.replace(/\r?\n/g, '\r\n');
      if (round % 5 === 2) text = `\ufeff${text}`;
      if (round % 5 === 3) text = text.trimEnd();
      const before = await parsed(claim, { ...example, text });
      const once = laidOut(text, before.domain.layOut!(before.file));
      const after = await parsed(claim, { ...example, text: once });
      assert.deepEqual(said(after.file), said(before.file), JSON.stringify([text, once]));
      assert.equal(laidOut(once, after.domain.layOut!(after.file)), once, JSON.stringify(text));
      if (once !== text) changed++;
      // No sign but blanks and line ends is another.
      assert.equal(once.replace(/\s/g, ''), text.replace(/\s/g, ''));
      assert.equal(once.startsWith('\ufeff'), text.startsWith('\ufeff'));
      assert.equal(/[^\r]\n/.test(once), /[^\r]\n/.test(text) && /[^\r]\n/.test(once), 'line ends stay');
      if (!/\s$/.test(text)) assert.equal(/\s$/.test(once), false, JSON.stringify(text));
    }
    assert.ok(changed > 60, `only ${changed} texts were laid out otherwise`);
  });

  test(`${claim.language}: rules say the same of what is laid out`, async () => {
    for (const example of examplesOf(claim)) {
      const { domain, file } = await parsed(claim, example);
      const text = laidOut(example.text, domain.layOut!(file));
      assert.deepEqual(await findingsOf(claim, { ...example, text }), await findingsOf(claim, example), text);
    }
  });
}

/** Which rules speak, in no order: those of one line may change places. */
async function findingsOf(claim: Claim, example: Example): Promise<readonly string[]> {
  const { found, source } = await parsed(claim, example);
  const checked = await bench.check(found, source, { target: {}, selection: {} });
  return checked!.report.findings.map(({ code, confidence }) => `${code} ${confidence}`).sort();
}
