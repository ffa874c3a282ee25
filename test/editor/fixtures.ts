import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeBpfHeaders } from '../support/bpf-headers.ts';

/** The files of the tests' workspace. `«…»` marks where a finding is expected; the marks are not written. */
export const marked = {
  'etc/sysctl.d/90-range.conf': `# a value out of range
vm.overcommit_memory = «3»
`,
  'etc/sysctl.d/91-clean.conf': `vm.overcommit_memory = 2
`,
  'systemd/demo.service': `[Unit]
Description=A service of the tests

[Service]
ExecStart=/usr/bin/demo
«EnviromentFile»=/etc/default/demo

[Install]
WantedBy=multi-user.target
`,
  'systemd/nightly.timer': `[Unit]
Description=Every night

[Timer]
OnCalendar=daily
`,
  'hello/Makefile': `obj-m := hello.o
`,
  'hello/hello.c': `// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/device.h>

static struct class *demo;

static int __init hello_init(void)
{
	demo = «class_create»(THIS_MODULE, "demo");
	return PTR_ERR_OR_ZERO(demo);
}

static void __exit hello_exit(void)
{
	class_destroy(demo);
}

module_init(hello_init);
module_exit(hello_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A module of the tests");
`,
  'ebpf/count.bpf.c': `#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

SEC("«kprob/do_unlinkat»")
int on_unlink(struct pt_regs *ctx)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
`,
  'verify/lookup.bpf.c': `#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, __u32);
	__type(value, __u64);
	__uint(max_entries, 16);
} counts SEC(".maps");

SEC("xdp")
int count(struct xdp_md *ctx)
{
	__u32 key = 0;
	__u64 *value = bpf_map_lookup_elem(&counts, &key);

	«*value += 1;»
	return XDP_PASS;
}

SEC("xdp")
int pass(struct xdp_md *ctx)
{
	return XDP_PASS;
}

char LICENSE[] SEC("license") = "GPL";
`,
  'plain/tool.c': `#include <stdio.h>

int main(void)
{
	char *text = strlcpy;
	printf("%s\\n", text);
	return 0;
}
`,
} as const;

export type FixtureName = keyof typeof marked;

export const fixtureNames = Object.keys(marked) as readonly FixtureName[];

/** A fixture's text without its marks, and the offset of the mark. */
export function fixture(name: FixtureName): { readonly text: string; readonly offset: number } {
  const source: string = marked[name];
  return { text: source.replace(/[«»]/g, ''), offset: source.indexOf('«') };
}

export interface TestWorkspace {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Writes the fixtures into a folder of their own, for one run. */
export async function createWorkspace(): Promise<TestWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'syswright-workspace-'));
  for (const name of fixtureNames) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, fixture(name).text);
  }
  writeBpfHeaders(join(folder, 'verify'));
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

/** The system that the fixtures are judged for; the same on every machine. */
export const target = 'kernel=6.12,systemd=255';
