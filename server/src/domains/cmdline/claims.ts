import type { Claim } from '../../core/types.ts';

const limit = 1024 * 1024;

export const claims: readonly Claim[] = [
  {
    language: 'kernel-cmdline',
    aliases: [],
    paths: [
      '**/etc/kernel/cmdline',
      '**/usr/lib/kernel/cmdline',
      '**/etc/cmdline.d/*.conf',
      '**/boot/{,firmware/}cmdline.txt',
    ],
    example: 'etc/kernel/cmdline',
    limit,
  },
  {
    language: 'grub-defaults',
    aliases: [],
    paths: ['**/etc/default/grub', '**/etc/default/grub.d/*.cfg'],
    example: 'etc/default/grub',
    limit,
  },
  {
    language: 'boot-entry',
    aliases: [],
    paths: ['**/loader/entries/*.conf'],
    example: 'boot/loader/entries/x.conf',
    limit,
  },
];
