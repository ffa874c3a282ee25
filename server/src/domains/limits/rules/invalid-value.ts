import { orRemoved } from '../../../syntax/removal.ts';
import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { isUnlimited, itemNames, kinds, limitOf, unitOf, type Limit } from '../line.ts';
import { invalidValue as page } from '../pages.ts';

/** A line that pam_limits cannot read is dropped with a message in the log of a login. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    for (const problem of judged(line)) yield orRemoved(problem, page, file.source.text, line);
  },
};

function* judged(line: ColumnsLine): Iterable<Problem> {
  if (isTemplate(line)) return;
  const limit = limitOf(line);
  if (!limit) {
    // `domain -` alone takes all limits away.
    const isReset = line.words.length === 2 && line.words[1]!.value === '-';
    if (!isReset) yield page.problem({ start: line.start, end: line.end }, { say: 'columns' });
    return;
  }
  const { kind, item, domain } = limit;
  if (/[,;]$|^%%|^@@/.test(domain.value) || isBadRange(domain.value)) {
    yield page.problem(domain, { say: 'domain', value: domain.value });
  }
  if (!kinds.includes(kind.value)) yield* named(kind, kinds.slice(0, 2), 'kind');
  const unit = unitOf(item.value);
  if (unit === undefined) yield* named(item, itemNames, 'item');
  else yield* number(limit, unit);
}

/** Numbers of users or groups from one to another, as in `1000:2000`. */
function isBadRange(domain: string): boolean {
  const range = /^[@%]?(\w*):(\w*)$/.exec(domain);
  if (!range) return false;
  const [, from, to] = range;
  if (!/^\d*$/.test(from!) || !/^\d*$/.test(to!)) return true;
  return from !== '' && to !== '' && Number(from) > Number(to);
}

function* named(word: Limit['kind'], words: readonly string[], say: 'kind' | 'item'): Iterable<Problem> {
  const meant = nearest(word.value, words);
  const fixes =
    meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'review', { span: word, text: meant })];
  yield page.problem(word, { say, value: word.value }, { fixes });
}

const factors: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };

function* number({ item, value }: Limit, unit: string): Iterable<Problem> {
  if (unit === 'path' || isUnlimited(value.value)) return;
  if (unit === 'nice') {
    const n = Number(value.value);
    if (!/^[+-]?\d+$/.test(value.value) || n < -20 || n > 19)
      yield page.problem(value, { say: 'nice', item: item.value, value: value.value });
    return;
  }
  if (item.value === 'rtprio' && Number(value.value) > 99) {
    yield page.problem(value, { say: 'priority', value: value.value });
    return;
  }
  if (/^\d+$/.test(value.value)) return;
  const size = /^(\d+)\s*([kmgt])(?:i?b)?$/i.exec(value.value);
  if (!size) {
    yield page.problem(value, { say: 'number', item: item.value, value: value.value });
    return;
  }
  const bytes = Number(size[1]) * factors[size[2]!.toLowerCase()]!;
  const meant = String(unit === 'KiB' ? bytes / 1024 : unit === 'bytes' ? bytes : Number(size[1]) * 1000);
  const fixes =
    unit === 'KiB' || unit === 'bytes'
      ? [page.fix({ say: 'write', meant }, 'safe', { span: value, text: meant })]
      : [];
  yield page.problem(value, { say: 'unit', item: item.value, value: value.value }, { fixes });
}
