import { render, say, type Locale } from '../core/text.ts';
import type { ErrorClass } from '../domains/ebpf/verifier/classes.ts';
import type { LogExplanation } from '../domains/ebpf/verifier/explain.ts';
import type { LogLocation } from '../domains/ebpf/verifier/log.ts';

/** The explanation of one program's log in one language: what `explain --log` prints. */
export interface LogReport {
  readonly program: string | null;
  /** One of the classes in `docs/cli.md`; null where no message of the log is known. */
  readonly class: ErrorClass | null;
  readonly explanation: string | null;
  /** The line counts from 1. */
  readonly location: LogLocation | null;
  readonly fix: string | null;
  readonly steps: readonly { readonly text: string; readonly location: LogLocation | null }[];
  readonly gaps: readonly { readonly by: string; readonly reason: string }[];
  /** The kernel's own words. */
  readonly said: string | null;
}

/** Explains a log of the eBPF verifier, one report a program. The reader is loaded by the first call. */
export async function explainVerifierLog(text: string, locale: Locale): Promise<readonly LogReport[]> {
  const { explainLogs } = await import('../domains/ebpf/verifier/explain.ts');
  return explainLogs(text).map((one) => inLanguage(one, locale));
}

export function inLanguage(one: LogExplanation, locale: Locale): LogReport {
  const sentences = one.explanation.map((sentence) => render(sentence, locale));
  return {
    program: one.program ?? null,
    class: one.class ?? null,
    explanation: sentences.length === 0 ? null : sentences.join(locale === 'en' ? ' ' : ''),
    location: one.location,
    fix: one.fix ? say(one.fix, locale) : null,
    steps: one.steps.map(({ message, location }) => ({ text: render(message, locale), location })),
    gaps: one.gaps.map((reason) => ({ by: 'verifier-log', reason: render(reason, locale) })),
    said: one.said ?? null,
  };
}
