import type { Problem } from '../../../core/types.ts';
import { atLeast, version } from '../../../core/version.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { bareCriteria as alone, criteria } from '../criteria.ts';
import { malformedHead as page } from '../pages.ts';

/** Heads of blocks that ssh cannot read, or that no host ever fits. */
export const rule: ColumnsRule = {
  on: 'line',
  names: ['host', 'match'],
  *check(line, file) {
    if (isTemplate(line)) return;
    yield* line.name === 'host' ? hosts(line) : matches(line, file);
  },
};

function* hosts(line: ColumnsLine): Iterable<Problem> {
  const words = line.words.slice(1);
  for (const word of words) {
    if (!word.value.includes(',')) continue;
    const text = word.text.split(',').filter(Boolean).join(' ');
    const fixes = word.quoted ? [] : [page.fix({ meant: text }, 'review', { span: word, text })];
    yield page.problem(word, { say: 'comma', name: word.value }, { fixes });
  }
  if (words.length > 0 && words.every(({ value }) => value.startsWith('!')))
    yield page.problem({ start: words[0]!.start, end: line.end }, { say: 'negated' });
}

function* matches(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  for (let at = 1; at < line.words.length; at++) {
    const word = line.words[at]!;
    const sign = word.value.indexOf('=');
    const written = (sign < 0 ? word.value : word.value.slice(0, sign)).replace(/^!/, '');
    const name = written.toLowerCase();
    const start = word.start + (word.value.startsWith('!') ? 1 : 0);
    const span = { start, end: start + written.length };
    if (alone.includes(name)) {
      // What `all` may stand behind are the two that only name the pass.
      const rest = line.words.slice(1).filter(({ value }) => !/^!?(?:canonical|final)$/i.test(value));
      if (name === 'all' && rest.length > 1) yield page.problem(word, { say: 'all' });
      continue;
    }
    if (!Object.hasOwn(criteria, name)) {
      const meant = nearest(written, [...Object.keys(criteria), ...alone]);
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
      yield page.problem(span, { say: 'unknown', name: written }, { fixes });
      return;
    }
    const since = criteria[name];
    const target = file.target.openssh?.version;
    if (since !== undefined && atLeast(target, version(since)) === 'no')
      yield page.problem(span, { say: 'newer', name, since, target: target!.text });
    if (sign >= 0) continue;
    if (++at >= line.words.length) yield page.problem(span, { say: 'value', name: written });
  }
}
