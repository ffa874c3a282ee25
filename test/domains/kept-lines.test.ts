/** What is kept from one version of a text to the next is what a fresh look finds, in every kind of configuration. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readDomains } from '../../scripts/gen/read-domains.ts';
import { render } from '../../server/src/core/text.ts';
import type { DocumentState, Recognised } from '../../server/src/workbench.ts';
import { createWorkbench, newState } from '../../server/src/workbench.ts';
import { checkedFence, claimOf } from '../support/examples.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { random } from '../support/random.ts';

/** The same for all: what was found under others is not kept. */
const options = { target: {}, selection: {} };
const edits = 25;
/** So many examples make one text. */
const together = 6;

const root = fileURLToPath(new URL('../..', import.meta.url));
const configuration = readDomains(root).filter(
  ({ pages }) => pages.length > 0 && !/^(?:kernel-c|ebpf)$/.test(pages[0]!.domain),
);

/** One line is taken away, doubled, broken, or made a comment. */
function edited(lines: readonly string[], next: () => number): string[] {
  if (lines.length === 0) return [''];
  const at = Math.floor(next() * lines.length);
  const line = lines[at] ?? '';
  const cut = Math.floor(next() * (line.length + 1));
  const what = next();
  if (what < 0.35) return lines.toSpliced(at, 1);
  if (what < 0.5) return lines.toSpliced(at, 0, lines[Math.floor(next() * lines.length)] ?? '');
  if (what < 0.65) return lines.with(at, `# ${line}`);
  return lines.with(at, `${line.slice(0, cut)}${next() < 0.5 ? '' : 'x'}${line.slice(cut + 1)}`);
}

for (const { pages } of configuration) {
  const { domain } = pages[0]!;
  test(`${domain}: a text that is edited, and the same text alone`, { timeout: 300_000 }, async () => {
    const next = random(20261127);
    const groups = new Map<string, { found: Recognised; path: string; texts: string[] }>();
    for (const page of pages)
      for (const { fence } of page.examples.map(checkedFence)) {
        const found = claimOf(page, fence);
        const path = fence.file ?? found.claim.example;
        const key = `${found.claim.language} ${/[^.]*$/.exec(path)![0]}`;
        const group = groups.get(key) ?? { found, path, texts: [] };
        groups.set(key, group);
        group.texts.push(fence.text.trimEnd());
      }
    for (const { found, path, texts } of groups.values())
      for (let from = 0; from < texts.length; from += together) {
        const bench = createWorkbench(memoryFiles(new Map()));
        const state = newState();
        const told = async (lines: readonly string[], own?: DocumentState): Promise<readonly string[]> => {
          const source = { path, language: found.claim.language, text: `${lines.join('\n')}\n` };
          const checked = await bench.check(found, source, options, own);
          return checked!.report.findings.map(
            ({ code, span, confidence, message }) =>
              `${code} ${span.start} ${span.end} ${confidence} ${render(message, 'en')}`,
          );
        };
        let lines: readonly string[] = texts
          .slice(from, from + together)
          .join('\n')
          .split('\n');
        await told(lines, state);
        for (let round = 0; round < edits; round++) {
          const before = lines;
          lines = edited(lines, next);
          assert.deepEqual(await told(lines, state), await told(lines), lines.join('\n'));
          // Most edits are taken back, so that the text stays one.
          if (next() < 0.7) await told((lines = before), state);
        }
      }
  });
}

/** Lines that say something else when another one changes; the line that stays comes last. */
const hanging: readonly (readonly [
  domain: string,
  path: string,
  before: string,
  after: string,
  stays: string,
])[] = [
  [
    'udev',
    'etc/udev/rules.d/a.rules',
    'KERNEL=="a", PROGRAM="/bin/x"',
    'KERNEL=="a", MODE="0600"',
    'RESULT=="1", SYMLINK+="x"',
  ],
  [
    'udev',
    'etc/udev/rules.d/a.rules',
    'KERNEL=="a", MODE="0600",',
    'KERNEL=="a", MODE="0600"',
    '  OWNER="root"',
  ],
  ['cron', 'etc/crontab', 'SHELL=/bin/bash', 'SHELL=/bin/sh', '0 2 * * * root /usr/bin/x &> /tmp/log'],
  ['sudoers', 'etc/sudoers', 'Defaults targetpw', 'Defaults lecture', 'ALL ALL=(ALL) ALL'],
  ['tmpfiles', 'etc/tmpfiles.d/a.conf', 'd /run/x 0755 root root -', 'd /run/y 0755 root root -', 'r /run/x'],
  [
    'bpftrace',
    'a.bt',
    'kprobe:a { @x[1] = "a"; }',
    'kprobe:a { @x[1] = 1; }',
    'kprobe:b { @y[1] = @x[1] - 1; }',
  ],
];

for (const [domain, path, before, after, stays] of hanging)
  test(`${domain}: ${stays} hangs on another line`, async () => {
    const found = claimOf({ domain }, { language: '' });
    const bench = createWorkbench(memoryFiles(new Map()));
    const told = async (first: string, state?: DocumentState): Promise<readonly string[]> => {
      const source = { path, language: found.claim.language, text: `${first}\n${stays}\n` };
      const checked = await bench.check(found, source, options, state);
      return checked!.report.findings
        .filter(({ span }) => span.start > first.length)
        .map(({ code, message }) => `${code} ${render(message, 'en')}`);
    };
    assert.notDeepEqual(await told(before), await told(after));
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      const state = newState();
      await told(one, state);
      assert.deepEqual(await told(other, state), await told(other));
    }
  });
