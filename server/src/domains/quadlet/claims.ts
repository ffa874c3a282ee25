import type { Claim } from '../../core/types.ts';

const kinds = 'container,volume,network,kube,pod,image,build,artifact';

export const claims: readonly Claim[] = [
  {
    language: 'quadlet',
    aliases: [],
    // Only the folder speaks for endings that networks of systemd, pages of Perl and many others have too.
    paths: [
      `**/containers/systemd/**/*.{${kinds}}`,
      `**/containers/systemd/**/*.{${kinds}}.d/*.conf`,
      '**/*.container',
    ],
    formats: true,
    example: 'etc/containers/systemd/x.container',
    limit: 1024 * 1024,
  },
];
