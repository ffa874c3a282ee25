import type { BpftraceFile } from './file.ts';
import { hasForeignNames, typed } from './types.ts';

/**
 * What the findings of each body hang on: its own text, what the maps in it hold, and what the script brings for all of them.
 * Rules that listen on a body or on anything in it may ask for nothing else of the rest of the script.
 */
export function unitKeys(file: BpftraceFile): readonly string[] {
  const { script, machine, source } = file;
  const { maps } = typed(file);
  const keyed = new Set<string>();
  for (const { target } of file.all('assignment'))
    if (target.kind === 'map' && target.keys) keyed.add(target.name);
  const forAll = [
    ...script.bodies.flatMap(({ kind, name }) => (kind === 'probe' ? [] : [`${kind} ${name?.text ?? ''}`])),
    ...script.definitions.map(({ text }) => text),
    `${hasForeignNames(file)} ${script.imports.length}`,
    // The options of the program that a script names to run it.
    source.text.startsWith('#!') ? source.text.slice(0, 300).split('\n', 1)[0]! : '',
    `${machine.groups?.length ?? -1} ${machine.events.size} ${machine.formats.size} ${machine.kernel !== undefined}`,
  ].join('\n');
  return script.bodies.map((body) => {
    const names = new Set(file.subjects('map', { span: body }).map(({ name }) => name));
    const held = [...names].map((name) => `${name} ${maps.get(name)?.type ?? ''} ${keyed.has(name)}`);
    return `${source.text.slice(body.start, body.end)}\0${held.join()}\0${forAll}`;
  });
}
