/** What a model is told of the paths: proven by putting the exit at the cursor. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Analysis } from '../../server/src/workers/analysis.ts';
import { owedHere } from '../../server/src/workers/owed-here.ts';
import { memoryFiles } from '../support/memory-files.ts';

async function owed(marked: string, path = '/srv/linux/drivers/misc/x.c'): Promise<readonly string[]> {
  const analysis = new Analysis(memoryFiles(new Map()));
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const uri = `file://${path}`;
  const settings = { values: { 'syswright.target.system': 'kernel=6.12' } };
  analysis.open({ uri, path, language: 'c', revision: 1, text, settings });
  const told = await owedHere(analysis, analysis.document(uri)!, offset);
  analysis.close(uri);
  return told;
}

const locked = (middle: string, end = ''): string => `#include <linux/module.h>
#include <linux/mutex.h>

static DEFINE_MUTEX(lock);

int start(int how)
{
	int err = 0;

	mutex_lock(&lock);
	if (how < 0) {
		err = -EINVAL;
		${middle}
	}
${end}	mutex_unlock(&lock);
	return err;
}
`;

test('a lock that is held at the cursor is owed, and the label that gives it back is named', async () => {
  const plain = await owed(locked('|'));
  assert.equal(plain.length, 1);
  assert.match(plain[0]!, /^If the function returned at the cursor: .*lock/);
  const named = await owed(locked('|', '\terr = how;\nout:\n'));
  assert.deepEqual(named.slice(1), ['At the cursor, goto out gives back what is held.']);
});

test('a label that does not give it back is not named', async () => {
  const text = locked('|').replace('\treturn err;\n', '\treturn err;\nfail:\n\treturn -EIO;\n');
  assert.equal((await owed(text)).length, 1);
});

test('nothing is owed where nothing is held, nor inside of a line, nor outside of a function', async () => {
  assert.deepEqual(await owed(locked('').replace('\tmutex_lock', '\t|\n\tmutex_lock')), []);
  assert.deepEqual(await owed(locked('err = |')), []);
  assert.deepEqual(await owed(`|\n${locked('')}`), []);
});

test('a record of a ring buffer is owed in an eBPF program', async () => {
  const told = await owed(
    `#include <vmlinux.h>
#include <bpf/bpf_helpers.h>
struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} events SEC(".maps");

SEC("tp/sched/sched_switch")
int note(void *ctx)
{
	__u64 *event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);

	if (!event)
		return 0;
	*event = 1;
	|
	bpf_ringbuf_submit(event, 0);
	return 0;
}
char _license[] SEC("license") = "GPL";
`,
    '/srv/x/note.bpf.c',
  );
  assert.equal(told.length, 1);
  assert.match(told[0]!, /^If the function returned at the cursor: .*record/);
});
