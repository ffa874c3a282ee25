// SPDX-License-Identifier: MIT
/* Counts packets by network interface, and says so for every one of them. */
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, __u32);
	__type(value, __u64);
} packets SEC(".maps");

SEC("xdp")
int count_packets(struct xdp_md *ctx)
{
	__u32 index = ctx->ingress_ifindex;
	__u64 *count = bpf_map_lookup_elem(&packets, &index);

	*count += 1;
	bpf_printk("packet on interface %d of cpu %d, total %d, task %d", index,
		   bpf_get_smp_processor_id(), *count, (int)bpf_get_current_pid_tgid());
	return XDP_PASS;
}

SEC("kprob/do_unlinkat")
int trace_unlink(struct pt_regs *ctx)
{
	char name[1024];

	bpf_get_current_comm(name, sizeof(name));
	return 0;
}

char LICENSE[] SEC("license") = "MIT";
