import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'modules-load',
    aliases: [],
    paths: ['**/modules-load.d/*.conf', '**/etc/modules', '**/etc/initramfs-tools/modules'],
    example: 'etc/modules-load.d/x.conf',
    limit: 1024 * 1024,
  },
];
