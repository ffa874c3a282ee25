import type { Trail } from '../../../../syntax/c/flow/explore.ts';
import type { CallTerm, Term } from '../../../../syntax/c/flow/term.ts';

/** What the verifier knows of a value that is no plain number, as far as the text tells us. */
export type Known =
  | { readonly kind: 'context'; readonly isReadOnly?: boolean }
  /** `data_end` of the context. */
  | { readonly kind: 'end' }
  /** A number that is added to pointers or handed on, where a path knows which one it is. */
  | { readonly kind: 'number'; readonly value: number }
  | Pointer;

/** A pointer into memory whose start is known. */
export interface Pointer {
  readonly kind: 'packet' | 'memory';
  /** Equal for pointers into the same memory. */
  readonly base: string;
  /** Bytes from the start of the memory, at least; both are the same number where it is known for sure. */
  readonly low: number;
  /** At most, and `Infinity` where nothing bounds it to the verifier either; absent where we do not know what it knows. */
  readonly high?: number;
  /** Bytes that there are; absent for a packet, whose length a comparison tells, and where nobody knows. */
  readonly size?: number;
  readonly isReadOnly?: boolean;
  readonly mayBeNull?: boolean;
  /** The call that gave it; absent for the packet and for variables. */
  readonly call?: CallTerm;
  /** How it is called where it came from. */
  readonly name: string;
}

/** What is known at one moment of a path. */
export interface State {
  readonly known: ReadonlyMap<string, Known>;
  /** Bytes of the packet that a comparison with its end has shown to be there; `Infinity` where that is not clear. */
  readonly proven: number;
  /** The same of places that differ from packet to packet, counted from there. */
  readonly varying: number;
  /** How often the packet may have been moved: pointers to where it was are worthless. */
  readonly packet: number;
  /** Memory that has been given back, and packets that have been moved, with the call that did it, or what was written over. */
  readonly gone: ReadonlyMap<string, Term>;
}

/** A use of a pointer that the verifier refuses. */
export interface PointerFault {
  readonly does:
    /** Before the packet's end was asked for, or beyond what was asked for. */
    | 'unproven'
    /** Beyond the end of memory of a known size. */
    | 'past'
    /** At an offset that nothing bounds. */
    | 'unbounded'
    /** After the memory was given back or moved. */
    | 'gone'
    /** A write to memory that may only be read. */
    | 'written'
    /** In a function that is given what may be NULL. */
    | 'null';
  /** Where to say so: the use itself, or the argument of the function of the file that leads to it. */
  readonly at: Term;
  /** The use, where it lies in a function of the file that is called. */
  readonly inside?: Term;
  /** What is said to lead there is the context, from which the function takes the packet itself. */
  readonly isContext?: boolean;
  readonly pointer: Pointer;
  /** The last byte that is used, counted from the start of the memory. */
  readonly end: number;
  /** The call that made it worthless, or the memory of a dynptr that was written over. */
  readonly by?: Term;
  /** The function of the kernel that is given the pointer. */
  readonly to?: string;
  readonly trail: Trail | undefined;
}

export const nothingKnown: State = { known: new Map(), proven: 0, varying: 0, packet: 0, gone: new Map() };

const keys = new WeakMap<State, string>();

/** Equal for states that tell the same of every pointer. */
export function keyOfState(state: State): string {
  let key = keys.get(state);
  if (key === undefined) keys.set(state, (key = makeKey(state)));
  return key;
}

function makeKey({ known, proven, varying, packet, gone }: State): string {
  const values = [...known].map(([name, one]) =>
    one.kind === 'packet' || one.kind === 'memory'
      ? `${name}=${one.base}+${one.low}..${one.high}${one.mayBeNull === true ? '?' : ''}`
      : `${name}=${one.kind === 'number' ? one.value : one.kind}`,
  );
  return `${values.sort().join()}|${proven}|${varying}|${packet}|${[...gone.keys()].join()}`;
}

export function isPointer(known: Known | undefined): known is Pointer {
  return known?.kind === 'packet' || known?.kind === 'memory';
}

/** Begins the bases of all that ends when the packet is moved. */
export const packetPrefix = 'packet ';

/** The base of pointers to the packet while it has been moved so often. */
export function packetBase(moved: number): string {
  return `${packetPrefix}${moved}`;
}

/** The base of pointers at a place of the packet that differs from packet to packet: what was compared before says nothing of it. */
export function varyingBase(base: string): string {
  return base.endsWith(varyingMark) ? base : base + varyingMark;
}

export function isVaryingBase(base: string, moved: number): boolean {
  return base === packetBase(moved) + varyingMark;
}

const varyingMark = '~';
