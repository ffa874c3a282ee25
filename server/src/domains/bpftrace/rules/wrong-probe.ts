import type { Fix, Span } from '../../../core/types.ts';
import { allowedIn, isAllowed, plainType, probeTypeOf } from '../facts/language.ts';
import type { BpftraceFile, BpftraceRule } from '../model/file.ts';
import { isOwnMacro } from '../model/types.ts';
import { wrongProbe as page } from '../pages.ts';
import type { Body } from '../syntax/nodes.ts';

/** A builtin or function in a probe that cannot have it. */
export const rule: BpftraceRule = {
  on: 'body',
  *check(body, file) {
    for (const { kind, name, span } of usesIn(body, file)) {
      const point = body.points.find(
        ({ type }) => probeTypeOf(type.text) && isAllowed(name, plainType(type.text), file.target) === 'no',
      );
      if (!point) continue;
      const allowed = (allowedIn(name) ?? []).join(', ');
      const args = { name, type: point.type.text, allowed };
      const fix = kind === 'name' ? mend(name, span, body, file) : undefined;
      yield page.problem(
        span,
        { say: sayOf(name, plainType(point.type.text)), ...args },
        fix ? { fixes: [fix] } : {},
      );
    }
  },
};

interface Use {
  readonly kind: 'name' | 'call';
  readonly name: string;
  readonly span: Span;
}

function* usesIn(body: Body, file: BpftraceFile): Iterable<Use> {
  const unit = { span: body };
  for (const one of file.subjects('name', unit))
    if (allowedIn(one.name)) yield { kind: 'name', name: one.name, span: one };
  for (const one of file.subjects('call', unit))
    if (allowedIn(one.name) && !isOwnMacro(one.name, file))
      yield { kind: 'call', name: one.name, span: one.nameSpan };
}

function sayOf(name: string, type: string): 'elsewhere' | 'arguments' | 'result' | 'fields' | 'few' {
  if (type === 'tracepoint' && /^arg\d$|^ctx$/.test(name)) return 'fields';
  if (type === 'tracepoint' && name === 'retval') return 'result';
  if (/^k(?:ret)?probe$/.test(type) && name === 'args') return 'arguments';
  return (allowedIn(name) ?? []).length > 12 ? 'few' : 'elsewhere';
}

function mend(name: string, span: Span, body: Body, file: BpftraceFile): Fix | undefined {
  const [point, ...others] = body.points;
  if (!point || others.length > 0) return undefined;
  const type = plainType(point.type.text);
  if (name === 'retval' && type === 'tracepoint' && /:sys_exit/.test(point.text))
    return page.fix({ meant: 'args.ret' }, 'review', { span, text: 'args.ret' });
  if (name === 'retval' && (type === 'kprobe' || type === 'uprobe') && !usesEntry(body, file)) {
    const meant = type === 'kprobe' ? 'kretprobe' : 'uretprobe';
    return page.fix({ meant }, 'review', { span: point.type, text: meant });
  }
  return undefined;
}

/** Whether a body also has what is known at the beginning of a function alone. */
function usesEntry(body: Body, file: BpftraceFile): boolean {
  return file.subjects('name', { span: body }).some(({ name }) => /^s?arg\d$|^args$/.test(name));
}
