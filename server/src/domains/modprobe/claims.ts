import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'modprobe',
    aliases: [],
    paths: ['**/modprobe.d/*.conf', '**/etc/modprobe.conf'],
    formats: true,
    example: 'etc/modprobe.d/x.conf',
    limit: 1024 * 1024,
  },
];
