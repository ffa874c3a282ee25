/** The official validators themselves: what they say of our texts, and that nothing of a text is done by them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { validate, type Validated } from '../../server/src/checkers/validators/validate.ts';
import { render } from '../../server/src/core/text.ts';
import type { Target } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { withOfficialValidators, withPath } from '../support/official-validators.ts';

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'syswright-test-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const systemd257: Target = { systemd: { version: version('257.13'), source: 'test' } };

function ask(
  language: string,
  path: string,
  text: string,
  target: Target = {},
  outsideOf: readonly string[] = [],
): Promise<Validated> {
  return validate({ source: { language, path, text }, target, outsideOf });
}

function told({ remarks }: Validated, text: string): readonly string[] {
  return remarks.map(
    ({ by, severity, span, words }) => `${by} ${severity} «${text.slice(span.start, span.end)}» ${words}`,
  );
}

function reasons({ gaps }: Validated): readonly string[] {
  return gaps.map(({ reason }) => render(reason, 'en'));
}

/** A mistake of each kind: its text, and what is said of it. */
const mistakes = [
  [
    'systemd-unit',
    'a.service',
    '[Service]\nExecStrat=/bin/true\nExecStart=/bin/true\n',
    "systemd-analyze warning «ExecStrat=/bin/true» Unknown key 'ExecStrat' in section [Service], ignoring.",
  ],
  [
    'systemd-unit',
    'b.timer',
    '[Timer]\nPersistent=yes\n',
    'systemd-analyze error «[Timer]» Timer unit lacks value setting. Refusing.',
  ],
  [
    'udev-rules',
    'x.rules',
    'SUBSYSTEM="net", NAME="a"\n',
    'udevadm error «SUBSYSTEM="net", NAME="a"» Invalid operator for SUBSYSTEM.',
  ],
  [
    'sshd',
    'sshd_config',
    'Port 22\n  PermitRootLogins no\n',
    'sshd error «PermitRootLogins no» Bad configuration option: PermitRootLogins',
  ],
  ['sudoers', 'state', 'root ALL (ALL) ALL\n', 'visudo error «root ALL (ALL) ALL» syntax error'],
  [
    'fstab',
    'fstab',
    'proc /proc proc defaults 0 0\n/dev/zero /srv/x ext4 defaults 0 x\n',
    'findmnt error «/dev/zero /srv/x ext4 defaults 0 x» parse error',
  ],
  [
    'nftables',
    'a.nft',
    'table inet f {\n\tchain c {\n\t\tjump d\n\t}\n}\n',
    'nft error «jump d» Could not process rule: No such file or directory',
  ],
  [
    'tmpfiles',
    'x.conf',
    'j /run/x 0755 root root -\n',
    "systemd-tmpfiles error «j /run/x 0755 root root -» Unknown command type 'j'.",
  ],
  ['sysusers', 'x.conf', 'z webd -\n', "systemd-sysusers error «z webd -» Unknown command type 'z'."],
  ['logrotate', 'state', '/var/log/x {\n  weakly\n}\n', "logrotate warning «weakly» unknown option 'weakly'"],
  [
    'modprobe',
    'x.conf',
    'option e1000e debug=3\n',
    "modprobe error «option e1000e debug=3» ignoring bad line starting with 'option'",
  ],
] as const;

suite('official validators', () => {
  for (const [language, name, text, expected] of mistakes)
    test(`${language} ${name}: ${expected.split(' ')[0]!} says it on the line`, async (t) => {
      if (!withOfficialValidators(t)) return;
      const said = await ask(language, `/srv/work/${name}`, text);
      assert.deepEqual(reasons(said), []);
      assert.deepEqual(told(said, text), [expected]);
    });

  test('a validator of another release than the target is not asked; of the same it is sure', async (t) => {
    if (!withOfficialValidators(t)) return;
    const text = '[Unit]\nNope=1\n';
    const other: Target = { systemd: { version: version('252'), source: 'test' } };
    assert.deepEqual(reasons(await ask('systemd-unit', '/x/a.target', text, other)), [
      '`systemd-analyze` is of release 257 here and the file is written for 252, so it was not asked',
    ]);
    const same = await ask('systemd-unit', '/x/a.target', text, systemd257);
    assert.deepEqual(
      [same.sure, same.settled.includes('systemd/unknown-directive')],
      [['systemd-analyze'], true],
    );
    assert.deepEqual((await ask('systemd-unit', '/x/a.target', text)).sure, []);
  });

  test('users and programs of this machine are spoken of only where the file is this machine’s', async (t) => {
    if (!withOfficialValidators(t)) return;
    const text = '[Service]\nExecStart=-/no/such/program\n';
    assert.deepEqual(told(await ask('systemd-unit', '/srv/a.service', text), text), []);
    const rule = 'KERNEL=="a", GROUP="no_such_group"\n';
    assert.deepEqual(told(await ask('udev-rules', '/srv/a.rules', rule), rule), []);
    const here = told(await ask('udev-rules', '/etc/udev/rules.d/a.rules', rule, { root: '/' }), rule);
    assert.match(here.join(), /no_such_group/);
  });
});

suite('nothing of a text is done', () => {
  test('a validator planted in the workspace is not run, by whatever PATH it could be found', async (t) => {
    const folder = folderOf(t);
    const canary = join(folder, 'canary');
    mkdirSync(join(folder, 'bin'));
    for (const name of ['visudo', 'unshare', 'prlimit', 'true']) {
      writeFileSync(join(folder, 'bin', name), `#!/bin/sh\ntouch ${canary}\n`);
      chmodSync(join(folder, 'bin', name), 0o755);
    }
    const before = process.cwd();
    process.chdir(join(folder, 'bin'));
    t.after(() => {
      process.chdir(before);
    });
    withPath(t, ['', '.', 'bin', join(folder, 'bin'), `${folder}/./bin/../bin`]);
    await ask('sudoers', join(folder, 'sudoers'), 'root ALL=ALL\n', {}, [folder]);
    assert.equal(existsSync(canary), false);
  });

  const rooms = (): readonly string[] =>
    readdirSync(tmpdir()).filter((one) => one.startsWith('syswright-validate-'));

  /** Each names a file that would be made, or a pipe that would be waited for. */
  const traps = {
    'sshd sshd_config':
      'Include @pipe\nInclude /proc/kmsg\nMatch exec "touch @canary"\n\tPort 1\nHostKey @pipe\nHostKeyAgent @pipe\nAuthorizedKeysCommand /usr/bin/touch @canary\n',
    'sudoers sudoers':
      '@include @pipe\n#includedir /proc\nDefaults group_plugin="@canary"\nDefaults editor=/usr/bin/touch, env_editor\nroot ALL=ALL\n',
    'udev-rules x.rules':
      'KERNEL=="a", PROGRAM="/usr/bin/touch @canary", IMPORT{program}="/usr/bin/touch @canary", RUN+="/usr/bin/touch @canary", IMPORT{file}="@pipe"\n',
    'logrotate lr':
      'include @pipe\n@folder/log {\n  daily\n  firstaction\n    touch @canary\n  endscript\n  prerotate\n    touch @canary\n  endscript\n  create\n  missingok\n}\n',
    'systemd-unit a.service':
      '[Unit]\nConditionPathExists=@pipe\n[Service]\nEnvironmentFile=@pipe\nExecCondition=/usr/bin/touch @canary\nExecStartPre=/usr/bin/touch @canary\nExecStart=/usr/bin/touch @canary\n',
    'nftables a.nft': 'include "@pipe"\ntable inet x { }\n',
    'fstab fstab': '@pipe @folder/mnt ext4 x-mount.mkdir 0 0\n//192.0.2.1/x @folder/mnt cifs defaults 0 0\n',
    'tmpfiles x.conf': 'f @canary 0644 - - - x\nC @canary - - - - @pipe\nr @folder/keep\nw @pipe - - - - x\n',
    'sysusers x.conf': 'u canary - "x" @canary /bin/sh\n',
    'modprobe x.conf': 'install dummy /usr/bin/touch @canary\nremove dummy /usr/bin/touch @canary\n',
  };
  for (const [kind, trap] of Object.entries(traps))
    test(kind, async (t) => {
      if (!withOfficialValidators(t)) return;
      const folder = folderOf(t);
      const [pipe, canary] = [join(folder, 'pipe'), join(folder, 'canary')];
      execFileSync('mkfifo', [pipe]);
      writeFileSync(join(folder, 'keep'), '');
      const text = trap.replaceAll('@pipe', pipe).replaceAll('@canary', canary).replaceAll('@folder', folder);
      const [language, name] = kind.split(' ');
      const before = rooms();
      const begin = performance.now();
      const said = await ask(language!, join(folder, name!), text, { root: '/' }, [folder]);
      assert.ok(performance.now() - begin < 9000, 'it waited for what the text names');
      assert.deepEqual(
        reasons(said).filter((reason) => !reason.includes('includes others')),
        [],
      );
      assert.deepEqual(readdirSync(folder).sort(), ['keep', 'pipe']);
      // What another run that was ended has left there is not ours.
      assert.deepEqual(
        rooms().filter((one) => !before.includes(one)),
        [],
      );
    });
});
