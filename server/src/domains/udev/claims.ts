import type { Claim } from '../../core/types.ts';

/** What a rule of udev begins with; polkit keeps JavaScript in folders of the same name. */
const rule = /^[ \t]*[A-Z]+(?:\{[^}\n]*\})?[ \t]*[!=+:-]?=[ \t]*[ei]?"/m;

export const claims: readonly Claim[] = [
  {
    language: 'udev-rules',
    aliases: ['udev'],
    paths: ['**/udev/rules.d/*.rules', '**/*.udev.rules'],
    extensions: ['.rules'],
    content: ({ path, head }) => Promise.resolve(/(?:^|\/)rules\.d\/[^/]+$/.test(path) && rule.test(head)),
    example: 'etc/udev/rules.d/99-x.rules',
    limit: 1024 * 1024,
  },
];
