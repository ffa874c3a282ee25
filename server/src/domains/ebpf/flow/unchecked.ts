import type { Property, Trail } from '../../../syntax/c/flow/explore.ts';
import type { FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import {
  bare,
  followed,
  givenKey,
  keyOf,
  mentions,
  partsOf,
  type CallTerm,
  type Term,
} from '../../../syntax/c/flow/term.ts';
import { other, zero } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { isNullableInContext } from '../facts/context-members.ts';
import { isNullableInIterator } from '../facts/iterator-members.ts';
import { kindsOf, wantsPointer } from '../facts/helper-arguments.ts';
import { kfuncs, kfuncWantsPointer } from '../facts/kfuncs.ts';
import { keptPointersOf } from '../model/kept-pointers.ts';
import { modelOf, programOf } from '../model/model.ts';
import { bytesOf } from '../model/sizes.ts';
import { mayAsk } from './asking.ts';
import { addressed, isOfKernel } from './effects.ts';
import { ownGivesNull } from './own-null.ts';
import { follow, givesNull, once } from './paths.ts';
import { inlinedUse } from './pointers/faults.ts';

/** A pointer that may be NULL is used where nobody has looked. */
export interface Unchecked {
  /** The pointer where it is used. */
  readonly at: Term;
  /** The call, the member or the parameter that gave it. */
  readonly from: Source;
  /** The function that is given it; absent where the memory behind it is read or written. */
  readonly to?: CallTerm;
  readonly trail: Trail | undefined;
}

type MemberTerm = Term & { readonly kind: 'member' };
type Source = CallTerm | MemberTerm | (Term & { readonly kind: 'name' });

interface Pending {
  readonly keys: readonly string[];
  readonly from: Source;
  /** A path on which a condition has found NULL, and that goes on. */
  readonly isNull?: true;
}

interface Used {
  readonly at: Term;
  readonly to?: CallTerm;
  /** Who is given it takes NULL as well, or sockets of maps that were looked at only. */
  readonly mayBeNull?: true;
}

/** Uses of what a function of the kernel gave: on each path of a function the first one. */
export const uncheckedIn = once((file, _fn, graph) => findUnchecked(file, graph));

function findUnchecked(file: CFile, graph: FlowGraph): readonly Unchecked[] {
  const given = givenAsNull(file, graph);
  const keepsPointers = keptPointersOf(file).size > 0;
  const isAsked = graph.steps.some(
    (step) =>
      (step.kind === 'call' && isNullable(file, step.call)) ||
      (step.kind === 'assign' && step.value && isNullableMember(file, graph, bare(step.value))) ||
      (keepsPointers && usedBy(file, step).some((used) => isUnaskedMember(file, graph, used))),
  );
  if (!isAsked && given.length === 0) return [];
  const found = new Map<string, Unchecked>();
  const find = (one: Unchecked): void => {
    const key = `${one.from.start} ${one.at.start}`;
    if (!found.has(key)) found.set(key, one);
  };
  const property: Property<readonly Pending[]> = {
    start: given,
    key: (state) =>
      state.map(({ keys, from, isNull }) => `${keys.join()}@${from.start}${isNull ? '0' : ''}`).join(';'),
    step(state, step, { trail }) {
      for (const used of usedBy(file, step)) {
        const pointer = bare(used.at);
        if (pointer.kind === 'call' && !used.to && isNullable(file, pointer)) {
          find({ ...used, from: pointer, trail });
          continue;
        }
        if (keepsPointers && isUnaskedMember(file, graph, used)) {
          find({ ...used, from: pointer as MemberTerm, trail });
          continue;
        }
        const pending = state.find(({ keys }) => keys.includes(keyOf(pointer)));
        if (!pending) continue;
        const { from, isNull } = pending;
        if (used.mayBeNull && (isNull || !isSocketOfMap(file, from))) continue;
        find({ ...used, at: pointer, from, trail });
        return [{ state: state.filter((one) => one !== pending) }];
      }
      return [{ state: after(file, graph, state, step) }];
    },
    assume(state, { condition }, { valueOf }) {
      return state.flatMap((one): readonly Pending[] => {
        const { keys, from } = one;
        const values = keys.map((name) => valueOf({ kind: 'name', name, start: from.start, end: from.end }));
        if (values.every((value) => value === zero)) return [{ ...one, isNull: true }];
        if (condition && keys.some((key) => isLookedAt(condition, key))) return [];
        return values.every((value) => (value & zero) !== 0 && (value & other) !== 0) ? [one] : [];
      });
    },
  };
  follow(file, graph, property);
  return [...found.values()];
}

function isNullable(file: CFile, { name }: CallTerm): boolean {
  // To take one more reference of what one holds cannot fail, and nothing tells that from other uses.
  if (isOfKernel(file, name)) return givesNull(name) && !name.startsWith('bpf_refcount_acquire');
  return ownGivesNull(file, name);
}

/** What an iterator program is shown is NULL at the end of the walk, a packet may have no socket, and what lies in a map may not be there. */
function isNullableMember(file: CFile, { fn }: FlowGraph, term: Term): term is MemberTerm {
  if (term.kind !== 'member' || !term.arrow) return false;
  const context = fn.parameters[0];
  const section = programOf(file, fn)?.section;
  if (section && term.object.kind === 'name' && term.object.name === context?.name)
    return section.attach === 'BPF_TRACE_ITER'
      ? isNullableInIterator(context.type, term.name)
      : isNullableInContext(context.type, term.name);
  return isOfMap(file, term.name);
}

/** What lies in a map is handed over as it is read, and no condition of the function asks for it. */
function isUnaskedMember(file: CFile, graph: FlowGraph, { at, to, mayBeNull }: Used): boolean {
  const term = bare(at);
  if (
    !to ||
    mayBeNull ||
    term.kind !== 'member' ||
    !isNullableMember(file, graph, term) ||
    !isOfMap(file, term.name)
  )
    return false;
  const key = keyOf(term);
  return !graph.blocks.some(({ edges }) =>
    edges.some(({ condition }) => condition && isSpelled(condition, key)),
  );
}

/** Whether a part of a term is spelled so; `mentions` knows plain names only. */
function isSpelled(term: Term, key: string): boolean {
  return keyOf(term) === key || partsOf(term).some((part) => isSpelled(part, key));
}

/** Contexts of programs, and what else is never NULL where a function that is not static gets it. */
const neverNull = /\b(?:__sk_buff|xdp_md|pt_regs|sk_msg_md|sk_reuseport_md|user_pt_regs|bpf_\w+)\b|\bvoid\b/;

/**
 * The pointers that the verifier takes for memory which may be missing, where it judges a function without its callers: those
 * to structures and numbers that no tag says more of.
 */
function givenAsNull(file: CFile, { fn }: FlowGraph): readonly Pending[] {
  const { text } = file.source;
  const head = text.slice(fn.start, fn.body.start);
  // The compiler puts others into those that call them, and the verifier sees them there.
  if (fn.isStatic || !/\b(?:__noinline|__weak)\b/.test(head) || programOf(file, fn)) return [];
  return fn.parameters.flatMap(({ name, type, start, end }) => {
    // Tags stand behind the name.
    const written = text.slice(start, end + /^[^,{]*/.exec(text.slice(end, end + 200))![0].length);
    const pointed = /^(?:const )?(\w[\w ]*?) ?\*$/.exec(type)?.[1] ?? '';
    // The name of a type may stand for memory of another kind.
    const isMemory =
      (pointed.startsWith('struct ') || bytesOf(pointed) !== undefined) && !neverNull.test(pointed);
    const isTagged = /\b__arg_nullable\b/.test(written) || !/__arg_/.test(written);
    if (name === undefined || !isMemory || !isTagged || /__arena|__arg_untrusted/.test(written)) return [];
    return [{ keys: [name], from: { kind: 'name', name, start: end - name.length, end } }];
  });
}

/** A member that all structures with one of that name declare as a pointer that a map keeps. */
function isOfMap(file: CFile, name: string): boolean {
  const own = keptPointersOf(file).get(name) ?? [];
  return (
    own.length > 0 && own.every((written) => /\b__(?:kptr|kptr_untrusted|percpu_kptr|uptr)\b/.test(written))
  );
}

/** A condition names the pointer itself, and not only what is behind it. */
function isLookedAt(condition: Term, key: string): boolean {
  return mentions(condition, key) && followed(bare(condition)) === undefined;
}

function after(file: CFile, graph: FlowGraph, state: readonly Pending[], step: Step): readonly Pending[] {
  if (step.kind === 'assign') {
    const key = keyOf(bare(step.target));
    const rest = state.flatMap((one) => {
      if (!one.keys.includes(key)) return [one];
      const keys = one.keys.filter((each) => each !== key);
      return keys.length > 0 ? [{ ...one, keys }] : [];
    });
    const value = step.value && bare(step.value);
    if (!value || !/^\w+$/.test(key)) return rest;
    if (value.kind === 'call')
      return isNullable(file, value) ? [...rest, { keys: [key], from: value }] : rest;
    if (isNullableMember(file, graph, value)) return [...rest, { keys: [key], from: value }];
    // A place behind the pointer is one only where the pointer is.
    const within = value.kind === 'address' ? bare(value.of) : undefined;
    const object = within?.kind === 'member' && within.arrow ? bare(within.object) : undefined;
    const copied = object ? keyOf(object) : givenKey(value);
    return rest.map((one) => (one.keys.includes(copied) ? { ...one, keys: [...one.keys, key] } : one));
  }
  if (step.kind !== 'call' || isOfKernel(file, step.call.name)) return state;
  // A function of the file or a macro may look.
  return state.filter(({ keys }) => !keys.some((key) => mayAsk(file, step.call, key)));
}

function usedBy(file: CFile, step: Step): readonly Used[] {
  if (step.kind === 'access') return [{ at: step.pointer }];
  if (step.kind !== 'call') return [];
  const { call } = step;
  if (!isOfKernel(file, call.name)) return copiedBy(file, call);
  return call.arguments.flatMap((argument, index): readonly Used[] => {
    const inner = bare(argument);
    const member = inner.kind === 'address' ? bare(inner.of) : undefined;
    const pointer = member?.kind === 'member' ? behind(member) : inner;
    if (!pointer) return [];
    const kfunc = kfuncs.get(call.name);
    const kind = kindsOf(call.name)[index] ?? '';
    // The place of a member is found by adding to the pointer, whatever is done with it there.
    const isPlace = pointer !== inner && /KPTR/.test(kind);
    const isWanted = kfunc ? kfuncWantsPointer(kfunc, index) : wantsPointer(call.name, index);
    if (isWanted || isPlace) return [{ at: pointer, to: call }];
    return !kfunc && (kind === '' || /SOCK/.test(kind)) ? [{ at: pointer, to: call, mayBeNull: true }] : [];
  });
}

/** The pointer behind which a member lies, however deep: that of `p->a.b` is `p`. */
function behind(term: Term): Term | undefined {
  return term.kind === 'member' && !term.arrow ? behind(bare(term.object)) : followed(term);
}

/** What the compiler writes out as reads and writes is followed as it is with `->`. */
function copiedBy(file: CFile, call: CallTerm): readonly Used[] {
  const places = inlinedUse(call.name);
  if (!places || file.has('macro', call.name) || file.functionNamed(call.name)) return [];
  return call.arguments.slice(0, places.length).flatMap((argument): readonly Used[] => {
    const inner = bare(argument);
    const pointer = inner.kind === 'address' ? behind(bare(inner.of)) : inner;
    return pointer && pointer.kind !== 'call' ? [{ at: pointer }] : [];
  });
}

/** To the verifier what lies in a map of sockets is no socket before it was compared with NULL. */
function isSocketOfMap(file: CFile, from: Source): boolean {
  if (from.kind !== 'call' || from.name !== 'bpf_map_lookup_elem') return false;
  const map = modelOf(file).maps.find((one) => one.name === addressed(from.arguments[0]));
  return /^(?:SOCKMAP|SOCKHASH|REUSEPORT_SOCKARRAY)$/.test(map?.type?.name ?? '');
}
