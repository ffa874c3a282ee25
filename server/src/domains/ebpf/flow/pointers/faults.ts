import { bare, type CallTerm, type Term } from '../../../../syntax/c/flow/term.ts';
import { kindsOf, isWritten } from '../../facts/helper-arguments.ts';
import { kfuncs, sizedPointers } from '../../facts/kfuncs.ts';
import { sizeOfType } from '../../model/layout.ts';
import { sizeInMap } from '../../model/map-sizes.ts';
import { numberOf } from '../../model/numbers.ts';
import { addressed } from '../effects.ts';
import { addressOf, meaningOf, type Place } from './meaning.ts';
import {
  isPointer,
  isVaryingBase,
  packetBase,
  type Pointer,
  type PointerFault,
  type State,
} from './pointer.ts';
import { typeOf } from './types.ts';

type Fault = Omit<PointerFault, 'trail'>;

/** What the verifier says of memory that is read or written directly. */
export function accessFault(
  place: Place,
  state: State,
  term: Term,
  how: 'read' | 'write',
): Fault | undefined {
  if (term.kind !== 'content' && term.kind !== 'element' && !(term.kind === 'member' && term.arrow))
    return undefined;
  const pointer = addressOf(place, state, term);
  if (!isPointer(pointer)) return undefined;
  const followed = bare(term.kind === 'member' ? term.object : term.of);
  if (pointer.mayBeNull === true) return { does: 'null', at: followed, pointer, end: 0 };
  const type = typeOf(place.file, place.graph, term);
  // An array is not read where it is named: that makes a pointer.
  if (type?.endsWith(']')) return undefined;
  const fault = extentFault(
    state,
    pointer,
    (type === undefined ? undefined : sizeOfType(place.file, type)) ?? 1,
  );
  if (fault) return { ...fault, at: term };
  return how === 'write' && pointer.isReadOnly === true
    ? { does: 'written', at: followed, pointer, end: pointer.low }
    : undefined;
}

/** What is wrong with `bytes` at a pointer. */
function extentFault(state: State, pointer: Pointer, bytes: number): Omit<Fault, 'at'> | undefined {
  const by = state.gone.get(pointer.base);
  if (by) return { does: 'gone', pointer, end: 0, by };
  const end = pointer.low + bytes;
  if (pointer.kind === 'packet') {
    if (isVaryingBase(pointer.base, state.packet))
      return end > state.varying ? { does: 'unproven', pointer, end } : undefined;
    if (pointer.base !== packetBase(state.packet) || pointer.low < 0) return undefined;
    return end > state.proven ? { does: 'unproven', pointer, end } : undefined;
  }
  const { size } = pointer;
  if (size === undefined || bytes <= 0) return undefined;
  if (end > size || (pointer.low === pointer.high && pointer.low < 0)) return { does: 'past', pointer, end };
  if (pointer.high === Infinity) return { does: 'unbounded', pointer, end };
  // As far as a type lets the index go.
  return pointer.high !== undefined && pointer.high + bytes > size
    ? { does: 'past', pointer, end: pointer.high + bytes }
    : undefined;
}

/** Functions that the compiler writes out as reads and writes, with how each pointer among the arguments is used. */
const inlined: Readonly<Record<string, readonly ('read' | 'write')[]>> = {
  memcpy: ['write', 'read'],
  memcmp: ['read', 'read'],
  memmove: ['write', 'read'],
  memset: ['write'],
};

/** How such a function uses its pointers; undefined for all others. */
export function inlinedUse(name: string): readonly ('read' | 'write')[] | undefined {
  const plain = name.replace(/^__builtin_/, '');
  return Object.hasOwn(inlined, plain) ? inlined[plain] : undefined;
}

/** What the verifier says of memory that is copied or filled. */
export function* copyFaults(place: Place, state: State, call: CallTerm): Iterable<Fault> {
  const { file, graph } = place;
  const [length] = call.arguments.slice(2);
  const written = length && file.source.text.slice(length.start, length.end);
  const bytes = written === undefined ? undefined : (numberOf(file, { within: graph.fn }, written) ?? 1);
  for (const [at, how] of (inlinedUse(call.name) ?? []).entries()) {
    const argument = call.arguments[at];
    // A member that nobody knows is an array there, or a pointer that is read from there.
    const pointer =
      argument && (meaningOf(place, state, argument) ?? addressOf(place, state, bare(argument)));
    // How much of a variable on the stack is copied, the compiler sees.
    if (!isPointer(pointer) || bytes === undefined || pointer.base.startsWith('&')) continue;
    if (pointer.mayBeNull === true) continue;
    const fault = extentFault(state, pointer, bytes);
    if (fault) yield { ...fault, at: argument!, to: call.name };
    else if (how === 'write' && pointer.isReadOnly === true)
      yield { does: 'written', at: argument!, pointer, end: pointer.low, to: call.name };
  }
}

/** What the verifier says of memory that functions of the kernel are given. */
export function* argumentFaults(place: Place, state: State, call: CallTerm): Iterable<Fault> {
  const kfunc = kfuncs.get(call.name);
  const kinds = kindsOf(call.name);
  const sized = new Set(kfunc ? sizedPointers(kfunc) : []);
  for (const [at, argument] of call.arguments.entries()) {
    const pointer = meaningOf(place, state, argument);
    if (!isPointer(pointer)) continue;
    const needed = bytesNeeded(place, call, at, kinds, sized.has(at));
    // How much of a variable on the stack a length asks for is another rule's matter.
    if (needed && (needed.by === 'map' || !pointer.base.startsWith('&'))) {
      const fault = extentFault(state, pointer, needed.bytes);
      if (fault) yield { ...fault, at: argument, to: call.name };
    }
    if (pointer.isReadOnly === true && isWritten(call.name, at))
      yield { does: 'written', at: argument, pointer, end: pointer.low, to: call.name };
  }
}

/** How many bytes a function uses of what an argument points to, and what says so. */
function bytesNeeded(
  { file, graph }: Place,
  call: CallTerm,
  at: number,
  kinds: readonly string[],
  isSized: boolean,
): { readonly bytes: number; readonly by: 'length' | 'map' } | undefined {
  const kind = kinds[at] ?? '';
  const ofMap = /MAP_KEY/.test(kind) ? 'key' : /MAP_VALUE/.test(kind) ? 'value' : undefined;
  if (ofMap && /MAP_PTR/.test(kinds[0] ?? '')) {
    const bytes = sizeInMap(file, addressed(call.arguments[0]), ofMap);
    return bytes === undefined ? undefined : { bytes, by: 'map' };
  }
  const isMemory = /PTR_TO_(?:UNINIT_)?MEM/.test(kind) && /CONST_SIZE/.test(kinds[at + 1] ?? '');
  const length = isSized || isMemory ? call.arguments[at + 1] : undefined;
  const bytes =
    length && numberOf(file, { within: graph.fn }, file.source.text.slice(length.start, length.end));
  return bytes === undefined ? undefined : { bytes, by: 'length' };
}
