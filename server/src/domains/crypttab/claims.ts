import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'crypttab',
    aliases: [],
    paths: ['**/crypttab'],
    formats: true,
    example: 'etc/crypttab',
    limit: 1024 * 1024,
  },
];
