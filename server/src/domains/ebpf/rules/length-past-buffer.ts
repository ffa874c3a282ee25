import type { CArgument, CCall, CFile } from '../../../syntax/c/types.ts';
import { kindsOf } from '../facts/helper-arguments.ts';
import { helpers } from '../facts/helpers.ts';
import type { EbpfRule } from '../model/rule.ts';
import { lengthInBytes, localBuffer } from '../model/buffers.ts';
import { lengthPastBuffer as page } from '../pages.ts';

/** Calls with a pointer to memory and, behind it, the length of that memory: the places of the pointers. */
const pairs: ReadonlyMap<string, readonly number[]> = new Map([
  ...[...helpers.keys()].map((name) => [name, pairsOf(name)] as const),
  ['bpf_dynptr_slice', [2]],
  ['bpf_dynptr_slice_rdwr', [2]],
]);

export const rule: EbpfRule = {
  on: 'call',
  names: [...pairs].flatMap(([name, places]) => (places.length > 0 ? [name] : [])),
  *check(call, file) {
    if (file.functionNamed(call.name)) return;
    for (const place of pairs.get(call.name)!) {
      const found = tooLong(file, call, place);
      if (!found) continue;
      const { buffer, length, have, asked } = found;
      const size = `sizeof(${buffer})`;
      yield page.problem(
        length,
        { helper: call.name, buffer, have, asked },
        { fixes: [page.fix({ size }, 'review', { span: length, text: size })] },
      );
    }
  },
};

function pairsOf(helper: string): readonly number[] {
  const kinds = kindsOf(helper);
  return kinds.flatMap((kind, at) =>
    /PTR_TO_(?:UNINIT_)?MEM/.test(kind) && /ARG_CONST_SIZE/.test(kinds[at + 1] ?? '') ? [at] : [],
  );
}

interface TooLong {
  readonly buffer: string;
  readonly length: CArgument;
  /** Bytes that there are, and that are asked for. */
  readonly have: number;
  readonly asked: number;
}

function tooLong(file: CFile, call: CCall, place: number): TooLong | undefined {
  const [memory, length] = [call.arguments[place], call.arguments[place + 1]];
  const buffer = memory && localBuffer(file, call, memory.text);
  const asked = length && lengthInBytes(file, call, length.text);
  if (!buffer || !length || asked === undefined || asked <= buffer.bytes) return undefined;
  return { buffer: buffer.name, length, have: buffer.bytes, asked };
}
