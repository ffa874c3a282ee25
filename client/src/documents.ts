/** Drop-ins and sysctl files share their suffix with half the world, so their folders have to speak for them. */
const configurationPaths = [
  '**/etc/sysctl.conf',
  '**/sysctl.d/*.conf',
  '**/systemd/{system,user}/**/*.d/*.conf',
] as const;

/**
 * Ids under which files of ours are open: our own, and those of other extensions and editors that claim the same
 * files first. `c` stays the editor's own id. A test compares them with what the server claims.
 */
const languageIds = [
  ...['c', 'linux-kernel-c', 'bpf', 'bpftrace'],
  ...['systemd-unit', 'systemd-unit-file', 'systemd-conf', 'systemd'],
  ...['sysctl', 'sysctl-conf', 'sysctl.conf', 'sysctlconf'],
  ...[
    'cron',
    'crontab',
    'crypttab',
    'fstab',
    'chrony',
    'kbuild',
    'kconfig',
    'kernel-config',
    'makefile',
    'limits',
    'logrotate',
    'modprobe',
    'modules-load',
    'networkmanager',
    'netplan',
    'boot-entry',
    'grub-defaults',
    'kernel-cmdline',
    'nftables',
    'pam',
    'quadlet',
    'ssh',
    'sshd',
    'ssh_config',
    'sshd_config',
    'sudoers',
    'systemd-settings',
    'sysusers',
    'tmpfiles',
    'udev',
    'udev-rules',
  ],
];

/**
 * The documents the server hears about. It decides by content what it says something about: a C file of user space
 * gets nothing. Only files and untitled texts, because other schemes show old versions or outputs of tools.
 */
export const selector = [
  ...languageIds.flatMap((language) => [
    { scheme: 'file', language },
    { scheme: 'untitled', language },
  ]),
  // A header is `cpp` to the editor until told otherwise, whatever includes it.
  { scheme: 'file', language: 'cpp', pattern: '**/*.h' },
  ...configurationPaths.map((pattern) => ({ scheme: 'file', pattern })),
];

/** The source that the server puts on its diagnostics. */
export const diagnosticSource = 'syswright';
