import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseAll } from '../../server/src/core/engine.ts';
import { say } from '../../server/src/core/text.ts';
import type { Host, Target } from '../../server/src/core/types.ts';
import { version } from '../../server/src/core/version.ts';
import { claims } from '../../server/src/domains/bpftrace/claims.ts';
import { builtinTexts } from '../../server/src/domains/bpftrace/descriptions/builtins.ts';
import { configTexts } from '../../server/src/domains/bpftrace/descriptions/config.ts';
import { functionTexts } from '../../server/src/domains/bpftrace/descriptions/functions.ts';
import { probeTexts } from '../../server/src/domains/bpftrace/descriptions/probes.ts';
import {
  argumentCount,
  argumentKindsOf,
  builtinOf,
  builtins,
  configKeys,
  functionOf,
  functions,
  isThere,
  plainType,
  probeTypes,
} from '../../server/src/domains/bpftrace/facts/language.ts';
import { idiomIds } from '../../server/src/domains/bpftrace/idioms/idioms.ts';
import { domain } from '../../server/src/domains/bpftrace/index.ts';
import {
  atCursor,
  bareHost,
  english,
  explained,
  findingsOf,
  hoverAt,
  tableHost,
} from '../support/config-files.ts';

function of(release: string): Target {
  return { bpftrace: { version: version(release), source: 'test' } };
}

const format =
  'name: sched_switch\nformat:\n\tfield:int common_pid;\toffset:4;\n\n\tfield:char prev_comm[16];\toffset:8;\n\tfield:pid_t prev_pid;\toffset:24;\n\tfield:const char * name;\toffset:28;\n';

/** A machine with two tracepoints, and the functions of the tables that we ship. */
function machine(): Host {
  const running = { version: version('6.12'), source: 'test', btf: '/sys/kernel/btf/vmlinux' };
  const events = '/sys/kernel/tracing/events';
  const folders: Readonly<Record<string, readonly string[]>> = {
    [events]: ['sched', 'syscalls'],
    [`${events}/sched`]: ['enable', 'filter', 'sched_switch', 'sched_wakeup'],
  };
  return {
    ...tableHost({ kernel: running }),
    list: (folder) => Promise.resolve(folders[folder]),
    read: (path) => Promise.resolve(path.endsWith('/sched_switch/format') ? format : undefined),
  };
}

test('the table answers by release, and for all of them without one', () => {
  const count = (name: string, target: Target): string => {
    const found = argumentCount(functionOf(name)!, target);
    return found ? `${found.least}-${found.most}` : 'unknown';
  };
  assert.equal(count('exit', of('0.17')), '0-0');
  assert.equal(count('exit', of('0.23.2')), '0-1');
  assert.equal(count('exit', {}), '0-1');
  assert.equal(count('hist', of('0.17')), '1-1');
  assert.equal(count('lhist', of('0.27')), '4-4');
  assert.equal(isThere(functionOf('has_key')!, of('0.21')), 'no');
  assert.equal(isThere(functionOf('has_key')!, {}), 'unknown');
  assert.equal(isThere(builtinOf('sarg3')!, of('0.25')), 'no');
  assert.equal(isThere(builtinOf('arg9')!, of('0.9')), 'yes');
  assert.equal(plainType('kr'), 'kretprobe');
  assert.equal(plainType('kfunc'), 'fentry');
  assert.equal(plainType('BEGIN'), 'begin');
  assert.ok(functions.size > 90 && builtins.size > 30 && configKeys.size > 25 && probeTypes.size > 20);
});

test('what is described exists, and in both languages', () => {
  for (const name of Object.keys(probeTexts)) assert.ok(probeTypes.has(name), name);
  for (const name of Object.keys(builtinTexts)) assert.ok(builtins.has(name), name);
  for (const name of Object.keys(functionTexts)) assert.ok(functions.has(name), name);
  for (const name of Object.keys(configTexts)) assert.ok(configKeys.has(name), name);
  for (const texts of [probeTexts, builtinTexts, functionTexts, configTexts])
    for (const [, text] of Object.values(texts)) assert.match(say(text, 'zh-CN'), /[一-鿿]/);
  for (const name of functions.keys()) assert.ok(argumentKindsOf(name).length <= 4, name);
});

test('a script is known by its ending or its first line', async () => {
  const [claim] = claims;
  const beside = { list: () => Promise.resolve([]), read: () => Promise.resolve(undefined) };
  const isOurs = (head: string): Promise<boolean> => claim!.content!({ path: 'trace', head }, beside);
  assert.equal(await isOurs('#!/usr/bin/env bpftrace\nBEGIN { }'), true);
  assert.equal(await isOurs('#!/usr/bin/bpftrace -B none\n'), true);
  assert.equal(await isOurs('#!/bin/sh\nbpftrace -e "BEGIN { }"\n'), false);
});

test('hovers tell forms, releases and places', async () => {
  const hover = async (marked: string, host = bareHost()): Promise<string> =>
    (await hoverAt(domain, await atCursor(domain, marked, { host }), english, host)) ?? '';
  assert.match(await hover('kpro|be:vfs_read { }'), /kprobe:function/);
  assert.match(await hover('BEGIN { has_|key(@x, 1); }'), /From bpftrace 0\.22 on/);
  assert.match(await hover('kretprobe:f { @ = ret|val; }'), /kretprobe.*uretprobe.*fexit/);
  assert.match(await hover('BEGIN { sys|tem("x"); }'), /--unsafe/);
  assert.match(await hover('config = { max_map|_keys = 1 }'), /entries/);
  assert.match(await hover('BEGIN { @x = count(); print(@|x); }'), /count/);
  assert.match(await hover('BEGIN { skb|output("a", 1, 2, 3); }', bareHost(of('0.11'))), /lacks it/);
  assert.match(
    await hover('tracepoint:sched:sched_switch { @ = args.prev|_pid; }', machine()),
    /pid_t prev_pid/,
  );
  assert.match(await hover('tracepoint:sched:sched_switch { @ = ar|gs.prev_pid; }', machine()), /prev_comm/);
  assert.equal(await hover('BEGIN { $x| = 1; }'), '');
  assert.match((await explained(domain, 'lhist')) ?? '', /equal steps/);
  assert.match((await explained(domain, 'pid')) ?? '', /uint32/);
});

test('completion knows the place', async () => {
  const labels = async (marked: string, host = bareHost()): Promise<readonly string[]> => {
    const { file, offset } = await atCursor(domain, marked, { host });
    return domain.complete!(file, offset, english).map(({ label }) => label);
  };
  assert.ok((await labels('k|')).includes('kretprobe'));
  assert.ok((await labels('BEGIN { @x = |')).includes('count'));
  assert.ok(!(await labels('BEGIN { $x = |')).includes('count'), 'an aggregation belongs to a map');
  const entry = await labels('kprobe:vfs_read { |');
  assert.ok(entry.includes('arg0') && !entry.includes('retval') && !entry.includes('args'));
  assert.ok((await labels('kretprobe:vfs_read { r|')).includes('retval'));
  assert.deepEqual(await labels('BEGIN { $size = 1; $si| }'), ['$size']);
  assert.deepEqual(await labels('BEGIN { @reads = 1; } END { print(@|); }'), ['@reads']);
  assert.deepEqual(await labels('BEGIN { printf("pi|'), []);
  assert.ok((await labels('config = { max_| }')).includes('max_map_keys'));
  assert.ok((await labels('config = { stack_mode = | }')).includes('perf'));
  assert.deepEqual(await labels('interval:|'), ['s', 'ms', 'us']);
  assert.deepEqual(await labels('tracepoint:s|', machine()), ['sched', 'syscalls']);
  assert.deepEqual(await labels('tracepoint:sched:sched_w|', machine()), ['sched_wakeup']);
  assert.deepEqual(await labels('tracepoint:sched:sched_switch { @ = args.prev_| }', machine()), [
    'prev_comm',
    'prev_pid',
  ]);
  assert.ok((await labels('kprobe:vfs_re|', machine())).includes('vfs_read'));
  assert.ok(!(await labels('BEGIN { has|', bareHost(of('0.17')))).includes('has_key'));
});

test('the outline names probes and macros', async () => {
  const { file } = await atCursor(domain, 'macro m(x) { x }\nk:a, k:b { }\nEND { }|');
  assert.deepEqual(
    domain.outline!(file).map(({ name, kind }) => `${kind} ${name}`),
    ['function m', 'program k:a, k:b', 'program END'],
  );
});

test('what a machine tells is judged; where it tells nothing, nobody is', async () => {
  const text =
    'tracepoint:sched:sched_swtich { @ = count(); }\ntracepoint:sched:sched_switch /pid == 1/ { printf("%s %d\\n", args.name, args.pid); }\n';
  const { file } = await atCursor(domain, `${text}|`, { host: machine() });
  assert.deepEqual(
    analyseAll(file, domain.rules).findings.map(({ code }) => code),
    ['bpftrace/missing-probe', 'bpftrace/format-mismatch', 'bpftrace/unknown-field'],
  );
  assert.deepEqual(await findingsOf(domain, text), []);
});

/** Each idiom at its place, and what is offered. */
const cases: Readonly<Record<string, readonly [marked: string, offered: RegExp]>> = {
  'bpftrace/whole-script': ['#!/usr/bin/env bpftrace\n|', /^BEGIN\n\{[\s\S]*@\[comm\] = count\(\);\n\}$/],
  'bpftrace/return-of-start': [
    'kprobe:vfs_read\n{\n\t@start[tid] = nsecs;\n}\n\n|',
    /^kretprobe:vfs_read\n\/@start\[tid\]\/\n[\s\S]*delete\(@start\[tid\]\);\n\}$/,
  ],
  'bpftrace/clean-up': [
    'kprobe:f { @s[tid] = nsecs; }\nkretprobe:f /@s[tid]/ { @ = hist(nsecs - @s[tid]); delete(@s[tid]); }\n|',
    /^END\n\{\n\tclear\(@s\);\n\}$/,
  ],
  'bpftrace/print-interval': [
    'kprobe:vfs_read { @calls = count(); }\n|',
    /^interval:s:1\n[\s\S]*print\(@calls\)/,
  ],
  'bpftrace/delete-start': [
    'kprobe:f { @s[tid] = nsecs; }\nkretprobe:f /@s[tid]/\n{\n\t@ = hist(nsecs - @s[tid]);\n\t|\n}\n',
    /^delete\(@s\[tid\]\);$/,
  ],
};

for (const id of idiomIds) {
  test(`${id} is offered at its place, and clean`, async () => {
    const [marked, offered] = cases[id]!;
    const { file, offset, text } = await atCursor(domain, marked);
    const suggestion = domain.idioms!(file, offset).find((one) => one.id === id);
    assert.ok(suggestion, 'offered');
    assert.match(suggestion.text, offered);
    const accepted = text.slice(0, offset) + suggestion.text + text.slice(offset);
    assert.deepEqual(
      (await findingsOf(domain, accepted))
        .map((one) => one.code)
        .filter((code) => !code.endsWith('/never-deleted')),
      [],
    );
    const again = await atCursor(domain, `${accepted.trimEnd()}\n|`);
    assert.ok(!domain.idioms!(again.file, again.offset).some((one) => one.id === id), 'offered only once');
  });
}
