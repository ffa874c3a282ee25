import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { ineffectiveLimit as page } from '../pages.ts';
import { isUnlimited, limitOf, type Limit } from '../line.ts';

/** The kernel's own highest number of open files of a process, see fs.nr_open. */
const mostFiles = 1048576;

/** Limits that are read well and do not do what they seem to. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const limits = file.lines.flatMap((line) => limitOf(line) ?? []);
    yield* crossed(limits.flatMap(apart));
    yield* repeated(limits.flatMap(apart));
    yield* useless(limits);
    yield* withoutRoot(file, limits);
    for (const { item, value } of limits) {
      if (item.value !== 'nofile' || !/^\d+$/.test(value.value) || Number(value.value) <= mostFiles) continue;
      yield page.problem(value, { say: 'files', value: value.value }, { confidence: 'medium' });
    }
  },
};

function amount({ value }: Limit): number {
  return isUnlimited(value.value) ? Infinity : /^\d+$/.test(value.value) ? Number(value.value) : NaN;
}

/** A minus stands for both kinds. */
function apart(limit: Limit): readonly Limit[] {
  if (limit.kind.value !== '-') return [limit];
  return ['soft', 'hard'].map((value) => ({ ...limit, kind: { ...limit.kind, value } }));
}

/** Items that Linux does not count any more, and accounts that are not bound by theirs. */
function* useless(limits: readonly Limit[]): Iterable<Problem> {
  for (const { domain, item, value } of limits) {
    if (/^(?:rss|locks)$/.test(item.value)) yield page.problem(item, { say: 'gone', item: item.value });
    else if (domain.value === 'root' && item.value === 'nproc' && !isUnlimited(value.value)) {
      yield page.problem(item, { say: 'free' }, { confidence: 'medium' });
    } else if (domain.value.startsWith('%') && item.value !== 'maxlogins') {
      const at = { start: domain.start, end: domain.start + 1 };
      const fix = page.fix({ meant: '@' }, 'review', { span: at, text: '@' });
      yield page.problem(at, { say: 'percent' }, { fixes: [fix] });
    }
  }
}

/** A soft limit cannot be above the hard one: it is lowered without a word. */
function* crossed(limits: readonly Limit[]): Iterable<Problem> {
  const name = ({ domain, item }: Limit): string => `${domain.value} ${item.value}`;
  const hards = new Map(
    limits.filter(({ kind }) => kind.value === 'hard').map((limit) => [name(limit), limit]),
  );
  for (const soft of limits.filter(({ kind }) => kind.value === 'soft')) {
    if (/^(?:nice|priority)$/.test(soft.item.value)) continue;
    const hard = hards.get(name(soft));
    if (!hard || !(amount(soft) > amount(hard))) continue;
    const meant = hard.value.value;
    const fix = page.fix({ meant }, 'review', { span: soft.value, text: meant });
    const related = [page.step('hard', hard.value)];
    yield page.problem(
      soft.value,
      { say: 'crossed', soft: soft.value.value, hard: meant },
      { fixes: [fix], related },
    );
  }
}

/** Of two equal lines the later one holds. */
function* repeated(limits: readonly Limit[]): Iterable<Problem> {
  const seen = new Map<string, Limit>();
  for (const limit of limits) {
    const key = `${limit.domain.value} ${limit.kind.value} ${limit.item.value}`;
    const first = seen.get(key);
    seen.set(key, limit);
    if (!first || first.value.value === limit.value.value) continue;
    yield page.problem(
      first.value,
      { say: 'repeated', value: limit.value.value },
      { related: [page.step('later', limit.value)] },
    );
  }
}

/** Core dumps are switched off to keep secrets in, and root's programs hold the most of them. */
function* withoutRoot(file: ColumnsFile, limits: readonly Limit[]): Iterable<Problem> {
  if (limits.some(({ domain, item }) => domain.value === 'root' && item.value === 'core')) return;
  const everybody = limits.filter(({ domain }) => domain.value === '*');
  for (const one of everybody.filter(({ item, value }) => item.value === 'core' && value.value === '0')) {
    const { kind, domain } = one;
    const at = { start: domain.start, end: domain.start };
    const newline = file.source.text.includes('\r\n') ? '\r\n' : '\n';
    const fix = page.fix({ meant: `root ${kind.value} core 0` }, 'review', {
      span: at,
      text: `root ${kind.value} core 0${newline}`,
    });
    yield page.problem(domain, { say: 'root' }, { confidence: 'medium', fixes: [fix] });
  }
}
