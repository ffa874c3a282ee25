import type { CRule } from '../../../syntax/c/types.ts';
import { guessedFree as page } from '../pages.ts';
import { codeOnly } from '../text-help.ts';

/** `if (is_vmalloc_addr(p)) vfree(p); else kfree(p);`, which is `kvfree(p)`. */
export const rule: CRule = {
  on: 'call',
  names: ['is_vmalloc_addr'],
  *check(call, file) {
    const [pointer] = call.arguments;
    const { text } = file.source;
    const head = /\bif\s*\(\s*$/.exec(text.slice(Math.max(0, call.start - 12), call.start));
    if (!pointer || !head || !/^[\w.>-]+$/.test(pointer.text)) return;
    const rest =
      /^\s*\)\s*\{?\s*vfree\s*\(([^()]*)\)\s*;\s*\}?\s*else\s*\{?\s*kfree\s*\(([^()]*)\)\s*;(?:\s*\})?/.exec(
        codeOnly(text.slice(call.end, call.end + 200)),
      );
    if (rest?.[1]!.trim() !== pointer.text || rest[2]!.trim() !== pointer.text) return;
    const braces = rest[0].split('{').length === rest[0].split('}').length;
    const end = call.end + (braces ? rest[0].length : rest[0].lastIndexOf(';') + 1);
    const use = `kvfree(${pointer.text})`;
    const fix = page.fix({ use }, 'safe', {
      span: { start: call.start - head[0].length, end },
      text: `${use};`,
    });
    yield page.problem(call.nameSpan, { use }, { fixes: [fix] });
  },
};
