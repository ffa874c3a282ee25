import type { Language } from 'web-tree-sitter';

/** What the walk does at a node. The numbers index nothing: they only make the switch cheap. */
export const action = {
  /** A leaf, punctuation, or a part without subjects. */
  skip: 0,
  descend: 1,
  function: 2,
  call: 3,
  member: 4,
  /** `while` and `if`, which may stand for a block macro. */
  block: 5,
  statement: 6,
  assignment: 7,
  /** Casts and parentheses: a value goes through them. */
  wrapper: 8,
  declaration: 9,
  list: 10,
  pair: 11,
  literal: 12,
  struct: 13,
  union: 14,
  enum: 15,
  typeName: 16,
} as const;

const byType: Readonly<Record<string, number>> = {
  function_definition: action.function,
  call_expression: action.call,
  field_expression: action.member,
  while_statement: action.block,
  if_statement: action.block,
  expression_statement: action.statement,
  assignment_expression: action.assignment,
  cast_expression: action.wrapper,
  parenthesized_expression: action.wrapper,
  declaration: action.declaration,
  initializer_list: action.list,
  initializer_pair: action.pair,
  compound_literal_expression: action.literal,
  struct_specifier: action.struct,
  union_specifier: action.union,
  enum_specifier: action.enum,
  type_identifier: action.typeName,
};

const leaves = new Set(
  `identifier field_identifier statement_identifier number_literal string_literal string_content char_literal character
  concatenated_string escape_sequence primitive_type type_qualifier storage_class_specifier break_statement true false null
  continue_statement goto_statement comment sized_type_specifier field_designator`.split(/\s+/),
);

const tables = new WeakMap<Language, Uint8Array>();

/** The action of each node type of the grammar, by its numeric id. An error's id is outside of the table. */
export function actionsOf(language: Language): Uint8Array {
  let table = tables.get(language);
  if (!table) {
    table = new Uint8Array(language.nodeTypeCount);
    for (let id = 0; id < table.length; id++) {
      const type = language.nodeTypeForId(id);
      if (type === null || !language.nodeTypeIsNamed(id) || leaves.has(type)) continue;
      table[id] = Object.hasOwn(byType, type) ? byType[type]! : action.descend;
    }
    tables.set(language, table);
  }
  return table;
}
