import type { CArgument, CCall, CFile } from '../../../syntax/c/types.ts';
import { kindsOf } from '../facts/helper-arguments.ts';
import { helpers } from '../facts/helpers.ts';
import { kfuncs, sizedPointers } from '../facts/kfuncs.ts';
import type { EbpfRule } from '../model/rule.ts';
import { localBuffer, localNamed, sharedBuffer } from '../model/buffers.ts';
import { numberOf } from '../model/numbers.ts';
import { lengthPastBuffer as page } from '../pages.ts';

/** Calls with a pointer to memory and, behind it, the length of that memory: the places of the pointers. */
const pairs: ReadonlyMap<string, readonly number[]> = new Map([
  ...[...helpers.keys()].map((name) => [name, pairsOf(name)] as const),
  ...[...kfuncs.values()].map((kfunc) => [kfunc.name, sizedPointers(kfunc)] as const),
]);

export const rule: EbpfRule = {
  on: 'call',
  names: [...pairs].flatMap(([name, places]) => (places.length > 0 ? [name] : [])),
  *check(call, file) {
    if (file.functionNamed(call.name)) return;
    for (const place of pairs.get(call.name)!) {
      const found = tooLong(file, call, place);
      if (!found) continue;
      const { buffer, length, have, asked, say } = found;
      const size = `sizeof(${buffer})`;
      yield page.problem(
        length,
        { say, helper: call.name, buffer, have, asked },
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
  /** Bytes that there are, and that are asked for; as they are written where nobody knows how many. */
  readonly have: number | string;
  readonly asked: number | string;
  readonly say: 'own' | 'shared';
}

function tooLong(file: CFile, call: CCall, place: number): TooLong | undefined {
  const [memory, length] = [call.arguments[place], call.arguments[place + 1]];
  if (!memory || !length) return undefined;
  const asked = numberOf(file, call, length.text);
  const local = localBuffer(file, call, memory.text);
  const buffer = local ?? sharedBuffer(file, call, memory.text);
  const say = local ? 'own' : 'shared';
  if (buffer && asked !== undefined)
    return asked > buffer.bytes ? { buffer: buffer.name, length, have: buffer.bytes, asked, say } : undefined;
  // More than all of something is too much, however large it is.
  const more = /^sizeof\s*\(\s*(\w+)\s*\)\s*\+\s*(\w+)$/.exec(length.text);
  const name = more?.[1];
  if (name === undefined || localNamed(memory.text) !== name) return undefined;
  const where = whereIs(file, call, name);
  return where !== undefined && (numberOf(file, call, more![2]!) ?? 0) > 0
    ? { buffer: name, length, have: `sizeof(${name})`, asked: length.text, say: where }
    : undefined;
}

/** Where a variable lies that is no pointer: on the stack, or beside others of the file. */
function whereIs(file: CFile, { within }: CCall, name: string): TooLong['say'] | undefined {
  const all = file.named('variable', name);
  const own = all.filter((one) => one.within?.start === within?.start);
  const isParameter = within?.parameters.some((one) => one.name === name) === true;
  const [variable] = own.length > 0 ? own : all;
  if (own.length > 1 || (own.length === 0 && (all.length !== 1 || isParameter))) return undefined;
  if (/\*/.test(variable!.type + file.source.text.slice(variable!.start, variable!.nameSpan.start)))
    return undefined;
  return own.length > 0 ? 'own' : variable!.within === undefined ? 'shared' : undefined;
}
