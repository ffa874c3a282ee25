import type { Node } from 'web-tree-sitter';
import type { Span } from '../../core/types.ts';
import type { CFile } from './types.ts';

/** Where things stand side by side: what is open around a place only here was not begun there. */
const lists =
  /^(?:translation_unit|compound_statement|case_statement|labeled_statement|linkage_specification|declaration_list|field_declaration_list|enumerator_list|initializer_list|preproc_\w+|ERROR)$/;
const wholes = /^(?:\w+_statement|declaration|field_declaration|type_definition|function_definition)$/;

/**
 * Where the statement or declaration that was begun before an inserted text is over within it; undefined while it goes on, and
 * where nothing was begun.
 */
export function endOfBegun(file: CFile, { start, end }: Span): number | undefined {
  const { text } = file.source;
  const before = lastSign(text, start);
  const first = start + text.slice(start, end).search(/\S/);
  if (before < 0 || first < start || file.inert(before) === 'comment') return undefined;
  for (let node = file.node({ start: before, end: first + 2 }); node; node = around(file, node)) {
    if (lists.test(node.type)) return undefined;
    if (wholes.test(node.type)) return node.endIndex <= end && !node.hasError ? node.endIndex : undefined;
  }
  return undefined;
}

/** The next larger node. A node's own word for what it stands in is lost where trees are shared by their place. */
function around(file: CFile, { startIndex: start, endIndex: end }: Node): Node | undefined {
  const both = [file.node({ start: start - 1, end }), file.node({ start, end: end + 2 })];
  const larger = both.filter((one) => one !== undefined && sizeOf(one) > end - start) as Node[];
  return larger.sort((a, b) => sizeOf(a) - sizeOf(b))[0];
}

function sizeOf({ startIndex, endIndex }: Node): number {
  return endIndex - startIndex;
}

function lastSign(text: string, from: number): number {
  let at = from - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at--;
  return at;
}
