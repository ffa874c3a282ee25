import type { Edit, Fix, Problem, Safety, Span } from '../core/types.ts';
import { lineAround } from './shapes/read-lines.ts';

/** The part of a rule's page that titles the fix. */
interface Titled {
  fix(args: { say: 'remove' }, safety: Safety, edit: Edit): Fix;
}

/** A problem without a better fix gets this one: a line that the program skips anyhow may as well go. */
export function orRemoved(problem: Problem, page: Titled, text: string, { start, end }: Span): Problem {
  if ((problem.fixes ?? []).length > 0) return problem;
  const span = { start: lineAround(text, start).start, end: lineAround(text, end).end };
  return { ...problem, fixes: [page.fix({ say: 'remove' }, 'review', { span, text: '' })] };
}
