import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../server/src/core/version.ts';
import {
  isGone,
  isTooNew,
  knownKeys,
  nearestKeys,
  patternOf,
  statesOf,
} from '../../server/src/domains/sysctl/facts/keys.ts';
import { companions } from '../../server/src/domains/sysctl/idioms/companions.ts';
import { domain } from '../../server/src/domains/sysctl/index.ts';
import { normalKey } from '../../server/src/domains/sysctl/keys.ts';
import { atCursor, english, explained, findingsOf, hoverAt } from '../support/config-files.ts';

function kernel(text: string): { kernel: { version: ReturnType<typeof version>; source: string } } {
  return { kernel: { version: version(text), source: 'test' } };
}

test('both spellings of a key are one key', () => {
  assert.equal(normalKey('net.ipv4.ip_forward'), 'net.ipv4.ip_forward');
  assert.equal(normalKey('net/ipv4/conf/eth0.100/rp_filter'), 'net.ipv4.conf.eth0/100.rp_filter');
  assert.equal(normalKey('net.ipv4.conf.eth0/100.rp_filter'), 'net.ipv4.conf.eth0/100.rp_filter');
  assert.equal(patternOf('net.ipv4.conf.eth0/100.rp_filter'), 'net.ipv4.conf.*.rp_filter');
});

test('the table answers by version, and with all possibilities without one', () => {
  const max = (target: object): number | undefined => statesOf('net.ipv4.tcp_ecn', target).at(-1)?.max;
  assert.equal(max(kernel('6.1.9')), 2);
  assert.equal(max(kernel('7.2')), 5);
  assert.equal(statesOf('net.ipv4.tcp_ecn', {}).length, 3);
  assert.equal(isGone('kernel.sched_child_runs_first', kernel('6.12')), 'yes');
  assert.equal(isGone('kernel.sched_child_runs_first', kernel('6.6')), 'unknown');
  assert.equal(isGone('kernel.sched_child_runs_first', {}), 'unknown');
  assert.equal(isTooNew('kernel.io_uring_disabled', kernel('6.1')), 'yes');
  assert.equal(isTooNew('kernel.io_uring_disabled', kernel('6.6')), 'no');
});

test('a backported kernel is not judged by its number', async () => {
  const target = { kernel: { ...kernel('6.1').kernel, backports: true } };
  assert.deepEqual(
    await findingsOf(domain, 'kernel.io_uring_disabled = 1\nnet.ipv4.tcp_ecn = 5\n', { target }),
    [],
  );
});

test('keys that only differ in digits, or that modules bring, are nobody’s misspelling', () => {
  assert.deepEqual(nearestKeys('net.ipv4.neigh.default.gc_thresh9'), []);
  assert.deepEqual(nearestKeys('vendor.module.own_setting'), []);
  assert.equal(nearestKeys('vm.swapiness')[0], 'vm.swappiness');
});

test('every key of the tables is accepted by its own range', async () => {
  const text = knownKeys
    .filter((key) =>
      statesOf(key, {}).every((state) => state.kind === 'int' && !state.readOnly && state.count === 1),
    )
    .map((key) => `${key.replace('*', 'all')} = ${statesOf(key, {})[0]!.min ?? 1}`)
    .join('\n');
  const findings = await findingsOf(domain, text);
  const wrong = findings.filter(
    (one) =>
      !/removed-key|contradicting|needs-module|weak-setting/.test(one.code) &&
      !/^sysctl\/value-out/.test(one.code),
  );
  assert.deepEqual(
    wrong.map((one) => `${one.code} ${text.slice(one.span.start, one.span.end)}`),
    [],
  );
});

test('hover tells what a key does and its range', async () => {
  const cursor = await atCursor(domain, 'vm/swapp|iness = 10\n');
  assert.match(
    (await hoverAt(domain, cursor))!,
    /\*\*vm\.swappiness\*\*[\s\S]*swaps out[\s\S]*from 0 to 200/,
  );
  assert.equal(await hoverAt(domain, { file: cursor.file, offset: cursor.text.length }), undefined);
});

test('explain takes both spellings and says nothing of what nobody knows', async () => {
  assert.match((await explained(domain, 'kernel/kptr_restrict'))!, /kernel addresses/);
  assert.match((await explained(domain, 'net.ipv4.tcp_tw_recycle'))!, /gone since Linux 4\.12/);
  assert.equal(await explained(domain, 'ExecStart'), undefined);
});

test('completion offers keys, then values', async () => {
  const key = await atCursor(domain, 'vm.sw|\n');
  const offered = domain.complete!(key.file, key.offset, english).find(
    (one) => one.label === 'vm.swappiness',
  )!;
  assert.equal(offered.insert, 'vm.swappiness = ');
  assert.deepEqual(offered.replace, { start: 0, end: 5 });
  const value = await atCursor(domain, 'net.ipv4.tcp_congestion_control = cu|\n');
  assert.ok(domain.complete!(value.file, value.offset, english).some((one) => one.label === 'cubic'));
  const mode = await atCursor(domain, 'kernel.kptr_restrict = |\n');
  assert.deepEqual(
    domain.complete!(mode.file, mode.offset, english).map((one) => one.label),
    ['0', '1', '2'],
  );
  const comment = await atCursor(domain, '# vm.|\n');
  assert.deepEqual(domain.complete!(comment.file, comment.offset, english), []);
});

test('each companion is offered behind its setting, clean, and only once', async () => {
  for (const { after, key, value, when } of companions) {
    const first = ['1', '2', '20', 'fq', 'bbr'].find((one) => (when ? when.test(one) : one === '1'))!;
    const { file, offset, text } = await atCursor(domain, `# tuned\n${after}=${first}\n|`);
    const suggestion = domain.idioms!(file, offset).find((one) => one.text.startsWith(key))!;
    assert.equal(suggestion.text, `${key}=${value ?? first}`);
    const accepted = text + suggestion.text;
    // What the setting itself is told, a copy of its value for another interface is told too.
    const codes = async (one: string): Promise<readonly string[]> => [
      ...new Set((await findingsOf(domain, one)).map(({ code }) => code)),
    ];
    assert.deepEqual(await codes(accepted), await codes(text), 'the suggestion brings nothing new');
    const again = await domain.parse({ path: 'x', language: 'sysctl', text: `${accepted}\n` }, {} as never);
    assert.ok(!domain.idioms!(again, again.source.text.length).some((one) => one.text.startsWith(key)));
  }
});

test('no idiom in the middle of a line or after a gap', async () => {
  for (const marked of [
    'net.core.default_qdisc = f|q\n',
    'net.core.default_qdisc = fq\n\n|',
    '|\nnet.core.default_qdisc = fq\n',
  ]) {
    const { file, offset } = await atCursor(domain, marked);
    assert.deepEqual(domain.idioms!(file, offset).length, marked.includes('\n\n|') ? 1 : 0, marked);
  }
});
