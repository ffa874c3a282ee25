import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { entryOf } from '../line.ts';
import { outdatedForm as page } from '../pages.ts';

const moved: readonly (readonly [old: string, now: string])[] = [
  ['/var/run/', '/run/'],
  ['/var/lock/', '/run/lock/'],
];

/** What systemd still takes, corrects by itself and complains about. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const { type, letter, path } = entryOf(line);
    if (isTemplate(line)) return;
    if (letter === 'm') {
      const span = { start: type.start, end: type.start + 1 };
      yield page.problem(
        span,
        { say: 'mode' },
        { fixes: [page.fix({ meant: 'z' }, 'safe', { span, text: 'z' })] },
      );
    }
    if (letter === 'F') {
      const span = { start: type.start, end: type.start + 1 };
      yield page.problem(
        span,
        { say: 'truncate' },
        { fixes: [page.fix({ meant: 'f+' }, 'safe', { span, text: 'f+' })] },
      );
    }
    for (const [old, now] of moved) {
      if (!path?.value.startsWith(old) || !path.text.startsWith(old)) continue;
      const span = { start: path.start, end: path.start + old.length };
      const fix = page.fix({ meant: now }, 'safe', { span, text: now });
      // Only the first of both is complained about by systemd.
      const confidence = old === '/var/run/' ? {} : ({ confidence: 'low' } as const);
      yield page.problem(span, { say: 'moved', old, now }, { fixes: [fix], ...confidence });
    }
  },
};
