import { atLeast, version } from '../../../../core/version.ts';
import type { CFile } from '../../../../syntax/c/types.ts';

/** After these the packet may lie elsewhere (`bpf_helper_changes_pkt_data` in net/core/filter.c of Linux). */
const moving = new Set(
  'clone_redirect l3_csum_replace l4_csum_replace lwt_push_encap lwt_seg6_store_bytes lwt_seg6_adjust_srh lwt_seg6_action msg_pull_data msg_push_data msg_pop_data skb_adjust_room skb_change_head skb_change_proto skb_change_tail skb_pull_data skb_store_bytes skb_vlan_pop skb_vlan_push store_hdr_opt xdp_adjust_head xdp_adjust_meta xdp_adjust_tail xdp_pull_data'
    .split(' ')
    .map((name) => `bpf_${name}`),
);

/** A program that is called may have moved it before it failed; kernels think of that since 6.13. */
function isMovedByTailCalls({ target: { kernel } }: CFile): boolean {
  return kernel !== undefined && atLeast(kernel.version, version('6.13')) === 'yes';
}

const known = new WeakMap<CFile, Map<string, boolean>>();

/** Whether a function may move the packet: one of the kernel, or one of the file that calls such a one. */
export function movesPacket(file: CFile, name: string): boolean {
  if (moving.has(name)) return true;
  if (name === 'bpf_tail_call' || name === 'bpf_tail_call_static') return isMovedByTailCalls(file);
  let own = known.get(file);
  if (!own) known.set(file, (own = new Map<string, boolean>()));
  const before = own.get(name);
  if (before !== undefined) return before;
  own.set(name, false);
  const fn = file.functionNamed(name);
  const result = fn !== undefined && [...file.calledIn(fn)].some((one) => movesPacket(file, one));
  own.set(name, result);
  return result;
}
