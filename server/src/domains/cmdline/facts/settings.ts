import table from './settings.json' with { type: 'json' };

const grubValues = table.grubValues as Readonly<Record<string, string>>;

/** Variables that grub-mkconfig hands to its parts. */
export const grubVariables: readonly string[] = table.grub.split(' ');
export const grubNumbers: readonly string[] = table.grubNumbers.split(' ');

/** The words that a variable of grub takes; undefined where it takes others. */
export function grubWords(name: string): readonly string[] | undefined {
  return Object.hasOwn(grubValues, name) ? grubValues[name]!.split(' ') : undefined;
}

/** Keys of an entry of the boot loader specification, all in lower case. */
export const entryKeys: readonly string[] = table.entry.split(' ');
/** Keys whose value is a path below the partition of the boot loader. */
export const entryPaths: readonly string[] = table.entryPaths.split(' ');
/** Keys that an entry has once; of `initrd` and `options` it may have several. */
export const entrySingle: readonly string[] = table.entrySingle.split(' ');
export const architectures: readonly string[] = table.architectures.split(' ');
