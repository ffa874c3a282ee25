import { isBoolean } from '../../../syntax/values/scalars.ts';

/** The values of a key of `[Service]`, all lines in the order that systemd reads them. */
export type Assignments = (key: string) => readonly string[];

export function isEmptyValue(text: string): boolean {
  return text === '';
}

export function parseBoolean(text: string): boolean | undefined {
  return isBoolean(text) ? /^(?:1|y|t|on)/i.test(text) : undefined;
}

export function addMembers(to: Set<string>, names: readonly string[], isAdded: boolean): void {
  for (const name of names) {
    if (isAdded) to.add(name);
    else to.delete(name);
  }
}
