import type { CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
import { acrossFunctions } from '../across-functions.ts';
import { orderedPairs } from '../facts/unwinding-order.ts';
import { isLocal } from '../local-names.ts';
import { misorderedUnwinding as page } from '../pages.ts';
import { wholeLines } from '../statement-text.ts';
import { codeOnly } from '../text-help.ts';

/** Statements further apart are two thoughts, in characters. */
const farthest = 1200;

/** Something is given back before what still needs it: an interrupt freed behind its device, a class before its devices. */
export const rule = acrossFunctions(
  [...new Set(orderedPairs.flatMap(({ late }) => late))],
  function* (call, file) {
    if (!call.within || !call.discarded || isLocal(file, call.name)) return;
    const early = earlyOf(call, call.within, file);
    if (!early || (call.name === 'free_irq' && areOff(file))) return;
    const { text } = file.source;
    const statement = { start: call.start, end: text.indexOf(';', call.end) + 1 };
    const before = { start: early.start, end: early.start };
    const indent = /[ \t]*$/.exec(text.slice(0, early.start).slice(-40))![0];
    const fix = page.fix(
      { early: early.name, name: call.name },
      'review',
      { span: before, text: `${text.slice(statement.start, statement.end)}\n${indent}` },
      { span: wholeLines(text, statement), text: '' },
    );
    yield page.problem(
      call.nameSpan,
      { early: early.name, name: call.name },
      { fixes: [fix], related: [page.step('early', early.nameSpan)] },
    );
  },
);

/** Interrupts that are requested switched off, and are off but for a while, come at no moment of the unwinding. */
function areOff(file: CFile): boolean {
  return ['request_irq', 'request_threaded_irq'].some((name) =>
    file.calls(name).some((one) => one.arguments.some(({ text }) => text.includes('IRQF_NO_AUTOEN'))),
  );
}

/** The last call before, in the same straight stretch of statements, that should have come behind. */
function earlyOf(call: CCall, fn: CFunction, file: CFile): CCall | undefined {
  const unit = { span: { start: fn.start, end: fn.end } };
  const given = call.arguments.map(({ text }) => text.replace(/\s+/g, ''));
  const pairs = orderedPairs.filter(({ late }) => late.includes(call.name));
  return file
    .subjects('call', unit)
    .filter((one) => one.discarded && one.end < call.start && call.start - one.end < farthest)
    .findLast(
      (one) =>
        pairs.some(
          ({ early, same }) =>
            early.includes(one.name) &&
            same(
              one.arguments.map(({ text }) => text.replace(/\s+/g, '')),
              given,
            ),
        ) && isStraight(file.source.text.slice(one.end, call.start)),
    );
}

/** Neither leaves a block nor may be jumped into. */
function isStraight(between: string): boolean {
  const code = codeOnly(between);
  return !/[{}=]|\b(?:return|goto|if|else|for|while|case)\b|\b\w+\s*:(?!:)/.test(code);
}
