import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'kernel-config',
    aliases: [],
    paths: [
      '**/.config',
      '**/*/*defconfig',
      '**/arch/*/configs/**',
      '**/kernel/configs/*.config',
      '**/boot/config-*',
      '**/*/config-*-{amd64,arm64,armmp,i386,686,686-pae,generic,x86_64,aarch64}',
    ],
    // Other programs have files of these names; of the kernel's the first lines tell.
    content: ({ head }) => Promise.resolve(/^(?:# )?CONFIG_\w+(?:=| is not set)/m.test(head)),
    example: '.config',
    limit: 1024 * 1024,
  },
];
