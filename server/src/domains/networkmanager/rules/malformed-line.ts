import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import type { IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import type { Problem } from '../../../core/types.ts';
import { isTemplate } from '../kinds.ts';
import { malformedLine as page } from '../pages.ts';

/** Lines that are neither a section nor a key, keys before the first section, comments behind values, and repeated keys. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    for (const stray of file.strays) {
      if (isTemplate(stray.text)) continue;
      if (/^[;/]/.test(stray.text)) {
        const fix = page.fix({ say: 'comment' }, 'safe', {
          span: { start: stray.start, end: stray.start },
          text: '# ',
        });
        yield page.problem(stray, { say: 'comment' }, { fixes: [fix] });
      } else yield page.problem(stray, { say: 'stray' });
    }
    for (const section of file.sections) {
      if (section.closed) continue;
      const fix = page.fix({ say: 'close' }, 'safe', {
        span: { start: section.header.end, end: section.header.end },
        text: ']',
      });
      yield page.problem(section.header, { say: 'open' }, { fixes: /\]/.test(section.name) ? [] : [fix] });
    }
    yield* entries(file);
  },
};

function* entries(file: IniFile): Iterable<Problem> {
  const seen = new Map<string, { readonly start: number; readonly end: number }>();
  for (const entry of file.entries) {
    if (!entry.section) {
      yield page.problem(entry.key, { say: 'before', key: entry.name });
      continue;
    }
    const comment = /\s[#;]\s.*$/.exec(entry.value.text);
    // Names of networks and passwords may hold anything.
    if (comment && !/ssid|psk|password|secret|^id$|^data$|key$/.test(entry.name)) {
      const span = entry.value.at(comment.index, entry.value.text.length);
      yield page.problem(
        span,
        { say: 'behind', key: entry.name },
        { fixes: [page.fix({ say: 'cut' }, 'review', { span, text: '' })] },
      );
    }
    const key = `${entry.section.name} ${entry.name}`;
    const first = seen.get(key);
    seen.set(key, entry);
    if (!first || entry.name === '') continue;
    const fix = page.fix({ say: 'remove' }, 'review', {
      span: lineAround(file.source.text, first.start),
      text: '',
    });
    yield page.problem(
      first,
      { say: 'twice', key: entry.name },
      { fixes: [fix], related: [page.step('last', entry.key)] },
    );
  }
}
