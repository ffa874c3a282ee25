import type { Certainty } from '../../../core/version.ts';
import type { Step } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { bufferNamed } from '../model/buffers.ts';
import { sizeInMap } from '../model/map-sizes.ts';
import { fieldOf } from '../model/maps.ts';
import { modelOf } from '../model/model.ts';
import { numberOf } from '../model/numbers.ts';
import { boundsOf } from './bounds.ts';
import { addressed } from './effects.ts';
import { pathsOf } from './paths.ts';

/** Whether the verifier knows that a look-up in an array finds something: its key has to be one constant that is small enough. */
export function arrayHasKey(file: CFile, fn: CFunction, call: CallTerm): Certainty {
  const graph = pathsOf(file, fn);
  const [first, second] = call.arguments;
  const map = modelOf(file).maps.find((one) => one.name === addressed(first));
  const key = second && bare(second);
  const name = key?.kind === 'address' ? keyOf(bare(key.of)) : undefined;
  if (!graph || !map || name === undefined) return 'unknown';
  if (isElsewhere(file, fn, name) || isOfAnotherSize(file, fn, name, map.name)) return 'no';
  const set = graph.steps.filter((step) => step.kind === 'assign' && keyOf(bare(step.target)) === name);
  if (isReadFromMemory(file, fn, name, set)) return 'no';
  const [only] = set;
  if (set.length !== 1 || only?.kind !== 'assign' || !only.value) return 'unknown';
  const value = bare(only.value);
  const number = numberOf(file, { within: fn }, file.source.text.slice(value.start, value.end));
  if (number === undefined) {
    const range = boundsOf(file, graph, value);
    return range && range.low !== range.high ? 'no' : 'unknown';
  }
  const entries = fieldOf(map, 'max_entries');
  const count = entries && numberOf(file, {}, entries.value);
  return count === undefined ? 'unknown' : number < count ? 'yes' : 'no';
}

/** Only what lies on the stack is a constant to the verifier, and never a variable of the whole file. */
function isElsewhere(file: CFile, fn: CFunction, name: string): boolean {
  if (!/^\w+$/.test(name) || fn.parameters.some((one) => one.name === name)) return false;
  const all = file.named('variable', name);
  return all.length > 0 && all.every(({ within }) => within === undefined);
}

/** The bits of a wider or narrower number may lie elsewhere than where the key is read. */
function isOfAnotherSize(file: CFile, fn: CFunction, name: string, map: string): boolean {
  const bytes = /^\w+$/.test(name) ? bufferNamed(file, { within: fn }, name)?.bytes : undefined;
  const wanted = sizeInMap(file, map, 'key');
  return bytes !== undefined && wanted !== undefined && bytes !== wanted;
}

/** Whether a key is only ever set to what lies in memory, and compared with nothing: no constant to anybody. */
function isReadFromMemory(file: CFile, fn: CFunction, name: string, set: readonly Step[]): boolean {
  const body = file.source.text.slice(fn.body.start, fn.body.end);
  const compared = new RegExp(`\\b${name}\\b\\s*[!=]=|[!=]=\\s*${name}\\b|switch\\s*\\(${name}\\b`);
  if (!/^\w+$/.test(name) || set.length === 0 || compared.test(body)) return false;
  return set.every((step) => {
    const value = step.kind === 'assign' && step.value ? bare(step.value) : undefined;
    return value !== undefined && holdsMemory(value);
  });
}

/** What is reckoned from memory is no constant either. */
function holdsMemory(value: Term): boolean {
  if (value.kind === 'cast') return holdsMemory(bare(value.of));
  if (value.kind === 'binary' && /^(?:[-+*%|^]|<<|>>)$/.test(value.operator))
    return holdsMemory(bare(value.left)) || holdsMemory(bare(value.right));
  return (value.kind === 'member' && value.arrow) || value.kind === 'content' || value.kind === 'element';
}
