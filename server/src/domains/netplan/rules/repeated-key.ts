import { repeatedKey as page } from '../pages.ts';
import type { NetplanRule } from '../parse.ts';

/** The same key twice in one place: netplan says nothing of it. */
export const rule: NetplanRule = {
  on: 'file',
  *check(_, file) {
    const { text } = file.source;
    for (const { code, start } of file.faults) {
      if (code !== 'DUPLICATE_KEY') continue;
      const [key] = /^[^\s:]*/.exec(text.slice(start, start + 200))!;
      yield page.problem(
        { start, end: start + Math.max(1, key.length) },
        { key: key.replace(/^["']|["']$/g, '') },
      );
    }
  },
};
