import { acrossFunctions } from '../across-functions.ts';
import type { CCall, CFile } from '../../../syntax/c/types.ts';
import { managedIn } from '../asked-families.ts';
import { givenBy } from '../given-by.ts';
import { isLocal } from '../local-names.ts';
import { managedFreedByHand as page } from '../pages.ts';
import { loneIfAround, wholeLines } from '../statement-text.ts';

const interrupts = ['devm_request_irq', 'devm_request_threaded_irq', 'devm_request_any_context_irq'];
const plainInterrupts = ['request_irq', 'request_threaded_irq', 'request_any_context_irq'];

/** Something that its device gives back, given back by hand: it happens twice. */
export const rule = acrossFunctions(releasesIn, function* (call, file) {
  const source = call.name === 'free_irq' ? requestOf(call, file) : sourceOf(call, file);
  if (!source || !call.discarded || isLocal(file, call.name)) return;
  const { text } = file.source;
  const end = text.indexOf(';', call.end) + 1;
  const around = loneIfAround(text, call);
  const span = wholeLines(text, around ?? { start: call.start, end });
  // Behind a condition of its own a statement cannot just go.
  const isPlain =
    around !== undefined || /[;{}:]\s*$/.test(text.slice(Math.max(0, call.start - 40), call.start));
  const fixes = isPlain && end > 0 ? [page.fix({ name: call.name }, 'review', { span, text: '' })] : [];
  yield page.problem(
    call.nameSpan,
    { name: call.name, source: source.name },
    { fixes, related: [page.step('managed', source.nameSpan)] },
  );
});

/** What gives back by hand something of a kind that the file asks its device for. */
function releasesIn(file: CFile): readonly string[] {
  const found = managedIn(file).flatMap(({ releases }) => releases);
  const isAsked = interrupts.some((name) => file.has('call', name));
  return [...new Set(found), ...(isAsked ? ['free_irq'] : [])];
}

function sourceOf(call: CCall, file: CFile): CCall | undefined {
  const [pointer] = call.arguments;
  if (!pointer) return undefined;
  for (const { allocators, releases } of managedIn(file)) {
    if (!releases.includes(call.name)) continue;
    const given = givenBy(file, call.within, pointer.text, allocators);
    if (given) return given[0];
  }
  return undefined;
}

/** The managed request of the same interrupt for the same device, in a file that requests none by hand. */
function requestOf(call: CCall, file: CFile): CCall | undefined {
  const [irq, device] = call.arguments;
  if (!irq || !device || plainInterrupts.some((name) => file.has('call', name))) return undefined;
  return interrupts
    .flatMap((name) => file.calls(name))
    .find(
      (one) =>
        lastWord(one.arguments[1]?.text) === lastWord(irq.text) && one.arguments.at(-1)?.text === device.text,
    );
}

function lastWord(text = ''): string {
  return /(\w+)\W*$/.exec(text)?.[1] ?? text;
}
