import { atLeast, version } from '../../../core/version.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { helpers } from '../facts/helpers.ts';

/** `&ptr` is the dynptr `ptr`. */
export function dynptrOf(argument: string | undefined): string | undefined {
  return /^&\s*(\w+)$/.exec(argument ?? '')?.[1];
}

/** Functions of the kernel that make a dynptr, of their last argument. */
const makers = [
  'bpf_dynptr_from_mem',
  'bpf_dynptr_from_skb',
  'bpf_dynptr_from_skb_meta',
  'bpf_dynptr_from_xdp',
  'bpf_dynptr_from_file',
  'bpf_ringbuf_reserve_dynptr',
  'bpf_dynptr_clone',
];

/**
 * Which of so many arguments a call makes a dynptr of: one of the kernel, or a function of the file that hands its parameter on to
 * such a one.
 */
export function placeMade(file: CFile, name: string, count: number): number | undefined {
  const fn = file.functionNamed(name);
  if (!fn) return makers.includes(name) ? count - 1 : undefined;
  const place = fn.parameters.findIndex(
    (one) =>
      /^struct bpf_dynptr ?\*$/.test(one.type) &&
      makers.some((maker) =>
        file.calls(maker).some((call) => call.within === fn && call.arguments.at(-1)?.text === one.name),
      ),
  );
  return place < 0 ? undefined : place;
}

/** A dynptr with all that are clones of it, or that it is a clone of: they lose their worth together. */
export function clonesOf(file: CFile, within: CFunction, name: string): readonly string[] {
  const group = new Set([name]);
  const pairs = file
    .calls('bpf_dynptr_clone')
    .filter((call) => call.within === within)
    .map((call) => call.arguments.map((one) => dynptrOf(one.text)));
  for (let size = 0; size !== group.size;) {
    size = group.size;
    for (const pair of pairs) {
      if (!pair.some((one) => one !== undefined && group.has(one))) continue;
      for (const one of pair) if (one !== undefined) group.add(one);
    }
  }
  return [...group];
}

/** Dynptrs that functions of these names make, clones of such ones among them. */
export function dynptrsFrom(file: CFile, within: CFunction, makers: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of makers) {
    for (const call of file.calls(name)) {
      const dynptr = call.within === within ? dynptrOf(call.arguments.at(-1)?.text) : undefined;
      if (dynptr !== undefined) found.add(dynptr);
    }
  }
  for (const name of [...found]) for (const clone of clonesOf(file, within, name)) found.add(clone);
  return found;
}

interface Touch {
  readonly at: number;
  readonly length: number;
  readonly isWrite: boolean;
}

/** Where, from the body's start, the memory of a dynptr is read or written like any other, or handed to a helper that takes no dynptr. */
export function touchedAt(body: string, name: string): Touch | undefined {
  const address = `(&\\s*${name}\\b)`;
  const found = new RegExp(
    [
      `\\*\\s*\\([^()]*\\*\\s*\\)\\s*${address}`,
      `\\b(?:__builtin_)?mem(?:cpy|set|move)\\s*\\(\\s*(?:\\([^()]*\\)\\s*)?${address}`,
      `\\b(?:__builtin_)?memcpy\\s*\\([^,;]*,\\s*(?:\\([^()]*\\)\\s*)?${address}`,
      `${address}\\s*\\+(?!\\+)`,
    ].join('|'),
  ).exec(body);
  if (found) {
    const text = (found.slice(1) as (string | undefined)[]).find((one) => one !== undefined)!;
    const end = found.index + found[0].length;
    const isWrite = found[2] !== undefined || /^\s*(?:[-+*|&^/]|<<|>>)?=(?!=)/.test(body.slice(end, end + 9));
    return { at: found.index + found[0].lastIndexOf(text), length: text.length, isWrite };
  }
  // A helper between whose arguments the address stands.
  for (const call of body.matchAll(
    new RegExp(`\\b(bpf_\\w+)\\s*\\(([^();]|\\([^()]*\\))*?${address}`, 'g'),
  )) {
    const helper = call[1]!;
    const takesOne = /dynptr|_loop$|_drain$|_for_each_/.test(helper);
    if (helpers.has(helper) && !takesOne) {
      const text = call.at(-1)!;
      return { at: call.index + call[0].length - text.length, length: text.length, isWrite: false };
    }
  }
  return undefined;
}

/**
 * Whether a clone holds what a dynptr does, and one of the functions that `gives` names gives it back; kernels before 7.2 refuse
 * all the same to lose one of them.
 */
export function isHeldByClone(file: CFile, within: CFunction, name: string, gives: RegExp): boolean {
  const { kernel } = file.target;
  if (kernel && !kernel.backports && atLeast(kernel.version, version('7.2')) === 'no') return false;
  const others = clonesOf(file, within, name).filter((one) => one !== name);
  return file
    .all('call')
    .some(
      (call) =>
        call.within === within &&
        gives.test(call.name) &&
        others.includes(dynptrOf(call.arguments[0]?.text) ?? ''),
    );
}
