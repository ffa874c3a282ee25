/** The guard on the analysis that a person gets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes, judge, suggested } from './judge-real.ts';

test('a value out of range is rejected, one inside is accepted', async () => {
  const at = { language: 'sysctl', target: '6.12', text: 'kernel.sysrq = 0\nvm.swappiness = |\n' };
  assert.deepEqual(codes(await judge({ ...at, suggestion: '900' })), ['sysctl/value-out-of-range']);
  assert.deepEqual(codes(await judge({ ...at, suggestion: '10' })), ['accept']);
});

test('a setting that a person has wrong does not block the next one', async () => {
  const text = 'vm.swappiness = 900\n|\n';
  const judging = { language: 'sysctl', target: '6.12', text, suggestion: 'kernel.sysrq = 0' };
  assert.deepEqual(codes(await judge(judging)), ['accept']);
});

test('a first program does not have to bring its licence along', async () => {
  const judging = {
    language: 'ebpf',
    target: '6.12',
    text: '#include <linux/bpf.h>\n#include <bpf/bpf_helpers.h>\n\n|',
    suggestion: 'SEC("xdp")\nint pass(struct xdp_md *ctx)\n{\n\treturn XDP_PASS;\n}',
  };
  assert.deepEqual(codes(await judge(judging)), ['accept']);
});

test('a map lookup may come before its null check, a use may not', async () => {
  const text = `#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, __u64);
} counts SEC(".maps");

SEC("xdp")
int count(struct xdp_md *ctx)
{
	__u32 key = 0;
	__u64 *value;

	|
	return XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
`;
  const lookup = 'value = bpf_map_lookup_elem(&counts, &key);';
  const at = { language: 'ebpf', target: '6.12', text };
  assert.deepEqual(codes(await judge({ ...at, suggestion: lookup })), ['accept']);
  assert.deepEqual(codes(await judge({ ...at, suggestion: `${lookup}\n\tif (value)\n\t\t*value += 1;` })), [
    'accept',
  ]);
  const repaired = await judge({ ...at, suggestion: `${lookup}\n\t*value += 1;` });
  assert.ok(repaired.kind === 'repaired');
  assert.equal(repaired.text, `${lookup}\n\tif (!value)\n\t\treturn XDP_PASS;\n\t*value += 1;`);
  assert.deepEqual(
    repaired.repaired.map(({ code }) => code),
    ['ebpf/unchecked-null-result'],
  );
});

test('a replayed value out of range never comes out, a good one does', async () => {
  const marked = 'vm.swappiness = |\n';
  const bad = await suggested([{ pieces: ['9', '00'] }], 'sysctl', '6.12', marked);
  assert.deepEqual(bad, { shown: undefined, rejectedBy: ['sysctl/value-out-of-range'] });
  const good = await suggested([{ pieces: ['1', '0\nvm.dirty_ratio = 5'] }], 'sysctl', '6.12', marked);
  assert.deepEqual([good.shown?.suggestion.text, good.shown?.verdict], ['10', 'accept']);
});
