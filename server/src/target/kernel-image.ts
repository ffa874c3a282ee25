import type { KernelTarget } from '../core/types.ts';
import { parseVersion } from '../core/version.ts';
import { folderOf, type Disk } from './disk.ts';
import { readKernelTree } from './kernel-tree.ts';
import { runningKernel, runningTypes } from './machine.ts';
import { isBackported } from './spec.ts';

/**
 * The kernel that a vmlinux or a file of kernel types (BTF) belongs to: that of the tree it was built in, else the one of
 * its name, such as `vmlinux-6.1.0-18-amd64`. Undefined for folders and for files that say neither.
 */
export async function readKernelImage(
  disk: Disk,
  path: string,
): Promise<Omit<KernelTarget, 'source'> | undefined> {
  if (path === runningTypes) return runningKernel(disk);
  // Both begin with what no text does: the sign of ELF, or of BTF, whose bytes are no UTF-8. A folder cannot be read.
  if (!/^(?:\x7fELF|\ufffd)/.test((await disk.read(path, 16))?.text ?? '')) return undefined;
  const tree = await readKernelTree(disk, folderOf(path));
  if (tree) {
    const { version, backports, config } = tree;
    return { version, btf: path, ...(backports ? { backports } : {}), ...(config ? { config } : {}) };
  }
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:btf|debug)$/, '');
  const release = /\d+\.\d+.*$/.exec(name)?.[0];
  const version = release === undefined ? undefined : parseVersion(release);
  if (!version) return undefined;
  return { version, btf: path, ...(isBackported(version.text) ? { backports: true } : {}) };
}
