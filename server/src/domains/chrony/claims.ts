import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'chrony',
    aliases: [],
    paths: ['**/chrony.conf', '**/chrony/conf.d/*.conf', '**/chrony.d/*.conf'],
    example: 'etc/chrony/chrony.conf',
    limit: 1024 * 1024,
  },
];
