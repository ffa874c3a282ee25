import type { Node } from 'web-tree-sitter';
import type { Span } from '../../core/types.ts';
import { visitHere, type Initialised, type Walk } from './extract.ts';
import { squeeze } from './literals.ts';
import { typeText } from './type-text.ts';
import type { CFunction, CParameter, CStruct, CVariable } from './types.ts';

/** The parts of a declarator that say more than its name. */
interface Declared {
  readonly name: Node;
  readonly node: Node;
  /** The outermost declarator is a function's, so that this is a prototype or a function. */
  readonly parameters?: Node;
  readonly array?: string;
}

const nameTypes = new Set(['identifier', 'field_identifier', 'type_identifier', 'primitive_type']);

/** Goes down a declarator to its name. */
function declared(walk: Walk, node: Node): Declared | undefined {
  let parameters: Node | undefined;
  let array: string | undefined;
  let at: Node | null = node.type === 'init_declarator' ? node.childForFieldName('declarator') : node;
  let nested = false;
  for (let depth = 0; at && depth < 50; depth++) {
    if (nameTypes.has(at.type)) {
      return {
        name: at,
        node,
        ...(parameters && !nested ? { parameters } : {}),
        ...(array === undefined ? {} : { array }),
      };
    }
    if (at.type === 'function_declarator') {
      parameters = at.childForFieldName('parameters') ?? undefined;
      nested = false;
    } else if (at.type === 'array_declarator' && array === undefined) {
      let inner: Node | null = at.childForFieldName('declarator');
      // The outermost one has the last dimension.
      while (inner?.type === 'array_declarator') inner = inner.childForFieldName('declarator');
      if (inner) array = walk.text.slice(inner.endIndex, at.endIndex).trim();
    } else if (at.type === 'pointer_declarator' && parameters) nested = true;
    const next: Node | null = at.childForFieldName('declarator') ?? at.namedChild(0);
    at = next;
  }
  return undefined;
}

/** The mask moves the name of a macro-defined function by one where there is no room for its parenthesis. */
function nameSpanOf(walk: Walk, name: Node): Span {
  const { startIndex, endIndex } = name;
  const masked = walk.masked.slice(startIndex, endIndex);
  // A number in the name's place begins with an underscore in the mask.
  const isAt = (at: number): boolean =>
    walk.text.startsWith(masked, at) ||
    (/^\d/.test(walk.text.charAt(at)) && walk.text.startsWith(masked.slice(1), at + 1));
  if (isAt(startIndex) || !isAt(startIndex + 1)) return { start: startIndex, end: endIndex };
  return { start: startIndex + 1, end: endIndex + 1 };
}

function parameterOf(walk: Walk, node: Node): CParameter {
  const { text } = walk;
  const start = node.startIndex;
  const end = node.endIndex;
  const declarator = node.childForFieldName('declarator');
  const found = declarator && declared(walk, declarator);
  if (!found) return { start, end, type: squeeze(text.slice(start, end)) };
  const { startIndex, endIndex } = found.name;
  // `SYSCALL_DEFINE` has a comma between a parameter's type and its name.
  // A branch inside of a parameter list was decided before the parser saw it.
  const written = text.slice(start, end).includes('#') ? walk.masked : text;
  const type = squeeze(`${written.slice(start, startIndex)} ${written.slice(endIndex, end)}`).replace(
    /\s*,$/,
    '',
  );
  return { start, end, name: text.slice(startIndex, endIndex), type };
}

function parametersOf(walk: Walk, list: Node): CParameter[] {
  const found: CParameter[] = [];
  for (const child of list.namedChildren) {
    if (child.type === 'parameter_declaration') found.push(parameterOf(walk, child));
    else if (child.type === 'variadic_parameter') {
      found.push({ start: child.startIndex, end: child.endIndex, type: '...' });
    }
  }
  return found;
}

export function functionSubject(walk: Walk, node: Node): CFunction | undefined {
  const { text } = walk;
  const declarator = node.childForFieldName('declarator');
  const body = node.childForFieldName('body');
  const found = declarator && declared(walk, declarator);
  if (!found || !body) return undefined;
  const nameSpan = nameSpanOf(walk, found.name);
  const start = itemStart(walk, node.startIndex);
  const head = text.slice(start, nameSpan.start);
  // Of a head that stands in several branches the one counts that the parser saw.
  const shown = head.includes('#') ? walk.masked.slice(start, nameSpan.start) : head;
  const name = text.slice(nameSpan.start, nameSpan.end);
  const parameters = found.parameters ? parametersOf(walk, found.parameters) : [];
  return {
    start,
    end: node.endIndex,
    name,
    nameSpan,
    body: { start: body.startIndex, end: body.endIndex },
    parameters,
    // Only a macro that defines a function opens a parenthesis in front of the name.
    returns: typeText(
      shown.trimEnd().endsWith('(') ? shown.replace(/[A-Za-z_]\w*\s*\(\s*$/, '') : shown,
      walk.learned,
    ),
    isStatic: /\bstatic\b/.test(shown),
    head,
    broken: node.hasError,
  };
}

/**
 * The start of the item at file scope that a node belongs to: attributes in front of it, which the mask blanks, are
 * part of the item.
 */
function itemStart(walk: Walk, start: number): number {
  const { itemStarts, masked } = walk;
  let low = 0;
  let high = itemStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemStarts[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  const found = itemStarts[low - 1] ?? start;
  return found < start && masked.slice(found, start).trim() === '' ? found : start;
}

export function structSubject(walk: Walk, node: Node, kind: 'struct' | 'union' | 'enum', body: Node): void {
  const { text } = walk;
  const name = node.childForFieldName('name');
  const members: CStruct['members'][number][] = [];
  for (const child of body.namedChildren) {
    if (child.type === 'enumerator') {
      const own = child.childForFieldName('name') ?? child;
      members.push({
        name: text.slice(own.startIndex, own.endIndex),
        type: '',
        span: { start: child.startIndex, end: child.endIndex },
      });
    } else if (child.type === 'field_declaration') members.push(...fieldsOf(walk, child));
  }
  const nameSpan = name
    ? { start: name.startIndex, end: name.endIndex }
    : { start: node.startIndex, end: node.startIndex + kind.length };
  walk.found.struct.push({
    start: node.startIndex,
    end: node.endIndex,
    name: name ? text.slice(name.startIndex, name.endIndex) : '',
    nameSpan,
    kind,
    members,
  });
}

function fieldsOf(walk: Walk, field: Node): CStruct['members'][number][] {
  const { text } = walk;
  const span = { start: field.startIndex, end: field.endIndex };
  const declarators = field.childrenForFieldName('declarator');
  const first = declarators[0];
  if (!first)
    return [
      { name: '', type: typeText(text.slice(span.start, span.end), walk.learned).replace(/;.*/, ''), span },
    ];
  const type = specifiersText(walk, span.start, first.startIndex);
  return declarators.flatMap((declarator) => {
    const found = declared(walk, declarator);
    if (!found) return [];
    const { startIndex, endIndex } = found.name;
    const before = text.slice(declarator.startIndex, startIndex);
    const after = text.slice(endIndex, declarator.endIndex);
    return [
      {
        name: text.slice(startIndex, endIndex),
        type: typeText(`${type} ${before}${after}`, walk.learned),
        span,
      },
    ];
  });
}

/**
 * The type in front of the declarators. A macro member such as `__uint(type, X)` is its name alone; where a macro's
 * parenthesis stays open, as in `DEFINE_PER_CPU(struct x, y)`, the mask shows the type.
 */
function specifiersText(walk: Walk, start: number, end: number): string {
  const type = typeText(walk.text.slice(start, end), walk.learned);
  const open = type.indexOf('(');
  if (open < 0 || /^(?:const |volatile )*typeof/.test(type)) return type;
  return type.includes(')', open) ? type : typeText(walk.masked.slice(start, end), walk.learned);
}

/** Takes the variables of a declaration and visits its parts. */
export function declarationSubjects(walk: Walk): void {
  const { cursor, text, masked, init } = walk;
  const node = cursor.currentNode;
  const start = itemStart(walk, node.startIndex);
  const declarators = node.childrenForFieldName('declarator');
  const first = declarators[0];
  const types = new Map<number, Initialised>();
  if (first) {
    const specifiers = text.slice(start, first.startIndex);
    const type = specifiersText(walk, start, first.startIndex);
    for (const declarator of declarators) {
      const found = declared(walk, declarator);
      if (!found || found.parameters) continue;
      const variable = variableOf(walk, node, declarator, found, type, specifiers, declarators.length > 1);
      walk.found.variable.push(variable);
      types.set(declarator.startIndex, {
        type: variable.type,
        variable: variable.name,
        path: '',
        array: found.array !== undefined,
      });
    }
  }
  if (!cursor.gotoFirstChild()) return;
  do {
    const own = types.get(cursor.startIndex);
    if (own && masked.slice(cursor.startIndex, cursor.endIndex).includes('=')) {
      walk.init = own;
      initialised(walk, own.variable);
      walk.init = init;
    } else visitHere(walk);
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

/** Visits a declarator and the value it is given. */
function initialised(walk: Walk, variable: string | undefined): void {
  const { cursor } = walk;
  if (!cursor.gotoFirstChild()) return;
  do visitHere(walk, false, cursor.currentFieldName === 'value' ? variable : undefined);
  while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

function variableOf(
  walk: Walk,
  node: Node,
  declarator: Node,
  found: Declared,
  type: string,
  specifiers: string,
  several: boolean,
): CVariable {
  const { text } = walk;
  const nameSpan = { start: found.name.startIndex, end: found.name.endIndex };
  const value = declarator.type === 'init_declarator' ? declarator.childForFieldName('value') : null;
  const before = text.slice(declarator.startIndex, nameSpan.start);
  const bare = value ? (declarator.childForFieldName('declarator') ?? declarator) : declarator;
  const pointer = before.includes('(') ? squeeze(text.slice(bare.startIndex, bare.endIndex)) : before;
  return {
    start: several ? declarator.startIndex : itemStart(walk, node.startIndex),
    end: several ? declarator.endIndex : node.endIndex,
    name: text.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    type: typeText(`${type} ${pointer}`, walk.learned),
    head: specifiers + before,
    isStatic: /\bstatic\b/.test(specifiers),
    ...(value
      ? {
          initializer: {
            start: value.startIndex,
            end: value.endIndex,
            text: text.slice(value.startIndex, value.endIndex),
          },
        }
      : {}),
    ...(found.array === undefined ? {} : { array: found.array }),
    ...(walk.within ? { within: walk.within } : {}),
  };
}
