import { closing, codeOf } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { endlessLoop as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    const code = codeOf(file);
    const heads = code
      .slice(fn.body.start, fn.body.end)
      .matchAll(/\b(?:while\s*\(\s*(?:1|true)\s*\)|for\s*\(\s*;\s*;[^;{}]*\))\s*\{/g);
    for (const head of heads) {
      const start = fn.body.start + head.index;
      const open = start + head[0].length - 1;
      const close = closing(code, open);
      if (close === undefined) continue;
      const body = code.slice(open, close);
      // A way out, also one that a macro may hide.
      if (/\b(?:break|return|goto|cond_break|can_loop|bpf_throw|asm)\b|\b[A-Z][A-Z\d_]*\s*\(/.test(body))
        continue;
      yield page.problem({ start, end: start + head[0].replace(/\s*\{$/, '').length }, {});
    }
  },
};
