import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'pam',
    aliases: ['pam-conf', 'pamd'],
    paths: ['**/pam.d/*'],
    example: 'etc/pam.d/x',
    limit: 1024 * 1024,
  },
];
