import { say } from '../../core/text.ts';
import type { KeyValueFile } from '../../syntax/shapes/key-value.ts';
import { describeKey } from './describe.ts';

/** What a model should know at this place: the format, the target, and the facts of the keys nearby. */
export function notes(file: KeyValueFile, offset: number): readonly string[] {
  const kernel = file.target.kernel?.version.text;
  const near = file.entries.filter((entry) => Math.abs(entry.start - offset) < 400).slice(-6);
  const facts = near.flatMap((entry) => {
    const markdown = describeKey(entry.name, file.target, (text, args) => say(text, 'en', args));
    return markdown === undefined ? [] : [markdown.replaceAll('**', '').replace(/\n+/g, ': ')];
  });
  return [
    'This is a sysctl.d file: one "key = value" a line, comments start with # or ; on lines of their own.',
    'Numbers are plain decimal: no units, no words such as yes.',
    ...(kernel === undefined ? [] : [`The target kernel is Linux ${kernel}.`]),
    ...facts,
  ];
}
