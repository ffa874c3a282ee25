import { keptOn } from '../../core/remembered.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';

/** What a table says about the shell of its commands. */
export interface Settings {
  /** Whether commands go to a shell that knows more than `/bin/sh`. */
  readonly hasOtherShell: boolean;
  /** Variables whose text a shell reads once more, with all variables in it. */
  readonly readAgain: ReadonlySet<string>;
  /** The same for equal settings. */
  readonly key: string;
}

export const settingsOf = keptOn((file: ColumnsFile): Settings => {
  const { text } = file.source;
  const hasOtherShell = /^[ \t]*SHELL[ \t]*=[^\n]*\b(?:ba|z|k)sh/m.test(text);
  const again = text.matchAll(/\b(?:sh[ \t]+-\w*c|eval)[ \t]+["']?\$\{?(\w+)/g);
  const readAgain = new Set([...again].map(([, name]) => name!));
  return { hasOtherShell, readAgain, key: `${hasOtherShell} ${[...readAgain].join()}` };
});
