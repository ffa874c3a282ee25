import type { Severity } from '../core/types.ts';

export type Format = 'text' | 'json' | 'sarif';

/** The options that `check` and `fix` share, as they are after reading the command line. */
export interface CheckOptions {
  readonly format: Format;
  readonly target?: string;
  /** The kernels that one source has to support. */
  readonly support?: string;
  readonly language?: string;
  /** `--root`: the system tree that configuration is meant for. */
  readonly root?: string;
  readonly tags?: readonly string[];
  readonly rules?: readonly string[];
  /** The least severity that makes the exit 1. */
  readonly failOn: Severity | 'never';
  readonly strict: boolean;
  readonly stdinPath?: string;
  readonly baseline?: string;
  readonly changedSince?: string;
  readonly jobs?: number;
  /** `check` only: asks the official validators of this machine as well. */
  readonly validators?: boolean;
  /** `fix` only. */
  readonly review?: boolean;
  readonly diff?: boolean;
}
