import type { ApiLack } from '../core/kernel-api.ts';

/** What writer and reader of a table have to agree on beside the sections' names. */
export const rowKinds = [
  'function',
  'macro',
  'struct',
  'union',
  'enum',
  'enumerator',
  'typedef',
  'variable',
  'export',
] as const;

/** Signs beside a row's kind. */
export const inlineSign = 16;
export const localSign = 32;

export interface TableAbout {
  readonly columns: readonly {
    /** With the point release. */
    readonly version: string;
    readonly arch: string;
    readonly source: string;
    readonly lacks?: readonly ApiLack[];
  }[];
  /** How many names the table holds. */
  readonly names: number;
  /** What it was made from and when, for people. */
  readonly made: string;
  /** Of a table of somebody's own kernel: what it was made from. */
  readonly own?: OwnAbout;
}

export interface OwnAbout {
  readonly kind: 'tree' | 'btf';
  /** Real path of the tree or file. */
  readonly path: string;
  /** Changes whenever the kernel behind the path does. */
  readonly stamp: string;
  /** The kernel's own name for itself, such as `6.1.0-18-amd64`. */
  readonly release: string;
  readonly headers: number;
  /** Files and folders that could not be read. */
  readonly unreadable: number;
}
