import {
  prepareGuard,
  type Analysed,
  type Guard,
  type GuardAnalysis,
} from '../../server/src/assist/guard.ts';
import type { Confidence, Finding, Fix, Span } from '../../server/src/core/types.ts';

const text = (en: string): Finding['help'] => ({ en, 'zh-CN': en });

export function finding(code: string, span: Span, more: Partial<Finding> = {}): Finding {
  return {
    code,
    span,
    tags: ['drift'],
    severity: 'error',
    confidence: 'high',
    help: text(code),
    message: { text: text(code) },
    ...more,
  };
}

function rename(span: Span, to: string, safety: Fix['safety'], more: Partial<Fix> = {}): Fix {
  return { title: { text: text('rename') }, safety, edits: [{ span, text: to }], ...more };
}

/**
 * Rules over words, enough to try the guard: `gone(` is removed; `old(` is removed with a safe fix, `older(` with one
 * to review, `odd(` with one that may do something else, `style(` is no drift, `drop(…);` with one that deletes the statement; `maybe(` is of medium confidence, `taste(` a hint; `lock();` owes an
 * unlock at the next `return;` or `}`; `sleep();` after `lock();` names the lock as a step. A bracket without its
 * partner on the line is broken.
 */
export function analyseWords(source: string): Analysed {
  const findings: Finding[] = [];
  const word = (name: string, more: (span: Span) => Partial<Finding>): void => {
    for (const match of source.matchAll(new RegExp(`\\b${name}(?=\\()`, 'g'))) {
      const span = { start: match.index, end: match.index + name.length };
      findings.push(finding(`fake/${name}`, span, more(span)));
    }
  };
  word('gone', () => ({}));
  word('old', (span) => ({ fixes: [rename(span, 'fresh', 'safe')] }));
  word('older', (span) => ({ fixes: [rename(span, 'fresh', 'review')] }));
  word('odd', (span) => ({ fixes: [rename(span, 'fresh', 'review', { mayDiffer: true })] }));
  word('style', (span) => ({ tags: ['style'], fixes: [rename(span, 'fresh', 'review')] }));
  word('taste', () => ({ severity: 'hint' }));
  word('maybe', () => ({ confidence: 'medium' satisfies Confidence }));
  word('drop', (span) => {
    const statement = { start: span.start, end: source.indexOf(';', span.end) + 1 };
    return { fixes: [rename(statement, '', 'safe')] };
  });
  flow(source, findings);
  const broken = brokenLines(source);
  const isClear = ({ span }: Finding): boolean =>
    !broken.some((lost) => span.start < lost.end && lost.start < span.end);
  findings.sort((a, b) => a.span.start - b.span.start);
  return { text: source, broken, report: { findings: findings.filter(isClear), gaps: [] } };
}

function flow(source: string, findings: Finding[]): void {
  let lock: Span | undefined;
  for (const match of source.matchAll(/\block\(\);|\bunlock\(\);|\bsleep\(\);|\breturn;|\}/g)) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (match[0] === 'lock();') lock = at;
    else if (match[0] === 'unlock();') lock = undefined;
    else if (!lock) continue;
    else if (match[0] === 'sleep();') {
      const related = [{ span: lock, message: { text: text('locked here') } }];
      findings.push(finding('fake/sleep', at, { related }));
    } else findings.push(finding('fake/owed', lock, { owedAt: at }));
  }
}

function brokenLines(source: string): Span[] {
  const broken: Span[] = [];
  let at = 0;
  for (const line of source.split('\n')) {
    const open = [...line.matchAll(/\(/g)].length;
    const close = [...line.matchAll(/\)/g)].length;
    if (open !== close || /=\s*(;|$)/.test(line)) broken.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return broken;
}

export interface CountingAnalysis extends GuardAnalysis {
  readonly seen: string[];
}

export function fakeAnalysis(analyse: (text: string) => Analysed = analyseWords): CountingAnalysis {
  const seen: string[] = [];
  return {
    seen,
    analyse: (source) => {
      seen.push(source);
      return Promise.resolve(analyse(source));
    },
  };
}

/** The guard over an analysis, as idioms and the pipeline are given it. */
export function guardOver(analysis: GuardAnalysis): Guard {
  return (document, replace, blanks) => prepareGuard(analysis, document, replace, blanks);
}
