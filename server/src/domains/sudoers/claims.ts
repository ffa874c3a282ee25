import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'sudoers',
    aliases: [],
    paths: ['**/etc/sudoers', '**/sudoers.d/*', '**/*.sudoers'],
    example: 'etc/sudoers.d/x',
    limit: 1024 * 1024,
  },
];
