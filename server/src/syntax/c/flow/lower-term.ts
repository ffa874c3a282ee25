import { ownCopy } from '../../../core/remembered.ts';
import { integerValue } from '../literals.ts';
import { fieldOf, namedOf, type PlainNode } from './plain-node.ts';
import type { CallTerm, Term } from './term.ts';

/** Deeper than any code; what lies deeper is not understood. */
const deepest = 200;

/** What the lowering needs of a version: nodes come from the masked text, words from the original one. */
export interface Texts {
  readonly text: string;
  /** Told of a statement in parentheses, which runs where it stands. */
  readonly statements: (node: PlainNode) => void;
}

/** Turns an expression's node into a term. */
export function lowerTerm(texts: Texts, node: PlainNode, depth = 0): Term {
  const { start, end } = node;
  if (depth > deepest) return { start, end, kind: 'unknown', parts: [] };
  const below = depth + 1;
  switch (node.type) {
    case 'identifier':
    case 'null':
    case 'true':
    case 'false':
      return { start, end, kind: 'name', name: ownCopy(texts.text.slice(start, end)) };
    case 'number_literal':
    case 'char_literal':
      return { start, end, kind: 'number', value: integerValue(texts.text.slice(start, end)) };
    case 'string_literal':
    case 'concatenated_string':
      return { start, end, kind: 'string' };
    case 'parenthesized_expression': {
      const [inner] = namedOf(node);
      if (inner?.type !== 'compound_statement')
        return inner ? lowerTerm(texts, inner, below) : lowerRest(texts, node, below);
      texts.statements(inner);
      return { start, end, kind: 'unknown', parts: [] };
    }
    case 'call_expression':
      return lowerCall(texts, node, lowerField(texts, node, 'function', below), below);
    case 'field_expression': {
      const name = fieldOf(node, 'field');
      if (!name) return lowerRest(texts, node, below);
      const arrow = fieldOf(node, 'operator')?.type === '->';
      return {
        start,
        end,
        kind: 'member',
        object: lowerField(texts, node, 'argument', below),
        name: ownCopy(texts.text.slice(name.start, name.end)),
        arrow,
      };
    }
    case 'subscript_expression':
      return {
        start,
        end,
        kind: 'element',
        of: lowerField(texts, node, 'argument', below),
        index: lowerField(texts, node, 'index', below),
      };
    case 'pointer_expression':
      return {
        start,
        end,
        kind: fieldOf(node, 'operator')?.type === '&' ? 'address' : 'content',
        of: lowerField(texts, node, 'argument', below),
      };
    case 'unary_expression':
      return {
        start,
        end,
        kind: 'unary',
        operator: fieldOf(node, 'operator')?.type ?? '',
        of: lowerField(texts, node, 'argument', below),
      };
    case 'cast_expression':
      return { start, end, kind: 'cast', of: lowerField(texts, node, 'value', below) };
    case 'binary_expression': {
      const operator = fieldOf(node, 'operator')?.type ?? '';
      const kind = operator === '&&' || operator === '||' ? 'logic' : 'binary';
      return {
        start,
        end,
        kind,
        operator,
        left: lowerField(texts, node, 'left', below),
        right: lowerField(texts, node, 'right', below),
      };
    }
    case 'assignment_expression':
      return {
        start,
        end,
        kind: 'assignment',
        operator: fieldOf(node, 'operator')?.type ?? '=',
        target: lowerField(texts, node, 'left', below),
        value: lowerField(texts, node, 'right', below),
      };
    case 'update_expression':
      return { start, end, kind: 'update', of: lowerField(texts, node, 'argument', below) };
    case 'conditional_expression': {
      const yes = fieldOf(node, 'consequence');
      return {
        start,
        end,
        kind: 'choice',
        condition: lowerField(texts, node, 'condition', below),
        ...(yes ? { yes: lowerTerm(texts, yes, below) } : {}),
        no: lowerField(texts, node, 'alternative', below),
      };
    }
    case 'comma_expression':
      return {
        start,
        end,
        kind: 'comma',
        parts: [lowerField(texts, node, 'left', below), lowerField(texts, node, 'right', below)],
      };
    // Nothing in these is evaluated.
    case 'sizeof_expression':
    case 'alignof_expression':
    case 'offsetof_expression':
    case 'type_descriptor':
      return { start, end, kind: 'unknown', parts: [] };
    default:
      return lowerRest(texts, node, below);
  }
}

function lowerField(texts: Texts, node: PlainNode, name: string, depth: number): Term {
  const found = fieldOf(node, name);
  return found
    ? lowerTerm(texts, found, depth)
    : { start: node.start, end: node.end, kind: 'unknown', parts: [] };
}

/** What has no meaning here keeps its parts. */
function lowerRest(texts: Texts, node: PlainNode, depth: number): Term {
  const parts = namedOf(node).map((one) => lowerTerm(texts, one, depth));
  return { start: node.start, end: node.end, kind: 'unknown', parts };
}

function lowerCall(texts: Texts, node: PlainNode, callee: Term, depth: number): CallTerm {
  const list = fieldOf(node, 'arguments');
  const name = callee.kind === 'name' ? callee.name : '';
  // A macro that asks for a size or a type evaluates nothing, and neither does a note about a lock for other checkers.
  const isInert =
    /^(?:__(?:acquire|release)(?:_shared)?|sizeof\w*|__?builtin_(?!mem(?:cpy|move|set|cmp)\b)\w*|typeof|__typeof__|ARRAY_SIZE|struct_size|offsetof)$/.test(
      name,
    );
  const given = isInert ? [] : list ? namedOf(list) : [];
  const isOfType = /^kv?[mz]alloc_(?:objs?|flex)$/.test(name);
  return {
    start: node.start,
    end: node.end,
    kind: 'call',
    name,
    callee,
    // `kzalloc_obj(*p)` names a type only.
    arguments: given.map((one, index) =>
      isOfType && index === 0
        ? { start: one.start, end: one.end, kind: 'unknown', parts: [] }
        : lowerTerm(texts, one, depth),
    ),
  };
}
