import type { Tree } from 'web-tree-sitter';
import type { Span } from '../../core/types.ts';

/** A function that the parser lost over something half-typed in its body; offsets are those of its group. */
export interface LostFunction extends Span {
  readonly bodyStart: number;
  /** Its head with an empty body, at the same offsets. For its finder to free. */
  readonly head: Tree;
}

/**
 * Functions in the errors at file scope. Without their heads an open brace would make declarations at file scope of all that
 * stands in a body, on which every other function then hangs, at every key until the brace is closed.
 */
export function lostFunctions(
  masked: string,
  tree: Tree | undefined,
  parse: (text: string) => Tree | undefined,
): LostFunction[] {
  if (tree?.rootNode.hasError !== true) return [];
  const { rootNode } = tree;
  const errors = rootNode.isError ? [rootNode] : rootNode.children.filter((node) => node.isError);
  return errors.flatMap((error) => {
    const found = lostAt(masked, error.startIndex, error.endIndex, parse);
    return found ? [found] : [];
  });
}

/** The function that an error begins with. */
function lostAt(
  masked: string,
  start: number,
  last: number,
  parse: (text: string) => Tree | undefined,
): LostFunction | undefined {
  const bodyStart = masked.indexOf('{', start);
  if (bodyStart < 0 || bodyStart >= last) return undefined;
  const head = masked.slice(start, bodyStart);
  if (!/\)\s*$/.test(head) || /[;=}]/.test(head)) return undefined;
  const closing = masked.indexOf('\n}', bodyStart);
  const end = closing < 0 || closing + 2 > last ? last : closing + 2;
  const body = blank(masked.slice(bodyStart + 1, end - 1));
  const tree = parse(`${blank(masked.slice(0, start))}${head}{${body}}`);
  if (!tree) return undefined;
  const [only, ...others] = tree.rootNode.children;
  if (only?.type === 'function_definition' && !only.hasError && others.length === 0)
    return { start, end, bodyStart, head: tree };
  tree.delete();
  return undefined;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
