import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { reads } from '../facts/types.ts';
import { entryOf, isGiven } from '../line.ts';
import { missingArgument as page } from '../pages.ts';

/** Links and copies without an argument take their source from the factory folder, which holds parts of `/etc` only. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const entry = entryOf(line);
    const { path, letter, argument } = entry;
    if (!path || isTemplate(line)) return;
    const given = isGiven(argument);
    if (letter === 'e' && ![entry.mode, entry.user, entry.group, entry.age].some(isGiven))
      yield page.problem(entry.type, { say: 'effect' }, { confidence: 'medium' });
    if (!given && (letter === 'L' || letter === 'C') && !/^(?:\/(?:usr\/)?etc\/|%)/.test(path.value)) {
      yield page.problem(path, { say: 'source', path: path.value });
    } else if (!given && reads(letter, 'argument'))
      yield page.problem(entry.type, { say: 'argument', type: letter });
    else if (reads(letter, 'device') && !/^\d+:\d+$/.test(argument?.value ?? '')) {
      yield page.problem(argument ?? entry.type, { say: 'device', type: letter });
    }
  },
};
