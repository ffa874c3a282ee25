import type { Language, Node, TreeCursor } from 'web-tree-sitter';
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

/** What a node of a type can be. */
const what = { mark: 0, operator: 1, named: 2, leaf: 3, list: 4 } as const;

const leaves =
  /^(?:identifier|(?:field|type|statement)_identifier|primitive_type|number_literal|comment|null|true|false)$/;
/** Their children have no roles. */
const lists = /^(?:compound_statement|argument_list|expression_statement|parenthesized_expression)$/;

const tables = new WeakMap<Language, Uint8Array>();

/** By the numeric id of a type: every question that it answers spares a call into the parser's memory. */
function kindsOf(language: Language): Uint8Array {
  let table = tables.get(language);
  if (!table) {
    table = new Uint8Array(language.nodeTypeCount);
    for (let id = 0; id < table.length; id++) {
      const type = language.nodeTypeForId(id) ?? '';
      if (!language.nodeTypeIsNamed(id))
        table[id] = /^[-+*/%&|^!~<>=.?]+$/.test(type) ? what.operator : what.mark;
      else table[id] = leaves.test(type) ? what.leaf : lists.test(type) ? what.list : what.named;
    }
    tables.set(language, table);
  }
  return table;
}

/** A node with all below it. Undefined where it is nested too deeply. */
export function plainNode(node: Node): PlainNode | undefined {
  const { language } = node.tree;
  const cursor = node.walk();
  const reading = { types: language.types, kinds: kindsOf(language), open: [] };
  const found = read(cursor, reading, cursor.nodeTypeId, '', 0);
  cursor.delete();
  return found;
}

interface Reading {
  readonly types: readonly string[];
  readonly kinds: Uint8Array;
  /** Children whose parents are being read. A list that grows alone holds room for sixteen from the first one on. */
  readonly open: PlainNode[];
}

const childless: readonly PlainNode[] = [];

/** `id` is the type of the cursor's node, which whoever went there has asked for already. */
function read(
  cursor: TreeCursor,
  reading: Reading,
  id: number,
  field: string,
  depth: number,
): PlainNode | undefined {
  if (depth > deepest) return undefined;
  const { kinds, open } = reading;
  const kind = kinds[id] ?? what.named;
  const type = reading.types[id] ?? cursor.nodeType;
  const start = cursor.startIndex;
  const end = cursor.endIndex;
  let children = childless;
  if (kind !== what.leaf && cursor.gotoFirstChild()) {
    const first = open.length;
    do {
      const idOfChild = cursor.nodeTypeId;
      const kindOfChild = kinds[idOfChild] ?? what.named;
      if (kindOfChild === what.mark) continue;
      const role = kind === what.list ? '' : (cursor.currentFieldName ?? '');
      if (kindOfChild === what.operator && role !== 'operator') continue;
      const child = read(cursor, reading, idOfChild, role, depth + 1);
      if (!child) return undefined;
      open.push(child);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
    if (open.length > first) {
      children = open.slice(first);
      open.length = first;
    }
  }
  return { type, field, start, end, children };
}

export function fieldOf(node: PlainNode, name: string): PlainNode | undefined {
  return node.children.find((child) => child.field === name);
}

/** The children that have no role: the operator has one. */
export function namedOf(node: PlainNode): readonly PlainNode[] {
  return node.children.filter((child) => child.field !== 'operator');
}
