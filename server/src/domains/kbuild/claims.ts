import type { Claim } from '../../core/types.ts';

/** Other make files are claimed as well: only what names an object for the kernel says which ones are ours, and rules ask for it. */
export const claims: readonly Claim[] = [
  {
    language: 'kbuild',
    aliases: ['makefile'],
    paths: ['**/Kbuild', '**/Makefile'],
    example: 'drivers/example/Makefile',
    limit: 1024 * 1024,
  },
];
