/** What libbpf writes into a log where it could not fill something in, and the names that the verifier puts in brackets. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { render } from '../../server/src/core/text.ts';
import { explainLogs, type LogExplanation } from '../../server/src/domains/ebpf/verifier/explain.ts';

function only(log: string): LogExplanation {
  const [one, ...others] = explainLogs(log);
  assert.deepEqual(others, []);
  return one!;
}

function told(one: LogExplanation): string {
  return one.explanation.map((sentence) => render(sentence, 'en')).join(' ');
}

suite('what libbpf could not fill in', () => {
  test('a member that the kernel has not', () => {
    const one = only(
      [
        "arg#0 reference type('UNKNOWN ') size cannot be determined: -22",
        '0: R1=ctx() R10=fp0',
        '; pid = task->no_such; @ made.c:12',
        '0: <invalid CO-RE relocation>',
        'failed to resolve CO-RE relocation <byte_off> [5] struct task_struct.no_such (0:0 @ offset 0)',
        'processed 1 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0',
      ].join('\n'),
    );
    assert.equal(one.class, 'btf-info');
    assert.match(told(one), /no struct task_struct\.no_such,/);
    assert.deepEqual(one.location, { file: 'made.c', line: 12 });
  });

  test('a map that was not created', () => {
    const one = only(
      [
        '; count(&events); @ made.c:8',
        '3: <invalid BPF map reference>',
        "BPF map 'events' is referenced but wasn't created",
      ].join('\n'),
    );
    assert.equal(one.class, 'map-fd');
    assert.match(told(one), /map events/);
    assert.equal(one.location?.line, 8);
  });
});

test('a global function is named as it is written', () => {
  const one = only(
    [
      '; return foo(s); @ made.c:25',
      '2: (85) call pc+1',
      'R1 type=scalar expected=fp',
      "Caller passes invalid args into func#1 ('foo')",
    ].join('\n'),
  );
  assert.match(told(one), /global function foo\(\)/);
  assert.match(told(one), /a pointer to memory/);
});
