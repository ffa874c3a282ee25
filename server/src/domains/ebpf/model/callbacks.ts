import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { callbacks } from '../facts/results.ts';

/** The helper or kfunc that calls a function of the file back. */
export function callerOf(file: CFile, fn: CFunction): string | undefined {
  return Object.entries(callbacks).find(([name, [place]]) =>
    file.calls(name).some((call) => call.arguments[place]?.text.replace(/^&\s*/, '') === fn.name),
  )?.[0];
}
