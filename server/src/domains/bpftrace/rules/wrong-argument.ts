import { argumentKindsOf } from '../facts/language.ts';
import type { BpftraceFile, BpftraceRule, In } from '../model/file.ts';
import { isAggregation, isOwnMacro, typeOf } from '../model/types.ts';
import { wrongArgument as page } from '../pages.ts';
import type { Call, Expr } from '../syntax/nodes.ts';

/** An argument of a kind that the function does not take. */
export const rule: BpftraceRule = {
  on: 'call',
  *check(call, file) {
    if (isOwnMacro(call.name, file)) return;
    const kinds = argumentKindsOf(call.name);
    for (const [index, argument] of call.args.entries()) {
      const wanted = kinds[index];
      const say = wanted === undefined || wanted === '' ? undefined : faultOf(argument, wanted, call, file);
      if (say !== undefined) yield page.problem(argument, { say, name: call.name });
    }
  },
};

type Fault = 'map' | 'string' | 'number' | 'literalString' | 'literalNumber' | 'already';

function faultOf(argument: Expr, wanted: string, call: In<Call>, file: BpftraceFile): Fault | undefined {
  const { kind } = argument;
  const type = typeOf(argument, call.body, file);
  switch (wanted) {
    case 'map':
      return /^(?:number|string|variable|name|tuple|binary)$/.test(kind) && call.body.kind === 'probe'
        ? 'map'
        : undefined;
    case 'literal string':
      // Macros and constant expressions may stand for a literal.
      if (type === 'int' && kind !== 'choice') return 'literalString';
      return kind === 'name' && type === 'string' ? 'literalString' : undefined;
    case 'literal int':
      return kind === 'string' ? 'literalNumber' : undefined;
    case 'not string':
      // What `str()` reads is an address, and a text is none.
      return type === 'string' && kind !== 'variable' && kind !== 'map' && kind !== 'field'
        ? 'already'
        : undefined;
    case 'string':
      return type === 'int' ? 'string' : undefined;
    default:
      return type !== undefined && type !== 'int' && !isAggregation(type) ? 'number' : undefined;
  }
}
