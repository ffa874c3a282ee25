import { isSymbol } from '../../../syntax/kconfig/entries.ts';
import type { KconfigRule } from '../kconfig-file.ts';
import { repeatedProperty as page } from '../pages.ts';

/** A second title in one entry, or the same line twice. */
export const rule: KconfigRule = {
  on: 'entry',
  names: ['config', 'menuconfig', 'choice'],
  *check({ entry }, file) {
    const { text } = file.source;
    const [title, ...others] = entry.options.filter(
      ({ kind, words }) => (kind === 'prompt' || kind === 'type') && words.length > 0,
    );
    for (const other of others)
      yield page.problem(
        other.words[0]!,
        { say: 'title' },
        { related: [page.step('first', title!.words[0]!)] },
      );
    if (!isSymbol(entry)) return;
    const seen = new Map<string, { readonly start: number; readonly end: number }>();
    for (const { kind, span } of entry.options) {
      if (kind !== 'select' && kind !== 'depends' && kind !== 'imply') continue;
      const line = text.slice(span.start, span.end).replace(/\s+/g, ' ');
      const first = seen.get(line);
      if (!first) {
        seen.set(line, span);
        continue;
      }
      const newline = text.indexOf('\n', span.end);
      const whole = {
        start: text.lastIndexOf('\n', span.start) + 1,
        end: newline < 0 ? text.length : newline + 1,
      };
      yield page.problem(
        span,
        { say: 'line', line },
        {
          related: [page.step('first', first)],
          fixes: [page.fix({}, 'safe', { span: whole, text: '' })],
          confidence: 'low',
        },
      );
    }
  },
};
