/** The table of helpers by program type against the kernel's own answers, cell by cell. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { missingCapabilities } from '../../server/src/checkers/bpf/verify.ts';
import { helpers } from '../../server/src/domains/ebpf/facts/helpers.ts';
import { probedKernel, programTypes } from '../../server/src/domains/ebpf/facts/programs.ts';

/** In the order of `enum bpf_prog_type`; the first is `BPF_PROG_TYPE_UNSPEC`. */
const types =
  'UNSPEC SOCKET_FILTER KPROBE SCHED_CLS SCHED_ACT TRACEPOINT XDP PERF_EVENT CGROUP_SKB CGROUP_SOCK LWT_IN LWT_OUT LWT_XMIT SOCK_OPS SK_SKB CGROUP_DEVICE SK_MSG RAW_TRACEPOINT CGROUP_SOCK_ADDR LWT_SEG6LOCAL LIRC_MODE2 SK_REUSEPORT FLOW_DISSECTOR CGROUP_SYSCTL RAW_TRACEPOINT_WRITABLE CGROUP_SOCKOPT TRACING STRUCT_OPS EXT LSM SK_LOOKUP SYSCALL NETFILTER'.split(
    ' ',
  );
/** Types that are not loaded without an attach type; any one of theirs will do. */
const attach: Readonly<Record<string, number>> = {
  CGROUP_SOCK_ADDR: 10,
  CGROUP_SOCKOPT: 21,
  SK_LOOKUP: 36,
  NETFILTER: 45,
};

test('the kernel that runs here agrees with every cell of the table', async (t) => {
  const line = /^\d+\.\d+/.exec(release())?.[0];
  const missing = await missingCapabilities();
  if (line !== probedKernel || missing.length > 0) {
    t.diagnostic(
      `the table is of Linux ${probedKernel}; here is ${release()} without ${missing.join(', ') || 'nothing'}`,
    );
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'syswright-probe-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const source = fileURLToPath(new URL('../support/helper-probe.c', import.meta.url));
  const probe = join(folder, 'probe');
  const built = spawnSync('cc', ['-O1', '-o', probe, source], { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  const last = Math.max(...[...helpers.values()].map((helper) => helper.id));
  const asked = [...programTypes.values()].filter((type) => type.helpers);
  const run = spawnSync(
    probe,
    [...asked.map(({ name }) => `${types.indexOf(name)}:${attach[name] ?? 0}`), String(last)],
    { encoding: 'utf8' },
  );
  assert.equal(run.status, 0, run.stderr);
  const answers = run.stdout
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one) as { type: number; helpers: number[] });
  assert.equal(answers.length, asked.length);
  let cells = 0;
  for (const { type, helpers: allowed } of answers) {
    const known = programTypes.get(types[type]!)!.helpers!;
    assert.deepEqual(
      [...known].sort((a, b) => a - b),
      allowed,
      types[type],
    );
    cells += allowed.length;
  }
  t.diagnostic(`${cells} cells of ${answers.length} types`);
  assert.ok(cells > 2000);
});
