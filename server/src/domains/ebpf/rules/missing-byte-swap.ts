import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { codeOf } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { missingByteSwap as page } from '../pages.ts';

/** Members that the network sends with the high byte first, by the structures that have them: 16 or 32 bits. */
const members: Readonly<Record<string, Readonly<Record<string, 16 | 32>>>> = {
  ethhdr: { h_proto: 16 },
  vlan_hdr: { h_vlan_encapsulated_proto: 16 },
  iphdr: { tot_len: 16, id: 16, frag_off: 16, saddr: 32, daddr: 32 },
  ipv6hdr: { payload_len: 16 },
  tcphdr: { source: 16, dest: 16, seq: 32, ack_seq: 32, window: 16 },
  udphdr: { source: 16, dest: 16, len: 16 },
  __sk_buff: { protocol: 16, remote_ip4: 32, local_ip4: 32 },
  bpf_sock_addr: { user_port: 16, user_ip4: 32 },
};

const comparison =
  /(?<![\w.>])(\w+)\s*(?:->|\.)\s*(\w+)\s*(?:==|!=)\s*(ETH_P_\w+|[1-9]\d*)\b(?!\s*[+\-*/<&|])/g;

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    const code = codeOf(file);
    for (const found of code.slice(fn.body.start, fn.body.end).matchAll(comparison)) {
      const [all, object, member, value] = found;
      const bits = members[structOf(file, fn, object!) ?? '']?.[member!];
      if (bits === undefined || isSymmetric(value!, bits)) continue;
      const end = fn.body.start + found.index + all.length;
      const span = { start: end - value!.length, end };
      const swapped = `${bits === 16 ? 'bpf_htons' : 'bpf_htonl'}(${value!})`;
      yield page.problem(
        span,
        { member: member!, value: value! },
        { fixes: [page.fix({ swapped }, 'review', { span, text: swapped })] },
      );
    }
  },
};

/** The structure that a parameter or a local points to. */
function structOf(file: CFile, fn: CFunction, name: string): string | undefined {
  const types = [
    ...fn.parameters.filter((one) => one.name === name).map((one) => one.type),
    ...file.named('variable', name).flatMap((one) => (one.within?.start === fn.start ? [one.type] : [])),
  ];
  return types.length === 1 ? /^(?:const )?struct (\w+)/.exec(types[0]!)?.[1] : undefined;
}

/** A number that is the same in both orders. Who writes hexadecimal digits has most often put them in order, and is left alone. */
function isSymmetric(value: string, bits: 16 | 32): boolean {
  const number = Number(value);
  if (Number.isNaN(number)) return false;
  const bytes = Array.from({ length: bits / 8 }, (_one, at) => Math.floor(number / 256 ** at) % 256);
  return bytes.every((one, at) => one === bytes[bytes.length - 1 - at]);
}
