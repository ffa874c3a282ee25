import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { shiftedColumns as page } from '../pages.ts';

/** More columns than the type has, mostly for a description without quotes. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const { words } = line;
    const open = words.find((word) => word.open);
    if (open) {
      const at = { start: open.end, end: open.end };
      const fix = page.fix({ say: 'close' }, 'review', { span: at, text: open.text[0] ?? '"' });
      yield page.problem(open, { say: 'open' }, { fixes: [fix] });
      return;
    }
    const type = words[0]!.value;
    const allowed = type.startsWith('u') ? 6 : 3;
    const extra = words.slice(allowed).filter((word) => word.value !== '-' && word.value !== '');
    if (extra.length === 0 || isTemplate(line) || !/^(?:u!?|[gmr])$/.test(type)) return;
    if (allowed === 3) {
      yield page.problem({ start: extra[0]!.start, end: line.end }, { say: 'extra', type });
      return;
    }
    const home = words.findIndex((word, index) => index > 3 && word.value.startsWith('/'));
    const last = words[(home > 0 ? home : words.length) - 1]!;
    const span = { start: words[3]!.start, end: last.end };
    const text = `"${file.source.text.slice(span.start, span.end).replaceAll('"', '')}"`;
    yield page.problem(
      span,
      { say: 'quotes' },
      { fixes: [page.fix({ say: 'quote' }, 'review', { span, text })] },
    );
  },
};
