/** What official validators print, as it was recorded, and what is made of it; and what is kept from them. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { validatorFor, validators } from '../../server/src/checkers/validators/validators.ts';
import type { Said, Validator } from '../../server/src/checkers/validators/validator.ts';

function byName(name: string): Validator {
  const found = validators.find((one) => one.program === name);
  assert.ok(found, name);
  return found;
}

/** Reads a record in which `@` is the copy's path; `[line or word] severity words`, with `(here)` for facts of the machine. */
function told(
  name: string,
  file: string,
  printed: string,
  options: { output?: boolean; isPartial?: boolean } = {},
): unknown {
  const copy = {
    file: `/tmp/r/copy/${file}`,
    room: '/tmp/r',
    path: `/etc/${file}`,
    release: '257',
    isPartial: options.isPartial === true,
    target: {},
  };
  const text = printed.replaceAll('@', copy.file);
  const said = byName(name).read(
    options.output === true ? { output: text, errors: '' } : { output: '', errors: text },
    copy,
  );
  return Array.isArray(said) ? (said as readonly Said[]).map(short) : said;
}

function short({ line, word, severity, words, isLocal }: Said): string {
  return `${line ?? word ?? '-'} ${severity} ${words}${isLocal === true ? ' (here)' : ''}`;
}

suite('what validators print', () => {
  test('systemd-analyze: lines, programs of this machine, and a refusal only when no line explains it', () => {
    assert.deepEqual(
      told(
        'systemd-analyze',
        'web.service',
        `@:11: Unknown key 'ExecStrat' in section [Service], ignoring.
web.service: Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.
Unit web.service has a bad unit file setting.
other.service:3: Unknown key 'X' in section [Unit], ignoring.
`,
      ),
      ["11 warning Unknown key 'ExecStrat' in section [Service], ignoring."],
    );
    assert.deepEqual(
      told(
        'systemd-analyze',
        'web.service',
        'web.service: Command /usr/bin/sleeep is not executable: No such file or directory\n',
      ),
      ['/usr/bin/sleeep warning Command /usr/bin/sleeep is not executable: No such file or directory (here)'],
    );
    assert.deepEqual(
      told(
        'systemd-analyze',
        'echo.socket',
        'echo.socket: Unit has no Listen setting (ListenStream=, ...). Refusing.\nUnit echo.socket has a bad unit file setting.\n',
      ),
      ['ListenStream error Unit has no Listen setting (ListenStream=, ...). Refusing.'],
    );
    assert.deepEqual(
      told(
        'systemd-analyze',
        'web.service',
        "@:8: Invalid section header '[Service'\nUnit web.service failed to load properly, please adjust/correct and reload service manager: Bad message\n",
      ),
      ["8 error Invalid section header '[Service'"],
    );
    assert.equal(
      told('systemd-analyze', 'a.service', "systemd-analyze: unrecognized option '--recursive-errors=no'\n"),
      undefined,
    );
  });

  test('udevadm: style is a hint, groups are those of this machine', () => {
    assert.deepEqual(
      told(
        'udevadm',
        'x.rules',
        `@:2 Unknown group 'plugdev, TAG+=', ignoring.
@:2 style: a comma between tokens is expected.
@:3 Invalid operator for SUBSYSTEM.
@: udev rules check failed.
`,
      ),
      [
        "2 warning Unknown group 'plugdev, TAG+=', ignoring. (here)",
        '2 hint a comma between tokens is expected.',
        '3 error Invalid operator for SUBSYSTEM.',
      ],
    );
    assert.equal(told('udevadm', 'x.rules', 'udevadm: Unknown command verify\n'), undefined);
  });

  test('sshd: both forms of a place; what it lacks on this machine is no fault of the file', () => {
    assert.deepEqual(
      told(
        'sshd',
        'sshd_config',
        `@: line 5: Bad configuration option: PermitRootLogins
@ line 9: MaxAuthTries integer value invalid.
@ line 12: Deprecated option KeyRegenerationInterval
@: terminating, 1 bad configuration options
Privilege separation user sshd does not exist
`,
      ),
      [
        '5 error Bad configuration option: PermitRootLogins',
        '9 error MaxAuthTries integer value invalid.',
        '12 warning Deprecated option KeyRegenerationInterval',
      ],
    );
  });

  test('visudo: aliases that other files may define are not spoken of where there are other files', () => {
    const printed = `@:9:30: Cmnd_Alias "SVCS" referenced but not defined
Warning: @:6:12: unused Cmnd_Alias "SVC"
@:10:33: syntax error
User_Alias OPS = daemon, backup,
                                ^
`;
    assert.deepEqual(told('visudo', 'x', printed), [
      '9 error Cmnd_Alias "SVCS" referenced but not defined',
      '6 hint unused Cmnd_Alias "SVC"',
      '10 error syntax error',
    ]);
    assert.deepEqual(told('visudo', 'x', printed, { isPartial: true }), ['10 error syntax error']);
  });

  test('findmnt: lines of broken entries, mount points of others; devices are those of this machine', () => {
    assert.deepEqual(
      told(
        'findmnt',
        'fstab',
        `
0 parse errors, 1 error, 3 warnings
/
   [W] cannot detect on-disk filesystem type (Operation not permitted)
   [W] recommended root FS passno is 1 (current is 2)
/home
   [W] target specified more than once
   [E] unreachable on boot required source: UUID=0a1b2c3d
`,
        { output: true },
      ),
      [
        '/ warning recommended root FS passno is 1 (current is 2)',
        '/home warning target specified more than once',
        '/home error unreachable on boot required source: UUID=0a1b2c3d (here)',
      ],
    );
    assert.deepEqual(told('findmnt', 'fstab', 'findmnt: @: parse error at line 3 -- ignored\n'), [
      '3 error parse error',
    ]);
  });

  test('nft: names that only a server knows and tables of the running system are left out', () => {
    assert.deepEqual(
      told(
        'nft',
        'nftables.conf',
        `@:8:33-45: Error: Could not resolve hostname: Name or service not known
		elements = { 198.51.100.0/24, 203.0.113.700 }
		                              ^^^^^^^^^^^^^
@:3:14-18: Error: Could not process rule: No such file or directory
delete table inet other
             ^^^^^
@:18:8-14: Error: Could not process rule: No such file or directory
		jump logdorp
		     ^^^^^^^
`,
      ),
      ['18 error Could not process rule: No such file or directory'],
    );
    assert.equal(
      told(
        'nft',
        'a.nft',
        '@:1:1-14: Error: cache initialization failed: Operation not permitted\nflush ruleset\n',
      ),
      undefined,
    );
  });

  test('tmpfiles and sysusers: paths are told without the private root', () => {
    assert.deepEqual(
      told(
        'systemd-tmpfiles',
        'x.conf',
        `@:9: Duplicate line for path "/tmp/r/root/run/web", ignoring.\n@:3: Invalid age '10dd'.\n`,
      ),
      ['9 warning Duplicate line for path "/run/web", ignoring.', "3 error Invalid age '10dd'."],
    );
    assert.equal(
      told('systemd-tmpfiles', 'x.conf', "systemd-tmpfiles: unrecognized option '--dry-run'\n"),
      undefined,
    );
    assert.deepEqual(told('systemd-sysusers', 'x.conf', '@:1: Trailing garbage.\n'), [
      '1 error Trailing garbage.',
    ]);
  });

  test('logrotate and modprobe', () => {
    assert.deepEqual(
      told(
        'logrotate',
        'x',
        `warning: logrotate in debug mode does nothing except printing debug messages!
reading config file @
warning: @:2 unknown option 'weakly' -- ignoring line
error: @:8 invalid mode '0968'
error: found error in /var/log/web/*.log, skipping
`,
      ),
      ["2 warning unknown option 'weakly'", "8 error invalid mode '0968'"],
    );
    assert.deepEqual(
      told(
        'modprobe',
        'x.conf',
        "libkmod: ERROR: kmod_config_parse: @ line 6: ignoring bad line starting with 'blacklst'\n",
      ),
      ["6 error ignoring bad line starting with 'blacklst'"],
    );
  });
});

suite('what netplan prints', () => {
  test('mistakes at their lines; devices that other files may define are not spoken of', () => {
    const printed = (line: string): string =>
      `/tmp/r/root/etc/netplan/copy.yaml:${line}\n      dhcp: yes\n      ^\n`;
    assert.deepEqual(
      told('netplan', 'a.yaml', printed("5:7: Error in network definition: unknown key 'dhcp'")),
      ["5 error unknown key 'dhcp'"],
    );
    assert.deepEqual(told('netplan', 'a.yaml', printed('6:4: Invalid YAML: inconsistent indentation:')), [
      '6 error inconsistent indentation',
    ]);
    assert.deepEqual(
      told(
        'netplan',
        'a.yaml',
        printed("7:24: Error in network definition: br0: interface 'eth9' is not defined"),
      ),
      [],
    );
  });

  test('it works below a folder of its own', () => {
    const copy = {
      file: '/tmp/r/a.yaml',
      room: '/tmp/r',
      path: '/etc/netplan/a.yaml',
      release: undefined,
      isPartial: false,
      target: {},
    };
    assert.deepEqual(byName('netplan').args(copy), ['generate', '--root-dir', '/tmp/r/root']);
  });
});

suite('what validators are given', () => {
  test('lines that name other files are taken out, and all others keep their numbers', () => {
    const kept = (name: string, text: string): string | undefined => byName(name).contained?.(text)?.text;
    assert.equal(
      kept('sshd', 'Port 22\n Include /proc/kmsg\n"include" /x\nHostKey /root/key\nMatch User a\r\n'),
      'Port 22\n#\n#\n#\nMatch User a\r\n',
    );
    assert.equal(
      kept(
        'visudo',
        '@include /etc/shadow\n#includedir /etc\n#include ../x\nDefaults group_plugin="/tmp/evil.so"\nroot ALL=ALL\n',
      ),
      '#\n#\n#\n#\nroot ALL=ALL\n',
    );
    assert.equal(kept('logrotate', '/var/log/x {\n}\n  include /proc\n'), '/var/log/x {\n}\n#\n');
    assert.equal(kept('nft', 'table inet x { }\ninclude "/etc/shadow"\n'), undefined);
    assert.equal(kept('nft', 'table inet x { }; include "./y"\n'), undefined);
  });

  test('drop-ins and other kinds have no validator, and the client of ssh is never asked', () => {
    assert.equal(validatorFor('systemd-unit', '/etc/systemd/system/a.service.d/b.conf'), undefined);
    assert.equal(validatorFor('systemd-unit', '/etc/containers/systemd/a.container'), undefined);
    assert.equal(validatorFor('systemd-unit', '/etc/systemd/system/a@.service')?.program, 'systemd-analyze');
    assert.equal(validatorFor('ssh', '/etc/ssh/ssh_config'), undefined);
    assert.deepEqual(
      validators.filter(({ program }) => /^(?:ssh|crontab|sh|bash)$/.test(program)),
      [],
    );
  });
});
