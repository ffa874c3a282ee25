import type { CFile } from '../../syntax/c/types.ts';
import { helperInKernel, helperInProgram, helpers, mayReturnNull } from './facts/helpers.ts';
import { fieldOf, type BpfMap } from './model/maps.ts';
import { modelOf, programAt } from './model/model.ts';
import { resultsOf } from './words/contexts.ts';

const mostMaps = 8;
const mostHelpers = 6;

/** Short true statements about the place under the cursor, for a model's prompt. */
export function notes(file: CFile, offset: number): readonly string[] {
  const model = modelOf(file);
  const { kernel } = file.target;
  const said: string[] = [];
  const program = programAt(file, offset);
  if (kernel) said.push(`The target kernel is Linux ${kernel.version.text}.`);
  if (program?.section) {
    const { section, type } = program;
    const context = type?.context === undefined ? '' : `, its context is ${type.context} *`;
    said.push(`This is an eBPF program of type ${section.program} (SEC("${program.use.name}"))${context}.`);
    const results = resultsOf[section.program];
    if (results) said.push(`It returns one of ${results.join(', ')}.`);
    if (!section.sleeps) said.push('It may not sleep.');
  } else said.push('This file is eBPF C for libbpf: no C library, no floating point, 512 bytes of stack.');
  said.push(...model.maps.slice(0, mostMaps).map(mapNote));
  said.push(...helperNotes(file, offset, program?.section?.program));
  if (!model.license && model.programs.length > 0) said.push('No licence is declared in this file.');
  return said;
}

function mapNote(map: BpfMap): string {
  const parts = [
    ...['type', 'key', 'value', 'max_entries'].map((name) => [name, fieldOf(map, name)?.value] as const),
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  return `Map ${map.name}: ${parts.join(', ').slice(0, 160)}.`;
}

/** What is true of the helpers that the function around calls. */
function helperNotes(file: CFile, offset: number, program: string | undefined): readonly string[] {
  const within = file.functionAt(offset);
  if (!within) return [];
  const names = new Set(
    file
      .all('call')
      .flatMap((call) => (call.within?.start === within.start && helpers.has(call.name) ? [call.name] : [])),
  );
  const said: string[] = [];
  for (const name of names) {
    const helper = helpers.get(name)!;
    const facts: string[] = [];
    if (mayReturnNull(helper)) facts.push('may return NULL and must be checked');
    if (helperInKernel(helper, file.target.kernel) === 'no')
      facts.push('does not exist in the target kernel');
    else if (program !== undefined && helperInProgram(helper, program, file.target.kernel) === 'no') {
      facts.push('is not allowed in this program type');
    }
    if (facts.length > 0) said.push(`${name} ${facts.join(' and ')}.`);
  }
  return said.slice(0, mostHelpers);
}
