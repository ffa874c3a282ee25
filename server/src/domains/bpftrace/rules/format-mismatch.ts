import type { Fix, Problem } from '../../../core/types.ts';
import { isAtLeast } from '../facts/language.ts';
import { argumentsOf } from '../model/arguments.ts';
import type { BpftraceFile, BpftraceRule, In } from '../model/file.ts';
import { isAggregation, typeOf } from '../model/types.ts';
import { formatMismatch as page } from '../pages.ts';
import type { Call, Expr } from '../syntax/nodes.ts';

const directive =
  /%(?<flags>[-+ #0]*)(?:\*|\d+)?(?:\.(?:\*|\d+))?(?<length>[hlLjzt]*)(?<sign>gr|rh|rx|[diouxXeEfFGaAcspnr%])/g;
const numeric = /^[diuoxXcp]$|^gr$/;

/** A format whose directives do not fit what is printed. */
export const rule: BpftraceRule = {
  on: 'call',
  names: ['printf', 'system', 'cat', 'debugf', 'errorf', 'warnf'],
  *check(call, file) {
    const [format, ...values] = call.args;
    if (format?.kind !== 'string' || file.source.text[call.end - 1] !== ')') return;
    const wanted = [...format.value.matchAll(directive)].filter((one) => one.groups!['sign'] !== '%');
    if (wanted.length !== values.length) {
      const say = wanted.length > values.length ? 'few' : 'many';
      yield page.problem(format, { say, wanted: wanted.length, given: values.length });
      return;
    }
    for (const [index, value] of values.entries()) {
      const match = wanted[index]!;
      const start = format.start + 1 + match.index;
      const span = {
        start: start + match[0].length - match.groups!['sign']!.length,
        end: start + match[0].length,
      };
      yield* unfit(
        { sign: match.groups!['sign']!, whole: { start, end: span.end }, span },
        value,
        call,
        file,
      );
    }
  },
};

interface Directive {
  readonly sign: string;
  readonly whole: { readonly start: number; readonly end: number };
  /** Its last letter or letters. */
  readonly span: { readonly start: number; readonly end: number };
}

function* unfit(
  { sign, whole, span }: Directive,
  value: Expr,
  call: In<Call>,
  file: BpftraceFile,
): Iterable<Problem> {
  const type = typeOf(value, call.body, file);
  const shown = file.source.text.slice(value.start, value.end);
  if (/^[eEfFGaAn]$/.test(sign)) {
    yield page.problem(whole, { say: 'unsupported', sign: `%${sign}` });
  } else if (numeric.test(sign) && isText(type)) {
    const fix = page.fix({ meant: '%s' }, 'safe', { span, text: 's' });
    yield page.problem(whole, { say: 'text', sign: `%${sign}`, value: shown }, { fixes: [fix] });
  } else if (sign === 's') {
    if (isAddress(value, call, file)) {
      const meant = `str(${shown})`;
      const fix = page.fix({ meant }, 'review', { span: value, text: meant });
      yield page.problem(whole, { say: 'address', value: shown }, { fixes: [fix] });
      // From 0.24 on `%s` prints anything.
    } else if (type === 'int' && isAtLeast(file.target, '0.24') !== 'yes') {
      const own = numberFix(value, span);
      const confidence = isAtLeast(file.target, '0.24') === 'no' ? {} : ({ confidence: 'low' } as const);
      yield page.problem(whole, { say: 'number', value: shown }, { fixes: [own], ...confidence });
    }
  } else if (/^r/.test(sign) && (type === 'int' || type === 'string')) {
    yield page.problem(whole, { say: 'buffer', sign: `%${sign}`, value: shown });
  }
}

function numberFix(value: Expr, span: Directive['span']): Fix {
  const isArgument = value.kind === 'name' && /^arg\d$|^retval$/.test(value.name);
  const text = isArgument ? 'lx' : 'd';
  return page.fix({ meant: `%${text}` }, 'review', { span, text });
}

/** Whether a value is the address of a text, which `%s` shows as nothing that a person wants. */
function isAddress(value: Expr, { body }: In<Call>, file: BpftraceFile): boolean {
  if (value.kind !== 'field' || value.base.kind !== 'name' || value.base.name !== 'args') return false;
  return /^(?:const )?char \*$|^const char \* ?$/.test(argumentsOf(body, file)?.get(value.name) ?? '');
}

function isText(type: string | undefined): boolean {
  return type !== undefined && type !== 'int' && !isAggregation(type) && type !== 'tuple';
}
