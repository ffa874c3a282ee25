import type { FlowGraph } from '../../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type CallTerm, type Term } from '../../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../../syntax/c/types.ts';
import { helpers } from '../../facts/helpers.ts';
import { bufferNamed } from '../../model/buffers.ts';
import { castBy } from '../../model/cast-macros.ts';
import { memberOf } from '../../model/layout.ts';
import { numberOf } from '../../model/numbers.ts';
import { sizeInMap } from '../../model/map-sizes.ts';
import { boundsOf } from '../bounds.ts';
import { addressed } from '../effects.ts';
import { givesNull, once } from '../paths.ts';
import { numberAt } from './counts.ts';
import { iteratorPrefix, isKernelObject } from './objects.ts';
import { isPointer, packetBase, varyingBase, type Known, type Pointer, type State } from './pointer.ts';
import { sliceBase } from './slices.ts';
import { elementOf, stride, typeOf } from './types.ts';
import { isVarying } from './varying.ts';

/** A text and one of its functions. */
export interface Place {
  readonly file: CFile;
  readonly graph: FlowGraph;
}

/** What an expression is to the verifier; undefined where that is not known. */
export function meaningOf(place: Place, state: State, term: Term): Known | undefined {
  const { file, graph } = place;
  switch (term.kind) {
    case 'name':
      return state.known.get(term.name) ?? localArray(place, term.name);
    case 'cast':
      return meaningOf(place, state, term.of);
    case 'assignment':
      return term.operator === '=' ? meaningOf(place, state, term.value) : undefined;
    case 'comma':
      return term.parts.length > 0 ? meaningOf(place, state, term.parts.at(-1)!) : undefined;
    case 'member':
      return ofMember(place, state, term);
    case 'element': {
      // An array inside of memory is a pointer to it; other elements are values.
      const type = typeOf(file, graph, term);
      return type?.endsWith(']') ? addressOf(place, state, term) : undefined;
    }
    case 'address':
      return addressOf(place, state, bare(term.of));
    case 'binary':
      return ofSum(place, state, term);
    case 'call': {
      const inner = castBy(file, term);
      return inner ? meaningOf(place, state, inner) : resultOf(place, term);
    }
    default:
      return undefined;
  }
}

/** Where the memory lies that an access means: what `&term` is. */
export function addressOf(place: Place, state: State, term: Term): Known | undefined {
  const { file, graph } = place;
  switch (term.kind) {
    case 'content':
      return meaningOf(place, state, term.of);
    case 'name':
      return localVariable(place, term.name);
    case 'element': {
      const array = meaningOf(place, state, term.of);
      return isPointer(array)
        ? moved(array, place, state, term.index, stride(file, typeOf(file, graph, term.of)), 1)
        : undefined;
    }
    case 'member': {
      const object = term.arrow
        ? meaningOf(place, state, term.object)
        : addressOf(place, state, bare(term.object));
      if (!isPointer(object)) return undefined;
      const type = typeOf(file, graph, term.object);
      const whole = term.arrow ? elementOf(type) : type;
      const member = whole === undefined ? undefined : memberOf(file, whole, term.name);
      // A member lies nowhere before its structure.
      return shifted(object, member?.offset ?? 0, member?.offset);
    }
    default:
      return undefined;
  }
}

function ofMember(place: Place, state: State, term: Term & { readonly kind: 'member' }): Known | undefined {
  const object = meaningOf(place, state, term.object);
  if (object?.kind === 'context' && term.arrow) {
    if (term.name === 'data_end') return { kind: 'end' };
    return term.name === 'data' ? packetStart(state, object.isReadOnly) : undefined;
  }
  const known = state.known.get(keyOf(term));
  if (known) return known;
  const type = typeOf(place.file, place.graph, term);
  return type?.endsWith(']') ? addressOf(place, state, term) : undefined;
}

function packetStart({ packet }: State, isReadOnly: boolean | undefined): Pointer {
  const start = { kind: 'packet', base: packetBase(packet), low: 0, high: 0, name: 'data' } as const;
  return isReadOnly ? { ...start, isReadOnly } : start;
}

/** The array of a name is a pointer to its first element. */
function localArray(place: Place, name: string): Pointer | undefined {
  const variable = localVariable(place, name);
  return variable && typeOf(place.file, place.graph, nameTerm(name))?.endsWith(']') ? variable : undefined;
}

const localsIn = once(() => new Map<string, Pointer | undefined>());

function localVariable({ file, graph }: Place, name: string): Pointer | undefined {
  const known = localsIn(file, graph.fn);
  if (known?.has(name) === true) return known.get(name);
  const isDeclared = graph.steps.some((step) => step.kind === 'declare' && step.name === name);
  const buffer = isDeclared ? bufferNamed(file, { within: graph.fn }, name) : undefined;
  const found: Pointer | undefined = buffer && {
    kind: 'memory',
    base: `&${name}`,
    low: 0,
    high: 0,
    size: buffer.bytes,
    name,
  };
  known?.set(name, found);
  return found;
}

export function nameTerm(name: string): Term {
  return { kind: 'name', name, start: 0, end: 0 };
}

/** A pointer and a number are a pointer further on. */
function ofSum(
  place: Place,
  state: State,
  term: Term & { readonly kind: 'binary' | 'logic' },
): Known | undefined {
  if (term.operator !== '+' && term.operator !== '-') return undefined;
  const left = meaningOf(place, state, term.left);
  if (isPointer(left)) {
    const step = stride(place.file, typeOf(place.file, place.graph, term.left));
    return moved(left, place, state, term.right, step, term.operator === '+' ? 1 : -1);
  }
  const right = term.operator === '+' ? meaningOf(place, state, term.right) : undefined;
  if (!isPointer(right)) return undefined;
  return moved(
    right,
    place,
    state,
    term.left,
    stride(place.file, typeOf(place.file, place.graph, term.right)),
    1,
  );
}

/** `count` elements further; undefined where nobody knows how far that is. */
function moved(
  pointer: Pointer,
  place: Place,
  state: State,
  count: Term,
  step: number | undefined,
  sign: 1 | -1,
): Pointer | undefined {
  const { file, graph } = place;
  if (step === undefined) return undefined;
  const inner = bare(count);
  const written = file.source.text.slice(inner.start, inner.end);
  const exact = numberOf(file, { within: graph.fn }, written) ?? numberAt(place, state, inner);
  const range = exact === undefined ? boundsOf(file, graph, count) : { low: exact, high: exact };
  if (pointer.kind === 'packet' && exact === undefined && sign === 1 && isVarying(file, graph, count)) {
    return { ...shifted(pointer, 0, undefined), low: 0, base: varyingBase(pointer.base) };
  }
  if (!range) {
    if (sign !== 1) return undefined;
    // However large a structure of another file is, what lies behind it lies no nearer.
    if (isOfSizes(file, written)) return shifted(pointer, 0, undefined);
    // Wherever in the packet that is, something has to be known to be there.
    return pointer.kind === 'packet' ? { ...shifted(pointer, 0, undefined), low: 0 } : undefined;
  }
  const ends = [range.low * step * sign, range.high * step * sign];
  return shifted(pointer, Math.min(...ends), Math.max(...ends));
}

function shifted({ high, ...pointer }: Pointer, least: number, most: number | undefined): Pointer {
  const low = pointer.low + least;
  return high === undefined || most === undefined
    ? { ...pointer, low }
    : { ...pointer, low, high: high + most };
}

/** Whether an expression, or what a macro of the file stands for, adds up sizes of things. */
function isOfSizes(file: CFile, written: string): boolean {
  const [macro] = /^\w+$/.test(written) ? file.named('macro', written) : [];
  const text = macro ? file.source.text.slice(macro.nameSpan.end, macro.end) : written;
  return (
    (macro === undefined || macro.parameters === undefined) &&
    /\bsizeof\b/.test(text) &&
    /^[\s()+*\d]*$/.test(text.replace(/\bsizeof\s*\(\s*(?:(?:struct|union)\s+)?\w+\s*\)/g, '1'))
  );
}

/** What a function of the kernel gives. */
function resultOf({ file, graph }: Place, call: CallTerm): Pointer | undefined {
  const { name, arguments: given } = call;
  if (file.functionNamed(name)) return undefined;
  const base = `${name}@${call.start}`;
  const pointer = { kind: 'memory', base, low: 0, high: 0, call, name, mayBeNull: givesNull(name) } as const;
  const sized = (place: number): Pointer => {
    const length = given[place];
    const size =
      length && numberOf(file, { within: graph.fn }, file.source.text.slice(length.start, length.end));
    return size === undefined ? pointer : { ...pointer, size };
  };
  switch (name) {
    case 'bpf_ringbuf_reserve':
      return sized(1);
    case 'bpf_dynptr_data':
      return { ...sized(2), base: sliceBase(file, graph.fn, given[0], base) };
    case 'bpf_dynptr_slice':
      return { ...sized(3), base: sliceBase(file, graph.fn, given[0], base), isReadOnly: true };
    case 'bpf_dynptr_slice_rdwr':
      return { ...sized(3), base: sliceBase(file, graph.fn, given[0], base) };
    case 'bpf_iter_num_next':
      return { ...pointer, base: `${iteratorPrefix(given[0])}${base}`, size: 4, isReadOnly: true };
    default:
  }
  if (/^bpf_iter_\w+_next$/.test(name)) return { ...pointer, base: `${iteratorPrefix(given[0])}${base}` };
  if (isKernelObject(file, graph.fn, name)) return { ...pointer, isReadOnly: true };
  const returns = helpers.get(name)?.returns ?? '';
  if (/MAP_VALUE/.test(returns)) {
    const size = sizeInMap(file, addressed(given[0]), 'value');
    return size === undefined ? pointer : { ...pointer, size };
  }
  return pointer.mayBeNull ? pointer : undefined;
}
