import { nearest } from '../../../syntax/nearest.ts';
import { compositeOf, listsObjects, togetherOf, type Together } from '../composites.ts';
import { folderOf, type KbuildRule } from '../kbuild-file.ts';
import { missingSource as page } from '../pages.ts';

/** What an object is made from. */
const endings = ['', '.c', '.S', '.rs', '.o_shipped', '.c_shipped', '.S_shipped', '.y', '.l', '.asn1'];

/** An object without a source, and that nothing here makes. */
export const rule: KbuildRule = {
  on: 'assignment',
  *check(one, file) {
    if (!file.isKbuild || !listsObjects(one)) return;
    const together = togetherOf(file);
    if (together.programs.has(compositeOf(one) ?? '')) return;
    // `$(addprefix dir/, a.o b.o)` names something else than what is written.
    if (/\$[({][\w-]+\s/.test(file.source.text.slice(one.start, one.end))) return;
    for (const word of one.words) {
      const stem = /^((?:[\w.+-]+\/)*[\w.+-]+)\.o$/.exec(word.text)?.[1];
      if (stem === undefined || /\.dtbo?$/.test(stem) || isMade(together, stem)) continue;
      const names = file.beside.get(folderOf(stem));
      const last = stem.replace(/^.*\//, '');
      if (!names || endings.some((ending) => names.has(last + ending))) continue;
      const sources = [...names].filter((name) => name.endsWith('.c')).map((name) => name.slice(0, -2));
      const meant = nearest(last, sources);
      const at = { start: word.end - last.length - 2, end: word.end };
      const fixes =
        meant === undefined ? [] : [page.fix({ meant }, 'review', { span: at, text: `${meant}.o` })];
      yield page.problem(word, { object: word.text, source: `${stem}.c` }, { fixes });
    }
  },
};

/** A module of several parts, or an object that a rule of this file makes. */
function isMade({ composites, made, hasPatterns, hasOpenNames }: Together, stem: string): boolean {
  const last = stem.replace(/^.*\//, '');
  if (composites.has(stem) || composites.has(last) || hasPatterns || hasOpenNames) return true;
  return ['o', 'S', 'c', 'd'].some((ending) => made.has(`${last}.${ending}`));
}
