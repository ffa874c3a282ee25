import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { unsafeCommand as page } from '../pages.ts';

/** What root runs when a module is asked for, from places where others write, or from elsewhere. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const [command, , program] = line.words;
    if (!/^(?:install|remove)$/.test(command!.value) || !program) return;
    const text = file.source.text.slice(program.start, line.end);
    const place = /(?:^|[\s;&|])((\/(?:tmp|var\/tmp|dev\/shm)|\/home\/[^/\s]+)\/[^\s;&|]*)/.exec(text);
    if (place) {
      const start = program.start + place.index + place[0].length - place[1]!.length;
      yield page.problem({ start, end: start + place[1]!.length }, { say: 'place', folder: place[2]! });
    }
    const download = /\b(?:curl|wget)\b[^|;&]{0,500}\|\s*\w*sh\b/.exec(text);
    if (!download) return;
    const start = program.start + download.index;
    yield page.problem({ start, end: start + download[0].length }, { say: 'download' });
  },
};
