import type { Claim } from '../../core/types.ts';

/** Half the world has a `Makefile`; Kbuild reads those that name an object for the kernel. */
export const claims: readonly Claim[] = [
  {
    language: 'kbuild',
    aliases: ['makefile'],
    paths: ['**/Kbuild', '**/Makefile'],
    content: ({ path, head }) =>
      Promise.resolve(path.endsWith('Kbuild') || /^[ \t]*obj-(?:[my]\b|\$[({])/m.test(head)),
    example: 'drivers/example/Makefile',
    limit: 1024 * 1024,
  },
];
