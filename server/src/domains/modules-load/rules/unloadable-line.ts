import { remembered } from '../../../core/remembered.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { isModule, likeModules } from '../../../syntax/values/kernel-modules/modules.ts';
import { unloadableLine as page } from '../pages.ts';

/** The same few names are asked for at every key, among thousands of modules. */
const meantBy = remembered((name) => nearest(name, likeModules(name)) ?? null, 2000);

/** A line names one module; of those that nobody knows only what is near a known one is a mistake. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { path, text } = file.source;
    // The older file of Debian, and that of its initial file system, take parameters behind the name.
    const isOlder = !/\/modules-load\.d\//.test(`/${path}`);
    for (const line of file.lines) {
      const word = line.words[0]!;
      if (isTemplate(line)) continue;
      const written = word.value.replace(/^.*\//, '').replace(/\.ko(?:\.\w+)?$/, '');
      const second = line.words[1];
      if (written !== word.value && written !== '') {
        const fix = page.fix({ say: 'write', meant: written }, 'safe', { span: word, text: written });
        yield page.problem(word, { say: 'file', name: word.value }, { fixes: [fix] });
      } else if (second && !isOlder) {
        const span = { start: word.end, end: line.end };
        const names = line.words.every(({ value }) => isModule(value));
        const meant = line.words.map(({ text: one }) => one).join('\n');
        const fix = names
          ? page.fix({ say: 'lines' }, 'safe', { span: line, text: meant })
          : page.fix({ say: 'cut' }, 'review', { span, text: '' });
        const at = { start: second.start, end: line.end };
        yield page.problem(at, { say: names ? 'several' : 'behind', name: word.value }, { fixes: [fix] });
      } else if (!isModule(line.name) && line.name.length >= 6 && !/[*?[\d]/.test(line.name)) {
        const meant = meantBy(line.name);
        if (meant === null) continue;
        const fix = page.fix({ say: 'write', meant }, 'review', { span: word, text: meant });
        yield page.problem(
          word,
          { say: 'near', name: word.value, meant },
          { fixes: [fix], confidence: 'medium' },
        );
      } else if (file.named(line.name)[0] !== line) {
        const fix = page.fix({ say: 'remove' }, 'safe', { span: lineAround(text, line.start), text: '' });
        const related = [page.step('first', file.named(line.name)[0]!)];
        yield page.problem(word, { say: 'twice', name: word.value }, { fixes: [fix], related });
      }
    }
  },
};
