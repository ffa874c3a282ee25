import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'pam',
    aliases: [],
    paths: ['**/pam.d/*'],
    formats: true,
    example: 'etc/pam.d/x',
    limit: 1024 * 1024,
  },
];
