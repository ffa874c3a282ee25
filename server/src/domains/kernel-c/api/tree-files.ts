import type { Host, KernelTarget } from '../../../core/types.ts';

/** The kernel's name of an architecture by the symbol that its configuration sets. */
const architectures: readonly (readonly [string, string])[] = [
  ['CONFIG_ARM64', 'arm64'],
  ['CONFIG_ARM', 'arm'],
  ['CONFIG_RISCV', 'riscv'],
  ['CONFIG_PPC', 'powerpc'],
  ['CONFIG_S390', 's390'],
  ['CONFIG_LOONGARCH', 'loongarch'],
  ['CONFIG_MIPS', 'mips'],
];

/**
 * The text of a header of the target's own tree, under the name that code includes it by. Undefined without a tree on
 * this disk. Debian's trees name a second folder in their Makefile, and a build elsewhere has a link to its sources.
 */
export async function readTreeHeader(
  host: Host,
  kernel: KernelTarget,
  header: string,
): Promise<string | undefined> {
  const { tree, config } = kernel;
  if (tree === undefined || header === '' || header.split('/').includes('..')) return undefined;
  const arch = architectures.find(([symbol]) => config?.get(symbol) === 'y')?.[1] ?? 'x86';
  const folders = ['include', `arch/${arch}/include`, 'include/uapi', `arch/${arch}/include/uapi`];
  const makefile = (await host.read(`${tree}/Makefile`))?.slice(0, 4096) ?? '';
  const other = /^include[ \t]+(\/\S+)\/Makefile[ \t]*$/m.exec(makefile)?.[1];
  for (const root of [tree, ...(other === undefined ? [] : [other]), `${tree}/source`]) {
    for (const folder of folders) {
      const text = await host.read(`${root}/${folder}/${header}`);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}
