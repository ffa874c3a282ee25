import { say } from '../../core/text.ts';
import { describeDirective } from './describe.ts';
import { inEffect } from './drop-ins/in-effect.ts';
import type { UnitFile } from './drop-ins/layers.ts';
import { readAs } from './entries.ts';
import { isDropIn, isTemplate, kindOf, sectionsOf } from './unit-kind.ts';

/** What a model should know at this place: the kind of unit, the target, and the facts of the section's keys. */
export function notes(file: UnitFile, offset: number): readonly string[] {
  const kind = kindOf(file);
  if (!kind) return [];
  const version = file.target.systemd?.version.text;
  const section = file.sectionAt(offset);
  const facts = (section?.entries ?? []).slice(-6).flatMap((entry) => {
    const markdown = describeDirective(section!.name, entry.name, file.target, (text, args) =>
      say(text, 'en', args),
    );
    return markdown === undefined ? [] : [markdown.replaceAll('**', '').replace(/\n+/g, ': ')];
  });
  return [
    `This is a systemd .${kind} ${isDropIn(file) ? 'drop-in, which only adds to a unit that exists' : 'unit'}${isTemplate(file) ? '; it is a template, %i is the instance' : ''}.`,
    `Its sections are ${sectionsOf(kind)
      .map((one) => `[${one}]`)
      .join(', ')}; the cursor is ${section ? `in [${section.name}]` : 'before the first section'}.`,
    'There are no trailing comments, no shell syntax in Exec lines, and a % is written %%.',
    ...(version === undefined ? [] : [`The target has systemd ${version}.`]),
    ...facts,
    ...(section ? elsewhere(file, section.name) : []),
  ];
}

/** More would cost a model more than it helps. */
const mostElsewhere = 8;
const longest = 80;
/** Keys whose values are for the service alone. */
const privateKeys = /^(?:Environment|SetCredential(?:Encrypted)?)$/;

/** What the unit's other files set in a section and no later file takes back or replaces. */
function elsewhere(file: UnitFile, section: string): readonly string[] {
  const { layers } = file;
  if (!layers || layers.own < 0) return [];
  const others = layers.files.filter((one) => one !== file);
  const entries = others.flatMap((one) =>
    one.sections.filter(({ name }) => name === section).flatMap(({ entries }) => entries),
  );
  const names = [...new Set(entries.map(({ name }) => name))].filter((name) => !privateKeys.test(name));
  const told = names.flatMap((name) => {
    const directive = readAs(
      entries.find((one) => one.name === name)!,
      file,
    );
    if (!directive) return [];
    return inEffect(layers.files, directive, section, name)
      .filter((one) => one.file !== file && one.entry.value.text !== '')
      .filter((one) => one.entry.value.text.length <= longest)
      .map(({ entry, file: { source } }) => {
        const from = source.path.slice(source.path.lastIndexOf('/') + 1);
        return `${name}=${entry.value.text} (${from})`;
      });
  });
  if (told.length === 0) return [];
  return [`Other files of ${layers.unit} set in [${section}]: ${told.slice(0, mostElsewhere).join('; ')}.`];
}
