/** Compiling and loading on the running kernel: what may come from a workspace, and what comes of it. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { allowedFlags, wordsOf } from '../../server/src/checkers/bpf/flags.ts';
import { absoluteFlags, projectFlags } from '../../server/src/checkers/bpf/project-flags.ts';
import { missingCapabilities, verify } from '../../server/src/checkers/bpf/verify.ts';
import { loadFailure } from '../../server/src/domains/ebpf/verifier/load-failure.ts';
import { verifyBpf, type VerifyReport } from '../../server/src/workbench/verify-bpf.ts';
import { wholeProgram, writeBpfHeaders } from '../support/bpf-headers.ts';

function folderWith(t: TestContext, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'syswright-test-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

suite('flags of a workspace', () => {
  test('paths, macros and switches of code pass, all else is dropped and named', () => {
    const words = wordsOf(
      `-I../include -isystem "a b" -DNAME='"x y"' -O2 -g -Wall -std=gnu11 -mcpu=v3 -fno-builtin -target bpf -c -o x.o`,
    );
    assert.deepEqual(allowedFlags(words), {
      taken: [
        '-I../include',
        '-isystem',
        'a b',
        '-DNAME="x y"',
        '-O2',
        '-g',
        '-Wall',
        '-std=gnu11',
        '-mcpu=v3',
        '-fno-builtin',
      ],
      dropped: [],
    });
    const traps = [
      ...[
        '-fplugin=./evil.so',
        '-fplugin-arg-x=1',
        '-fpass-plugin=./evil.so',
        '-Xclang',
        '-load',
        '-B.',
        '--sysroot=/x',
      ],
      ...[
        '-Wl,-rpath,.',
        '-Wp,-MD,/etc/x',
        '-Wa,x',
        '-MD',
        '-specs=x',
        '-wrapper',
        '-mllvm',
        '--config=x',
        '@file',
      ],
      ...[
        '-fprofile-use=/x',
        '-fmodules-cache-path=/x',
        '-fcrash-diagnostics-dir=/x',
        '-save-temps',
        '-fuse-ld=./evil',
      ],
    ];
    const { taken, dropped } = allowedFlags(traps);
    assert.deepEqual(taken, []);
    assert.ok(dropped.includes('-fplugin=./evil.so') && dropped.includes('-B.'));
  });

  test('compile_commands.json is read for the very file, a Makefile for its literal variables', async (t) => {
    const folder = folderWith(t, {
      'src/Makefile':
        'INC := -Iinclude\nBPF_CFLAGS = -O2 $(INC) -DX=$(shell touch canary)\nBPF_CFLAGS += -DY\nall:\n\tclang\n',
      'build/compile_commands.json': '[]',
    });
    const made = await projectFlags(join(folder, 'src/a.bpf.c'), folder);
    assert.deepEqual(made && absoluteFlags(made), ['-O2', `-I${join(folder, 'src/include')}`, '-DY']);
    assert.equal(existsSync(join(folder, 'src/canary')), false);
    writeFileSync(
      join(folder, 'src/compile_commands.json'),
      JSON.stringify([
        { directory: join(folder, 'src'), file: 'other.bpf.c', command: 'clang -DOTHER other.bpf.c' },
        {
          directory: join(folder, 'src'),
          file: 'a.bpf.c',
          arguments: ['clang', '-I', 'inc', '-DOWN', '-c', 'a.bpf.c'],
        },
      ]),
    );
    const own = await projectFlags(join(folder, 'src/a.bpf.c'), folder);
    assert.deepEqual(own && absoluteFlags(own), ['-I', join(folder, 'src/inc'), '-DOWN', '-c']);
  });
});

const programs = wholeProgram(`
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__type(key, __u32);
	__type(value, __u64);
	__uint(max_entries, 16);
} counts SEC(".maps");

SEC("xdp")
int bad(struct xdp_md *ctx)
{
	__u32 key = 0;
	__u64 *value = bpf_map_lookup_elem(&counts, &key);

	return *value > 7 ? XDP_DROP : XDP_PASS;
}

SEC("xdp")
int good(struct xdp_md *ctx)
{
	return XDP_PASS;
}

SEC("strange/section")
int strange(void *ctx)
{
	return 0;
}
`);

/** What this machine cannot do is said in a gap; then there is nothing more to see. */
async function judged(t: TestContext, report: VerifyReport): Promise<boolean> {
  if (report.programs.length === 0) {
    assert.ok(report.gaps.length > 0, 'what is missing is said');
    t.diagnostic(report.gaps[0]!.reason);
    return false;
  }
  const missing = await missingCapabilities();
  if (missing.length > 0) t.diagnostic(`without ${missing.join(', ')}`);
  return missing.length === 0;
}

suite('on the running kernel', () => {
  test('each program is judged on its own, at the line that is wrong', async (t) => {
    const root = folderWith(t);
    writeBpfHeaders(root);
    const path = join(root, 'count.bpf.c');
    const report = await verifyBpf({ path, text: programs, root }, 'en');
    if (!(await judged(t, report))) return;
    assert.deepEqual(report.errors, []);
    assert.deepEqual(
      report.programs.map((one) => [one.program, one.verdict, one.class]),
      [
        ['bad', 'rejected', 'null-deref'],
        ['good', 'accepted', null],
        ['strange', 'not-judged', 'section'],
      ],
    );
    const [bad, good] = report.programs;
    const line = programs.split('\n').findIndex((one) => one.includes('*value > 7')) + 1;
    assert.deepEqual(bad!.location, { file: 'count.bpf.c', line });
    assert.ok(bad!.steps.length > 0 && bad!.fix !== null);
    assert.ok(good!.instructions! > 0 && good!.time !== null);
    assert.equal(existsSync(path), false, 'nothing is written beside the source');
  });

  test('what does not compile is named at its place in the file, not in the copy', async (t) => {
    const root = folderWith(t);
    const path = join(root, 'broken.c');
    const report = await verifyBpf({ path, text: 'int f(void)\n{\n\treturn x;\n}\n', root }, 'en');
    if (report.gaps.length > 0) {
      t.diagnostic(report.gaps[0]!.reason);
      return;
    }
    assert.deepEqual(
      report.errors.map(({ file, line, column }) => [file, line, column]),
      [[path, 3, 9]],
    );
  });

  test('a plugin named in the workspace is not loaded, and the compiler is not taken from there', async (t) => {
    const canary = '#!/bin/sh\ntouch "$(dirname "$0")/canary"\n';
    const root = folderWith(t, {
      Makefile: 'BPF_CFLAGS = -fplugin=./evil.so -B.\n',
      clang: canary,
      cc: canary,
    });
    const path = process.env['PATH'];
    process.env['PATH'] = `${root}:${path!}`;
    t.after(() => (process.env['PATH'] = path));
    const report = await verifyBpf(
      { path: join(root, 'a.bpf.c'), text: 'int f(void) { return 0; }\n', root },
      'en',
    );
    assert.equal(existsSync(join(root, 'canary')), false);
    assert.ok(report.gaps.length > 0);
  });

  test('it can be taken back, and ends at its limit', async (t) => {
    const root = folderWith(t);
    writeBpfHeaders(root);
    const request = { path: join(root, 'a.bpf.c'), text: programs, root };
    const controller = new AbortController();
    const asked = verify({ ...request, signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 30);
    const cancelled = await asked;
    assert.ok(cancelled.kind === 'not-possible', cancelled.kind);
    // One that the kernel takes a dozen seconds for: a short one may be done before any clock is looked at.
    const text = wholeProgram(slowProgram('one'));
    const late = await verify({ ...request, text, timeout: 100 });
    assert.ok(late.kind === 'not-possible', late.kind);
    if (late.why === 'timeout') assert.equal(late.reason, 'loading');
    const long = await verify({ ...request, logLimit: 40 });
    if (long.kind === 'judged') for (const one of long.programs) assert.ok(one.log.length < 40);
  });

  test('a verification of most of a minute is cancelled in the middle, and its process is gone', async (t) => {
    const root = folderWith(t);
    writeBpfHeaders(root);
    const text = wholeProgram(['one', 'two', 'three'].map(slowProgram).join('\n'));
    const controller = new AbortController();
    const asked = verify({ path: join(root, 'slow.bpf.c'), text, root, signal: controller.signal });
    const loader = await Promise.race([loaderOf(), asked]);
    if (typeof loader !== 'number') {
      assert.equal(loader.kind, 'not-possible');
      t.diagnostic('programs cannot be loaded here');
      return;
    }
    // By now the kernel is at the first program, which takes it a dozen seconds.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const isRunning = existsSync(`/proc/${loader}`);
    const began = performance.now();
    controller.abort();
    const cancelled = await asked;
    const took = performance.now() - began;
    if (!isRunning) {
      assert.ok((await missingCapabilities()).length > 0, 'the kernel was quicker than expected');
      return;
    }
    assert.ok(cancelled.kind === 'not-possible' && cancelled.why === 'cancelled', cancelled.kind);
    assert.ok(took < 1000, `cancelling took ${took.toFixed(0)} ms`);
    assert.equal(existsSync(`/proc/${loader}`), false, 'the loader is still there');
  });
});

/** A loop that the verifier goes through until it gives up: measured 15 s on Linux 6.18. */
function slowProgram(name: string): string {
  return `
SEC("socket")
int ${name}(void *ctx)
{
	volatile __u64 kept[48];
	__u64 sum = 0;
	int i;

	for (i = 0; i < 48; i++)
		kept[i] = bpf_get_prandom_u32() & 0xff;
	for (i = 0; i < 60000; i++) {
		if (bpf_get_prandom_u32() & 1)
			sum++;
		if (sum > 100000)
			break;
		kept[sum & 31] = i;
	}
	return sum;
}`;
}

/** Waits for the loader that this process starts, at most ten seconds. */
async function loaderOf(): Promise<number> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    for (const entry of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      const read = (name: string): string => {
        try {
          return readFileSync(`/proc/${entry}/${name}`, 'utf8');
        } catch {
          return '';
        }
      };
      if (
        /bpf-loader-/.test(read('cmdline')) &&
        read('stat').split(') ')[1]?.split(' ')[1] === String(process.pid)
      )
        return Number(entry);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no loader within ten seconds');
}

test('what libbpf refuses by itself is told apart', () => {
  const failures: readonly (readonly [
    said: string,
    error: number,
    missing: readonly string[],
    kind: string,
  ])[] = [
    ['', -1, ['CAP_BPF'], 'capability'],
    [
      "libbpf: extern (func ksym) 'bpf_new_thing': not found in kernel or module BTFs",
      -22,
      [],
      'kfunc-missing',
    ],
    ["libbpf: prog 'f': failed to find kernel BTF type ID of 'gone': -3", -3, [], 'attach-target'],
    ["libbpf: map 'm': failed to create: Invalid argument(-22)", -22, [], 'map-creation'],
    ['libbpf: something else', -22, [], 'object'],
  ];
  for (const [said, error, missing, kind] of failures)
    assert.equal(loadFailure(said, error, missing).class, kind, said);
});
