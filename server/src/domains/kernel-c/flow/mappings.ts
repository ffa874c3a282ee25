import type { Property } from '../../../syntax/c/flow/explore.ts';
import type { Edge, FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { startsWith } from './hand-over.ts';
import { follow, once } from './paths.ts';

/** Calls that give an address for a device, or a number that says that there is none. */
export const mappings = [
  'dma_map_single',
  'dma_map_single_attrs',
  'dma_map_page',
  'dma_map_page_attrs',
  'dma_map_phys',
  'dma_map_resource',
  'skb_frag_dma_map',
] as const;

/** An address that some path keeps, and that no path behind the call asks for. */
export interface Mapped {
  readonly call: CallTerm;
  /** All spellings of it, the first one first. */
  readonly keys: readonly string[];
}

interface Pending {
  readonly call: CallTerm;
  readonly keys: readonly string[];
}

/** Conversions that an address goes through on its way into a descriptor. */
const converting = /^(?:cpu_to_[lb]e\d+|cpu_to_hw|upper_32_bits|lower_32_bits|htonl|u64_to_\w+)$/;
const asking = /mapping_error|map(?:ping)?_err|dma_err|err_mapping|dma_is_error|DMA_ERROR/i;
/** Notes of the address beside what it maps, and their readers. */
const noting = /^dma_unmap_(?:addr|len)(?:_set)?$/;

export const uncheckedMappingsIn = once((file, _fn, graph) => findUnchecked(file, graph));

function findUnchecked(file: CFile, graph: FlowGraph): readonly Mapped[] {
  const asked = new Set<number>();
  const kept = new Map<number, Mapped>();
  const property: Property<readonly Pending[]> = {
    start: [],
    key: (state) => state.map(({ call, keys }) => `${call.start}:${keys.join()}`).join(';'),
    step(state, step) {
      const left = state.filter((one) => {
        if (!asks(file, step, one)) return true;
        asked.add(one.call.start);
        return false;
      });
      if (step.kind === 'return') {
        for (const one of left) kept.set(one.call.start, one);
        return [{ state: left }];
      }
      if (step.kind === 'call') return [{ state: left.map((one) => noted(step.call, one)) }];
      return [{ state: step.kind === 'assign' ? assigned(file, left, step, kept) : left }];
    },
    assume(state, { condition }: Edge) {
      if (!condition) return state;
      const left = state.filter((one) => !isMeant(file, condition, one));
      for (const one of state) if (!left.includes(one)) asked.add(one.call.start);
      return left.length === state.length ? state : left;
    },
  };
  follow(graph, property);
  return [...kept.values()].filter(({ call }) => !asked.has(call.start));
}

/** The mapping of a value, through casts and conversions. */
function mappingOf(file: CFile, value: Term): CallTerm | undefined {
  const inner = bare(value);
  if (inner.kind === 'assignment') return mappingOf(file, inner.value);
  if (inner.kind !== 'call' || isLocal(file, inner.name)) return undefined;
  if ((mappings as readonly string[]).includes(inner.name)) return inner;
  return converting.test(inner.name) && inner.arguments[0] ? mappingOf(file, inner.arguments[0]) : undefined;
}

function assigned(
  file: CFile,
  state: readonly Pending[],
  step: Step & { readonly kind: 'assign' },
  kept: Map<number, Mapped>,
): readonly Pending[] {
  const target = bare(step.target);
  const key = keyOf(target);
  const call = step.value && mappingOf(file, step.value);
  const next: Pending[] = [];
  for (const one of state) {
    const isCopied =
      key !== '' &&
      step.value !== undefined &&
      !call &&
      isMeant(file, step.value, one) &&
      !one.keys.includes(key);
    const keys = isCopied
      ? [...one.keys, key]
      : one.keys.filter((own) => own !== key && !(target.kind === 'name' && startsWith(own, target.name)));
    // The last name that it had means something else from here on.
    if (keys.length === 0) kept.set(one.call.start, one);
    else next.push(keys.length === one.keys.length ? one : { ...one, keys });
  }
  // Whoever is handed a place to put it asks for itself.
  const isOut = target.kind === 'content' || (target.kind === 'element' && /^\w+\[/.test(key));
  if (!call || key === '' || isOut) return next;
  return [...next.filter((one) => one.call !== call), { call, keys: [key] }];
}

/** `dma_unmap_addr_set(buffer, dma, address)` keeps it as `buffer->dma`. */
function noted(call: CallTerm, one: Pending): Pending {
  const [object, member, value] = call.arguments;
  if (!noting.test(call.name) || !object || !member || !value || !one.keys.includes(keyOf(bare(value))))
    return one;
  const key = `${keyOf(bare(object))}->${keyOf(member)}`;
  return one.keys.includes(key) ? one : { ...one, keys: [...one.keys, key] };
}

/** Whether a step looks at it, or gives it to somebody who has to. */
function asks(file: CFile, step: Step, one: Pending): boolean {
  if (step.kind === 'return') return step.value !== undefined && isMeant(file, step.value, one);
  if (step.kind !== 'call') return false;
  const { call } = step;
  if (asking.test(call.name)) return isMeant(file, call, one);
  const own = file.functionNamed(call.name);
  // A helper that is given it, or what it is a member of, may ask.
  const isGiven = call.arguments.some((argument) => {
    const given = keyOf(bare(argument)).replace(/^&/, '');
    return given !== '' && one.keys.some((key) => startsWith(key, given));
  });
  if (!isGiven) return false;
  if (own) return asking.test(file.source.text.slice(own.body.start, own.body.end));
  return (
    isLocal(file, call.name) ||
    call.name === '' ||
    call.arguments.some((argument) => {
      const given = bare(argument);
      return given.kind === 'address' && one.keys.includes(keyOf(given.of));
    })
  );
}

/** Whether a term is written with the last word of one of its spellings. */
function isMeant({ source }: CFile, { start, end }: Term, { keys }: Pending): boolean {
  const text = source.text.slice(start, end);
  return keys.some((key) => new RegExp(`\\b${lastWord(key)}\\b`).test(text));
}

/** The variable, or the member, that a spelling ends with. */
export function lastWord(key: string): string {
  return /(\w+)$/.exec(key.replace(/(?:\[[^\]]*\]|\([^)]*\))+$/, ''))?.[1] ?? key;
}
