import type { CArgument, CCall, CFunction, CParameter, CSubjects } from './types.ts';
import type { Span } from '../../core/types.ts';

export type SubjectKind = Exclude<keyof CSubjects, 'file' | 'code' | 'slot'>;

/** All subjects of one unit, at the place in the text where the unit stood when they were taken. */
export type UnitSubjects = { readonly [K in SubjectKind]: CSubjects[K][] };

export const subjectKinds: readonly SubjectKind[] = [
  'function',
  'call',
  'member',
  'include',
  'field',
  'variable',
  'macro',
  'struct',
  'type',
];

export function noSubjects(): UnitSubjects {
  return {
    function: [],
    call: [],
    member: [],
    include: [],
    field: [],
    variable: [],
    macro: [],
    struct: [],
    type: [],
  };
}

function moved<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

type Within = (fn: CFunction) => CFunction;

function inside<T extends { readonly within?: CFunction | undefined }>(subject: T, within: Within): T {
  return subject.within ? { ...subject, within: within(subject.within) } : subject;
}

/**
 * A function at another place. Classes, because an edit moves all that is below it, and of most that is asked for by name
 * a rule wants to know no more than the text of an argument.
 */
class MovedFunction implements CFunction {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly #of: CFunction;
  readonly #by: number;
  #nameSpan: Span | undefined;
  #body: Span | undefined;
  #parameters: readonly CParameter[] | undefined;

  constructor(of: CFunction, by: number) {
    this.#of = of;
    this.#by = by;
    this.name = of.name;
    this.start = of.start + by;
    this.end = of.end + by;
  }

  get nameSpan(): Span {
    return (this.#nameSpan ??= moved(this.#of.nameSpan, this.#by));
  }
  get body(): Span {
    return (this.#body ??= moved(this.#of.body, this.#by));
  }
  get parameters(): readonly CParameter[] {
    return (this.#parameters ??= this.#of.parameters.map((parameter) => moved(parameter, this.#by)));
  }
  get returns(): string {
    return this.#of.returns;
  }
  get isStatic(): boolean {
    return this.#of.isStatic;
  }
  get head(): string {
    return this.#of.head;
  }
  get broken(): boolean {
    return this.#of.broken;
  }
}

class MovedCall implements CCall {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly #of: CCall;
  readonly #by: number;
  readonly #within: Within;
  #nameSpan: Span | undefined;
  #arguments: readonly CArgument[] | undefined;

  constructor(of: CCall, by: number, within: Within) {
    this.#of = of;
    this.#by = by;
    this.#within = within;
    this.name = of.name;
    this.start = of.start + by;
    this.end = of.end + by;
  }

  get nameSpan(): Span {
    return (this.#nameSpan ??= moved(this.#of.nameSpan, this.#by));
  }
  get arguments(): readonly CArgument[] {
    return (this.#arguments ??= this.#of.arguments.map((argument) => moved(argument, this.#by)));
  }
  get within(): CFunction | undefined {
    return this.#of.within && this.#within(this.#of.within);
  }
  get discarded(): boolean {
    return this.#of.discarded;
  }
  get assignedTo(): string | undefined {
    return this.#of.assignedTo;
  }
}

/** How a subject of each kind is moved; `within` gives the moved form of a function of the same unit. */
const movers: {
  readonly [K in SubjectKind]: (one: CSubjects[K], by: number, within: Within) => CSubjects[K];
} = {
  function: (one, by) => new MovedFunction(one, by),
  call: (one, by, within) => new MovedCall(one, by, within),
  member: (one, by, within) =>
    inside(
      { ...moved(one, by), nameSpan: moved(one.nameSpan, by), objectSpan: moved(one.objectSpan, by) },
      within,
    ),
  include: (one, by) => ({ ...moved(one, by), nameSpan: moved(one.nameSpan, by) }),
  field: (one, by) => ({
    ...moved(one, by),
    nameSpan: moved(one.nameSpan, by),
    valueSpan: moved(one.valueSpan, by),
  }),
  variable: (one, by, within) =>
    inside(
      {
        ...moved(one, by),
        nameSpan: moved(one.nameSpan, by),
        ...(one.initializer ? { initializer: moved(one.initializer, by) } : {}),
      },
      within,
    ),
  macro: (one, by) => ({ ...moved(one, by), nameSpan: moved(one.nameSpan, by) }),
  struct: (one, by) => ({
    ...moved(one, by),
    nameSpan: moved(one.nameSpan, by),
    members: one.members.map((member) => ({ ...member, span: moved(member.span, by) })),
  }),
  type: (one, by, within) => inside(moved(one, by), within),
};

/** The subjects of one unit at another place, each when it is asked for: below an edit most are never looked at. */
export class MovedSubjects {
  readonly by: number;
  readonly #of: UnitSubjects;
  readonly #moved: { [K in SubjectKind]?: CSubjects[K][] } = {};
  #functions: ReadonlyMap<CFunction, number> | undefined;

  constructor(of: UnitSubjects, by: number) {
    this.#of = of;
    this.by = by;
  }

  all<K extends SubjectKind>(kind: K): readonly CSubjects[K][] {
    return this.#of[kind].map((_, index) => this.one(kind, index));
  }

  one<K extends SubjectKind>(kind: K, index: number): CSubjects[K] {
    const moved: CSubjects[K][] = (this.#moved[kind] ??= []);
    return (moved[index] ??= movers[kind](this.#of[kind][index]!, this.by, (fn) => this.#function(fn)));
  }

  #function(fn: CFunction): CFunction {
    this.#functions ??= new Map(this.#of.function.map((one, index) => [one, index]));
    const index = this.#functions.get(fn);
    return index === undefined ? fn : this.one('function', index);
  }
}
