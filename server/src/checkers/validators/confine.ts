import { findProgram, run } from '../../process/run.ts';

/** The memory that a program may ask for, in bytes: far more than any of them needs for a megabyte of text. */
const memory = 1 << 30;

/** A program with what stands before it so that it is shut in. */
export interface Confined {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether it has a network of its own, which reaches nobody. */
  readonly hasOwnNetwork: boolean;
}

let known: Promise<readonly string[] | undefined> | undefined;

/**
 * Cuts a program off from the network and from most of the memory, as far as this machine lets us: a person who is not
 * root needs namespaces of users for it, which some systems forbid.
 */
export async function confine(
  program: string,
  args: readonly string[],
  outsideOf: readonly string[],
  most = memory,
): Promise<Confined> {
  known ??= ownNetwork(outsideOf);
  const network = await known;
  const limiter = await findProgram('prlimit', outsideOf);
  const limited = limiter === undefined ? [program, ...args] : [limiter, `--as=${most}`, program, ...args];
  const [first, ...rest] = [...(network ?? []), ...limited];
  return { program: first!, args: rest, hasOwnNetwork: network !== undefined };
}

async function ownNetwork(outsideOf: readonly string[]): Promise<readonly string[] | undefined> {
  const unshare = await findProgram('unshare', outsideOf);
  const nothing = await findProgram('true', outsideOf);
  if (unshare === undefined || nothing === undefined) return undefined;
  for (const flags of [['--net'], ['--net', '--user', '--map-root-user']]) {
    const tried = await run({
      program: unshare,
      args: [...flags, nothing],
      folder: '/',
      timeout: 5000,
      outputLimit: 1024,
    });
    if (tried.kind === 'done' && tried.code === 0) return [unshare, ...flags];
  }
  return undefined;
}
