/** A line of a megabyte costs a moment, whatever it is made of: no pattern looks at every place of it for each of its places. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readDomains } from '../../scripts/gen/read-domains.ts';
import { checkedFence, checkText } from '../support/examples.ts';
import type { Fence } from '../../scripts/gen/page-file.ts';

/** What lines are made long with, in the middle of what a rule's example says. */
const runs = [' ', '\t', 'a', '0', '"', '(', ',', '\\', '/', '%', '$', 'a ', 'a=', 'x,', '\n'];
const length = 40_000;
/** Of the lines of a domain's examples, so many are made long with each of these, together in one text. */
const linesAtOnce = 5;
/** In milliseconds of processor time: what costs less is no harm, whatever it grows with. */
const harmless = 1000;
/** Twice what four times the length may cost where the cost grows with the length. */
const mostGrowth = 9;

const root = fileURLToPath(new URL('../..', import.meta.url));
const domains = readDomains(root).filter(({ pages }) => pages.length > 0);

async function cost(domain: string, fence: Fence, text: string): Promise<number> {
  const before = process.cpuUsage();
  const { gaps } = await checkText({ domain }, fence, text);
  const { user, system } = process.cpuUsage(before);
  assert.deepEqual(
    gaps.filter(({ by }) => by.includes('/')),
    [],
    'a rule failed',
  );
  return (user + system) / 1000;
}

/** Fails where a text four times as long costs more like sixteen times as much. */
async function assertNoSquare(
  domain: string,
  fence: Fence,
  textOf: (length: number) => string,
): Promise<void> {
  const whole = await cost(domain, fence, textOf(length));
  if (whole < harmless) return;
  const quarter = await cost(domain, fence, textOf(length / 4));
  assert.ok(
    whole < mostGrowth * quarter,
    `${quarter.toFixed(0)} ms, and ${whole.toFixed(0)} ms for four times the length`,
  );
}

for (const { pages } of domains) {
  const { domain } = pages[0]!;
  test(`${domain}: long lines`, { timeout: 600_000 }, async () => {
    const fences = pages.flatMap((page) => page.examples.map((example) => checkedFence(example).fence));
    const lines = fences.flatMap((fence) =>
      fence.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ fence, line })),
    );
    for (const [at, run] of runs.entries()) {
      const chosen = Array.from(
        { length: linesAtOnce },
        (_, index) => lines[(at + index * runs.length) % lines.length]!,
      );
      await assertNoSquare(domain, chosen[0]!.fence, (size) =>
        chosen
          .map(({ line }, index) => {
            // Before the last word, behind the first, or at the end.
            const last = line.search(/\S+\s*$/);
            const place = [last, line.search(/[\s=:,]|$/), line.length][(at + index) % 3]!;
            return `${line.slice(0, place)}${run.repeat(size / run.length)}${line.slice(place)}`;
          })
          .join('\n'),
      );
    }
  });
}

/** Each was a square once, or overran the stack. */
const known: readonly (readonly [
  domain: string,
  file: string,
  before: string,
  run: string,
  behind: string,
])[] = [
  ['systemd', 'etc/systemd/system/a.mount', '[Mount]\nWhere=/a\nOptions=noatime', ' ', 'x'],
  ['sysctl', 'etc/sysctl.d/a.conf', 'vm.swappiness = 1', ' ', 'x'],
  ['sudoers', 'etc/sudoers', 'Defaults secure_path="/bin', '/', '"'],
  ['pam', 'etc/pam.d/a', 'auth required pam_', 'a', 'x'],
  ['cron', 'etc/cron.d/a', 'PATH=/usr/bin', ' ', 'x'],
  ['cron', 'etc/cron.d/a', '0 2 * * * root ', 'curl ', 'x'],
  ['cmdline', 'etc/default/grub', 'GRUB_CMDLINE_LINUX="quiet', '\n', 'splash"'],
  ['udev', 'etc/udev/rules.d/a.rules', 'KERNEL=="a"', ',\n ', 'MODE="0600"'],
  ['bpftrace', 'a.bt', 'BEGIN { $a = 1', ' - 1', '; }'],
  ['ebpf', 'a.bpf.c', '#include <vmlinux.h>\nint a = ', '0', 'x;'],
];

for (const [domain, file, before, run, behind] of known)
  test(`${domain}: ${JSON.stringify(run)} without end`, { timeout: 600_000 }, async () => {
    const { pages } = domains.find((one) => one.pages[0]!.domain === domain)!;
    const { fence } = checkedFence(pages[0]!.examples[0]!);
    await assertNoSquare(
      domain,
      { ...fence, file },
      (size) => `${before}${run.repeat(size / run.length)}${behind}\n`,
    );
  });
