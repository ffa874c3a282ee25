import type { CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
import { runsAfter } from '../model/block.ts';
import { codeOf } from '../model/code.ts';
import { clonesOf, dynptrOf } from '../model/dynptrs.ts';
import type { EbpfRule } from '../model/rule.ts';
import { stalePointer as page } from '../pages.ts';

/** Helpers that give back what their first argument points to. */
const releases = ['bpf_ringbuf_submit', 'bpf_ringbuf_discard', 'bpf_sk_release'];
const dynptrReleases = ['bpf_ringbuf_submit_dynptr', 'bpf_ringbuf_discard_dynptr'];
/** After these the packet may lie elsewhere (bpf_helper_changes_pkt_data in net/core/filter.c of Linux). */
const moves =
  'clone_redirect l3_csum_replace l4_csum_replace lwt_push_encap lwt_seg6_store_bytes lwt_seg6_adjust_srh lwt_seg6_action msg_pull_data msg_push_data msg_pop_data skb_adjust_room skb_change_head skb_change_proto skb_change_tail skb_pull_data skb_store_bytes skb_vlan_pop skb_vlan_push store_hdr_opt xdp_adjust_head xdp_adjust_meta xdp_adjust_tail'
    .split(' ')
    .map((name) => `bpf_${name}`);
const slices = ['bpf_dynptr_data', 'bpf_dynptr_slice', 'bpf_dynptr_slice_rdwr'];

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    const code = codeOf(file);
    for (const name of releases) {
      for (const call of file.calls(name)) {
        const variable = call.arguments[0]?.text;
        if (variable !== undefined && /^\w+$/.test(variable)) yield* usesAfter(code, call, [variable]);
      }
    }
    for (const name of dynptrReleases) {
      for (const call of file.calls(name)) {
        const from = dynptrOf(call.arguments[0]?.text);
        if (!call.within || from === undefined) continue;
        const group = clonesOf(file, call.within, from);
        yield* usesAfter(
          code,
          call,
          slicesOf(file, call, (one) => group.includes(one)),
        );
      }
    }
    for (const name of moves) {
      for (const call of file.calls(name))
        if (call.within) yield* usesAfter(code, call, packetPointers(file, code, call));
    }
    for (const call of file.calls('bpf_dynptr_write')) {
      const packets = call.within && packetDynptrs(file, call.within);
      const written = dynptrOf(call.arguments[0]?.text);
      if (packets && written !== undefined && packets.has(written))
        yield* usesAfter(
          code,
          call,
          slicesOf(file, call, (one) => packets.has(one)),
        );
    }
  },
};

function* usesAfter(code: string, call: CCall, variables: readonly string[]): ReturnType<EbpfRule['check']> {
  const rest = variables.length > 0 && runsAfter(code, call);
  if (!rest) return;
  const text = code.slice(rest.start, rest.end);
  for (const variable of variables) {
    // What is set anew, or handed on by its address, is another pointer.
    const renewed =
      new RegExp(`(?:^|[;{}(,])\\s*${variable}\\s*=(?!=)|&\\s*${variable}\\b`).exec(text)?.index ??
      text.length;
    const use = new RegExp(
      `(?:^|[^\\w.>&])(${variable})\\s*(?:->|\\[)|(?:[=(,;{!<+|?:&]|\\breturn)\\s*\\*\\s*(?:\\([^()]*\\*\\)\\s*)?\\(?\\s*(${variable})\\b`,
    ).exec(text.slice(0, renewed));
    if (!use) continue;
    const start = rest.start + use.index + use[0].lastIndexOf(variable);
    yield page.problem(
      { start, end: start + variable.length },
      { variable, helper: call.name },
      { related: [page.step('here', call.nameSpan, { helper: call.name })] },
    );
  }
}

function before(file: CFile, call: CCall, name: string): readonly CCall[] {
  return file.calls(name).filter((one) => one.within === call.within && one.end <= call.start);
}

/** Variables that hold a piece of one of these dynptrs when a call is reached. */
function slicesOf(file: CFile, call: CCall, isMeant: (dynptr: string) => boolean): readonly string[] {
  return slices
    .flatMap((name) => before(file, call, name))
    .filter((one) => isMeant(dynptrOf(one.arguments[0]?.text) ?? ''))
    .flatMap((one) => (one.assignedTo !== undefined && /^\w+$/.test(one.assignedTo) ? [one.assignedTo] : []));
}

/** Dynptrs over the packet, clones of such ones among them. */
function packetDynptrs(file: CFile, within: CFunction): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of ['bpf_dynptr_from_skb', 'bpf_dynptr_from_xdp', 'bpf_dynptr_from_skb_meta']) {
    for (const call of file.calls(name)) {
      const dynptr = call.within === within ? dynptrOf(call.arguments.at(-1)?.text) : undefined;
      if (dynptr !== undefined) found.add(dynptr);
    }
  }
  for (const name of [...found]) for (const clone of clonesOf(file, within, name)) found.add(clone);
  return found;
}

/** Variables that point into the packet when a call is reached: `data` of the context, and what is made of such ones. */
function packetPointers(file: CFile, code: string, call: CCall): readonly string[] {
  const within = call.within!;
  const dynptrs = packetDynptrs(file, within);
  const pointers = new Set(slicesOf(file, call, (one) => dynptrs.has(one)));
  const text = code.slice(within.body.start, call.start);
  for (const [, variable, value] of text.matchAll(/\*\s*(\w+)\s*=(?!=)([^;,]+)[;,]/g)) {
    const from = [...value!.matchAll(/(?<![\w.>])[A-Za-z_]\w*/g)].map(([name]) => name);
    if (/->\s*data(?:_meta)?\b/.test(value!) || from.some((one) => pointers.has(one)))
      pointers.add(variable!);
  }
  return [...pointers];
}
