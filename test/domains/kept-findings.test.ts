/** What is kept of a function that did not change has to hold when another one did. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domains } from '../../server/src/domains/registry.ts';
import { createWorkbench, newState } from '../../server/src/workbench.ts';
import { exampleTarget } from '../support/target.ts';

/** With all that the texts use: a finding that points out of its function is never kept. */
const includes = '#include <linux/module.h>\n#include <linux/fs.h>\n#include <linux/slab.h>\n\n';

/** The codes found after an edit of a text that was checked before. */
async function codesAfter(domain: string, before: string, after: string): Promise<readonly string[]> {
  const entry = domains.find((one) => one.id === domain)!;
  const claim = entry.claims[0]!;
  const bench = createWorkbench();
  const state = newState();
  const options = { target: exampleTarget('6.12'), selection: {} };
  const source = (text: string): { path: string; language: string; text: string } => ({
    path: claim.example,
    language: claim.language,
    text,
  });
  await bench.check({ entry, claim }, source(before), options, state);
  const kept = await bench.check({ entry, claim }, source(after), options, state);
  const fresh = await bench.check({ entry, claim }, source(after), options);
  const codes = fresh!.report.findings.map(({ code }) => code);
  assert.deepEqual(
    kept!.report.findings.map(({ code }) => code),
    codes,
  );
  // As a command line looks at it: nothing is kept at all.
  const once = await bench.check({ entry, claim }, source(after), options, {});
  assert.deepEqual(
    once!.report.findings.map(({ code }) => code),
    codes,
  );
  once!.file.dispose?.();
  fresh!.file.dispose?.();
  state.file?.dispose?.();
  return codes;
}

test('an open function that becomes the usual one', async () => {
  const text = (last: string): string =>
    includes +
    `static int foo_open(struct inode *inode, struct file *file)\n{\n\tfile->private_data = inode->i_private;\n\treturn ${last};\n}\n\n` +
    'static const struct file_operations foo_ops = {\n\t.open = foo_open,\n};\n';
  assert.ok((await codesAfter('kernel-c', text('1'), text('0'))).includes('kernel-c/open-by-hand'));
  assert.ok(!(await codesAfter('kernel-c', text('0'), text('1'))).includes('kernel-c/open-by-hand'));
});

test('memory that another function takes from another allocator', async () => {
  const text = (allocator: string): string =>
    includes +
    `struct foo {\n\tu32 *table;\n};\n\nstatic int foo_open(struct foo *foo)\n{\n\tfoo->table = ${allocator}(16, GFP_KERNEL);\n\treturn foo->table ? 0 : -ENOMEM;\n}\n\n` +
    'static void foo_close(struct foo *foo)\n{\n\tkfree(foo->table);\n\tfoo->table = NULL;\n}\n';
  assert.ok(
    (await codesAfter('kernel-c', text('kzalloc'), text('kvzalloc'))).includes('kernel-c/mismatched-free'),
  );
  assert.ok(
    !(await codesAfter('kernel-c', text('kvzalloc'), text('kzalloc'))).includes('kernel-c/mismatched-free'),
  );
});

test('a function that a helper calls back no longer', async () => {
  const text = (callback: string): string =>
    '#include <vmlinux.h>\n#include <bpf/bpf_helpers.h>\n\nint counts[8];\n\n' +
    'static long count(__u32 index, void *data)\n{\n\tcounts[index]++;\n\treturn 0;\n}\n\n' +
    'static long skip(__u32 index, void *data)\n{\n\treturn 0;\n}\n\n' +
    `SEC("tc")\nint run(struct __sk_buff *skb)\n{\n\tbpf_loop(8, ${callback}, NULL, 0);\n\treturn 0;\n}\n`;
  assert.ok(!(await codesAfter('ebpf', text('count'), text('skip'))).includes('ebpf/unbounded-index'));
  assert.ok((await codesAfter('ebpf', text('skip'), text('count'))).includes('ebpf/unbounded-index'));
});

test('a use of memory two functions away', async () => {
  const text = (index: number, other: string): string =>
    '#include <vmlinux.h>\n#include <bpf/bpf_helpers.h>\n\n' +
    'struct {\n\t__uint(type, BPF_MAP_TYPE_RINGBUF);\n\t__uint(max_entries, 4096);\n} events SEC(".maps");\n\n' +
    `static int other(void)\n{\n\treturn ${other};\n}\n\n` +
    `static void fill(__u64 *record)\n{\n\trecord[${index}] = 1;\n}\n\n` +
    'static void begin(__u64 *record)\n{\n\tfill(record);\n}\n\n' +
    'SEC("tc")\nint run(struct __sk_buff *skb)\n{\n\t__u64 *record = bpf_ringbuf_reserve(&events, 8, 0);\n\n' +
    '\tif (!record)\n\t\treturn 0;\n\tbegin(record);\n\tbpf_ringbuf_submit(record, 0);\n\treturn 0;\n}\n';
  assert.ok((await codesAfter('ebpf', text(0, '0'), text(1, '0'))).includes('ebpf/access-past-end'));
  assert.ok(!(await codesAfter('ebpf', text(1, '0'), text(0, '0'))).includes('ebpf/access-past-end'));
  assert.ok((await codesAfter('ebpf', text(1, '0'), text(1, '1000'))).includes('ebpf/access-past-end'));
});

test('a lock let go of around a list that turns out to be the file’s own', async () => {
  const text = (list: string): string =>
    `${includes}static DEFINE_SPINLOCK(foo_lock);\n\n` +
    'static void foo_keep(struct foo *foo)\n{\n\tspin_unlock(&foo_lock);\n\tlist_add(&foo->node, &foo_list);\n\tspin_lock(&foo_lock);\n}\n\n' +
    `static struct list_head ${list};\n`;
  const code = 'kernel-c/unlock-without-lock';
  assert.ok((await codesAfter('kernel-c', text('bar_list'), text('foo_list'))).includes(code));
  assert.ok(!(await codesAfter('kernel-c', text('foo_list'), text('bar_list'))).includes(code));
});
