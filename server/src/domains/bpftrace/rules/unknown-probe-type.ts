import { nearest } from '../../../syntax/nearest.ts';
import { probeTypeOf, probeTypes } from '../facts/language.ts';
import type { BpftraceRule } from '../model/file.ts';
import { unknownProbeType as page } from '../pages.ts';

const names = [...probeTypes.keys()];

/** A probe whose type no bpftrace knows. */
export const rule: BpftraceRule = {
  on: 'point',
  *check({ type, body }) {
    // Wildcards stand for several types, parameters for anything.
    if (probeTypeOf(type.text) || !/^[A-Za-z_]\w*$/.test(type.text)) return;
    const meant = nearest(type.text, names);
    if (meant !== undefined) {
      const fix = page.fix({ meant }, 'safe', { span: type, text: meant });
      yield page.problem(type, { say: 'near', name: type.text, meant }, { fixes: [fix] });
    } else if (body.block.end > body.block.start) yield page.problem(type, { name: type.text });
  },
};
