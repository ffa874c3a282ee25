import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { KernelApi } from '../core/kernel-api.ts';
import type { Message } from '../core/text.ts';
import type { KernelTarget } from '../core/types.ts';
import { openKept } from '../knowledge/own/own-cache.ts';
import { indexInThread, type ThreadOptions } from './index-thread.ts';

/** Where tables of people's own kernels are kept, for all doors. */
export function kernelCache(env: NodeJS.ProcessEnv = process.env): string {
  const set = env['XDG_CACHE_HOME'];
  const base = set !== undefined && isAbsolute(set) ? set : join(homedir(), '.cache');
  return join(base, 'syswright', 'kernel-api');
}

/** The tables of kernels that lie on this disk, as targets name them. */
export interface OwnKernels {
  /**
   * The kept table of a target's tree or types. Undefined where the target names none, or the table is not there or out
   * of date: `build` makes it. The disk is asked once a target, a few dozen files and the table; then answers are kept.
   */
  find(kernel: KernelTarget | undefined): KernelApi | undefined;
  /**
   * Makes and keeps the table in a thread that ends, one kernel after the other; `find` knows it afterwards. Nothing of
   * the tree is executed. Gives the reason where it cannot be made, and does not try again until `forget`.
   */
  build(kernel: KernelTarget, options?: ThreadOptions): Promise<Message | undefined>;
  /** For the day a watched tree has changed. */
  forget(): void;
}

export function createOwnKernels(cache: string = kernelCache()): OwnKernels {
  let found = new WeakMap<KernelTarget, { readonly api: KernelApi | undefined }>();
  let builds = new Map<string, Promise<Message | undefined>>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    find(kernel) {
      const path = pathOf(kernel);
      if (!kernel || path === undefined) return undefined;
      let known = found.get(kernel);
      if (!known) found.set(kernel, (known = { api: openKept(cache, path) }));
      return known.api;
    },
    build(kernel, options) {
      const path = pathOf(kernel);
      if (path === undefined) return Promise.resolve(undefined);
      let build = builds.get(path);
      if (!build) {
        const request = { path, version: kernel.version, cache, isForced: false };
        build = last.then(async () => {
          const indexed = await indexInThread(request, options);
          const isStopped = options?.signal?.aborted === true;
          if (isStopped || !('fault' in indexed)) builds.delete(path);
          if ('fault' in indexed) return indexed.fault;
          // Other targets may name the same tree.
          found = new WeakMap();
          return undefined;
        });
        builds.set(path, build);
        last = build;
      }
      return build;
    },
    forget() {
      found = new WeakMap();
      builds = new Map();
    },
  };
}

/** A tree knows its macros and headers, which types do not. */
function pathOf(kernel: KernelTarget | undefined): string | undefined {
  return kernel?.tree ?? kernel?.btf;
}
