import type { Problem, Span } from '../../../core/types.ts';
import {
  builtinOf,
  configKeys,
  functionOf,
  isAtLeast,
  isThere,
  probeTypeOf,
  successorOf,
  type Life,
} from '../facts/language.ts';
import type { BpftraceFile, BpftraceRule } from '../model/file.ts';
import { isOwnMacro } from '../model/types.ts';
import { outdatedForTarget as page } from '../pages.ts';

/** What the target's bpftrace does not know yet, or no longer. */
export const rule: BpftraceRule = {
  on: 'file',
  *check(_, file) {
    if (!file.target.bpftrace) return;
    for (const { type } of file.all('point')) yield* told(type, probeTypeOf(type.text), file);
    for (const call of file.all('call')) {
      if (!isOwnMacro(call.name, file)) yield* told(call.nameSpan, functionOf(call.name), file);
    }
    for (const name of file.all('name')) yield* told(name, builtinOf(name.name), file);
    // Where there are no settings at all, that is said of the block.
    for (const { key } of isAtLeast(file.target, '0.20') === 'no' ? [] : file.script.config)
      yield* told(key, configKeys.get(key.text.toLowerCase().replace(/^bpftrace_/, '')), file);
    yield* constructs(file);
  },
};

function* told(span: Span, life: Life | undefined, file: BpftraceFile): Iterable<Problem> {
  if (!life || isThere(life, file.target) !== 'no') return;
  const target = file.target.bpftrace!.version.text;
  const name = file.source.text.slice(span.start, span.end);
  if (life.since !== '' && isAtLeast(file.target, life.since) === 'no') {
    yield page.problem(span, { say: 'newer', name, since: life.since, target });
    return;
  }
  const next = successorOf(life.name);
  const fixes = next ? [page.fix({ meant: next.name }, 'review', { span, text: next.name })] : [];
  yield page.problem(span, { say: 'gone', name, until: life.until, target }, { fixes });
}

/** Parts of the language itself. */
function* constructs(file: BpftraceFile): Iterable<Problem> {
  const target = file.target.bpftrace!.version.text;
  const newer = function* (span: Span, name: string, since: string): Iterable<Problem> {
    if (isAtLeast(file.target, since) === 'no')
      yield page.problem(span, { say: 'newer', name, since, target });
  };
  const { script } = file;
  if (script.configSpan)
    yield* newer({ ...script.configSpan, end: script.configSpan.start + 6 }, 'config', '0.20');
  for (const one of script.imports) yield* newer(one, 'import', '0.24');
  for (const { kind, name } of script.bodies)
    if (name) yield* newer(name, kind === 'macro' ? 'macro' : 'fn', kind === 'macro' ? '0.24' : '0.22');
  for (const { kind, keyword, over } of file.all('loop')) {
    if (kind === 'for') yield* newer(keyword, 'for', over.kind === 'tuple' ? '0.24' : '0.21');
    if (kind === 'while') yield* newer(keyword, 'while', '0.11');
  }
  for (const { isDeclared, start } of file.all('assignment'))
    if (isDeclared) yield* newer({ start, end: start + 3 }, 'let', '0.22');
  if (isAtLeast(file.target, '0.19') !== 'no') return;
  for (const { base, isArrow, operator } of file.all('field')) {
    if (base.kind !== 'name' || base.name !== 'args' || isArrow) continue;
    const fix = page.fix({ meant: '->' }, 'safe', { span: operator, text: '->' });
    yield page.problem(operator, { say: 'dot', target }, { fixes: [fix] });
  }
}
