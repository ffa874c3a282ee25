import { nearest } from '../../../syntax/nearest.ts';
import { plainType } from '../facts/language.ts';
import type { BpftraceFile, BpftraceRule } from '../model/file.ts';
import { missingProbe as page } from '../pages.ts';
import type { AttachPoint } from '../syntax/nodes.ts';
import type { Problem } from '../../../core/types.ts';

/** Wildcards stand for whatever there is, parameters for anything. */
const plain = /^\w+$/;
const most = 400;

/** A probe that this machine does not have. Silent where nobody can look. */
export const rule: BpftraceRule = {
  on: 'point',
  *check(point, file) {
    switch (plainType(point.type.text)) {
      case 'tracepoint':
        yield* tracepoint(point, file);
        break;
      case 'kprobe':
      case 'kretprobe':
      case 'fentry':
      case 'fexit':
        yield* kernelFunction(point, file);
        break;
      default:
    }
  },
};

function* tracepoint({ parts }: AttachPoint, { machine }: BpftraceFile): Iterable<Problem> {
  const [, group, event] = parts;
  if (!machine.groups || machine.groups.length === 0 || !group || !plain.test(group.text)) return;
  if (!machine.groups.includes(group.text)) {
    yield* told(group, nearest(group.text, machine.groups), 'group');
    return;
  }
  const events = machine.events.get(group.text) ?? [];
  if (!event || !plain.test(event.text) || events.length === 0 || events.includes(event.text)) return;
  yield* told(event, nearest(event.text, events), 'event');
}

/**
 * The kernel's types name the functions that can be traced, but not those of modules that are not loaded, nor what is in
 * assembly: only a name that looks like another one is told.
 */
function* kernelFunction({ parts }: AttachPoint, { machine, target }: BpftraceFile): Iterable<Problem> {
  const name = parts.at(-1)!;
  if (!machine.kernel || parts.length < 2 || !plain.test(name.text) || name.text.length < 5) return;
  const { facts } = machine.kernel;
  const view = facts.viewOf(target);
  if (view.declared(name.text) === 'yes') return;
  // People slip behind the first letters.
  const names = facts.api
    .names(name.text.slice(0, 3), most)
    .filter((one) => view.declared(one, 'function') === 'yes');
  const meant = nearest(name.text, names);
  if (meant !== undefined) yield* told(name, meant, 'function');
}

function* told(
  span: AttachPoint['type'],
  meant: string | undefined,
  say: 'group' | 'event' | 'function',
): Iterable<Problem> {
  if (meant === undefined) {
    // Its module may be loaded when the script runs.
    yield page.problem(span, { say, name: span.text }, { confidence: 'low' });
    return;
  }
  const fix = page.fix({ meant }, 'review', { span, text: meant });
  yield page.problem(span, { say: 'near', name: span.text, meant }, { fixes: [fix] });
}
