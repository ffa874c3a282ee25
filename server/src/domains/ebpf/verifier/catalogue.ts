import type { Text } from '../../../core/text.ts';
import { ofArguments } from './messages/of-arguments.ts';
import { ofBounds } from './messages/of-bounds.ts';
import { ofPrograms } from './messages/of-programs.ts';
import { ofResources } from './messages/of-resources.ts';
import { ofValues } from './messages/of-values.ts';
import { classes, type ErrorClass } from './classes.ts';
import { toPattern, type Saying } from './template.ts';

/** A message of the verifier that is understood. */
export interface Recognised {
  readonly class: ErrorClass;
  readonly says: Text;
  readonly fix: Text;
  /** The values that stand in the message, by the names that `says` uses. */
  readonly values: Readonly<Record<string, string>>;
  readonly isAside: boolean;
}

/** Arguments come before values: what is said of an argument is nearer to the person than what follows from it. */
const all: readonly (Saying & { readonly pattern: RegExp })[] = [
  ...ofResources,
  ...ofArguments,
  ...ofPrograms,
  ...ofBounds,
  ...ofValues,
].map((saying) => ({ ...saying, pattern: toPattern(saying.message) }));

/** What a line of the log means, or undefined for a line that is no message, or none that is known. */
export function recognise(line: string): Recognised | undefined {
  for (const saying of all) {
    const found = saying.pattern.exec(line);
    if (!found) continue;
    return {
      class: saying.class,
      says: saying.says ?? classes[saying.class].says,
      fix: saying.fix ?? classes[saying.class].fix,
      values: trimmed(found.groups ?? {}),
      isAside: saying.isAside === true,
    };
  }
  return undefined;
}

function trimmed(groups: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, (value ?? '').trim()]));
}
