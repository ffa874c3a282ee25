import type { Node, TreeCursor } from 'web-tree-sitter';
import type { Span } from '../../../core/types.ts';

/** A node of the tree as a plain object: asking the parser for each child and field costs ten times as much. */
export interface PlainNode extends Span {
  readonly type: string;
  /** Its role in its parent, such as `condition`; empty for none. */
  readonly field: string;
  /** Named children, and operators. */
  readonly children: readonly PlainNode[];
}

/** Deeper than any code. */
const deepest = 300;

/** A node with all below it. Undefined where it is nested too deeply. */
export function plainNode(node: Node): PlainNode | undefined {
  const cursor = node.walk();
  const found = read(cursor, 0);
  cursor.delete();
  return found;
}

function read(cursor: TreeCursor, depth: number): PlainNode | undefined {
  if (depth > deepest) return undefined;
  const children: PlainNode[] = [];
  const found = {
    type: cursor.nodeType,
    field: depth === 0 ? '' : (cursor.currentFieldName ?? ''),
    start: cursor.startIndex,
    end: cursor.endIndex,
    children,
  };
  if (cursor.gotoFirstChild()) {
    do {
      if (!cursor.nodeIsNamed && cursor.currentFieldName !== 'operator') continue;
      const child = read(cursor, depth + 1);
      if (!child) return undefined;
      children.push(child);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return found;
}

export function fieldOf(node: PlainNode, name: string): PlainNode | undefined {
  return node.children.find((child) => child.field === name);
}

/** The children that have no role: the operator has one. */
export function namedOf(node: PlainNode): readonly PlainNode[] {
  return node.children.filter((child) => child.field !== 'operator');
}
