import { keptOn } from '../../../core/remembered.ts';
import { aggregations, resultOf } from '../facts/language.ts';
import type { Assignment, Body, Expr } from '../syntax/nodes.ts';
import { argumentsOf } from './arguments.ts';
import type { BpftraceFile } from './file.ts';

/** What a value is, as far as its form tells: `int`, `string`, `count`, `tuple` …; undefined where nobody knows. */
export type TypeName = string | undefined;

const numeric = /^\(?u?int(?:8|16|32|64)$/;
const textTypes = /^(?:const )?(?:unsigned |signed )?char ?\[/;
const integerTypes =
  /^(?:const )?(?:(?:unsigned|signed|long|short|int|char)(?: |$))+$|^(?:const )?(?:__)?[us](?:8|16|32|64)$|^(?:const )?(?:size_t|ssize_t|pid_t|uid_t|gid_t|dev_t|umode_t|loff_t|sector_t|bool)$/;

interface Typed {
  /** What maps hold, by name. */
  readonly maps: ReadonlyMap<string, Held>;
  /** What variables hold, by body and name. */
  readonly variables: ReadonlyMap<Body, ReadonlyMap<string, Held>>;
}

/** The first value that tells a type, and all assignments. */
export interface Held {
  readonly type: TypeName;
  readonly first: Assignment | undefined;
  readonly all: readonly Assignment[];
}

export const typed = keptOn((file: BpftraceFile): Typed => {
  const maps = new Map<string, Mutable>();
  const variables = new Map<Body, Map<string, Mutable>>();
  // Twice, because a map may be filled further down than where a variable takes from it.
  for (let round = 0; round < 2; round++) {
    for (const assignment of file.all('assignment')) {
      const { target, body } = assignment;
      let held: Mutable | undefined;
      if (target.kind === 'map') held = heldIn(maps, target.name);
      else if (target.kind === 'variable') {
        let own = variables.get(body);
        if (!own) variables.set(body, (own = new Map<string, Mutable>()));
        held = heldIn(own, target.name);
      }
      if (!held) continue;
      if (round === 0) held.all.push(assignment);
      if (held.type !== undefined) continue;
      const type =
        assignment.sign === '=' ? typeIn({ maps, variables }, assignment.value, body, file) : 'int';
      if (type !== undefined) Object.assign(held, { type, first: assignment });
    }
  }
  for (const { sign, value } of file.all('unary')) {
    if (value.kind !== 'map' || (sign !== '++' && sign !== '--')) continue;
    const held = heldIn(maps, value.name);
    held.type ??= 'int';
  }
  return { maps, variables };
});

interface Mutable {
  type: TypeName;
  first: Assignment | undefined;
  all: Assignment[];
}

function heldIn(all: Map<string, Mutable>, name: string): Mutable {
  let held = all.get(name);
  if (!held) all.set(name, (held = { type: undefined, first: undefined, all: [] }));
  return held;
}

/** The type of an expression in a body. */
export function typeOf(expression: Expr, body: Body, file: BpftraceFile): TypeName {
  return typeIn(typed(file), expression, body, file);
}

function typeIn(known: Typed, expression: Expr, body: Body, file: BpftraceFile): TypeName {
  switch (expression.kind) {
    case 'number':
      return 'int';
    case 'string':
      return 'string';
    case 'tuple':
      return 'tuple';
    case 'name':
      return /^(?:true|false)$/.test(expression.name) ? 'int' : resultOf(expression.name);
    case 'call':
      return isOwnMacro(expression.name, file) ? undefined : resultOf(expression.name);
    case 'map':
      return known.maps.get(expression.name)?.type;
    case 'variable':
      return known.variables.get(body)?.get(expression.name)?.type;
    case 'cast':
      return numeric.test(expression.type) ? 'int' : undefined;
    case 'unary':
      return /^[-!~]$/.test(expression.sign) ? 'int' : undefined;
    case 'binary':
      return binaryType(known, expression, body, file);
    case 'choice': {
      const yes = typeIn(known, expression.yes, body, file);
      return yes === typeIn(known, expression.no, body, file) ? yes : undefined;
    }
    case 'field':
      return fieldType(expression, body, file);
    default:
      return undefined;
  }
}

function binaryType(
  known: Typed,
  { sign, left, right }: { readonly sign: string; readonly left: Expr; readonly right: Expr },
  body: Body,
  file: BpftraceFile,
): TypeName {
  if (/^(?:[=!<>]=|[<>]|&&|\|\|)$/.test(sign)) return 'int';
  // What is added to a pointer is one again, and of the field of a structure nobody knows here.
  const types = [left, right].map((one) => typeIn(known, one, body, file));
  return types.every((one) => one === 'int') ? 'int' : undefined;
}

function fieldType(expression: Expr, body: Body, file: BpftraceFile): TypeName {
  if (expression.kind !== 'field' || expression.base.kind !== 'name') return undefined;
  if (expression.base.name !== 'args') return undefined;
  const type = argumentsOf(body, file)?.get(expression.name);
  if (type === undefined) return undefined;
  if (textTypes.test(type)) return 'string';
  return integerTypes.test(type) ? 'int' : undefined;
}

export function isAggregation(type: TypeName): boolean {
  return type !== undefined && aggregations.has(type);
}

/** Whether the script itself brings a name: then nothing that we know of bpftrace's own holds. */
export function isOwnMacro(name: string, file: BpftraceFile): boolean {
  return ownNames(file).has(name);
}

const ownNames = keptOn(
  ({ script }: BpftraceFile): ReadonlySet<string> =>
    new Set(script.bodies.flatMap(({ kind, name }) => (kind === 'probe' || !name ? [] : [name.text]))),
);

/** Whether names may come from elsewhere: imported scripts, headers, structures of the script. */
export function hasForeignNames({ script }: BpftraceFile): boolean {
  return script.imports.length + script.directives.filter((one) => !one.text.startsWith('#!')).length > 0;
}
