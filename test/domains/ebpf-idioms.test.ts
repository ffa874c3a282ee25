import assert from 'node:assert/strict';
import { test } from 'node:test';
import { introduced } from '../../server/src/core/compare.ts';
import { applyEdits } from '../../server/src/core/edits.ts';
import { analyseAll } from '../../server/src/core/engine.ts';
import { domain } from '../../server/src/domains/ebpf/index.ts';
import { atCursor, bareHost } from '../support/config-files.ts';

/** The text after the first suggestion at `|` was taken, with the idiom's id; undefined where nothing is suggested. */
async function taken(marked: string): Promise<{ id: string; text: string } | undefined> {
  const { file, offset, text } = await atCursor(domain, marked);
  const first = domain.idioms!(file, offset)[0];
  if (!first) return undefined;
  const after = applyEdits(text, [{ span: first.replace, text: first.text }]);
  const before = { text, report: analyseAll(file, domain.rules) };
  const parsed = await domain.parse({ path: 'x', language: 'ebpf', text: after }, bareHost());
  const inserted = { start: first.replace.start, end: first.replace.start + first.text.length };
  const found = introduced(before, { text: after, report: analyseAll(parsed, domain.rules) }, inserted);
  assert.deepEqual(
    found.map((one) => one.code),
    [],
    'a suggestion brings no finding',
  );
  assert.deepEqual(parsed.broken, [], 'a suggestion parses');
  return { id: first.id, text: after };
}

async function suggests(id: string, marked: string, expected: string): Promise<void> {
  const result = await taken(marked);
  assert.equal(result?.id, id);
  assert.equal(result.text, expected);
}

const head = '#include "vmlinux.h"\n#include <bpf/bpf_helpers.h>\n';
const license = '\nchar LICENSE[] SEC("license") = "GPL";\n';

test('null check after a lookup', async () => {
  const program = (hole: string): string =>
    `${head}SEC("xdp")\nint p(struct xdp_md *ctx)\n{\n\t__u32 k = 0;\n\t__u64 *v = bpf_map_lookup_elem(&m, &k);\n${hole}\n\treturn XDP_PASS;\n}\n${license}`;
  await suggests('ebpf/null-check', program('|'), program('\tif (!v)\n\t\treturn XDP_PASS;'));
  await suggests('ebpf/null-check', program('\t|'), program('\tif (!v)\n\t\treturn XDP_PASS;'));
  assert.equal(await taken(program('|\n\tif (!v)\n\t\treturn 0;')), undefined);
  assert.equal(await taken(program('\tif (!v)\n\t\treturn 0;\n|')), undefined);
});

test('null check after a reservation over two lines, in a function without a section', async () => {
  const program = (hole: string): string =>
    `${head}static void p(void *ctx)\n{\n\tstruct event *e;\n\n\te = bpf_ringbuf_reserve(&events,\n\t\t\t\tsizeof(*e), 0);\n${hole}\n\te->pid = 1;\n\tbpf_ringbuf_submit(e, 0);\n}\n`;
  const result = await taken(program('\t|'));
  assert.equal(result?.id, 'ebpf/null-check');
  assert.match(result.text, /if \(!e\)\n\t*return;/);
});

test('submit before the end', async () => {
  const program = (hole: string): string =>
    `${head}SEC("tp/sched/sched_process_exec")\nint p(void *ctx)\n{\n\tstruct event *e = bpf_ringbuf_reserve(&events, sizeof(*e), 0);\n\n\tif (!e)\n\t\treturn 0;\n\te->pid = 1;\n${hole}\n\treturn 0;\n}\n${license}`;
  await suggests('ebpf/ringbuf-submit', program('|'), program('\tbpf_ringbuf_submit(e, 0);'));
  assert.equal(await taken(program('\tbpf_ringbuf_submit(e, 0);\n|')), undefined);
});

test('bounds of a packet', async () => {
  const empty = (hole: string): string =>
    `${head}SEC("xdp")\nint p(struct xdp_md *ctx)\n{\n${hole}\n}\n${license}`;
  await suggests(
    'ebpf/packet-bounds',
    empty('\t|'),
    empty('\tvoid *data_end = (void *)(long)ctx->data_end;\n\tvoid *data = (void *)(long)ctx->data;'),
  );
  const program = (hole: string): string =>
    `${head}SEC("tc")\nint p(struct __sk_buff *skb)\n{\n\tvoid *data_end = (void *)(long)skb->data_end;\n\tvoid *data = (void *)(long)skb->data;\n\tstruct ethhdr *eth = data;\n${hole}\n\treturn TC_ACT_OK;\n}\n${license}`;
  await suggests(
    'ebpf/bounds-check',
    program('|'),
    program('\tif ((void *)(eth + 1) > data_end)\n\t\treturn TC_ACT_OK;'),
  );
  assert.equal(await taken(program('|\n\tif (eth + 1 > data_end)\n\t\treturn 0;')), undefined);
  assert.equal(await taken(program('\tstruct task_struct *task = other;\n|')), undefined);
});

test('the program behind its section', async () => {
  const cases: readonly (readonly [string, string])[] = [
    ['xdp', 'int xdp_prog(struct xdp_md *ctx)\n{\n\treturn XDP_PASS;\n}'],
    ['tcx/ingress', 'int tcx_ingress(struct __sk_buff *ctx)\n{\n\treturn TCX_NEXT;\n}'],
    ['kprobe/do_unlinkat', 'int BPF_KPROBE(do_unlinkat)\n{\n\treturn 0;\n}'],
    ['kretprobe/do_unlinkat', 'int BPF_KRETPROBE(do_unlinkat, long ret)\n{\n\treturn 0;\n}'],
    ['uprobe//usr/bin/sh:main', 'int BPF_KPROBE(main)\n{\n\treturn 0;\n}'],
    ['fentry.s/do_unlinkat', 'int BPF_PROG(do_unlinkat)\n{\n\treturn 0;\n}'],
    [
      'tp/syscalls/sys_enter_openat',
      'int sys_enter_openat(struct trace_event_raw_sys_enter *ctx)\n{\n\treturn 0;\n}',
    ],
    ['cgroup/connect4', 'int cgroup_connect4(struct bpf_sock_addr *ctx)\n{\n\treturn 1;\n}'],
  ];
  for (const [section, body] of cases) {
    const text = (hole: string): string => `${head}\nSEC("${section}")\n${hole}\n${license}`;
    await suggests('ebpf/program', text('|'), text(body));
  }
  assert.equal(
    await taken(`${head}SEC("xdp")\n|\nint p(struct xdp_md *ctx)\n{\n\treturn 0;\n}\n${license}`),
    undefined,
  );
  assert.equal(await taken(`${head}SEC("xdp")\n\n|\n${license}`), undefined);
  assert.equal(await taken(`${head}SEC("nonsense")\n|\n${license}`), undefined);
});

test('a map, a header, a licence', async () => {
  await suggests(
    'ebpf/map-definition',
    `${head}\nstruct {|`,
    `${head}\nstruct {\n\t__uint(type, BPF_MAP_TYPE_HASH);\n\t__type(key, __u32);\n\t__type(value, __u64);\n\t__uint(max_entries, 1024);\n} counts SEC(".maps");`,
  );
  assert.equal(
    await taken(`${head}\nstruct {|\n\t__uint(type, BPF_MAP_TYPE_HASH);\n} m SEC(".maps");\n`),
    undefined,
  );
  await suggests(
    'ebpf/helpers-header',
    '#include "vmlinux.h"\n|\n',
    '#include "vmlinux.h"\n#include <bpf/bpf_helpers.h>\n',
  );
  assert.equal(await taken('#include "vmlinux.h"\n|\n#include <bpf/bpf_helpers.h>\n'), undefined);
  const program = `${head}SEC("xdp")\nint p(struct xdp_md *ctx)\n{\n\treturn XDP_PASS;\n}\n`;
  await suggests('ebpf/license', `${program}\n|`, `${program}\nchar LICENSE[] SEC("license") = "GPL";`);
  assert.equal(await taken(`${program}${license}\n|`), undefined);
  assert.equal(await taken(`${head}\n|`), undefined);
});

test('nothing is suggested in a comment, in a line, or in odd text', async () => {
  assert.equal(await taken(`${head}/*\n|\n*/\n`), undefined);
  assert.equal(await taken(`${head}int x; | int y;\n`), undefined);
  assert.equal(await taken('|'), undefined);
  assert.equal(await taken(`\u0000\u0001{{{"|`), undefined);
});
