import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'systemd-settings',
    aliases: [],
    paths: [
      '**/systemd/network/*.{network,netdev,link}',
      '**/systemd/network/*.{network,netdev,link}.d/*.conf',
      '**/systemd/nspawn/*.nspawn',
      '**/systemd/{system,user,journald,logind,networkd,resolved,timesyncd,sleep,coredump,oomd,homed,pstore,journal-remote,journal-upload}.conf',
      '**/systemd/{system,user,journald,logind,networkd,resolved,timesyncd,sleep,coredump,oomd,homed,pstore,journal-remote,journal-upload}.conf.d/*.conf',
    ],
    formats: true,
    example: 'etc/systemd/network/example.network',
    limit: 1024 * 1024,
  },
];
