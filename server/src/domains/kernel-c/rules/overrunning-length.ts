import type { CRule } from '../../../syntax/c/types.ts';
import { overrunningLength as page } from '../pages.ts';

/** `len += snprintf(buf + len, size - len, ...)`: once something is cut, `size - len` is a huge number. */
export const rule: CRule = {
  on: 'call',
  names: ['snprintf', 'vsnprintf'],
  *check(call, file) {
    const [to, size] = call.arguments;
    const { text } = file.source;
    const length = /\b([A-Za-z_]\w*)\s*\+=\s*$/.exec(
      text.slice(Math.max(0, call.start - 60), call.start),
    )?.[1];
    if (length === undefined || !to || !size || !call.within) return;
    const isRest = new RegExp(`-\\s*${length}$`).test(size.text);
    if (!isRest || !new RegExp(`(?:\\+\\s*|\\[)${length}\\b`).test(to.text)) return;
    // Whoever compares the length knows that it may have passed the end.
    const body = text.slice(call.within.body.start, call.within.body.end);
    if (
      new RegExp(
        `\\b${length}\\s*[<>]|[<>]=?\\s*${length}\\b|\\b(?:min|clamp)\\w*\\s*\\([^;]*\\b${length}\\b`,
      ).test(body)
    )
      return;
    const use = call.name.replace('snprintf', 'scnprintf');
    const fix = page.fix({ use }, 'safe', { span: call.nameSpan, text: use });
    yield page.problem(
      call.nameSpan,
      { name: call.name, length, size: size.text, use },
      { fixes: [fix], once: `${call.within.name} ${length}` },
    );
  },
};
