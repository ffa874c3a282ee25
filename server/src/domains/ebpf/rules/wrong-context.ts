import { programTypes } from '../facts/programs.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { wrongContext as page } from '../pages.ts';

/** Structures that are contexts of some type; only mixing these up is a certain mistake. */
const contexts = new Set(
  [...programTypes.values()].map((type) => type.context).filter((name) => name !== undefined),
);
contexts.add('struct pt_regs');

/** Types whose context is no structure of its own in the kernel's table, or begins with the registers. */
const alsoFits: Readonly<Record<string, readonly string[]>> = {
  KPROBE: ['struct pt_regs'],
  PERF_EVENT: ['struct bpf_perf_event_data', 'struct pt_regs'],
  TRACEPOINT: [],
};

export const rule: EbpfRule = {
  on: 'function',
  *check(at, file) {
    const program = programOf(file, at);
    const parameter = at.parameters[0];
    if (!program?.section || !program.type || !parameter || at.parameters.length > 1) return;
    const written = /^(?:const )?(struct \w+) ?\*$/.exec(parameter.type);
    if (!written || !contexts.has(written[1]!)) return;
    const wanted = program.type.context;
    const fitting = alsoFits[program.type.name] ?? (wanted === undefined ? undefined : [wanted]);
    if (!fitting || fitting.includes(written[1]!)) return;
    // A context that is only handed on to helpers does no harm under a wrong name.
    const body = codeOf(file).slice(at.body.start, at.body.end);
    const read = new RegExp(
      `\\b${parameter.name ?? ' '}\\s*->|\\bPT_REGS_\\w+\\s*\\(\\s*${parameter.name ?? ' '}\\b`,
    ).test(body);
    const confidence = read ? {} : { confidence: 'low' as const };
    const section = program.section.section;
    const better = wanted ?? fitting[0];
    if (better === undefined) {
      yield page.problem(parameter, { say: 'unnamed', section, written: written[1]! }, confidence);
      return;
    }
    const { text } = file.source;
    const type = text.slice(parameter.start, parameter.end);
    const place = /struct\s+\w+/.exec(type);
    const start = parameter.start + (place?.index ?? 0);
    const args = { say: 'named' as const, section, written: written[1]!, better };
    yield page.problem(parameter, args, {
      ...confidence,
      fixes: place
        ? [page.fix({ better }, 'review', { span: { start, end: start + place[0].length }, text: better })]
        : [],
    });
  },
};
