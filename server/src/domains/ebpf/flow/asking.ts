import { bare, mentions, type CallTerm } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { codeOf } from '../model/code.ts';
import { isOfKernel } from './effects.ts';

const known = new WeakMap<CFile, Map<string, boolean>>();

/** Whether a call may ask if a pointer is NULL, so that its caller may know afterwards. */
export function mayAsk(file: CFile, call: CallTerm, key: string): boolean {
  const places = call.arguments.flatMap((one, place) => (mentions(one, key) ? [place] : []));
  if (places.length === 0) return false;
  const callee = file.functionNamed(call.name);
  if (!callee || callee.broken) return true;
  return places.some((place) => {
    const argument = bare(call.arguments[place]!);
    if (argument.kind !== 'name' || argument.name !== key) return true;
    const name = callee.parameters[place]?.name;
    return name === undefined || asks(file, callee, name);
  });
}

/** Whether a function does anything else with a parameter than to follow it and to hand it to the kernel. */
function asks(file: CFile, fn: CFunction, name: string): boolean {
  let own = known.get(file);
  if (!own) known.set(file, (own = new Map<string, boolean>()));
  const key = `${fn.name} ${name}`;
  let found = own.get(key);
  if (found === undefined) {
    const code = codeOf(file).slice(fn.body.start, fn.body.end);
    found = [...code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].some(
      ({ index }) => !isPlain(file, code, index, name.length),
    );
    own.set(key, found);
  }
  return found;
}

function isPlain(file: CFile, code: string, at: number, length: number): boolean {
  const after = code.slice(at + length, at + length + 40);
  if (/^\s*->/.test(after)) return true;
  // Alone between the commas of a call: `bpf_foo(a, name, b)`.
  if (!/^\s*[,)]/.test(after)) return false;
  const before = code.slice(Math.max(0, at - 200), at);
  const called = /\b(\w+)\s*\([^();{}]*$/.exec(before)?.[1];
  return called !== undefined && /[,(]\s*$/.test(before) && isOfKernel(file, called);
}
