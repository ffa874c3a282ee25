import { foreignStatements } from '../../../syntax/kconfig/keywords.ts';
import type { FaultKind } from '../../../syntax/kconfig/entries.ts';
import type { KconfigRule } from '../kconfig-file.ts';
import { malformedLine as page } from '../pages.ts';

const others: ReadonlySet<FaultKind> = new Set([
  'blank-help',
  'second-help',
  'unindented-help',
  'unopened-end',
  'unclosed-block',
]);

/** A line that the reader of Kconfig files refuses, or of which it passes something over. */
export const rule: KconfigRule = {
  on: 'file',
  *check(_, file) {
    for (const { kind, span, text, wanted = '' } of file.faults) {
      if (others.has(kind)) continue;
      switch (kind) {
        case 'unknown-word':
          if (wanted === '') yield page.problem(span, { say: 'unknown', text });
          else
            yield page.problem(
              span,
              { say: 'misspelt', text, wanted },
              { fixes: [page.fix({ say: 'write', wanted }, 'review', { span, text: wanted })] },
            );
          break;
        case 'dashed-help':
          yield page.problem(
            span,
            { say: 'dashed', text },
            { fixes: [page.fix({ say: 'write', wanted: 'help' }, 'safe', { span, text: 'help' })] },
          );
          break;
        case 'unquoted': {
          const inner = file.source.text.slice(span.start, span.end);
          const quoted = `"${inner.replace(/["']+$/, '').replace(/["\\]/g, '\\$&')}"`;
          yield page.problem(
            span,
            { say: 'unquoted', text },
            { fixes: [page.fix({ say: 'quote' }, 'review', { span, text: quoted })] },
          );
          break;
        }
        case 'missing':
          if (wanted === 'on')
            yield page.problem(
              span,
              { say: 'missing', text, wanted },
              {
                fixes: [
                  page.fix({ say: 'write', wanted: 'depends on' }, 'safe', { span, text: 'depends on' }),
                ],
              },
            );
          else yield page.problem(span, { say: 'missing', text, wanted });
          break;
        case 'unexpected': {
          const isOn = wanted === 'on';
          if (isOn)
            yield page.problem(
              span,
              { say: 'instead', text, wanted },
              {
                fixes: [
                  page.fix({ say: 'write', wanted: `on ${text}` }, 'safe', { span, text: `on ${text}` }),
                ],
              },
            );
          else if (wanted !== '') yield page.problem(span, { say: 'instead', text, wanted });
          else yield page.problem(span, { say: 'unexpected', text });
          break;
        }
        case 'ignored-character':
          yield page.problem(
            span,
            { say: 'ignored', text },
            text === '&' || text === '|'
              ? {
                  fixes: [
                    page.fix({ say: 'write', wanted: text + text }, 'safe', { span, text: text + text }),
                  ],
                }
              : {},
          );
          break;
        case 'open-quote':
          yield page.problem(
            span,
            { say: 'open', text: wanted },
            {
              fixes: [
                page.fix({ say: 'close', wanted }, 'review', {
                  span: { start: span.end, end: span.end },
                  text: wanted,
                }),
              ],
            },
          );
          break;
        case 'open-macro':
          yield page.problem(span, { say: 'open', text: ')' });
          break;
        case 'orphaned-option':
          yield page.problem(span, { say: 'orphaned', text });
          break;
        default:
          yield page.problem(span, { say: 'deep' });
      }
    }
    // Other programs have statements of their own; the kernel's reader has none of them.
    if (file.tree?.files.has('init/Kconfig') !== true) return;
    for (const { keyword } of file.entries)
      if (foreignStatements.has(keyword.text))
        yield page.problem(keyword, { say: 'unknown', text: keyword.text });
  },
};
