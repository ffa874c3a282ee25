import { keptOn } from '../../core/remembered.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { families, managed, type ReleaseFamily } from './facts/release-families.ts';

/** The families of which a file has an allocator at all. */
const asked = (all: readonly ReleaseFamily[]): ((file: CFile) => readonly ReleaseFamily[]) =>
  keptOn((file: CFile) => all.filter(({ allocators }) => allocators.some((name) => file.has('call', name))));

export const familiesIn = asked(families);
export const managedIn = asked(managed);
