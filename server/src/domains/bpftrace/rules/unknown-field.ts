import { nearest } from '../../../syntax/nearest.ts';
import { argumentsByPoint } from '../model/arguments.ts';
import type { BpftraceRule } from '../model/file.ts';
import { unknownField as page } from '../pages.ts';

/** A field of `args` that the tracepoint or function does not have. */
export const rule: BpftraceRule = {
  on: 'field',
  *check({ base, name, nameSpan, body }, file) {
    if (base.kind !== 'name' || base.name !== 'args' || name === '') return;
    const points = argumentsByPoint(body, file);
    // One that has it is enough: the others may be there for something else.
    if (points.length === 0 || points.some((fields) => !fields || fields.has(name))) return;
    const names = [...new Set(points.flatMap((fields) => [...fields!.keys()]))];
    const meant = nearest(name, names);
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: nameSpan, text: meant })];
    const probe = body.points[0]?.text ?? '';
    yield page.problem(nameSpan, { name, probe, fields: names.join(', ') }, { fixes });
  },
};
