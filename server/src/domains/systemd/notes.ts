import { say } from '../../core/text.ts';
import type { IniFile } from '../../syntax/shapes/ini.ts';
import { describeDirective } from './describe.ts';
import { isDropIn, isTemplate, kindOf, sectionsOf } from './unit-kind.ts';

/** What a model should know at this place: the kind of unit, the target, and the facts of the section's keys. */
export function notes(file: IniFile, offset: number): readonly string[] {
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
  ];
}
