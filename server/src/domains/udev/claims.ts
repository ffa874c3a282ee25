import type { Claim } from '../../core/types.ts';

/** Not every folder `rules.d`: polkit keeps JavaScript in those of its own. */
export const claims: readonly Claim[] = [
  {
    language: 'udev-rules',
    aliases: ['udev'],
    paths: ['**/udev/rules.d/*.rules', '**/*.udev.rules'],
    example: 'etc/udev/rules.d/99-x.rules',
    limit: 1024 * 1024,
  },
];
