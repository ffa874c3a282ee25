import { ofPrograms } from './classes/of-programs.ts';
import { ofResources } from './classes/of-resources.ts';
import { ofValues } from './classes/of-values.ts';
import type { ErrorKind } from './classes/kind.ts';

/** All kinds of refusals, by the name that reports use. */
export const classes = { ...ofValues, ...ofResources, ...ofPrograms } satisfies Readonly<
  Record<string, ErrorKind>
>;

export type ErrorClass = keyof typeof classes;
