import type {
  CCall,
  CField,
  CFunction,
  CInclude,
  CMacro,
  CMember,
  CStruct,
  CSubjects,
  CTypeUse,
  CVariable,
} from './types.ts';
import type { Span } from '../../core/types.ts';

/** All subjects of one unit, at the place in the text where the unit stood when they were taken. */
export interface UnitSubjects {
  readonly function: CFunction[];
  readonly call: CCall[];
  readonly member: CMember[];
  readonly include: CInclude[];
  readonly field: CField[];
  readonly variable: CVariable[];
  readonly macro: CMacro[];
  readonly struct: CStruct[];
  readonly type: CTypeUse[];
}

export type SubjectKind = Exclude<keyof CSubjects, 'file' | 'code' | 'slot'>;

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

/** The same subjects with all offsets moved: a unit below an edit is not walked again. */
export function movedSubjects(of: UnitSubjects, by: number): UnitSubjects {
  const functions = new Map<CFunction, CFunction>();
  for (const one of of.function) {
    functions.set(one, {
      ...moved(one, by),
      nameSpan: moved(one.nameSpan, by),
      body: moved(one.body, by),
      parameters: one.parameters.map((parameter) => moved(parameter, by)),
    });
  }
  const inside = <T extends { readonly within?: CFunction }>(subject: T): T => {
    const within = subject.within && functions.get(subject.within);
    return within ? { ...subject, within } : subject;
  };
  return {
    function: [...functions.values()],
    call: of.call.map((one) =>
      inside({
        ...moved(one, by),
        nameSpan: moved(one.nameSpan, by),
        arguments: one.arguments.map((argument) => moved(argument, by)),
      }),
    ),
    member: of.member.map((one) =>
      inside({ ...moved(one, by), nameSpan: moved(one.nameSpan, by), objectSpan: moved(one.objectSpan, by) }),
    ),
    include: of.include.map((one) => ({ ...moved(one, by), nameSpan: moved(one.nameSpan, by) })),
    field: of.field.map((one) => ({
      ...moved(one, by),
      nameSpan: moved(one.nameSpan, by),
      valueSpan: moved(one.valueSpan, by),
    })),
    variable: of.variable.map((one) =>
      inside({
        ...moved(one, by),
        nameSpan: moved(one.nameSpan, by),
        ...(one.initializer ? { initializer: moved(one.initializer, by) } : {}),
      }),
    ),
    macro: of.macro.map((one) => ({ ...moved(one, by), nameSpan: moved(one.nameSpan, by) })),
    struct: of.struct.map((one) => ({
      ...moved(one, by),
      nameSpan: moved(one.nameSpan, by),
      members: one.members.map((member) => ({ ...member, span: moved(member.span, by) })),
    })),
    type: of.type.map((one) => inside(moved(one, by))),
  };
}
