/** `check --validators`: official validators beside the rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOfficialValidators } from '../support/official-validators.ts';
import { runCli, workspace } from './run-cli.ts';

interface Report {
  readonly files: readonly {
    readonly findings: readonly {
      readonly code: string;
      readonly line: number;
      readonly message: string;
      readonly related: readonly { readonly message: string }[];
    }[];
    readonly gaps: readonly { readonly by: string; readonly reason: string }[];
  }[];
}

async function check(folder: string, ...args: readonly string[]): Promise<Report> {
  const { out } = await runCli(folder, ['check', '--format', 'json', ...args, '.']);
  return JSON.parse(out) as Report;
}

test('they are asked when a person says so, and an ignore comment holds for them', async (t) => {
  if (!withOfficialValidators(t)) return;
  const folder = workspace(t, {
    'etc/sudoers.d/x':
      'User_Alias UNUSED = daemon\n# syswright-ignore validator/visudo: kept for later\nUser_Alias SPARE = daemon\nroot ALL=(ALL) ALL\n',
  });
  const codes = ({ files }: Report) => files[0]!.findings.map(({ code, line }) => `${line} ${code}`);
  assert.ok(!codes(await check(folder)).some((one) => one.includes('validator/')));
  assert.deepEqual(codes(await check(folder, '--validators', '--rules', 'validator/*')), [
    '1 validator/visudo',
  ]);
});

test('a validator that is not there, or not of the target’s release, is a gap', async (t) => {
  if (!withOfficialValidators(t)) return;
  const folder = workspace(t, { 'etc/systemd/system/a.service': '[Service]\nExecStart=/bin/true\nNope=1\n' });
  const other = await check(folder, '--validators', '--target', 'systemd=239');
  assert.match(other.files[0]!.gaps[0]?.reason ?? '', /`systemd-analyze` is of release 257 here/);
  const same = await check(folder, '--validators', '--target', 'systemd=257');
  const [finding, ...others] = same.files[0]!.findings.filter(({ line }) => line === 3);
  assert.deepEqual([finding?.code, others], ['systemd/unknown-directive', []]);
  assert.match(
    finding?.related.map(({ message }) => message).join() ?? '',
    /systemd-analyze: Unknown key 'Nope'/,
  );
});
