import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Target } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { claims, isProgram } from '../../server/src/domains/ebpf/claims.ts';
import { domain } from '../../server/src/domains/ebpf/index.ts';
import { rememberHeaders } from '../../server/src/domains/ebpf/model/headers.ts';
import { modelOf } from '../../server/src/domains/ebpf/model/model.ts';
import { parseC } from '../../server/src/syntax/c/parse.ts';
import { analyseAll } from '../../server/src/core/engine.ts';
import { say } from '../../server/src/core/text.ts';
import { atCursor, bareHost, english, explained, findingsOf, hoverAt } from '../support/config-files.ts';

function on(kernel: string): { target: Target } {
  return { target: { kernel: { version: version(kernel), source: 'test' } } };
}

async function hoverIn(marked: string, kernel = '6.12'): Promise<string | undefined> {
  return hoverAt(domain, await atCursor(domain, marked, on(kernel)));
}

async function labelsAt(marked: string, kernel = '6.12'): Promise<readonly string[]> {
  const { file, offset } = await atCursor(domain, marked, on(kernel));
  return domain.complete!(file, offset, english).map((item) => item.label);
}

test('programs are ours; loaders, kernel code and talk about sections are not', () => {
  const program =
    '#include "vmlinux.h"\n#include <bpf/bpf_helpers.h>\nSEC("xdp")\nint p(void *c) { return 0; }\n';
  assert.ok(isProgram(program));
  assert.ok(isProgram('#include <linux/bpf.h>\n#include "bpf_helpers.h"\nSEC ("tc") int p(void *c);\n'));
  assert.ok(isProgram('#include "bpf_tracing_net.h"\nSEC("cgroup/getsockopt") int p(void *c);\n'));
  assert.ok(isProgram(`#include <bpf/bpf_helpers.h>\n${'// a long head\n'.repeat(600)}`.slice(0, 8192)));
  assert.ok(
    !isProgram(
      '#include <bpf/libbpf.h>\n#include <linux/bpf.h>\nint main(void) { find("SEC(\\"xdp\\")"); }\n',
    ),
  );
  assert.ok(
    !isProgram('#include <linux/bpf.h>\n/* SEC("xdp") programs call this */\nint f(void) { return 0; }\n'),
  );
  assert.ok(!isProgram('#define SEC(x) x\nint SEC("a");\n'));
  assert.ok(!isProgram('#include <stdio.h>\nint main(void) { return 0; }\n'));
  assert.deepEqual(claims[0]!.paths, ['**/*.bpf.c', '**/*.bpf.h']);
});

test('programs, maps and the licence are found however they are written', async () => {
  const text = `#include "vmlinux.h"
struct inner { __uint(type, BPF_MAP_TYPE_ARRAY); } a SEC(".maps");
struct {
	__uint(type, BPF_MAP_TYPE_HASH_OF_MAPS);
	__array(values, struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); });
} outer SEC(".maps") = { .values = { &a } };
SEC("?kprobe/do_unlinkat")
int BPF_KPROBE(on_unlink, int dfd) { return 0; }
SEC("xdp") int plain(struct xdp_md *ctx) { return 0; }
static int helper(void) { return 0; }
/* SEC("tc") int no(void) { return 0; } */
#if 0
SEC("tc") int off(void *ctx) { return 0; }
#endif
const char _license[] SEC("license") = "Dual BSD/GPL";
`;
  const file = await domain.parse({ path: 'x.bpf.c', language: 'ebpf', text }, bareHost());
  const model = modelOf(file);
  assert.deepEqual(
    model.programs.map((program) => [program.name, program.use.name, program.type?.name]),
    [
      ['on_unlink', 'kprobe/do_unlinkat', 'KPROBE'],
      ['plain', 'xdp', 'XDP'],
    ],
  );
  assert.deepEqual(
    model.maps.map((map) => [map.name, map.type?.name, map.fields.map((field) => field.name).join(' ')]),
    [
      ['a', 'ARRAY', 'type'],
      ['outer', 'HASH_OF_MAPS', 'type values'],
    ],
  );
  assert.equal(model.license?.value, 'Dual BSD/GPL');
  assert.deepEqual(
    domain.outline!(file).map((item) => `${item.kind} ${item.name}`),
    ['map a', 'map outer', 'program on_unlink', 'program plain', 'function helper'],
  );
  assert.deepEqual(
    domain.definitions!(file).map((item) => `${item.kind} ${item.name}`),
    ['bpf-program on_unlink', 'bpf-program plain', 'bpf-map a', 'bpf-map outer'],
  );
});

test('a header of the project may declare what the file does not', async () => {
  const text =
    '#include "common.h"\nSEC("xdp")\nint p(struct xdp_md *c)\n{\n\tprintf("x");\n\tbpf_printk("x");\n\treturn 0;\n}\n';
  const codes = async (header: string | undefined): Promise<readonly string[]> => {
    const source = { path: 'src/x.bpf.c', language: 'ebpf', text };
    const file = await parseC(source, {});
    await rememberHeaders(file, {
      ...bareHost(),
      read: (path) => Promise.resolve(path === 'src/common.h' ? header : undefined),
    });
    return analyseAll(file, domain.rules).findings.map((finding) => finding.code);
  };
  assert.deepEqual(await codes(undefined), []);
  assert.deepEqual(await codes('#define printf bpf_printk\nchar LICENSE[] SEC("license") = "GPL";\n'), []);
  assert.deepEqual(await codes('#include "more.h"\n'), []);
  assert.deepEqual(await codes('struct event { int pid; };\n'), ['ebpf/libc-call', 'ebpf/missing-license']);
});

test('hover tells what a kernel function does, what it asks of callers, and who may call it', async () => {
  const acquire = await hoverIn(
    'SEC("xdp")\nint p(struct xdp_md *c)\n{\n\tbpf_task_acq|uire(0);\n\treturn 0;\n}\n',
  );
  assert.match(acquire ?? '', /struct task_struct \*bpf_task_acquire\(struct task_struct \*p\)/);
  assert.match(acquire ?? '', /released on every path[\s\S]*May return NULL[\s\S]*`xdp`/);
  const refused = await hoverIn(
    'SEC("sk_lookup")\nint p(struct bpf_sk_lookup *c)\n{\n\tbpf_task_acq|uire(0);\n\treturn 0;\n}\n',
  );
  assert.match(refused ?? '', /type sk_lookup may not call it/);
});

test('hover tells what a helper does, since when, and who may call it', async () => {
  const lookup = await hoverIn(
    'SEC("xdp")\nint p(struct xdp_md *c)\n{\n\tbpf_map_look|up_elem(&m, &k);\n\treturn 0;\n}\n',
    '6.18',
  );
  assert.match(lookup ?? '', /void \*bpf_map_lookup_elem\(void \*map, const void \*key\);/);
  assert.match(lookup ?? '', /Since Linux 3\.19\. The target \(6\.18\) has it\./);
  assert.match(lookup ?? '', /May return NULL/);
  assert.match(lookup ?? '', /Programs of type xdp may call it/);
  assert.match(
    (await hoverIn('int f(void)\n{\n\tbpf_loop|(1, f, 0, 0);\n}\n', '5.10')) ?? '',
    /\*\*The target \(5\.10\) lacks it\.\*\*/,
  );
  assert.match(
    (await hoverIn('SEC("fentry.s|/x")\nint p(void *c) { return 0; }\n')) ?? '',
    /BPF_TRACE_FENTRY.*May sleep/s,
  );
  assert.match(
    (await hoverIn('struct { __uint(type, BPF_MAP_TYPE_RING|BUF); } r SEC(".maps");\n')) ?? '',
    /no key, no value, `max_entries`/,
  );
  assert.match((await hoverIn('int f(struct xdp|_md *c) { return 0; }\n')) ?? '', /data_end/);
  assert.match((await hoverIn('int f(void) { return XDP_T|X; }\n')) ?? '', /interface it came from/);
  assert.match(
    (await hoverIn('int f(void)\n{\n\tbpf_prin|tk("x");\n}\n')) ?? '',
    /macro of libbpf that calls `bpf_trace_printk`/,
  );
  assert.equal(await hoverIn('/* bpf_loo|p */\nint f(void) { return 0; }\n'), undefined);
  assert.equal(await hoverIn('int f(int cou|nt) { return 0; }\n'), undefined);
});

test('both languages speak', async () => {
  const cursor = await atCursor(domain, 'int f(void) { return bpf_ktime_get_n|s(); }\n', on('6.1'));
  const markdown = await hoverAt(domain, cursor, (text, args) => say(text, 'zh-CN', args));
  assert.match(markdown ?? '', /自 Linux 4\.1 起。目标内核（6\.1）有。/);
});

test('completion offers what the place allows', async () => {
  assert.ok((await labelsAt('SEC("fen|")\n')).includes('fentry.s'));
  assert.ok(
    (await labelsAt('struct {\n\t__uint(type, |);\n} m SEC(".maps");\n')).includes('BPF_MAP_TYPE_LRU_HASH'),
  );
  assert.ok(
    !(await labelsAt('struct {\n\t__uint(type, |);\n} m SEC(".maps");\n', '5.4')).includes(
      'BPF_MAP_TYPE_RINGBUF',
    ),
  );
  assert.ok(
    (await labelsAt('struct {\n\t__uint(type, BPF_MAP_TYPE_HASH);\n\t__|\n} m SEC(".maps");\n')).includes(
      '__type(key, …)',
    ),
  );
  const xdp = await labelsAt('SEC("xdp")\nint p(struct xdp_md *c)\n{\n\tbpf_|\n\treturn 0;\n}\n');
  assert.ok(xdp.includes('bpf_xdp_adjust_head') && xdp.includes('bpf_map_lookup_elem'));
  assert.ok(!xdp.includes('bpf_skb_load_bytes') && !xdp.includes('bpf_copy_from_user'));
  assert.deepEqual(
    (await labelsAt('SEC("xdp")\nint p(struct xdp_md *c)\n{\n\treturn X|;\n}\n')).slice(0, 2),
    ['XDP_PASS', 'XDP_DROP'],
  );
  assert.deepEqual(
    (await labelsAt('SEC("tcx/ingress")\nint p(struct __sk_buff *c)\n{\n\treturn |;\n}\n'))[0],
    'TCX_NEXT',
  );
  assert.deepEqual(await labelsAt('/* bpf_| */\nint f(void) { return 0; }\n'), []);
  assert.deepEqual(await labelsAt('int f(void)\n{\n\tx = 1|;\n}\n'), []);
});

test('notes are true and short', async () => {
  const { file, offset } = await atCursor(
    domain,
    'struct {\n\t__uint(type, BPF_MAP_TYPE_HASH);\n\t__type(key, __u32);\n\t__type(value, __u64);\n\t__uint(max_entries, 8);\n} flows SEC(".maps");\nSEC("xdp")\nint p(struct xdp_md *c)\n{\n\t__u32 k = 0;\n\t__u64 *v = bpf_map_lookup_elem(&flows, &k);\n\t|\n\treturn XDP_PASS;\n}\n',
    on('6.1'),
  );
  assert.deepEqual(domain.notes!(file, offset), [
    'The target kernel is Linux 6.1.',
    'This is an eBPF program of type XDP (SEC("xdp")), its context is struct xdp_md *.',
    'It returns one of XDP_PASS, XDP_DROP, XDP_TX, XDP_REDIRECT, XDP_ABORTED.',
    'It may not sleep.',
    'Map flows: type BPF_MAP_TYPE_HASH, key __u32, value __u64, max_entries 8.',
    'bpf_map_lookup_elem may return NULL and must be checked.',
    'No licence is declared in this file.',
  ]);
  assert.equal(domain.blank!(file, offset), ';');
  assert.equal(domain.blank!(file, 0), '');
});

test('explain knows helpers, sections, map types and contexts', async () => {
  const explain = (name: string): Promise<string | undefined> => explained(domain, name);
  assert.match((await explain('bpf_ringbuf_reserve')) ?? '', /Since Linux 5\.8/);
  assert.match((await explain('ringbuf_reserve')) ?? '', /submit or discard/);
  assert.match((await explain('SEC("kprobe/x")')) ?? '', /kernel function is entered/);
  assert.match((await explain('tcx/ingress')) ?? '', /Needs libbpf 1\.3/);
  assert.match((await explain('BPF_MAP_TYPE_LPM_TRIE')) ?? '', /BPF_F_NO_PREALLOC/);
  assert.match((await explain('struct __sk_buff')) ?? '', /linear part/);
  assert.match((await explain('bpf_rc_repeat')) ?? '', /Since Linux 4\.18/);
  assert.equal(await explain('no_such_thing'), undefined);
});

test('unknown targets keep the rules about versions silent', async () => {
  const text =
    'SEC("kprobe/x")\nint p(struct pt_regs *c)\n{\n\tbpf_loop(1, 0, 0, 0);\n\tbpf_redirect(1, 0);\n\treturn 0;\n}\n';
  assert.deepEqual(await findingsOf(domain, text), []);
  assert.equal((await findingsOf(domain, text, on('5.10'))).length, 2);
});
