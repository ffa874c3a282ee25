import { isAtLeast } from '../facts/language.ts';
import type { BpftraceFile, BpftraceRule, In } from '../model/file.ts';
import { isOwnMacro } from '../model/types.ts';
import { deleteForm as page } from '../pages.ts';
import type { Call } from '../syntax/nodes.ts';
import type { Problem } from '../../../core/types.ts';

/** A form of `delete` that the target's bpftrace does not take. */
export const rule: BpftraceRule = {
  on: 'call',
  names: ['delete'],
  *check(call, file) {
    const { args, end } = call;
    if (isOwnMacro('delete', file) || file.source.text[end - 1] !== ')') return;
    const [map, key] = args;
    if (!map) {
      yield page.problem(call, { say: 'empty' });
      return;
    }
    if (!key && map.kind === 'map' && !map.keys && hasKeys(map.name, file)) {
      yield page.problem(call, { say: 'key', name: map.name });
      return;
    }
    const isOld = isAtLeast(file.target, '0.22');
    const several = args.length > 1 && args.every((one) => one.kind === 'map' && one.keys);
    if (several && isOld !== 'no') yield* many(call, file, isOld === 'yes');
    else if (several && isAtLeast(file.target, '0.21') === 'no') yield* many(call, file, true);
    else if (args.length === 2 && map.kind === 'map' && !map.keys && isOld === 'no') {
      const { text } = file.source;
      const inner =
        key!.kind === 'tuple' ? text.slice(key.start + 1, key.end - 1) : text.slice(key!.start, key!.end);
      const meant = `delete(${map.name}[${inner}])`;
      const fix = page.fix({ meant }, 'safe', { span: call, text: meant });
      const target = file.target.bpftrace!.version.text;
      yield page.problem(call, { say: 'newer', target, meant }, { fixes: [fix] });
    } else if (args.length > 2) yield page.problem(call, { say: 'count', given: args.length });
  },
};

function* many(call: In<Call>, { source }: BpftraceFile, isSure: boolean): Iterable<Problem> {
  const texts = call.args.map(({ start, end }) => `delete(${source.text.slice(start, end)})`);
  const fix = page.fix({ say: 'several' }, 'safe', { span: call, text: texts.join('; ') });
  yield page.problem(call, { say: 'many' }, { fixes: [fix], ...(isSure ? {} : { confidence: 'medium' }) });
}

function hasKeys(name: string, file: BpftraceFile): boolean {
  return file
    .all('assignment')
    .some(({ target }) => target.kind === 'map' && target.name === name && target.keys);
}
