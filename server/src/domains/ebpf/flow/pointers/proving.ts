import { bare, type Term } from '../../../../syntax/c/flow/term.ts';
import { meaningOf, type Place } from './meaning.ts';
import { isPointer, packetBase, type State } from './pointer.ts';

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Bytes of the packet that are known to be there where a condition gave `truth`; `Infinity` where that is not clear. */
export function provenBy(place: Place, state: State, condition: Term, truth: boolean): number {
  const term = bare(condition);
  if (term.kind === 'unary' && term.operator === '!') return provenBy(place, state, term.of, !truth);
  const [through] = term.kind === 'call' && /^(?:un)?likely$/.test(term.name) ? term.arguments : [];
  if (through) return provenBy(place, state, through, truth);
  if (term.kind === 'logic') {
    const sides = [term.left, term.right].map((one) => provenBy(place, state, one, truth));
    return (term.operator === '&&') === truth
      ? Math.max(...sides)
      : sides.includes(Infinity)
        ? Infinity
        : state.proven;
  }
  if (term.kind !== 'binary') return unlessMentioned(place, state, term);
  const [left, right] = [meaningOf(place, state, term.left), meaningOf(place, state, term.right)];
  const isLeftEnd = left?.kind === 'end';
  if (!isLeftEnd && right?.kind !== 'end') return unlessMentioned(place, state, term);
  const pointer = isLeftEnd ? right : left;
  const sign = isLeftEnd ? mirrored[term.operator] : term.operator;
  // A pointer that we lost on the way may be one into the packet.
  if (!isPointer(pointer) || pointer.base !== packetBase(state.packet) || pointer.low !== pointer.high)
    return Infinity;
  const reached = /^[<>]=?$/.test(sign ?? '') ? Math.max(state.proven, pointer.low) : Infinity;
  switch (sign) {
    case '<=':
    case '>':
      return truth === (sign === '<=') ? reached : state.proven;
    case '<':
    case '>=':
      return truth === (sign === '<') ? Math.max(reached, pointer.low + 1) : state.proven;
    default:
      return Infinity;
  }
}

/** The end is in there, in a form that is not understood. */
function unlessMentioned({ file }: Place, state: State, { start, end }: Term): number {
  const names: string[] = [];
  for (const [name, one] of state.known) if (one.kind === 'end') names.push(name);
  const written = file.source.text.slice(start, end);
  if (names.length === 0 && !written.includes('data_end')) return state.proven;
  const words = written.match(/[\w.]+/g) ?? [];
  return words.some((word) => word === 'data_end' || names.includes(word)) ? Infinity : state.proven;
}
