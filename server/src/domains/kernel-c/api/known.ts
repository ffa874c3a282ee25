import { KeptWith } from '../../../core/remembered.ts';
import type { KernelFacts, KernelView } from '../../../core/kernel-api.ts';
import type { Message, Text } from '../../../core/text.ts';
import type { Host, KernelTarget } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';

export type Say = (text: Text, args?: Message['args']) => string;

/** The kernel's tables as a target sees them, and what a file means there, where there is a file. */
export interface Known {
  readonly facts: KernelFacts;
  readonly view: KernelView;
  readonly meaning?: Meaning | undefined;
}

/** Who asks about the kernel: for which one, with its tables where they are at hand. */
export interface Asker {
  readonly say: Say;
  readonly kernel?: KernelTarget | undefined;
  readonly known?: Known | undefined;
}

const facts = new KeptWith<CFile, KernelFacts>();

/**
 * Keeps the tables at hand for what cannot wait; without a kernel they still tell what each release has. Findings do not
 * need them then, so that nobody waits for their first opening.
 */
export async function learnFacts(file: CFile, host: Host): Promise<void> {
  const opening = host.kernelFacts().then((found) => {
    if (found) facts.set(file, found);
  });
  if (file.target.kernel) await opening;
}

/** What is known around a file; undefined where nobody has tables. */
export function knownAround(file: CFile): Known | undefined {
  const found = facts.get(file);
  return found && { facts: found, view: found.viewOf(file.target), meaning: meaningOf(file) };
}
