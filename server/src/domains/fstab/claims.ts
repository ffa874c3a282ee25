import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'fstab',
    aliases: [],
    paths: ['**/fstab', '**/fstab.d/*.fstab'],
    formats: true,
    example: 'etc/fstab',
    limit: 1024 * 1024,
  },
];
