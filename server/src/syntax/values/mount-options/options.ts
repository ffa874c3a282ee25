import table from './options.json' with { type: 'json' };
import patch from './options.patch.json' with { type: 'json' };

function words(text: string): readonly string[] {
  return text.split(' ');
}

const byType = new Map(Object.entries(table.options).map(([type, names]) => [type, words(names)]));
const withHelper = new Set(words(patch.withHelper));
const withoutCheck = new Set(words(patch.withoutCheck));
const choices = patch.choices as Readonly<Record<string, string>>;

export const fileSystems: readonly string[] = words(patch.fileSystems);
/** Options that every file system takes. */
export const commonOptions: readonly string[] = [...words(patch.generic), ...words(patch.systemd)];

/** Whether a program beside the kernel reads the options of a type too, so that nobody knows all of them. */
export function isOpen(type: string): boolean {
  return withHelper.has(type) || !byType.has(type);
}

/** The options of a type itself, with a sign = behind those that take a value. */
export function optionsOf(type: string): readonly string[] {
  return byType.get(type) ?? [];
}

/** The types that have an option which others have not. */
export function typesWith(option: string): readonly string[] {
  return [...byType].filter(([, names]) => has(names, option)).map(([type]) => type);
}

/** Whether a list has an option; with a value or without one is a question of its own. */
export function has(names: readonly string[], option: string): boolean {
  return names.includes(option) || names.includes(`${option}=`);
}

/** The words that an option takes as its value; undefined where it takes others. */
export function choicesOf(type: string, option: string): readonly string[] | undefined {
  const list = choices[`${type} ${option}`];
  return list === undefined ? undefined : words(list);
}

/** Whether nothing is checked at boot, whatever the last column says. */
export function isNeverChecked(type: string): boolean {
  return withoutCheck.has(type);
}

/** The smallest and the largest number that an option takes; undefined where it takes others. */
export function boundsOf(option: string): readonly [min: number, max: number] | undefined {
  const bounds = (patch.numbers as unknown as Readonly<Record<string, readonly [number, number]>>)[option];
  return Object.hasOwn(patch.numbers, option) ? bounds : undefined;
}
