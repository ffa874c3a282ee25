/** The guard on eBPF programs: what the verifier refuses because of a line, wherever in the file that shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guard } from '../../server/src/assist/guard.ts';
import type { Verdict } from '../../server/src/assist/types.ts';
import { exampleTarget } from '../support/target.ts';
import { workbenchAnalysis } from './workbench-analysis.ts';

const head = '#include <vmlinux.h>\n#include <bpf/bpf_helpers.h>\n';
const licence = 'char _license[] SEC("license") = "GPL";\n';

/** The verdict on a line, marked with `«…»`, of a text. */
async function judged(marked: string): Promise<Verdict> {
  const [left, line, right] = `${head}${marked}${licence}`.split(/[«»]/) as [string, string, string];
  const target = exampleTarget('6.18');
  const replace = { start: left.length, end: left.length };
  return guard(workbenchAnalysis('ebpf', target), { text: left + right }, { replace, text: line }, [';', '']);
}

const codesOf = (verdict: Verdict): readonly string[] =>
  verdict.kind === 'reject'
    ? verdict.introduced.map(({ code }) => code)
    : verdict.kind === 'repaired'
      ? verdict.repaired.map(({ code }) => code)
      : [];

test('a first use of what nobody checked is as wrong as the second one behind it', async () => {
  const verdict = await judged(`struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, __u32);
	__type(value, struct pair);
	__uint(max_entries, 16);
} pairs SEC(".maps");

SEC("xdp")
int count(struct xdp_md *ctx)
{
	__u32 key = 0;
	struct pair *one = bpf_map_lookup_elem(&pairs, &key);

	«one->a = 1;»
	one->b = 2;
	return XDP_PASS;
}
`);
  assert.equal(verdict.kind, 'repaired');
  assert.match(verdict.text, /^if \(!one\)\n\t\treturn \w+;\n\tone->a = 1;$/);
});

test('what is wrong inside of a function counts where its caller is told of it', async () => {
  const text = (line: string): string => `static int port(void *data, void *data_end)
{
	struct tcphdr *tcp = data + 34;

	if (data_end < data)
		return -1;
	${line}
}

SEC("xdp")
int look(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data;
	void *data_end = (void *)(long)ctx->data_end;

	return port(data, data_end) < 0 ? XDP_DROP : XDP_PASS;
}
`;
  assert.deepEqual(codesOf(await judged(text('«return tcp->dest;»'))), ['ebpf/unchecked-packet-access']);
  assert.equal((await judged(text('«return 0;»'))).kind, 'accept');
});

test('a number that a callback may not return counts where it is returned', async () => {
  const text = (line: string): string =>
    `static int each(__u32 index, void *data)
{
	return inner(data);
}

SEC("tc")
int all(struct __sk_buff *skb)
{
	bpf_loop(4, each, 0, 0);
	return TC_ACT_OK;
}
`.replace('static int each', `static int inner(void *data)\n{\n	${line}\n}\n\nstatic int each`);
  assert.deepEqual(codesOf(await judged(text('«return 77;»'))), ['ebpf/wrong-result']);
  assert.equal((await judged(text('«return 1;»'))).kind, 'accept');
});

test('an element of an array whose key was read from memory may be missing', async () => {
  const verdict = await judged(`struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__type(key, __u32);
	__type(value, __u64);
	__uint(max_entries, 16);
} counts SEC(".maps");

SEC("xdp")
int count(struct xdp_md *ctx)
{
	__u32 queue = ctx->rx_queue_index;
	__u64 *value = bpf_map_lookup_elem(&counts, &queue);

	«*value += 1;»
	return XDP_PASS;
}
`);
  assert.deepEqual(codesOf(verdict), ['ebpf/unchecked-null-result']);
});

test('a use on a path of its own is not excused by one on another path', async () => {
  const verdict = await judged(`struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, __u32);
	__type(value, struct pair);
	__uint(max_entries, 16);
} pairs SEC(".maps");

SEC("xdp")
int count(struct xdp_md *ctx)
{
	__u32 key = 0;
	struct pair *one = bpf_map_lookup_elem(&pairs, &key);

	switch (ctx->rx_queue_index) {
	case 0:
		one->a = 1;
		break;
	default:
		«one->b = 2;»
		break;
	}
	return XDP_PASS;
}
`);
  assert.deepEqual(codesOf(verdict), ['ebpf/unchecked-null-result']);
});
