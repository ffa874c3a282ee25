import type { Claim } from '../../core/types.ts';

/** Programs and papers about such files that are called like them. */
const others = /\.(?:c|h|json|md|pl|py|rst|sh|txt|yaml|yml)$/;

export const claims: readonly Claim[] = [
  {
    language: 'kconfig',
    aliases: [],
    paths: ['**/Kconfig', '**/*/Kconfig.*', '**/*/Kconfig-*'],
    content: ({ path }) => Promise.resolve(!others.test(path)),
    example: 'drivers/example/Kconfig',
    limit: 1024 * 1024,
  },
];
