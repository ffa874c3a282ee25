import type { TreeCursor } from 'web-tree-sitter';
import type { Span } from '../../core/types.ts';
import { action } from './actions.ts';
import { declarationSubjects, functionSubject, structSubject } from './extract-declarations.ts';
import { hasDirective, splitArguments } from './literals.ts';
import type { UnitSubjects } from './raw.ts';
import { isWordPart } from './tokens.ts';
import { typeText } from './type-text.ts';
import type { CArgument, CFunction } from './types.ts';
import type { WordTable } from './words.ts';

/** A walk over one unit; `within` and `init` belong to the place it is at. */
export interface Walk {
  readonly text: string;
  readonly masked: string;
  readonly found: UnitSubjects;
  readonly cursor: TreeCursor;
  readonly actions: Uint8Array;
  /** Where the items at file scope start in the original, in order. */
  readonly itemStarts: readonly number[];
  within: CFunction | undefined;
  init: Initialised | undefined;
  depth: number;
  /** Told when something lies too deep to be looked at. */
  readonly cut: () => void;
  /** Words beside the built-in ones. */
  readonly learned: WordTable | undefined;
}

/** The initialiser that a node stands in. */
export interface Initialised {
  /** The type whose members may be designated here; absent in nested structures. */
  readonly type?: string;
  /** The type that the path starts at. */
  readonly root?: string;
  readonly variable?: string;
  /** Designators on the way here, joined with dots. */
  readonly path: string;
  /** The next level of braces holds elements of the same type. */
  readonly array: boolean;
}

/** Deeper than any code; what lies deeper in noise has no subjects. */
const deepest = 400;

function spanOf(cursor: TreeCursor): Span {
  return { start: cursor.startIndex, end: cursor.endIndex };
}

/** The word at an offset of the original, which a stand-in of the mask may hide. */
function wordSpan(text: string, start: number): Span {
  let end = start;
  while (isWordPart(text.charCodeAt(end))) end++;
  return { start, end };
}

function pushTypeOf(walk: Walk, argument: CArgument): void {
  // Most arguments begin with something else, and a regular expression costs more than looking.
  const c = argument.text.charCodeAt(0);
  if (c !== 115 && c !== 117 && c !== 101 && c !== 99) return;
  const match = /^(?:const\s+)?(struct|union|enum)\s+(\w+)/.exec(argument.text);
  if (!match) return;
  walk.found.type.push({
    start: argument.start,
    end: argument.start + match[0].length,
    name: match[2]!,
    tag: match[1] as 'struct' | 'union' | 'enum',
    ...(walk.within ? { within: walk.within } : {}),
  });
}

/** Makes a call of a name and the list that opens at `open`. */
export function pushCall(
  walk: Walk,
  span: Span,
  nameSpan: Span,
  open: number,
  discarded: boolean,
  assignedTo?: string,
): void {
  const { within } = walk;
  const end = Math.max(span.end, open);
  // Branches inside of a list were decided before the parser saw it.
  const text = hasDirective(walk.text, open, end) ? walk.masked : walk.text;
  const list = splitArguments(text, open, end);
  const parts: CArgument[] = list.parts.map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
  }));
  walk.found.call.push({
    start: span.start,
    end: span.end,
    name: walk.text.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    arguments: parts,
    discarded,
    ...(within ? { within } : {}),
    ...(assignedTo === undefined ? {} : { assignedTo }),
  });
  for (const part of parts) pushTypeOf(walk, part);
}

/** Visits the node of the cursor. */
export function visitHere(walk: Walk, discarded = false, assignedTo?: string): void {
  const what = walk.actions[walk.cursor.nodeTypeId] ?? action.descend;
  if (what !== action.skip) visit(walk, what, discarded, assignedTo);
}

/** Visits the children of the cursor's node, all alike. */
function descend(walk: Walk, discarded = false, assignedTo?: string): void {
  const { cursor } = walk;
  if (!cursor.gotoFirstChild()) return;
  do visitHere(walk, discarded, assignedTo);
  while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

/** A plain name that is called: the word at the start, with the list behind it. */
function calledName(
  text: string,
  start: number,
): { readonly nameSpan: Span; readonly open: number } | undefined {
  const nameSpan = wordSpan(text, start);
  if (nameSpan.end === start) return undefined;
  let open = nameSpan.end;
  while (text.charCodeAt(open) <= 32) open++;
  if (text.charCodeAt(open) === 47) open = text.indexOf('(', open);
  return text.charCodeAt(open) === 40 ? { nameSpan, open } : undefined;
}

function call(walk: Walk, discarded: boolean, assignedTo: string | undefined): void {
  const { cursor, text } = walk;
  const span = spanOf(cursor);
  if (!cursor.gotoFirstChild()) return;
  // The callee comes first; only a plain identifier is a leaf.
  if (walk.actions[cursor.nodeTypeId] === action.skip) {
    const called = calledName(text, span.start);
    if (called && !/^(?:__)?asm(?:__)?$/.test(text.slice(called.nameSpan.start, called.nameSpan.end))) {
      pushCall(walk, span, called.nameSpan, called.open, discarded, assignedTo);
    }
  } else visitHere(walk);
  while (cursor.gotoNextSibling()) visitHere(walk);
  cursor.gotoParent();
}

function member(walk: Walk): void {
  const { cursor, text, within } = walk;
  const span = spanOf(cursor);
  if (!cursor.gotoFirstChild()) return;
  const object = { start: span.start, end: cursor.endIndex };
  visitHere(walk);
  cursor.gotoParent();
  // Behind the object there is the operator, and the name comes last.
  let nameStart = span.end;
  while (nameStart > object.end && isWordPart(text.charCodeAt(nameStart - 1))) nameStart--;
  if (nameStart === span.end) return;
  walk.found.member.push({
    start: span.start,
    end: span.end,
    name: text.slice(nameStart, span.end),
    nameSpan: { start: nameStart, end: span.end },
    object: text.slice(object.start, object.end),
    objectSpan: object,
    arrow: walk.masked.slice(object.end, nameStart).includes('->'),
    ...(within ? { within } : {}),
  });
}

/** `list_for_each_entry(...)` is a `while` to the parser and a call to the rules. */
function blockMacro(walk: Walk): void {
  const { cursor, text } = walk;
  const start = cursor.startIndex;
  const c = text.charCodeAt(start);
  if ((c === 119 && text.startsWith('while', start)) || (c === 105 && text.startsWith('if', start))) {
    const next = text.charCodeAt(start + (c === 119 ? 5 : 2));
    if (!isWordPart(next)) return;
  }
  const called = calledName(text, start);
  // A `switch` without braces is a condition to the parser.
  if (!called || text.slice(start, called.nameSpan.end) === 'switch') return;
  const { end } = splitArguments(text, called.open, cursor.endIndex);
  pushCall(walk, { start, end }, called.nameSpan, called.open, false);
}

function typeUse(walk: Walk, tag: 'struct' | 'union' | 'enum' | undefined, span: Span, nameSpan: Span): void {
  const { text, within } = walk;
  const name = text.slice(nameSpan.start, nameSpan.end);
  // A stand-in for `typeof(...)` is no name, and a member macro such as `__uint(type, X)` no type.
  if (!/^\w+$/.test(name) || text.charCodeAt(nameSpan.end) === 40) return;
  walk.found.type.push({ ...span, name, ...(tag ? { tag } : {}), ...(within ? { within } : {}) });
}

function tagged(walk: Walk, tag: 'struct' | 'union' | 'enum'): void {
  const { cursor, masked } = walk;
  const span = spanOf(cursor);
  if (masked.charCodeAt(span.end - 1) !== 125) {
    let start = span.start + tag.length;
    while (masked.charCodeAt(start) <= 32) start++;
    let { end } = wordSpan(masked, start);
    end = Math.min(end, span.end);
    if (end > start) typeUse(walk, tag, span, { start, end });
    return;
  }
  const { currentNode } = cursor;
  const body = currentNode.childForFieldName('body');
  if (body) structSubject(walk, currentNode, tag, body);
  const { init } = walk;
  walk.init = undefined;
  if (cursor.gotoFirstChild()) {
    do if (masked.charCodeAt(cursor.startIndex) === 123) descend(walk);
    while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  walk.init = init;
}

function initializerPair(walk: Walk): void {
  const { cursor, text, masked, init } = walk;
  const span = spanOf(cursor);
  let nameSpan: Span | undefined;
  let outer = '';
  let subscript = false;
  if (!cursor.gotoFirstChild()) return;
  do {
    const start = cursor.startIndex;
    const c = masked.charCodeAt(start);
    const field = cursor.currentFieldName;
    if (field === 'designator') {
      if (c === 46) {
        // `.notify.fn` designates a member of a member.
        if (nameSpan) outer += `${text.slice(nameSpan.start, nameSpan.end)}.`;
        let from = start + 1;
        while (text.charCodeAt(from) <= 32) from++;
        nameSpan = { start: from, end: cursor.endIndex };
      } else if (c === 91) {
        subscript = true;
        visitHere(walk);
      } else nameSpan = spanOf(cursor);
    } else if (field === 'value') {
      const name = nameSpan ? text.slice(nameSpan.start, nameSpan.end) : '';
      const before = init?.path ?? '';
      const own = outer + name;
      const path = before !== '' && own !== '' ? `${before}.${own}` : own === '' ? before : own;
      const root = init?.root ?? init?.type;
      const variable = {
        ...(root === undefined ? {} : { root }),
        ...(init?.variable === undefined ? {} : { variable: init.variable }),
      };
      if (nameSpan) {
        const valueSpan = spanOf(cursor);
        walk.found.field.push({
          start: span.start,
          end: span.end,
          name,
          nameSpan,
          value: text.slice(valueSpan.start, valueSpan.end),
          valueSpan,
          ...(init?.type === undefined || subscript || outer !== '' ? {} : { type: init.type }),
          ...variable,
          path,
        });
      }
      walk.init = subscript && !nameSpan && init ? init : { path, array: false, ...variable };
      visitHere(walk);
      walk.init = init;
    }
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

/** The list of a variable has its type; a list in that has it only when the variable is an array. */
function initializerList(walk: Walk): void {
  const { cursor, masked, init } = walk;
  const root = init?.root ?? init?.type;
  const variable = {
    ...(root === undefined ? {} : { root }),
    ...(init?.variable === undefined ? {} : { variable: init.variable }),
  };
  const element: Initialised =
    init?.array === true ? { ...init, array: false } : { path: init?.path ?? '', array: false, ...variable };
  if (!cursor.gotoFirstChild()) return;
  do {
    const what = walk.actions[cursor.nodeTypeId] ?? action.descend;
    if (what === action.skip) continue;
    walk.init = masked.charCodeAt(cursor.startIndex) === 123 ? element : init;
    visit(walk, what, false, undefined);
  } while (cursor.gotoNextSibling());
  walk.init = init;
  cursor.gotoParent();
}

function compoundLiteral(walk: Walk): void {
  const { cursor, init } = walk;
  const type = cursor.currentNode.childForFieldName('type');
  const text = type ? walk.text.slice(type.startIndex, type.endIndex) : '';
  const own: Initialised = {
    path: '',
    array: text.includes('['),
    ...(type ? { type: typeText(text, walk.learned).replace(/\s*\[.*/, '') } : {}),
  };
  if (!cursor.gotoFirstChild()) return;
  do {
    walk.init = walk.masked.charCodeAt(cursor.startIndex) === 123 ? own : init;
    visitHere(walk);
  } while (cursor.gotoNextSibling());
  walk.init = init;
  cursor.gotoParent();
}

function assignment(walk: Walk): void {
  const { cursor, text, masked } = walk;
  if (!cursor.gotoFirstChild()) return;
  const left = text.slice(cursor.startIndex, cursor.endIndex).replace(/\s+/g, '');
  visitHere(walk);
  let simple = false;
  while (cursor.gotoNextSibling()) {
    if (walk.actions[cursor.nodeTypeId] === action.skip) {
      const start = cursor.startIndex;
      simple = masked.charCodeAt(start) === 61 && masked.charCodeAt(start + 1) !== 61;
    } else visitHere(walk, false, simple ? left : undefined);
  }
  cursor.gotoParent();
}

function functionDefinition(walk: Walk): void {
  const { within } = walk;
  const subject = functionSubject(walk, walk.cursor.currentNode);
  if (subject) {
    walk.found.function.push(subject);
    walk.within = subject;
  }
  descend(walk);
  walk.within = within;
}

/** Does at a node, and at all below it, what its type asks for. */
function visit(walk: Walk, what: number, discarded: boolean, assignedTo: string | undefined): void {
  if (walk.depth > deepest) {
    walk.cut();
    return;
  }
  walk.depth++;
  switch (what) {
    case action.function:
      functionDefinition(walk);
      break;
    case action.call:
      call(walk, discarded, assignedTo);
      break;
    case action.member:
      member(walk);
      break;
    case action.block:
      blockMacro(walk);
      descend(walk);
      break;
    case action.statement:
      descend(walk, true);
      break;
    case action.assignment:
      assignment(walk);
      break;
    case action.wrapper:
      descend(walk, false, assignedTo);
      break;
    case action.declaration:
      declarationSubjects(walk);
      break;
    case action.list:
      initializerList(walk);
      break;
    case action.pair:
      initializerPair(walk);
      break;
    case action.literal:
      compoundLiteral(walk);
      break;
    case action.struct:
      tagged(walk, 'struct');
      break;
    case action.union:
      tagged(walk, 'union');
      break;
    case action.enum:
      tagged(walk, 'enum');
      break;
    case action.typeName: {
      const span = spanOf(walk.cursor);
      typeUse(walk, undefined, span, span);
      break;
    }
    default:
      descend(walk);
  }
  walk.depth--;
}
