import type { Message } from '../core/text.ts';
import type { Version } from '../core/version.ts';
import { reasonOf } from '../knowledge/fault.ts';
import { keepTable, keptTable, type KeptTable } from '../knowledge/own/own-cache.ts';
import { ownSource } from '../knowledge/own/own-source.ts';
import { makeOwnTable } from '../knowledge/own/own-table.ts';

/** Plain data, because it crosses threads. */
export interface IndexRequest {
  /** A kernel or header tree, a vmlinux, or a file of kernel types. */
  readonly path: string;
  /** What a tree says it is, or a person says of types that do not say it. */
  readonly version: Version | undefined;
  /** The folder that tables are kept in. */
  readonly cache: string;
  /** Makes the table even where the kept one is not out of date. */
  readonly isForced: boolean;
}

export type Indexed =
  | { readonly kept: KeptTable; readonly isNew: boolean; readonly seconds: number }
  | { readonly fault: Message };

/** Makes the table of a kernel and keeps it. Takes seconds and much memory: see `index-thread.ts`. Never throws. */
export function indexKernel({ path, version, cache, isForced }: IndexRequest): Indexed {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  try {
    const source = ownSource(path);
    const known = isForced ? undefined : keptTable(cache, source);
    if (known) return { kept: known, isNew: false, seconds: seconds() };
    keepTable(cache, makeOwnTable(source, version));
    const kept = keptTable(cache, source);
    if (!kept) throw new Error(`the table did not arrive in ${cache}`);
    return { kept, isNew: true, seconds: seconds() };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}
