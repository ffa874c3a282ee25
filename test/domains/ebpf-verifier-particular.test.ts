/** What one message of the verifier means in particular, by what the verifier knew. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { locales, render, say, type Locale } from '../../server/src/core/text.ts';
import { explainLogs, type LogExplanation } from '../../server/src/domains/ebpf/verifier/explain.ts';

function only(log: string): LogExplanation {
  const [one, ...others] = explainLogs(log);
  assert.deepEqual(others, []);
  return one!;
}

function told(one: LogExplanation, locale: Locale = 'en'): string {
  return one.explanation.map((sentence) => render(sentence, locale)).join(' ');
}

suite('the same message in particular', () => {
  const cases: readonly (readonly [name: string, log: string, says: RegExp, fix: RegExp])[] = [
    [
      'metadata before the packet is bounded by data, not by data_end',
      `3: (07) r1 += 6                       ; R1=pkt_meta(off=6,r=0)
5: (79) r0 = *(u64 *)(r1 -6)
invalid access to packet, off=0 size=8, R1(id=0,off=0,r=7)
R1 offset is outside of the packet`,
      /compared with data on this path/,
      /> data\)/,
    ],
    [
      'an access behind the start runs over the end',
      `14: (0f) r1 += r2                     ; R1=map_value(map=m,ks=4,vs=2,off=32) R2=32
15: (71) r0 = *(u8 *)(r1 +0)
invalid access to map value, value_size=2 off=32 size=1
R1 min value is outside of the allowed memory range`,
      /runs over the end/,
      /as large as/,
    ],
    [
      'before the start it does not',
      `14: (07) r1 += -4                     ; R1=map_value(map=m,ks=4,vs=8,off=-4)
15: (71) r0 = *(u8 *)(r1 +0)
invalid access to map value, value_size=8 off=-4 size=1
R1 min value is outside of the allowed memory range`,
      /begins before the start/,
      /constant/,
    ],
    [
      'where the offset varies, a condition helps',
      `14: (0f) r1 += r2                     ; R1=map_value(map=m,ks=4,vs=8,smin=-4,smax=3) R2=scalar(smin=-4,smax=3)
15: (71) r0 = *(u8 *)(r1 +0)
invalid access to map value, value_size=8 off=-4 size=1
R1 min value is outside of the allowed memory range`,
      /smallest value .* before the start/,
      />= 0/,
    ],
    [
      'what was a pointer is got anew',
      `3: (85) call bpf_dynptr_slice#63895   ; R0=rdonly_mem_or_null(id=3,sz=1)
4: (15) if r0 == 0x0 goto pc+3        ; R0=rdonly_mem(sz=1)
5: (85) call bpf_dynptr_from_mem#197  ; R1=scalar() fp-24=dynptr_local(id=3,dynptr_id=1)
6: (71) r1 = *(u8 *)(r0 +0)
R0 invalid mem access 'scalar'`,
      /Before, R0 was a pointer/,
      /pointer that the kernel gave/,
    ],
    [
      'and what came from a dynptr is lost where another takes its place',
      `2: (85) call bpf_dynptr_from_mem#197  ; R0=scalar() fp-24=dynptr_local(id=1,dynptr_id=1)
3: (85) call bpf_dynptr_data#203      ; R0=mem_or_null(id=2,sz=1) fp-24=dynptr_local(id=1,dynptr_id=1)
4: (bf) r7 = r0                       ; R0=mem(sz=1) R7=mem(sz=1)
5: (85) call bpf_dynptr_from_mem#197  ; R0=scalar() fp-24=dynptr_local(id=3,dynptr_id=1)
6: (71) r1 = *(u8 *)(r7 +0)
R7 invalid mem access 'scalar'`,
      /Before, R7 was a pointer/,
      /anew/,
    ],
    [
      'a place on the stack that varies is named whole, and with its sign',
      `5: (0f) r2 += r10                     ; R2=fp(smin=smin32=-8,smax=smax32=-4,umin=0xfffffffffffffff8,umax=0xfffffffffffffffc,var_off=(0xfffffffffffffff8; 0x4)) R10=fp0
8: (85) call bpf_map_lookup_elem#1
invalid variable-offset read from stack R2 var_off=(0xfffffffffffffff8; 0x4) off=0 size=8`,
      /varies, \(0xfffffffffffffff8; 0x4\), and may .*at most -4\)/,
      /Bound the index/,
    ],
    [
      'a constant is no variable',
      `8: (18) r4 = 0xffffc90001b77000       ; R4=map_value(map=verifier.rodata,ks=4,vs=8)
10: (85) call bpf_strtol#105
write into map forbidden, value_size=8 off=0 size=8`,
      /constant is written to/,
      /not const/,
    ],
    [
      'of a part of a socket a whole one can be made',
      `4: (61) r0 = *(u32 *)(r1 +8)          ; R1=sock_common()
5: (61) r0 = *(u32 *)(r1 +8)
R1 invalid sock_common access off=8 size=4`,
      /only known as sock_common/,
      /bpf_sk_fullsock/,
    ],
    [
      'what lies on the stack is a dynptr',
      `7: (85) call bpf_ringbuf_reserve_dynptr#198   ; R0=scalar() fp-16=dynptr_ringbuf(id=1,ref_id=2) refs=2
13: (85) call bpf_loop#181 19: frame1: R1=scalar() R2=fp[0]-16 R10=fp0 refs=2 cb
19: (61) r1 = *(u32 *)(r2 +0)
invalid read from stack off -16+0 size 4`,
      /memory of a dynptr .* offset -16 of the stack of the function that called/,
      /bpf_dynptr_read/,
    ],
    [
      'a sign-extending load of the context',
      `0: (81) r2 = *(s32 *)(r1 +4)
invalid bpf_context access off=4 size=4`,
      /sign extended/,
      /cast/,
    ],
    [
      'a socket map, in a program that may not change one',
      `4: (85) call bpf_map_delete_elem#3
cannot update sockmap in this context
cannot pass map_type 15 into func bpf_map_delete_elem#3`,
      /not every type of program/,
      /user space/,
    ],
  ];
  for (const [name, log, says, fix] of cases) {
    test(name, () => {
      const one = only(log);
      assert.match(told(one), says);
      assert.match(say(one.fix!, 'en'), fix);
      for (const locale of locales) assert.doesNotMatch(told(one, locale), /\{\w+\}/);
    });
  }

  test('the arguments of a callback come from the call that enters it', () => {
    const [, log] = cases.find(([name]) => name === 'what lies on the stack is a dynptr')!;
    const one = only(log);
    assert.match(
      one.steps.map(({ message }) => render(message, 'en')).join('\n'),
      /bpf_loop calls the function, and R2 is its argument/,
    );
  });
});
