import { bare, type Term } from '../../../../syntax/c/flow/term.ts';
import { meaningOf, type Place } from './meaning.ts';
import { isPointer, isVaryingBase, packetBase, type State } from './pointer.ts';

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/**
 * Bytes of the packet that are known to be there where a condition gave `truth`, `of` its start or of a place that differs;
 * `Infinity` where that is not clear.
 */
export function provenBy(
  place: Place,
  state: State,
  condition: Term,
  truth: boolean,
  of: 'proven' | 'varying',
): number {
  const term = bare(condition);
  if (term.kind === 'unary' && term.operator === '!') return provenBy(place, state, term.of, !truth, of);
  const [through] = term.kind === 'call' && /^(?:un)?likely$/.test(term.name) ? term.arguments : [];
  if (through) return provenBy(place, state, through, truth, of);
  if (term.kind === 'logic') {
    const sides = [term.left, term.right].map((one) => provenBy(place, state, one, truth, of));
    return (term.operator === '&&') === truth
      ? Math.max(...sides)
      : sides.includes(Infinity)
        ? Infinity
        : state[of];
  }
  if (term.kind !== 'binary') return unlessMentioned(place, state, term, of);
  const [left, right] = [meaningOf(place, state, term.left), meaningOf(place, state, term.right)];
  const isLeftEnd = left?.kind === 'end';
  if (!isLeftEnd && right?.kind !== 'end') return unlessMentioned(place, state, term, of);
  const pointer = isLeftEnd ? right : left;
  const sign = isLeftEnd ? mirrored[term.operator] : term.operator;
  // A pointer that we lost on the way may be one into the packet.
  if (!isPointer(pointer)) return Infinity;
  const isVarying = isVaryingBase(pointer.base, state.packet);
  if (isVarying !== (of === 'varying') && (isVarying || pointer.base === packetBase(state.packet)))
    return state[of];
  if (!isVarying && (pointer.base !== packetBase(state.packet) || pointer.low !== pointer.high))
    return Infinity;
  const reached = /^[<>]=?$/.test(sign ?? '') ? Math.max(state[of], pointer.low) : Infinity;
  switch (sign) {
    case '<=':
    case '>':
      return truth === (sign === '<=') ? reached : state[of];
    case '<':
    case '>=':
      return truth === (sign === '<') ? Math.max(reached, pointer.low + 1) : state[of];
    default:
      return Infinity;
  }
}

/** The end is in there, in a form that is not understood. */
function unlessMentioned(
  { file }: Place,
  state: State,
  { start, end }: Term,
  of: 'proven' | 'varying',
): number {
  const names: string[] = [];
  for (const [name, one] of state.known) if (one.kind === 'end') names.push(name);
  const written = file.source.text.slice(start, end);
  if (names.length === 0 && !written.includes('data_end')) return state[of];
  const words = written.match(/[\w.]+/g) ?? [];
  return words.some((word) => word === 'data_end' || names.includes(word)) ? Infinity : state[of];
}
