import type { Domain, Outline } from '../../core/types.ts';
import { complete } from './complete.ts';
import { describe, hover } from './describe.ts';
import { idioms } from './idioms/idioms.ts';
import { ParsedScript, type BpftraceFile } from './model/file.ts';
import { lookAtMachine } from './model/machine.ts';
import { rules } from './rules.ts';
import { parseScript } from './syntax/parse-script.ts';

export const domain: Domain<BpftraceFile> = {
  id: 'bpftrace',
  rules,
  async parse(source, host, previous) {
    const script = parseScript(source.text);
    const machine = await lookAtMachine(script, host, previous?.machine);
    return new ParsedScript(source, host.target, script, machine);
  },
  hover,
  complete,
  outline,
  idioms,
  blank: () => '',
  explain: (name, { target }, say) => describe(name.trim(), target, say),
};

function outline({ script }: BpftraceFile): readonly Outline[] {
  return script.bodies.map(({ kind, points, name, start, end }) => {
    const last = points.at(-1);
    const text = kind === 'probe' ? points.map((one) => one.text).join(', ') : (name?.text ?? '');
    return {
      name: text === '' ? kind : text,
      kind: kind === 'probe' ? 'program' : 'function',
      span: { start, end },
      nameSpan: name ? { start: name.start, end: name.end } : { start, end: last?.end ?? end },
    };
  });
}
