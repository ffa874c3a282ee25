/**
 * The figures of suggestions: `npm run bench:assist -- --work DIR --source DIR --units DIR --programs DIR
 * [--scratch DIR]`. `--work` is what
 * `../drift/prepare.sh` laid out, `--source` an unpacked `linux-source-7.2`, `--units` a
 * folder of unit files as packages install them, `--programs` one of eBPF programs (see `ebpf.ts`); a part whose folder is not given is left out.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    work: { type: 'string' },
    source: { type: 'string' },
    units: { type: 'string' },
    programs: { type: 'string' },
    scratch: { type: 'string' },
  },
});
const { work, source, units, programs, scratch } = values;
const scratchArgs = scratch === undefined ? [] : ['--scratch', scratch];
const parts = [
  {
    title: 'hardly anything wrong passes, gcc the judge',
    script: 'drift.ts',
    args: work === undefined ? undefined : ['--work', work, ...scratchArgs],
  },
  {
    title: 'the same of unit files, systemd the judge',
    script: 'systemd.ts',
    args: units === undefined ? undefined : ['--units', units],
  },
  {
    title: 'the same of eBPF programs, the verifier of this kernel the judge',
    script: 'ebpf.ts',
    args: programs === undefined ? undefined : ['--programs', programs],
  },
  {
    title: 'half as many again, against the plain ways of asking',
    script: 'sessions.ts',
    args: source === undefined ? undefined : ['--source', source],
  },
  { title: 'from the last token to the verdict', script: '../guard.ts', args: [] },
] as const;

for (const { title, script, args } of parts) {
  console.log(`\n# ${title}`);
  if (args === undefined) {
    console.log('left out: its folder is not given');
    continue;
  }
  const path = join(import.meta.dirname, script);
  const { status } = spawnSync(process.execPath, [path, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
