import type { Node, TreeCursor } from 'web-tree-sitter';
import type { Span } from '../../core/types.ts';
import { declarationSubjects, functionSubject, structSubject } from './extract-declarations.ts';
import { splitArguments } from './literals.ts';
import type { UnitSubjects } from './raw.ts';
import { typeText } from './type-text.ts';
import type { CArgument, CCall, CFunction } from './types.ts';

/** What a walk knows of the place it is at. */
export interface Walk {
  readonly text: string;
  readonly masked: string;
  readonly found: UnitSubjects;
  readonly cursor: TreeCursor;
  /** Where the items at file scope start in the original, in order. */
  readonly itemStarts: readonly number[];
}

/** The initialiser that a node stands in. */
export interface Initialised {
  /** The type whose members may be designated here; absent in nested structures. */
  readonly type?: string;
  readonly variable?: string;
  /** Designators on the way here, joined with dots. */
  readonly path: string;
  /** The next level of braces holds elements of the same type. */
  readonly array: boolean;
}

export interface Place {
  readonly within?: CFunction;
  readonly init?: Initialised;
  /** What the value of this expression is given to. */
  readonly assignedTo?: string;
  /** The expression is a statement of its own. */
  readonly discarded: boolean;
  readonly depth: number;
}

/** Deeper than any code; what lies deeper in noise has no subjects. */
const deepest = 400;

function spanOf(cursor: TreeCursor): Span {
  return { start: cursor.startIndex, end: cursor.endIndex };
}

/** The word at an offset of the original, which a stand-in of the mask may hide. */
function wordSpan(text: string, start: number): Span {
  let end = start;
  while (end < text.length && /[\w$]/.test(text.charAt(end))) end++;
  return { start, end };
}

function pushTypeOf(walk: Walk, argument: CArgument, within: CFunction | undefined): void {
  const match = /^(?:const\s+)?(struct|union|enum)\s+(\w+)/.exec(argument.text);
  if (!match) return;
  walk.found.type.push({
    start: argument.start,
    end: argument.start + match[0].length,
    name: match[2]!,
    tag: match[1] as 'struct' | 'union' | 'enum',
    ...(within ? { within } : {}),
  });
}

/** Makes a call of a name and the list that opens at `open`. */
export function pushCall(
  walk: Walk,
  span: Span,
  nameSpan: Span,
  open: number,
  place: Omit<Place, 'depth'>,
): void {
  const { text } = walk;
  const list = splitArguments(text, open, Math.max(span.end, open));
  const parts: CArgument[] = list.parts.map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
  }));
  const call: CCall = {
    start: span.start,
    end: span.end,
    name: text.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    arguments: parts,
    discarded: place.discarded,
    ...(place.within ? { within: place.within } : {}),
    ...(place.assignedTo === undefined ? {} : { assignedTo: place.assignedTo }),
  };
  walk.found.call.push(call);
  for (const part of parts) if (part.text.charCodeAt(0) !== 34) pushTypeOf(walk, part, place.within);
}

/** Visits the children of the cursor's node; every child gets the place that `of` gives it. */
function children(walk: Walk, of: (field: string | null, type: string) => Place | undefined): void {
  const { cursor } = walk;
  if (!cursor.gotoFirstChild()) return;
  do {
    const { nodeType } = cursor;
    const place = of(cursor.currentFieldName, nodeType);
    if (place) visit(walk, nodeType, place);
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

function call(walk: Walk, place: Place): void {
  const { cursor } = walk;
  const span = spanOf(cursor);
  const inner: Place = { ...plainPlace(place), depth: place.depth + 1 };
  let nameSpan: Span | undefined;
  if (!cursor.gotoFirstChild()) return;
  do {
    const type = cursor.nodeType;
    if (cursor.startIndex === span.start && type === 'identifier') nameSpan = wordSpan(walk.text, span.start);
    else if (type === 'argument_list') {
      if (nameSpan && !/^(?:__)?asm(?:__)?$/.test(walk.text.slice(nameSpan.start, nameSpan.end))) {
        pushCall(walk, span, nameSpan, cursor.startIndex, place);
      }
      visit(walk, type, inner);
    } else visit(walk, type, inner);
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

/** Drops what holds for one expression only. */
function plainPlace(place: Place): Place {
  return {
    ...(place.within ? { within: place.within } : {}),
    ...(place.init ? { init: place.init } : {}),
    discarded: false,
    depth: place.depth + 1,
  };
}

function member(walk: Walk, place: Place): void {
  const { cursor, text } = walk;
  const span = spanOf(cursor);
  let object: Span = { start: span.start, end: span.start };
  let arrow = false;
  let nameSpan: Span | undefined;
  const inner = plainPlace(place);
  if (!cursor.gotoFirstChild()) return;
  do {
    const type = cursor.nodeType;
    if (type === '->') arrow = true;
    else if (type === 'field_identifier') nameSpan = spanOf(cursor);
    else if (type !== '.') {
      object = spanOf(cursor);
      visit(walk, type, inner);
    }
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  if (!nameSpan) return;
  walk.found.member.push({
    start: span.start,
    end: span.end,
    name: text.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    object: text.slice(object.start, object.end),
    objectSpan: object,
    arrow,
    ...(place.within ? { within: place.within } : {}),
  });
}

/** `list_for_each_entry(...)` is a `while` to the parser and a call to the rules. */
function blockMacro(walk: Walk, place: Place): void {
  const { cursor, text } = walk;
  const start = cursor.startIndex;
  const name = wordSpan(text, start);
  const word = text.slice(start, name.end);
  if (word === 'while' || word === 'if' || word === '') return;
  const open = text.indexOf('(', name.end);
  const { end } = splitArguments(text, open, cursor.endIndex);
  pushCall(walk, { start, end }, name, open, {
    discarded: false,
    ...(place.within ? { within: place.within } : {}),
  });
}

function typeUse(
  walk: Walk,
  place: Place,
  tag: 'struct' | 'union' | 'enum' | undefined,
  span: Span,
  nameSpan: Span,
): void {
  const name = walk.text.slice(nameSpan.start, nameSpan.end);
  // A stand-in for `typeof(...)` is no name, and a member macro such as `__uint(type, X)` no type.
  if (!/^\w+$/.test(name) || walk.text.charCodeAt(nameSpan.end) === 40) return;
  walk.found.type.push({
    ...span,
    name,
    ...(tag ? { tag } : {}),
    ...(place.within ? { within: place.within } : {}),
  });
}

function tagged(walk: Walk, tag: 'struct' | 'union' | 'enum', place: Place): void {
  const { currentNode } = walk.cursor;
  const body = currentNode.childForFieldName('body');
  if (body) structSubject(walk, currentNode, tag, body);
  else {
    const name = currentNode.childForFieldName('name');
    if (name) {
      typeUse(walk, place, tag, spanOf(walk.cursor), { start: name.startIndex, end: name.endIndex });
    }
  }
  const inner = plainPlace(place);
  children(walk, (field) => (field === 'body' ? inner : undefined));
}

function initializerPair(walk: Walk, place: Place): void {
  const { cursor, text } = walk;
  const span = spanOf(cursor);
  let nameSpan: Span | undefined;
  let subscript = false;
  const { init } = place;
  if (!cursor.gotoFirstChild()) return;
  do {
    const type = cursor.nodeType;
    const field = cursor.currentFieldName;
    if (field === 'designator') {
      if (type === 'field_designator') {
        nameSpan = { start: cursor.startIndex + 1, end: cursor.endIndex };
        while (/\s/.test(text.charAt(nameSpan.start)))
          nameSpan = { start: nameSpan.start + 1, end: nameSpan.end };
      } else if (type === 'field_identifier') nameSpan = spanOf(cursor);
      else subscript = true;
    } else if (field === 'value') {
      const name = nameSpan ? text.slice(nameSpan.start, nameSpan.end) : '';
      const path =
        init && init.path !== '' && name !== ''
          ? `${init.path}.${name}`
          : name === ''
            ? (init?.path ?? '')
            : name;
      if (nameSpan) {
        const valueSpan = spanOf(cursor);
        walk.found.field.push({
          start: span.start,
          end: span.end,
          name,
          nameSpan,
          value: text.slice(valueSpan.start, valueSpan.end),
          valueSpan,
          ...(init?.type === undefined || subscript ? {} : { type: init.type }),
          ...(init?.variable === undefined ? {} : { variable: init.variable }),
          path,
        });
      }
      const inner = plainPlace(place);
      const nested: Initialised =
        subscript && !nameSpan && init
          ? init
          : { path, array: false, ...(init?.variable === undefined ? {} : { variable: init.variable }) };
      visit(walk, type, { ...inner, init: nested });
    } else visit(walk, type, plainPlace(place));
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

function initializerList(walk: Walk, place: Place): void {
  const { init } = place;
  const inner = plainPlace(place);
  const element: Place =
    init?.array === true
      ? { ...inner, init: { ...init, array: false } }
      : {
          ...inner,
          init: {
            path: init?.path ?? '',
            array: false,
            ...(init?.variable === undefined ? {} : { variable: init.variable }),
          },
        };
  children(walk, (_, type) => (type === 'initializer_list' ? element : inner));
}

function compoundLiteral(walk: Walk, place: Place): void {
  const { currentNode } = walk.cursor;
  const type = currentNode.childForFieldName('type');
  const inner = plainPlace(place);
  const init: Initialised = {
    path: '',
    array: type !== null && walk.masked.slice(type.startIndex, type.endIndex).includes('['),
    ...(type
      ? { type: typeText(walk.text.slice(type.startIndex, type.endIndex)).replace(/\s*\[.*/, '') }
      : {}),
  };
  children(walk, (field) => (field === 'value' ? { ...inner, init } : inner));
}

function assignment(walk: Walk, place: Place): void {
  const { cursor, text } = walk;
  const inner = plainPlace(place);
  let left = '';
  let simple = false;
  children(walk, (field, type) => {
    if (field === 'left') left = text.slice(cursor.startIndex, cursor.endIndex).replace(/\s+/g, '');
    else if (field === 'operator') simple = type === '=';
    else if (field === 'right' && simple) return { ...inner, assignedTo: left };
    return inner;
  });
}

function functionDefinition(walk: Walk, place: Place): void {
  const node: Node = walk.cursor.currentNode;
  const subject = functionSubject(walk, node);
  if (subject) walk.found.function.push(subject);
  const inner: Place = { ...(subject ? { within: subject } : {}), discarded: false, depth: place.depth + 1 };
  children(walk, () => inner);
}

/** Takes the subjects of the cursor's node and of all below it. */
export function visit(walk: Walk, type: string, place: Place): void {
  if (place.depth > deepest) return;
  switch (type) {
    case 'function_definition':
      functionDefinition(walk, place);
      return;
    case 'call_expression':
      call(walk, place);
      return;
    case 'field_expression':
      member(walk, place);
      return;
    case 'while_statement':
    case 'if_statement':
      blockMacro(walk, place);
      break;
    case 'expression_statement': {
      const inner: Place = { ...plainPlace(place), discarded: true };
      children(walk, () => inner);
      return;
    }
    case 'assignment_expression':
      assignment(walk, place);
      return;
    case 'cast_expression':
    case 'parenthesized_expression': {
      const inner = plainPlace(place);
      const through = place.assignedTo === undefined ? inner : { ...inner, assignedTo: place.assignedTo };
      children(walk, () => through);
      return;
    }
    case 'declaration':
      declarationSubjects(walk, place);
      return;
    case 'initializer_list':
      initializerList(walk, place);
      return;
    case 'initializer_pair':
      initializerPair(walk, place);
      return;
    case 'compound_literal_expression':
      compoundLiteral(walk, place);
      return;
    case 'struct_specifier':
      tagged(walk, 'struct', place);
      return;
    case 'union_specifier':
      tagged(walk, 'union', place);
      return;
    case 'enum_specifier':
      tagged(walk, 'enum', place);
      return;
    case 'type_identifier':
      typeUse(walk, place, undefined, spanOf(walk.cursor), spanOf(walk.cursor));
      return;
    case 'identifier':
    case 'number_literal':
    case 'string_literal':
    case 'char_literal':
    case 'field_identifier':
    case 'primitive_type':
    case 'concatenated_string':
    case 'type_qualifier':
    case 'storage_class_specifier':
      return;
    default:
  }
  const inner = plainPlace(place);
  children(walk, () => inner);
}
