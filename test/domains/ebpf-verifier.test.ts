/** The reader of the verifier's log: every form of message, two-line errors, sources, paths, and what is not there. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { say, render, locales, type Locale } from '../../server/src/core/text.ts';
import { recognise } from '../../server/src/domains/ebpf/verifier/catalogue.ts';
import { classes } from '../../server/src/domains/ebpf/verifier/classes.ts';
import { explainLogs, type LogExplanation } from '../../server/src/domains/ebpf/verifier/explain.ts';
import { inWords } from '../../server/src/domains/ebpf/verifier/registers.ts';
import { filled, formsKnown } from '../bench/ebpf/logs.ts';
import { textOf } from '../support/sources.ts';

/** Made by `scripts/mine/ebpf/verifier-messages.ts`, which says what is in it. */
const mined = JSON.parse(textOf('test/domains/verifier-messages.json')) as {
  readonly messages: readonly { readonly format: string; readonly kernels: readonly string[] }[];
};
const kernels = ['5.10', '6.1', '6.12', '7.2'] as const;

function only(log: string): LogExplanation {
  const [one, ...others] = explainLogs(log);
  assert.deepEqual(others, []);
  return one!;
}

function told(one: LogExplanation, locale: Locale = 'en'): string {
  return one.explanation.map((sentence) => render(sentence, locale)).join(' ');
}

function path(one: LogExplanation): readonly string[] {
  return one.steps.map(
    ({ message, location }) =>
      `${location ? `${location.file}:${location.line} ` : ''}${render(message, 'en')}`,
  );
}

suite('what the verifier says', () => {
  for (const kernel of kernels) {
    test(`99 of 100 forms of Linux ${kernel} are known`, () => {
      const [known, all] = formsKnown(mined.messages, kernel);
      assert.ok(all > 250);
      assert.ok(known >= all * 0.99, `${known} of ${all}`);
    });
  }

  test('every slot of a sentence is a value of the message', () => {
    for (const { format } of mined.messages) {
      for (const line of filled(format).split('\n')) {
        const means = recognise(line.trim());
        if (!means) continue;
        for (const locale of locales) {
          const sentence = say(means.says, locale, means.values);
          assert.doesNotMatch(sentence.replace(format, ''), /\{\w+\}/, `${format}: ${sentence}`);
        }
      }
    }
  });

  test('ordinary text is no message', () => {
    for (const line of ['hello world', 'return 0;', 'libbpf: loading object', '42', 'Error: out of memory'])
      assert.equal(recognise(line), undefined, line);
  });

  test('every class says something in both languages', () => {
    for (const [name, { says, fix }] of Object.entries(classes))
      for (const locale of locales) assert.ok(says[locale].length > 5 && fix[locale].length > 5, name);
  });
});

suite('a log is explained', () => {
  test('a lookup without a check, with variable, value and path', () => {
    const one = only(
      [
        '0: R1=ctx() R10=fp0',
        '; value = bpf_map_lookup_elem(&counts, &key); @ count.bpf.c:14',
        '0: (bf) r2 = r10                      ; R2=fp0 R10=fp0',
        '1: (07) r2 += -4                      ; R2=fp-4',
        '2: (18) r1 = 0xffff8880              ; R1=map_ptr(map=counts,ks=4,vs=8)',
        '4: (85) call bpf_map_lookup_elem#1    ; R0=map_value_or_null(id=1,map=counts,ks=4,vs=8)',
        '; *value += 1; @ count.bpf.c:16',
        '5: (79) r1 = *(u64 *)(r0 +0)',
        "R0 invalid mem access 'map_value_or_null'",
        'processed 5 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0',
      ].join('\n'),
    );
    assert.equal(one.class, 'null-deref');
    assert.deepEqual(one.location, { file: 'count.bpf.c', line: 16 });
    assert.match(
      told(one),
      /^R0 may be NULL here \(map_value_or_null\).* To the verifier R0 \(value\) is a pointer/,
    );
    assert.deepEqual(path(one), [
      'count.bpf.c:14 value is what bpf_map_lookup_elem returns: a pointer (map_value_or_null) or NULL',
    ]);
    assert.match(told(one, 'zh-CN'), /为 NULL/);
    assert.deepEqual(one.gaps, []);
  });

  test('a pointer that a helper has made worthless', () => {
    const one = only(
      [
        '; void *data = (void *)(long)skb->data; @ a.c:9',
        '0: (61) r8 = *(u32 *)(r1 +76)         ; R1=ctx() R8=pkt(r=0)',
        '; if (data + 14 > end) @ a.c:11',
        '1: (2d) if r7 > r6 goto pc+9          ; R8=pkt(r=14)',
        '; bpf_skb_pull_data(skb, 40); @ a.c:13',
        '2: (85) call bpf_skb_pull_data#39     ; R0=scalar()',
        '; return *(__u8 *)data; @ a.c:15',
        '3: (71) r0 = *(u8 *)(r8 +0)',
        "R8 invalid mem access 'scalar'",
      ].join('\n'),
    );
    assert.equal(one.class, 'scalar-deref');
    assert.match(told(one), /Before, R8 \(data\) was a pointer to byte 0 of the packet\.$/);
    assert.deepEqual(path(one).slice(-1), [
      'a.c:13 bpf_skb_pull_data makes pointers worthless that were got before it',
    ]);
  });

  test('of an error in two lines, the second says the class and the first the numbers', () => {
    const one = only(
      [
        '7: (71) r1 = *(u8 *)(r0 +200)',
        'invalid access to map value, value_size=48 off=200 size=1',
        'R0 max value is outside of the allowed memory range',
      ].join('\n'),
    );
    assert.equal(one.class, 'range-max');
    assert.match(told(one), /1 byte is accessed at offset 200 of a map value that is 48 bytes long/);
    const packet = only(
      [
        '7: (71) r1 = *(u8 *)(r2 +13)',
        'invalid access to packet, off=13 size=1, R2(id=0,off=0,r=0)',
        'R2 max value is outside of the allowed memory range',
      ].join('\n'),
    );
    assert.equal(packet.class, 'packet-oob');
  });

  test('remarks about programs that load do not hide the error', () => {
    const one = only(
      [
        "Global function f() doesn't return scalar. Only those are supported.",
        '0: (95) exit',
        'R0 !read_ok',
      ].join('\n'),
    );
    assert.equal(one.class, 'uninit-reg');
  });

  test('the log of an old kernel has text without lines, and a place is not invented', () => {
    const one = only(
      [
        '; return *value;',
        '5: (79) r0 = *(u64 *)(r0 +0)',
        ' R0_w=map_value_or_null(id=1,off=0,ks=4,vs=8,imm=0) R10=fp0',
        "R0 invalid mem access 'map_value_or_null'",
        'processed 6 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0',
      ].join('\n'),
    );
    assert.equal(one.class, 'null-deref');
    assert.equal(one.location, null);
    assert.match(render(one.gaps[0]!, 'en'), /without file and line/);
  });

  test('an error before the first instruction has no place', () => {
    const one = only(
      'Tracing programs must provide btf_id\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n',
    );
    assert.deepEqual([one.class, one.location, one.steps], ['btf-info', null, []]);
  });

  test('what was followed behind another branch is no part of the path', () => {
    const one = only(
      [
        '; if (!a) @ a.c:1',
        '0: (b7) r6 = 1                        ; R6=1',
        '1: (15) if r1 == 0x0 goto pc+2        ; R1=scalar()',
        '; other branch @ a.c:3',
        '2: (b7) r6 = 2                        ; R6=2',
        '3: (95) exit',
        'from 1 to 4: R1=0 R6=1 R10=fp0',
        '; return *(int *)r6; @ a.c:5',
        '4: (61) r0 = *(u32 *)(r6 +0)',
        "R6 invalid mem access 'scalar'",
      ].join('\n'),
    );
    assert.deepEqual(path(one), ['a.c:1 R6 is set here: the number 1']);
  });

  test('what is known behind a branch is taken from where the branch is followed', () => {
    const one = only(
      [
        '1: (85) call bpf_sk_fullsock#95         ; R0=sock_or_null(id=1)',
        '2: (55) if r0 != 0x0 goto pc+2          ; R0=0',
        '3: (b7) r0 = 0                          ; R0=0',
        '4: (95) exit',
        'from 2 to 5: R0=sock() R10=fp0',
        '5: (71) r0 = *(u8 *)(r0 +50)',
        'R0 invalid sock access off=50 size=1',
      ].join('\n'),
    );
    assert.match(told(one), /To the verifier R0 is a pointer \(sock\)\.$/);
    const taken = only(
      '5: (55) if r0 != 0x0 goto pc+2 8: R0=sock() R10=fp0\n8: (71) r1 = *(u8 *)(r0 +50)\nR0 invalid sock access off=50 size=1',
    );
    assert.match(told(taken), /To the verifier R0 is a pointer \(sock\)\.$/);
  });

  test('where both ways of a branch lead on, none is said to be taken', () => {
    const one = only(`0: R1=ctx() R10=fp0
; return p; @ a.bpf.c:4
0: (b7) r0 = 0                        ; R0=0
1: (75) if r0 s>= 0x0 goto pc+0       ; R0=0
2: (1f) r0 -= r1
R0 tried to subtract pointer from scalar
`);
    assert.deepEqual(path(one), ['a.bpf.c:4 R0 is set here: the number 0']);
  });

  test('a dynptr was made where its slot was filled, not where a call showed it again', () => {
    const log = (last: string): string => `0: R1=ctx() R10=fp0
; bpf_ringbuf_reserve_dynptr(&events, 8, 0, &ptr); @ a.bpf.c:10
9: (85) call bpf_ringbuf_reserve_dynptr#198   ; R0=scalar() fp-16=dynptr_ringbuf(id=1,ref_id=2,dynptr_id=1) refs=2
16: (bf) r1 = r10                     ; R1=fp0 R10=fp0 refs=2
17: (07) r1 += -16                    ; R1=fp-16 refs=2
19: (07) r2 += -32                    ; R2=fp-32 refs=2
; bpf_dynptr_clone(&ptr, &clone); @ a.bpf.c:12
20: (85) call bpf_dynptr_clone#63856          ; R0=scalar() fp-16=dynptr_ringbuf(id=1,ref_id=2,dynptr_id=1) fp-32=dynptr_ringbuf(id=4,ref_id=2,dynptr_id=1) refs=2
${last}
cannot overwrite referenced dynptr
`;
    const overwritten = only(log('; ptr = 0; @ a.bpf.c:14\n22: (73) *(u8 *)(r10 -9) = r1'));
    assert.deepEqual(path(overwritten), ['a.bpf.c:10 the dynptr is made here']);
    assert.match(overwritten.fix!.en, /^Give the reservation back first/);
    const clone = only(log('; x = 0; @ a.bpf.c:14\n22: (73) *(u8 *)(r10 -32) = r1'));
    assert.deepEqual(path(clone), ['a.bpf.c:12 the dynptr is made here']);
  });

  test('advice is about the very fault', () => {
    const fixes = [
      'the call stack of 8 frames is too deep !',
      'R3 pointer arithmetic on pkt_end prohibited',
      'cannot pass in dynptr at an offset=0\nDynptr has to be an uninitialized dynptr',
    ].map((message) => only(`0: R1=ctx() R10=fp0\n4: (07) r3 += 8\n${message}\n`).fix!.en);
    assert.match(fixes[0]!, /^Call less deeply/);
    assert.match(fixes[1]!, /^Leave data_end as it is/);
    assert.match(fixes[2]!, /^Hand over the address of the dynptr/);
  });

  test('what libbpf prints around logs names the programs', () => {
    const log = (name: string, error: string): string =>
      `libbpf: prog '${name}': BPF program load failed: Permission denied\nlibbpf: prog '${name}': -- BEGIN PROG LOAD LOG --\n0: (95) exit\n${error}\n-- END PROG LOAD LOG --\nlibbpf: failed to load object\n`;
    const both = explainLogs(log('one', 'R0 !read_ok') + log('two', 'unreachable insn 7'));
    assert.deepEqual(
      both.map((part) => [part.program, part.class, part.line]),
      [
        ['one', 'uninit-reg', 3],
        ['two', 'unreachable', 9],
      ],
    );
  });

  test('what Linux 7.3 explains itself is taken over', () => {
    const one = only(
      [
        '; return *value; @ a.c:7',
        '5: (79) r0 = *(u64 *)(r0 +0)',
        "R0 invalid mem access 'map_value_or_null'",
        '',
        'Verification failed: Register Type Safety: Invalid dereference',
        '',
        'Reason:',
        '  R0 may be NULL here.',
        '',
        'At:',
        '  count @ a.c:7:9',
        '  Source context:',
        '  >>> 7 | return *value;',
        '        | ^-- error: invalid dereference',
        '',
        'Causal path:',
        '  count @ a.c:5:10',
        '  Source context:',
        '  >>> 5 | value = lookup();',
        '        | ^-- note: R0 may be NULL from here',
        '',
        'Suggestion:',
        '  Check it.',
        '',
      ].join('\n'),
    );
    assert.equal(one.class, 'null-deref');
    assert.deepEqual(one.location, { file: 'a.c', line: 7 });
    assert.match(told(one), /R0 may be NULL here\.$/);
    assert.deepEqual(path(one), ['a.c:5 R0 may be NULL from here']);
  });

  test('nothing is made up for a log without an error, or with one that is unknown', () => {
    const fine = only(
      'processed 2 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0\n',
    );
    assert.deepEqual([fine.class, fine.explanation, fine.location], [undefined, [], null]);
    assert.match(render(fine.gaps[0]!, 'en'), /no error message/);
    const strange = only('0: (95) exit\nthe moon is in the wrong quarter\n');
    assert.equal(strange.class, undefined);
    assert.match(render(strange.gaps[0]!, 'en'), /none that is known/);
  });

  test('broken and huge logs are read, not followed', () => {
    const log = `${'0: (bf) r1 = r2 ; R1=scalar(\n'.repeat(20_000)}R1 invalid mem access 'inv'`;
    const start = performance.now();
    for (const cut of [0, 1, 17, 400, 9000]) explainLogs(log.slice(cut));
    assert.equal(only(log).class, 'scalar-deref');
    assert.ok(performance.now() - start < 5000);
  });
});

test('values are put into words, in the notation of old and new kernels', () => {
  const words = (value: string): string => {
    const { text, args } = inWords(value);
    return say(text, 'en', args);
  };
  assert.equal(words('7'), 'the number 7');
  assert.equal(words('inv0'), 'the number 0');
  assert.equal(words('scalar()'), 'a number that may be anything');
  assert.equal(words('inv(id=0,umax_value=255,var_off=(0x0; 0xff))'), 'a number from 0 to 255');
  assert.equal(
    words('scalar(smin=smin32=0,smax=umax=smax32=umax32=15,var_off=(0x0; 0xf))'),
    'a number from 0 to 15',
  );
  assert.equal(words('scalar(smin=5)'), 'a number of at least 5');
  assert.equal(
    words('scalar(smin=0x8000000000000003,umin=3,umax=0xffffffff7fffffff)'),
    'a number of at least -9223372036854775805',
  );
  assert.equal(words('scalar(smin=-4095,smax=0)'), 'a number from -4095 to 0');
  assert.equal(words('fp-24'), 'a pointer to offset -24 of the stack');
  assert.equal(words('pkt(off=14,r=34)'), 'a pointer to byte 14 of the packet');
  assert.equal(
    words('map_value(map=m,ks=4,vs=48,off=8)'),
    'a pointer to byte 8 of a value of 48 bytes in map m',
  );
  assert.equal(words('ptr_or_null_task_struct(id=2)'), 'a pointer (ptr_or_null_task_struct) or NULL');
});
