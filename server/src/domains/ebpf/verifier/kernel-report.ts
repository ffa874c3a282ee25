import type { LogLocation } from './log.ts';
import type { PathStep } from './path.ts';

/** The block in which Linux 7.3 and later explain an error themselves, behind the message of old. */
export interface KernelReport {
  /** The log without the block. */
  readonly before: string;
  /** One of the kernel's categories, such as `Memory Safety`. */
  readonly category: string;
  readonly problem: string;
  readonly reason: string;
  readonly location: LogLocation | null;
  readonly suggestion: string;
  readonly steps: readonly PathStep[];
}

const head = /^Verification failed: ([^:\n]+)(?:: (.*))?$/m;
const place = /^ {2}(?:\S+ @ )?(\S+):(\d+):\d+$/;
const annotation = /\|\s*\^-- (\w+): (.*)$/;

export function readReport(text: string): KernelReport | undefined {
  const found = head.exec(text);
  if (!found) return undefined;
  const block = text.slice(found.index + found[0].length);
  const sections = new Map<string, readonly string[]>();
  for (const [, title, body] of block.matchAll(/^([A-Z][a-z]+(?: [a-z]+)*):\n((?: {2}.*\n?|\n(?= {2}))*)/gm))
    sections.set(title!, body!.split('\n'));
  const at = placesIn(sections.get('At') ?? [])[0];
  return {
    before: text.slice(0, found.index),
    category: found[1]!,
    problem: found[2] ?? '',
    reason: joined(sections.get('Reason')),
    location: at?.location ?? null,
    suggestion: joined(sections.get('Suggestion')),
    steps: [...sections].flatMap(([title, lines]) =>
      title === 'At' || title === 'Reason' || title === 'Suggestion' ? [] : placesIn(lines),
    ),
  };
}

function joined(lines: readonly string[] = []): string {
  return lines
    .map((line) => line.trim())
    .join(' ')
    .trim();
}

/** Places with what is said of them: a line `function @ file:line:column`, and a mark below the source. */
function placesIn(lines: readonly string[]): readonly PathStep[] {
  const steps: PathStep[] = [];
  let location: LogLocation | null = null;
  for (const line of lines) {
    const named = place.exec(line);
    if (named) location = { file: named[1]!, line: Number(named[2]) };
    const mark = annotation.exec(line);
    if (mark) {
      steps.push({
        message: { text: { en: '{text}', 'zh-CN': '{text}' }, args: { text: mark[2]! } },
        location,
      });
      location = null;
    }
  }
  return steps;
}
