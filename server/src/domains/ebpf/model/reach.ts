import type { CCall, CFile } from '../../../syntax/c/types.ts';
import { codeOf } from './code.ts';
import { modelOf, type BpfProgram } from './model.ts';

/** A call that a program makes, by itself or through functions of the file. */
export interface Reached {
  readonly program: BpfProgram;
  readonly call: CCall;
  /** The call in the program's own body that leads there; the same one where the program calls it itself. */
  readonly at: CCall;
}

const known = new WeakMap<CFile, ReadonlyMap<string, readonly Reached[]>>();

/** The calls of a name that programs reach, once for each program and each way out of its body. */
export function reached(file: CFile, name: string): readonly Reached[] {
  let all = known.get(file);
  if (!all) known.set(file, (all = read(file)));
  return all.get(name) ?? [];
}

function read(file: CFile): ReadonlyMap<string, readonly Reached[]> {
  const calls = new Map<number, CCall[]>();
  for (const call of file.all('call')) {
    const from = call.within?.nameSpan.start;
    if (from === undefined) continue;
    const own = calls.get(from);
    if (own) own.push(call);
    else calls.set(from, [call]);
  }
  const found = new Map<string, Reached[]>();
  for (const program of modelOf(file).programs) {
    for (const at of calls.get(program.body.nameSpan.start) ?? []) {
      const seen = new Set<string>();
      const waiting = [at];
      for (let call = waiting.pop(); call; call = waiting.pop()) {
        const next = file.functionNamed(call.name);
        if (next) {
          if (!seen.has(call.name)) waiting.push(...(calls.get(next.nameSpan.start) ?? []));
          seen.add(call.name);
          continue;
        }
        const same = found.get(call.name);
        if (same) same.push({ program, call, at });
        else found.set(call.name, [{ program, call, at }]);
      }
    }
  }
  return found;
}

/**
 * Whether what a function is given decides if it comes to a call: `if (xdp) bpf_xdp_adjust_tail(…)`. With a constant from its
 * caller the compiler, and otherwise the verifier, leaves the other half out.
 */
export function isChosen(file: CFile, { call, at }: Reached): boolean {
  const fn = call.within;
  if (call === at || !fn) return false;
  const before = codeOf(file).slice(fn.body.start, call.start);
  return fn.parameters.some(
    ({ name, type }) =>
      name !== undefined &&
      !type.includes('*') &&
      new RegExp(`\\b(?:if|switch|while)\\s*\\([^;{}]*\\b${name}\\b|\\b${name}\\b[^;{}]*\\?[^;{}]*$`).test(
        before,
      ),
  );
}
