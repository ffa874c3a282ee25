import type { DeclaredText } from '../../../core/kernel-api.ts';
import { keptOn } from '../../../core/remembered.ts';
import { learnMacros, type MacroDefinition } from '../../../syntax/c/learn-macros.ts';
import type { MacroTable } from '../../../syntax/c/macro-table.ts';

/** Definitions that may say something of a place in code: numbers and expressions, which nearly all are, do not. */
const sayingOf = keptOn((text: DeclaredText): readonly MacroDefinition[] =>
  [...text.macros].flatMap(([name, forms]) =>
    forms
      .filter(({ body, parameters }) => parameters !== undefined || /^(?:[A-Za-z_]|$)/.test(body))
      .map(({ parameters, body }) => ({ name, body, ...(parameters ? { parameters } : {}) })),
  ),
);

/**
 * What the mask should know by name of the macros of a source and of its own headers: loops, attributes, declarators.
 * `before`, the table of an earlier version, is given back while it says the same, because with another table a file
 * is masked anew. Undefined where nothing is learned.
 */
export function ownMacros(
  texts: readonly DeclaredText[],
  before: MacroTable | undefined,
): MacroTable | undefined {
  const table = learnMacros(texts.flatMap((text) => sayingOf(text)));
  if (before && contentOf(before) === contentOf(table)) return before;
  return Object.values(table).some(({ size }: { readonly size: number }) => size > 0) ? table : undefined;
}

function contentOf(table: MacroTable): string {
  const { attributes, attributeCalls, loops, guards, declarators } = table;
  return JSON.stringify([attributes, attributeCalls, loops, guards, declarators].map((one) => [...one]));
}
