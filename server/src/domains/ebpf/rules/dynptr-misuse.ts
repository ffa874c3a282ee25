import type { CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
import { faultsIn } from '../flow/obligations.ts';
import { runsAfter } from '../model/block.ts';
import { codeOf } from '../model/code.ts';
import { spoiltWhenLent } from '../model/lent-dynptrs.ts';
import { clonesOf, dynptrOf, isHeldByClone, placeMade, touchedAt } from '../model/dynptrs.ts';
import type { EbpfRule } from '../model/rule.ts';
import { dynptrMisuse as page } from '../pages.ts';

const reserving = 'bpf_ringbuf_reserve_dynptr';
const releasing = /^bpf_ringbuf_(?:submit|discard)_dynptr$/;
/** Functions that want a dynptr which is made already. */
const using =
  /^bpf_dynptr_(?:read|write|data|slice|slice_rdwr|adjust|size|is_null|is_rdonly|clone|copy|memset)$/;

/** Asked of the whole file: what a callback does with the dynptr that it is handed is found where it is handed over. */
export const rule: EbpfRule = {
  on: 'file',
  *check(_, file) {
    if (!file.source.text.includes('dynptr')) return;
    const outside = file.all('variable').filter((one) => !one.within && /^struct bpf_dynptr$/.test(one.type));
    for (const within of file.all('function')) if (!within.broken) yield* inFunction(file, within, outside);
  },
};

function* inFunction(
  file: CFile,
  within: CFunction,
  outside: readonly { readonly name: string }[],
): ReturnType<EbpfRule['check']> {
  const code = codeOf(file);
  if (!code.slice(within.start, within.end).includes('dynptr')) return;
  const body = code.slice(within.body.start, within.body.end);
  for (const declared of body.matchAll(/\bstruct\s+bpf_dynptr\s+([^;*()]+);/g)) {
    for (const [, name] of declared[1]!.matchAll(/(?:^|,)\s*(\w+)/g)) {
      yield* checkOne(file, within, body, name!);
    }
  }
  const spoilt = spoiltWhenLent(file, within);
  if (spoilt)
    yield page.problem(spoilt, { say: 'lent', name: file.source.text.slice(spoilt.start, spoilt.end) });
  for (const { name } of outside) {
    for (const use of usesOf(file, within, [name]))
      if (isMaking(file, use)) yield page.problem(argumentOf(use), { say: 'outside', name });
  }
}

interface Use {
  readonly call: CCall;
  /** Which of the arguments the dynptr is. */
  readonly place: number;
}

function* checkOne(
  file: CFile,
  within: CFunction,
  body: string,
  name: string,
): ReturnType<EbpfRule['check']> {
  const uses = usesOf(file, within, [name]);
  const touched = touchedAt(body, name);
  if (touched) {
    const start = within.body.start + touched.at;
    // To write over a dynptr that holds nothing and is not used again is allowed, and over one whose clone holds it too.
    const matters =
      !isHeldByClone(file, within, name, releasing) &&
      (uses.some(({ call }) => call.start > start) ||
        usesOf(file, within, clonesOf(file, within, name)).some(({ call }) => call.name === reserving));
    if (!touched.isWrite || matters) {
      yield page.problem({ start, end: start + touched.length }, { say: 'touched', name });
      return;
    }
  }
  const isMade = uses.some((use) => isMaking(file, use));
  // Somebody else may make it, or release it.
  const isHanded = uses.some(({ call }) => !/^bpf_(?:dynptr|ringbuf)_/.test(call.name));
  const first = uses.find(isUse);
  if (!isMade && !isHanded && first) {
    yield page.problem(argumentOf(first), { say: 'unmade', name, helper: first.call.name });
    return;
  }
  const group = usesOf(file, within, clonesOf(file, within, name));
  const reserved = uses.find(({ call }) => call.name === reserving);
  if (reserved && !isHanded) {
    const isNever = !group.some(({ call }) => releasing.test(call.name));
    const end = isNever ? within.body.end : keptUntil(file, within, reserved.call);
    if (end !== undefined)
      yield page.problem(reserved.call.nameSpan, { say: 'kept', name }, { owedAt: { start: end - 1, end } });
  }
  for (const use of uses) {
    const touches = inCallback(file, use);
    if (!touches) continue;
    const related = [page.step('callback', touches)];
    yield page.problem(argumentOf(use), { say: 'handed', name }, { related });
  }
  yield* afterwards(file, uses, group, name);
}

/** The end of a return that some path takes with the reservation of a call, which has no clones. */
function keptUntil(file: CFile, within: CFunction, { start, arguments: given }: CCall): number | undefined {
  const name = dynptrOf(given.at(-1)?.text);
  if (name === undefined || clonesOf(file, within, name).length > 1) return undefined;
  return faultsIn(file, within)?.find((one) => one.does === 'kept' && one.held.call.start === start)?.at.end;
}

/**
 * Where the callback of a loop reads or writes the dynptr that it is handed like other memory, or releases it, which a second
 * round would do again.
 */
function inCallback(
  file: CFile,
  { call, place }: Use,
): { readonly start: number; readonly end: number } | undefined {
  const callback =
    call.name === 'bpf_loop' && place === 2 && file.functionNamed(call.arguments[1]?.text ?? '');
  const data = callback ? callback.parameters[1]?.name : undefined;
  if (!callback || data === undefined) return undefined;
  const body = codeOf(file).slice(callback.body.start, callback.body.end);
  const found = new RegExp(
    `\\*\\s*\\([^()]*\\*\\s*\\)\\s*\\(?\\s*(${data})\\b|\\bbpf_ringbuf_(?:submit|discard)_dynptr\\s*\\(\\s*(${data})\\b`,
  ).exec(body);
  if (!found) return undefined;
  const start = callback.body.start + found.index + found[0].length - data.length;
  return { start, end: start + data.length };
}

/** What is done with a dynptr in the same block, behind the call that took its worth or that it is still held by. */
function* afterwards(
  file: CFile,
  uses: readonly Use[],
  group: readonly Use[],
  name: string,
): ReturnType<EbpfRule['check']> {
  for (const { call } of uses) {
    const isRelease = releasing.test(call.name);
    if (!isRelease && call.name !== reserving) continue;
    const rest = runsAfter(codeOf(file), call);
    // A clone ends with what it was made of.
    const next = rest && (isRelease ? group : uses).find((one) => one.call.start > call.start);
    if (!next || next.call.start >= rest.end) continue;
    const related = [page.step(isRelease ? 'released' : 'reserved', call.nameSpan)];
    const args = { name, helper: next.call.name };
    if (isRelease && !isMaking(file, next) && isUse(next)) {
      yield page.problem(argumentOf(next), { say: 'released', ...args }, { related });
    }
    if (!isRelease && isMaking(file, next))
      yield page.problem(argumentOf(next), { say: 'held', name }, { related });
  }
}

function isMaking(file: CFile, { call, place }: Use): boolean {
  return placeMade(file, call.name, call.arguments.length) === place;
}

function isUse({ call, place }: Use): boolean {
  const isSource = call.name !== 'bpf_dynptr_clone' || place === 0;
  return releasing.test(call.name) || (using.test(call.name) && isSource);
}

function argumentOf({ call, place }: Use): { readonly start: number; readonly end: number } {
  return call.arguments[place]!;
}

/** The calls that are given one of these dynptrs, in order. */
function usesOf(file: CFile, within: CFunction, names: readonly string[]): readonly Use[] {
  const pattern = new RegExp(`&\\s*(?:${names.join('|')})\\b`);
  return file
    .all('call')
    .filter((call) => call.start >= within.start && call.end <= within.end)
    .flatMap((call) => {
      const place = call.arguments.findIndex((one) => pattern.test(one.text));
      return place < 0 ? [] : [{ call, place }];
    });
}
