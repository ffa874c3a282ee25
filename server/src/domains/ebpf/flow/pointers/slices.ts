import { bare, keyOf, type CallTerm, type Term } from '../../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../../syntax/c/types.ts';
import { clonesOf, dynptrsFrom } from '../../model/dynptrs.ts';
import { addressed } from '../effects.ts';
import { isPointer, packetPrefix, type State } from './pointer.ts';

/** What makes a dynptr over the packet; a write through the first ones may move it. */
const ofBuffer = ['bpf_dynptr_from_skb', 'bpf_dynptr_from_skb_meta'];
const ofPacket = [...ofBuffer, 'bpf_dynptr_from_xdp'];

/** The base of a piece of a dynptr, which ends with the dynptr and all its clones, or with where the packet lay. */
export function sliceBase(file: CFile, fn: CFunction, dynptr: Term | undefined, call: string): string {
  const name = addressed(dynptr);
  const kind = dynptrsFrom(file, fn, ofPacket).has(name) ? packetPrefix : '';
  return `${kind}${groupOf(file, fn, name)} ${call}`;
}

/** Whether a call writes to the packet through a dynptr, which may move it. */
export function writesPacket(file: CFile, fn: CFunction, { name, arguments: given }: CallTerm): boolean {
  return name === 'bpf_dynptr_write' && dynptrsFrom(file, fn, ofBuffer).has(addressed(given[0]));
}

/** What has gone with a dynptr. */
export function slicesGone(file: CFile, fn: CFunction, state: State, call: CallTerm): State {
  return allGone(state, `${groupOf(file, fn, addressed(call.arguments[0]))} `, call);
}

/** What has gone with what a dynptr said before it was made anew, or written over; clones keep what they have. */
export function slicesLeft(file: CFile, fn: CFunction, state: State, name: string, by: Term): State {
  const group = clonesOf(file, fn, name);
  return group.length > 1 ? state : allGone(state, `${groupOf(file, fn, name)} `, by);
}

/** The dynptr of the function whose memory an assignment writes to, as in `*(__u8 *)&ptr = 0`. */
export function dynptrWritten(target: Term): string | undefined {
  const inner = target.kind === 'content' ? bare(target.of) : undefined;
  return inner?.kind === 'address' ? keyOf(bare(inner.of)) : undefined;
}

/** All pointers whose bases begin like this are worthless. */
export function allGone(state: State, prefix: string, by: Term): State {
  const gone = new Map(state.gone);
  for (const one of state.known.values())
    if (isPointer(one) && one.base.startsWith(prefix)) gone.set(one.base, by);
  return { ...state, gone };
}

function groupOf(file: CFile, fn: CFunction, name: string): string {
  return `dynptr ${[...clonesOf(file, fn, name)].sort().join('+')}`;
}
