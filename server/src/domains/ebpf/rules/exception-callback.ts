import type { Fix, Span } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { mayThrow } from '../flow/own-effects.ts';
import { codeOf, wholeLine } from '../model/code.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { bytesOf } from '../model/sizes.ts';
import { exceptionCallback as page } from '../pages.ts';

interface Tag {
  readonly name: string;
  readonly span: Span;
}

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    const code = codeOf(file);
    if (!code.includes('__exception_cb')) return;
    for (const { use, body } of modelOf(file).programs) {
      const tags = tagsIn(code, use.span.start, body.nameSpan.start);
      const [first, second] = tags;
      if (!first) continue;
      if (second) {
        const start = code.lastIndexOf('__exception_cb', second.span.start);
        const end = code.indexOf(')', second.span.end) + 1;
        const span = wholeLine(file.source.text, { start, end });
        yield page.problem(
          second.span,
          { say: 'several' },
          { fixes: [page.fix({ say: 'tag' }, 'review', { span, text: '' })] },
        );
        continue;
      }
      const callback = file.functionNamed(first.name);
      if (!callback || callback.broken) continue;
      const say = faultOf(file, callback);
      if (!say) continue;
      const related = [page.step('callback', callback.nameSpan)];
      const fixes = say === 'static' ? madeGlobal(callback) : [];
      yield page.problem(first.span, { say, name: first.name }, { related, fixes });
    }
  },
};

function madeGlobal({ start, head, name }: CFunction): readonly Fix[] {
  const found = /\bstatic\s+/.exec(head);
  if (!found) return [];
  const at = start + found.index;
  return [
    page.fix({ say: 'global', name }, 'review', { span: { start: at, end: at + found[0].length }, text: '' }),
  ];
}

/** The callbacks that the head of a program names. */
function tagsIn(code: string, start: number, end: number): readonly Tag[] {
  return [...code.slice(start, end).matchAll(/\b__exception_cb\s*\(\s*(\w+)\s*\)/g)].map((found) => {
    const at = start + found.index + found[0].lastIndexOf(found[1]!);
    return { name: found[1]!, span: { start: at, end: at + found[1]!.length } };
  });
}

/** From the check of exception callbacks in kernel/bpf/verifier.c of Linux 7.2; that it is global, libbpf wants. */
function faultOf(
  file: CFile,
  callback: CFunction,
): 'void' | 'result' | 'parameter' | 'static' | 'throws' | 'called' | undefined {
  const { name, returns, parameters, isStatic } = callback;
  const result = returns.replace(/\b(?:__\w+|static|inline|extern)\b/g, '').trim();
  if (result === 'void') return 'void';
  if (result.includes('*') || result.startsWith('struct ')) return 'result';
  const given = parameters.filter(({ type }) => type !== 'void');
  if (given.length !== 1 || bytesOf(given[0]!.type) === undefined) return 'parameter';
  if (isStatic) return 'static';
  if (mayThrow(file, name)) return 'throws';
  return file.calls(name).length > 0 ? 'called' : undefined;
}
