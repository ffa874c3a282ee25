import { readFile } from 'node:fs/promises';
import type { KernelApi } from '../core/kernel-api.ts';
import { moments } from './moments.ts';
import { openTable } from './read-table.ts';

/** The bundle has the table beside it; sources find it in its folder. */
const bundled = !import.meta.url.endsWith('/knowledge/shipped-table.ts');
const location = new URL(bundled ? 'kernel-api.bin' : '../../../knowledge/kernel-api.bin', import.meta.url);

let opened: Promise<KernelApi | undefined> | undefined;

/** The table of Debian's kernels that we ship, opened once a thread. Undefined where somebody left it out. */
export function shippedTable(): Promise<KernelApi | undefined> {
  opened ??= readFile(location).then(
    (bytes) => openTable(bytes, moments()),
    () => undefined,
  );
  return opened;
}
