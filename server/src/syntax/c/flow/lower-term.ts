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
  const span = { start: node.start, end: node.end };
  const lower = (one: PlainNode): Term => lowerTerm(texts, one, depth + 1);
  const field = (name: string): Term => {
    const found = fieldOf(node, name);
    return found ? lower(found) : { ...span, kind: 'unknown', parts: [] };
  };
  const rest = (): Term => ({ ...span, kind: 'unknown', parts: namedOf(node).map(lower) });
  if (depth > deepest) return { ...span, kind: 'unknown', parts: [] };
  switch (node.type) {
    case 'identifier':
    case 'null':
    case 'true':
    case 'false':
      return { ...span, kind: 'name', name: texts.text.slice(span.start, span.end) };
    case 'number_literal':
    case 'char_literal':
      return { ...span, kind: 'number', value: integerValue(texts.text.slice(span.start, span.end)) };
    case 'string_literal':
    case 'concatenated_string':
      return { ...span, kind: 'string' };
    case 'parenthesized_expression': {
      const [inner] = namedOf(node);
      if (inner?.type !== 'compound_statement') return inner ? lower(inner) : rest();
      texts.statements(inner);
      return { ...span, kind: 'unknown', parts: [] };
    }
    case 'call_expression':
      return lowerCall(texts, node, field('function'), lower);
    case 'field_expression': {
      const name = fieldOf(node, 'field');
      if (!name) return rest();
      const arrow = fieldOf(node, 'operator')?.type === '->';
      return {
        ...span,
        kind: 'member',
        object: field('argument'),
        name: texts.text.slice(name.start, name.end),
        arrow,
      };
    }
    case 'subscript_expression':
      return { ...span, kind: 'element', of: field('argument'), index: field('index') };
    case 'pointer_expression':
      return {
        ...span,
        kind: fieldOf(node, 'operator')?.type === '&' ? 'address' : 'content',
        of: field('argument'),
      };
    case 'unary_expression':
      return {
        ...span,
        kind: 'unary',
        operator: fieldOf(node, 'operator')?.type ?? '',
        of: field('argument'),
      };
    case 'cast_expression':
      return { ...span, kind: 'cast', of: field('value') };
    case 'binary_expression': {
      const operator = fieldOf(node, 'operator')?.type ?? '';
      const kind = operator === '&&' || operator === '||' ? 'logic' : 'binary';
      return { ...span, kind, operator, left: field('left'), right: field('right') };
    }
    case 'assignment_expression':
      return {
        ...span,
        kind: 'assignment',
        operator: fieldOf(node, 'operator')?.type ?? '=',
        target: field('left'),
        value: field('right'),
      };
    case 'update_expression':
      return { ...span, kind: 'update', of: field('argument') };
    case 'conditional_expression': {
      const yes = fieldOf(node, 'consequence');
      return {
        ...span,
        kind: 'choice',
        condition: field('condition'),
        ...(yes ? { yes: lower(yes) } : {}),
        no: field('alternative'),
      };
    }
    case 'comma_expression':
      return { ...span, kind: 'comma', parts: [field('left'), field('right')] };
    // Nothing in these is evaluated.
    case 'sizeof_expression':
    case 'alignof_expression':
    case 'offsetof_expression':
    case 'type_descriptor':
      return { ...span, kind: 'unknown', parts: [] };
    default:
      return rest();
  }
}

function lowerCall(texts: Texts, node: PlainNode, callee: Term, lower: (one: PlainNode) => Term): CallTerm {
  const list = fieldOf(node, 'arguments');
  const name = callee.kind === 'name' ? callee.name : '';
  // A macro that asks for a size or a type evaluates nothing.
  const isInert =
    /^(?:sizeof\w*|__?builtin_(?!mem(?:cpy|move|set|cmp)\b)\w*|typeof|__typeof__|ARRAY_SIZE|struct_size|offsetof)$/.test(
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
      isOfType && index === 0 ? { start: one.start, end: one.end, kind: 'unknown', parts: [] } : lower(one),
    ),
  };
}
