import table from './programs.json' with { type: 'json' };
import patch from './programs.patch.json' with { type: 'json' };

/** A type of program, such as XDP. Facts: see `programs.source.ts`. */
export interface ProgramType {
  /** Without `BPF_PROG_TYPE_`, e.g. `SCHED_CLS`. */
  readonly name: string;
  readonly since?: string;
  /** The structure that the context argument points to; absent where it is not one fixed structure. */
  readonly context?: string;
  /** Ids of the helpers that the probed kernel accepts; absent when the type could not be probed. */
  readonly helpers?: ReadonlySet<number>;
  /** The attach type decides about helpers as well, so a missing one proves nothing. */
  readonly attachDecides?: boolean;
  /** Refused without a licence that is compatible with the GPL, whatever it calls. */
  readonly gplOnly?: boolean;
}

type Row = Omit<ProgramType, 'name' | 'helpers'> & { readonly helpers?: readonly number[] };

function read(): ReadonlyMap<string, ProgramType> {
  const corrections = patch.programs as Readonly<Record<string, Partial<Row>>>;
  const types = Object.entries(table.programs as Readonly<Record<string, Row>>).map(([name, row]) => {
    const { helpers, ...rest } = { ...row, ...corrections[name] };
    return { name, ...rest, ...(helpers ? { helpers: new Set(helpers) } : {}) };
  });
  return new Map(types.map((type) => [type.name, type]));
}

/** All program types, by name without the prefix. */
export const programTypes: ReadonlyMap<string, ProgramType> = read();

/** The release line whose answers the helper lists are, e.g. `6.18`. */
export const probedKernel: string = table.probed;
