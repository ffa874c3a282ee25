/** What the verifier refuses because nobody asked: forms that the pages have no fix for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domain } from '../../server/src/domains/ebpf/index.ts';
import { analyseAll } from '../../server/src/core/engine.ts';
import { bareHost, findingsOf } from '../support/config-files.ts';
import { exampleTarget } from '../support/target.ts';

const programs: Readonly<Record<string, readonly [code: string, marked: string]>> = {
  'a socket of a map is none before it was compared, also to who takes NULL': [
    'ebpf/unchecked-null-result',
    `struct {
	__uint(type, BPF_MAP_TYPE_SOCKMAP);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, __u64);
} servers SEC(".maps");

SEC("sk_lookup")
int choose(struct bpf_sk_lookup *ctx)
{
	__u32 key = 0;
	struct bpf_sock *sk = bpf_map_lookup_elem(&servers, &key);
	int error = bpf_sk_assign(ctx, «sk», 0);

	if (sk)
		bpf_sk_release(sk);
	return error ? SK_DROP : SK_PASS;
}
`,
  ],
  'what lies in a map of maps may not be there': [
    'ebpf/unchecked-null-result',
    `struct inner {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u32);
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
	__uint(max_entries, 1);
	__type(key, __u32);
	__array(values, struct inner);
} outer SEC(".maps");

static int fill(void *map)
{
	__u32 key = 0;
	__u32 value = 1;
	void *inside = bpf_map_lookup_elem(map, &key);

	return bpf_map_update_elem(«inside», &key, &value, BPF_ANY);
}

SEC("tc")
int run(struct __sk_buff *skb)
{
	return fill(&outer) ? TC_ACT_SHOT : TC_ACT_OK;
}
`,
  ],
  'what a function of the file gives may be NULL': [
    'ebpf/unchecked-null-result',
    `static void *header(struct __sk_buff *skb, __u32 at, __u32 bytes, void *buffer)
{
	if (bpf_skb_load_bytes(skb, at, buffer, bytes))
		return NULL;
	return buffer;
}

SEC("tc")
int run(struct __sk_buff *skb)
{
	struct iphdr memory;
	struct iphdr *ip = header(skb, 14, sizeof(memory), &memory);

	return «ip»->version == 4 ? TC_ACT_OK : TC_ACT_SHOT;
}
`,
  ],
  'a key that is a variable of the whole file is no constant': [
    'ebpf/unchecked-null-result',
    `struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, __u64);
} counts SEC(".maps");

__u32 seen;

SEC("syscall")
int run(void *ctx)
{
	__u64 *count = bpf_map_lookup_elem(&counts, &seen);

	*«count» += 1;
	return 0;
}
`,
  ],
  'an argument that is tagged may be NULL': [
    'ebpf/unchecked-null-result',
    `__weak int where(struct task_struct *task __arg_trusted __arg_nullable)
{
	return «task»->pid;
}

SEC("?fentry/bpf_fentry_test1")
int run(void *ctx)
{
	return where(0);
}
`,
  ],
  'a function of the file that does not ask leaves the question to its caller': [
    'ebpf/unchecked-null-result',
    `struct {
	__uint(type, BPF_MAP_TYPE_CGRP_STORAGE);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, int);
	__type(value, long);
} longs SEC(".maps");

static void note(struct cgroup *cgroup)
{
	bpf_cgrp_storage_get(&longs, cgroup, 0, BPF_LOCAL_STORAGE_GET_F_CREATE);
}

SEC("tp_btf/sys_enter")
int run(void *ctx)
{
	struct cgroup *cgroup = bpf_cgroup_from_id(1);

	note(cgroup);
	bpf_cgroup_release(«cgroup»);
	return 0;
}
`,
  ],
  'a place of the packet that its own bytes tell needs a comparison of its own': [
    'ebpf/unchecked-packet-access',
    `SEC("tc")
int run(struct __sk_buff *skb)
{
	void *data_end = (void *)(long)skb->data_end;
	void *data = (void *)(long)skb->data;
	struct iphdr *ip = data + sizeof(struct ethhdr);
	struct tcphdr *tcp;

	if ((void *)(ip + 1) > data_end)
		return TC_ACT_OK;
	tcp = (void *)ip + ip->ihl * 4;
	return «tcp»->rst ? TC_ACT_SHOT : TC_ACT_OK;
}
`,
  ],
  'that such a place lies before the end says nothing of what stands there': [
    'ebpf/unchecked-packet-access',
    `SEC("tc")
int run(struct __sk_buff *skb)
{
	void *data_end = (void *)(long)skb->data_end;
	void *data = (void *)(long)skb->data;
	struct iphdr *ip = data + sizeof(struct ethhdr);
	struct tcphdr *tcp;

	if ((void *)(ip + 1) > data_end)
		return TC_ACT_OK;
	tcp = (void *)ip + ip->ihl * 4;
	if ((void *)tcp > data_end)
		return TC_ACT_OK;
	return «tcp»->rst ? TC_ACT_SHOT : TC_ACT_OK;
}
`,
  ],
  'programs of tunnels read packets as well, wherever in them that is': [
    'ebpf/unchecked-packet-access',
    `SEC("lwt_seg6local")
int run(struct __sk_buff *skb)
{
	void *data = (void *)(long)skb->data;
	__u32 offset = 0;
	__u8 *version;

	offset = skb->mark & 1;
	version = data + offset;
	return *«version» >> 4 == 6 ? BPF_OK : BPF_DROP;
}
`,
  ],
};

for (const [title, [code, marked]] of Object.entries(programs)) {
  test(title, async () => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const text = `${marked.replace(/[«»]/g, '')}char _license[] SEC("license") = "GPL";\n`;
    const found = await findingsOf(domain, text, { target: exampleTarget('6.18') });
    const sure = found.filter(({ confidence }) => confidence === 'high');
    assert.deepEqual(
      sure.map((one) => [one.code, one.span]),
      [[code, { start, end }]],
    );
  });
}

test('what a header of the project gives may be NULL too, until the header says another thing', async () => {
  const text = `#include "common.h"
SEC("tp_btf/sys_enter")
int run(void *ctx)
{
	struct cgroup *cgroup = own_cgroup();

	bpf_cgroup_release(cgroup);
	return 0;
}
char _license[] SEC("license") = "GPL";
`;
  const codesWith = async (header: string): Promise<readonly string[]> => {
    const host = { ...bareHost(exampleTarget('6.18')), read: () => Promise.resolve(header) };
    const file = await domain.parse({ path: '/src/a.bpf.c', language: 'ebpf', text }, host);
    return analyseAll(file, domain.rules)
      .findings.filter(({ code }) => code === 'ebpf/unchecked-null-result')
      .map(({ span }) => text.slice(span.start, span.end));
  };
  const helper = (body: string): string =>
    `static inline struct cgroup *own_cgroup(void)\n{\n\tstruct cgroup *cgroup = bpf_cgroup_from_id(1);\n\n${body}\treturn cgroup;\n}\n`;
  assert.deepEqual(await codesWith(helper('\tif (!cgroup)\n\t\treturn NULL;\n')), ['cgroup']);
  assert.deepEqual(await codesWith(helper('\tif (!cgroup)\n\t\tbpf_throw(0); /* return NULL; */\n')), []);
});
