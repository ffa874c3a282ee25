import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KernelTarget } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { helperMacros } from '../../server/src/domains/ebpf/facts/helper-macros.ts';
import {
  helperInKernel,
  helperInProgram,
  helpers,
  mayReturnNull,
  programsWith,
} from '../../server/src/domains/ebpf/facts/helpers.ts';
import { mapTypeInKernel, mapTypeNamed, mapTypes } from '../../server/src/domains/ebpf/facts/maps.ts';
import { programTypes } from '../../server/src/domains/ebpf/facts/programs.ts';
import { sectionNamed, sections } from '../../server/src/domains/ebpf/facts/sections.ts';
import { contextWords, resultsOf, resultWords } from '../../server/src/domains/ebpf/words/contexts.ts';
import { helperWords } from '../../server/src/domains/ebpf/words/helpers.ts';
import { mapWords } from '../../server/src/domains/ebpf/words/maps.ts';
import { sectionWords } from '../../server/src/domains/ebpf/words/sections.ts';

function kernel(text: string, backports = false): KernelTarget {
  return { version: version(text), source: 'test', ...(backports ? { backports } : {}) };
}

function helper(name: string): NonNullable<ReturnType<typeof helpers.get>> {
  return helpers.get(name)!;
}

test('the tables are whole', () => {
  assert.equal(helpers.size, 211);
  assert.equal([...helpers.values()].filter((one) => one.since === undefined).length, 0);
  assert.equal(sections.length, 116);
  assert.ok([...helpers.values()].filter((one) => one.gpl).length >= 36);
  for (const section of sections) assert.ok(programTypes.has(section.program), section.program);
  assert.equal(new Set([...helpers.values()].map((one) => one.id)).size, helpers.size);
});

test('a helper is in a kernel, is not, or nobody knows', () => {
  assert.equal(helperInKernel(helper('bpf_ringbuf_reserve'), kernel('5.10.200')), 'yes');
  assert.equal(helperInKernel(helper('bpf_ringbuf_reserve'), kernel('5.4')), 'no');
  assert.equal(helperInKernel(helper('bpf_ringbuf_reserve'), kernel('4.18', true)), 'unknown');
  assert.equal(helperInKernel(helper('bpf_ringbuf_reserve'), undefined), 'unknown');
});

test('permission is known for kernels that were probed or are older, in one direction each', () => {
  const redirect = helper('bpf_redirect');
  assert.equal(helperInProgram(redirect, 'KPROBE', kernel('6.1')), 'no');
  assert.equal(helperInProgram(redirect, 'KPROBE', kernel('6.18.44')), 'no');
  assert.equal(helperInProgram(redirect, 'KPROBE', kernel('7.2')), 'unknown');
  assert.equal(helperInProgram(redirect, 'XDP', kernel('6.18')), 'yes');
  assert.equal(helperInProgram(redirect, 'XDP', kernel('5.4')), 'unknown');
  assert.equal(helperInProgram(redirect, 'XDP', undefined), 'unknown');
  // No type could be asked about these: they hang on the kernel's configuration, or the probe cannot load the type.
  assert.equal(helperInProgram(helper('bpf_override_return'), 'XDP', kernel('6.1')), 'unknown');
  assert.equal(helperInProgram(redirect, 'TRACING', kernel('6.1')), 'unknown');
  assert.equal(helperInProgram(helper('bpf_bind'), 'CGROUP_SOCK_ADDR', kernel('6.1')), 'unknown' as const);
  assert.ok(programsWith(redirect).includes('XDP'));
});

test('what the verifier says of results', () => {
  assert.ok(mayReturnNull(helper('bpf_map_lookup_elem')));
  assert.ok(mayReturnNull(helper('bpf_ringbuf_reserve')));
  assert.ok(!mayReturnNull(helper('bpf_get_current_task_btf')));
  assert.ok(!mayReturnNull(helper('bpf_get_local_storage')));
});

test('sections match as in libbpf 1.0', () => {
  assert.equal(sectionNamed('kprobe/do_unlinkat')?.program, 'KPROBE');
  assert.equal(sectionNamed('kprobe.multi/tcp_*')?.attach, 'BPF_TRACE_KPROBE_MULTI');
  assert.equal(sectionNamed('uprobe//proc/self/exe:main')?.section, 'uprobe');
  assert.equal(sectionNamed('fentry.s/x')?.sleeps, true);
  assert.equal(sectionNamed('xdp/devmap')?.attach, 'BPF_XDP_DEVMAP');
  assert.equal(sectionNamed('xdp/other'), undefined);
  assert.equal(sectionNamed('kprobe_x'), undefined);
  assert.equal(sectionNamed('.maps'), undefined);
});

test('map types know their needs', () => {
  assert.equal(mapTypeNamed('BPF_MAP_TYPE_RINGBUF')?.key, 'forbidden');
  assert.equal(mapTypeNamed('CGROUP_STORAGE_DEPRECATED')?.name, 'CGROUP_STORAGE');
  assert.equal(mapTypeInKernel(mapTypes.get('ARENA')!, kernel('6.1')), 'no');
  assert.equal(mapTypeInKernel(mapTypes.get('INSN_ARRAY')!, kernel('6.1')), 'unknown');
  assert.equal(new Set([...mapTypes.values()].map((type) => type.id)).size, mapTypes.size);
});

test('own words are about things that exist', () => {
  for (const name of Object.keys(helperWords)) assert.ok(helpers.has(name), name);
  for (const name of Object.keys(sectionWords)) assert.ok(sectionNamed(name), name);
  for (const name of Object.keys(mapWords)) assert.ok(mapTypes.has(name), name);
  for (const name of helperMacros.values()) assert.ok(helpers.has(name), name);
  const contexts = [...programTypes.values()].flatMap((type) => type.context?.replace('struct ', '') ?? []);
  for (const name of contexts) assert.ok(contextWords[name], name);
  for (const name of Object.values(resultsOf).flat()) assert.ok(resultWords[name], name);
  assert.ok(Object.keys(helperWords).length >= 50);
});
