import type { Body } from '../syntax/nodes.ts';
import { plainType } from '../facts/language.ts';
import type { BpftraceFile, Fields } from './file.ts';

/** What `args` has at each attach point of a body; undefined for those of which this machine tells nothing. */
export function argumentsByPoint(body: Body, file: BpftraceFile): readonly (Fields | undefined)[] {
  return body.points.map(({ type, parts }) => {
    const kind = plainType(type.text);
    const name = parts.at(-1)?.text ?? '';
    if (kind === 'tracepoint') return file.machine.formats.get(`${parts[1]?.text ?? ''}:${name}`);
    return kind === 'fentry' || kind === 'fexit' ? parametersOf(name, file) : undefined;
  });
}

/**
 * What `args` has in a body, as far as this machine tells: the fields of its tracepoint, or the parameters of its function.
 * Undefined where that is not known for every attach point, or where they differ.
 */
export function argumentsOf(body: Body, file: BpftraceFile): Fields | undefined {
  const [first, ...others] = argumentsByPoint(body, file);
  if (!first || others.some((one) => one === undefined)) return undefined;
  // With several tracepoints bpftrace takes the fields of the first and lets the kernel's verifier say the rest.
  return others.every((one) => [...one!.keys()].join() === [...first.keys()].join()) ? first : undefined;
}

/** The parameters of a kernel function of this machine; undefined where they are not known by name. */
export function parametersOf(name: string, { machine, target }: BpftraceFile): Fields | undefined {
  const forms = machine.kernel?.facts.viewOf(target).forms(name) ?? [];
  const [form, ...others] = forms.filter((one) => one.kind === 'function');
  if (!form?.parameters || others.length > 0 || form.parameters.at(-1) === '...') return undefined;
  if (form.certainty !== 'yes' || form.parameterNames.length !== form.parameters.length) return undefined;
  if (form.parameterNames.includes('_')) return undefined;
  return new Map(form.parameterNames.map((one, index) => [one, form.parameters![index]!]));
}
