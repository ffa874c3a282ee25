import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../server/src/core/types.ts';
import { domain } from '../../../server/src/domains/ebpf/index.ts';
import { createWorkbench } from '../../../server/src/workbench.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { claimOf } from '../../support/examples.ts';
import { exampleTarget } from '../../support/target.ts';

/** What the kernel said of a program of its own selftests. */
export interface Verdict {
  readonly obj: string;
  readonly prog: string;
  readonly loaded: boolean;
  readonly class?: string;
  readonly language: string;
}

export interface StaticScore {
  readonly refused: number;
  readonly right: number;
  /** Found on the right function, as an error of another class. */
  readonly other: number;
  readonly accepted: number;
  readonly alarmed: readonly string[];
  /** Refused programs without a finding of the right class, with the class and what else was found. */
  readonly missed: readonly string[];
}

/** The classes of refusals that a rule speaks of. */
const classesOf: Readonly<Record<string, readonly string[]>> = {
  'access-past-end': ['map-value-oob', 'range-min', 'range-max', 'stack-oob'],
  'call-in-section': ['lock', 'rcu', 'irq-preempt', 'sleepable', 'ref-leak'],
  'combined-stack': ['stack-limit'],
  'context-field-access': ['ctx-access'],
  'deep-calls': ['stack-limit'],
  'dynptr-over-stack': ['arg-type'],
  'write-to-constant': ['map-perm'],
  'write-to-kernel-object': ['packet-write', 'btf-struct-access', 'sock-access', 'map-perm'],
  'write-to-read-only-slice': ['map-perm', 'packet-write'],
  'exception-callback': ['callback'],
  'dynptr-misuse': ['dynptr', 'uninit-stack', 'ref-release', 'ref-leak', 'arg-type'],
  'endless-loop': ['infinite-loop'],
  'foreign-release': ['ref-release', 'arg-type'],
  'global-function-argument': ['subprog-args', 'global-func'],
  'helper-not-in-program': ['helper-not-allowed'],
  'iterator-misuse': ['iterator', 'ref-leak'],
  'kept-pointer-access': ['kptr'],
  'kfunc-not-in-program': ['kfunc-not-allowed'],
  'length-past-buffer': ['len-pair', 'stack-oob', 'uninit-stack'],
  'local-as-object': ['arg-type', 'ref-release'],
  'misplaced-lock': ['lock', 'arg-type'],
  'missing-license': ['gpl'],
  'null-argument': ['null-arg', 'arg-type', 'len-pair'],
  'raw-kernel-pointer': ['scalar-deref'],
  'record-not-submitted': ['ref-leak'],
  'sleeping-helper': ['sleepable'],
  'stack-too-large': ['stack-limit'],
  'stale-pointer': ['scalar-deref'],
  'unbounded-index': ['map-value-oob', 'range-min', 'range-max', 'stack-oob'],
  'unbounded-length': ['range-min', 'range-max', 'const-arg', 'len-pair'],
  'unbalanced-section': ['lock', 'rcu', 'irq-preempt'],
  'unchecked-null-result': ['null-deref', 'null-arg'],
  'unchecked-packet-access': ['packet-oob'],
  'unreleased-reference': ['ref-leak'],
  'untrusted-object': ['arg-type', 'ref-release'],
  'wrong-map-type': ['map-type'],
  'wrong-result': ['return-value'],
};

/** The rules against the kernel's verdicts: C programs without assembler, annotations and comments blanked. */
export async function scorePrograms(
  verdicts: readonly Verdict[],
  folder: string,
  kernel: string,
): Promise<StaticScore> {
  const score = {
    refused: 0,
    right: 0,
    other: 0,
    accepted: 0,
    alarmed: [] as string[],
    missed: [] as string[],
  };
  const byFile = new Map<string, Verdict[]>();
  for (const verdict of verdicts.filter((one) => one.language === 'c')) {
    const name = verdict.obj.replace(/\.o$/, '.c');
    byFile.set(name, [...(byFile.get(name) ?? []), verdict]);
  }
  for (const [name, programs] of byFile) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const text = blanked(readFileSync(path, 'utf8'));
    const { findings, reach } = await look(name, text, kernel);
    for (const { prog, loaded, class: kind } of programs) {
      const spans = reach(prog);
      if (!spans || spans.some(({ code }) => /\basm\b/.test(code))) continue;
      const own = findings.filter((finding) =>
        spans.some(({ start, end }) => start <= finding.span.start && finding.span.end <= end),
      );
      const sure = own.filter((finding) => finding.confidence !== 'low');
      if (loaded) {
        score.accepted++;
        const loud = sure.filter((finding) => finding.confidence === 'high');
        if (loud.length > 0) score.alarmed.push(`${name} ${prog}: ${loud.map((one) => one.code).join(', ')}`);
      } else if (kind !== undefined) {
        score.refused++;
        const isRight = sure.some((one) => classesOf[one.code.replace(/^ebpf\//, '')]?.includes(kind));
        if (isRight) {
          score.right++;
          continue;
        }
        const others = sure.filter((one) => one.severity === 'error').map((one) => one.code);
        score.missed.push(`${name} ${prog}: ${kind}; found: ${others.join(', ') || 'nothing'}`);
        if (others.length > 0) score.other++;
      }
    }
  }
  return score;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

async function look(
  name: string,
  text: string,
  kernel: string,
): Promise<{
  readonly findings: readonly Finding[];
  readonly reach: (program: string) => readonly Piece[] | undefined;
}> {
  const found = claimOf({ domain: 'ebpf' }, { language: 'ebpf' });
  const workbench = createWorkbench(memoryFiles(new Map([[name, text]])));
  const source = { path: name, language: found.claim.language, text };
  const checked = await workbench.check(found, source, { target: exampleTarget(kernel), selection: {} });
  const functions = new Map(
    domain.outline!(checked!.file as never).flatMap(({ kind, name: called, span }) =>
      kind === 'program' || kind === 'function'
        ? [[called, { ...span, code: text.slice(span.start, span.end) }] as const]
        : [],
    ),
  );
  checked!.file.dispose?.();
  return {
    findings: checked!.report.findings,
    reach(program) {
      if (!functions.has(program)) return undefined;
      const names = new Set([program]);
      for (const one of names) {
        const { code } = functions.get(one)!;
        for (const other of functions.keys())
          if (new RegExp(`\\b${other}\\b`).test(code.slice(code.indexOf('{')))) names.add(other);
      }
      return [...names].map((one) => functions.get(one)!);
    },
  };
}

/** The text without what tells the answer, of the same length. */
function blanked(text: string): string {
  const spaces = (found: string): string => found.replace(/[^\n]/g, ' ');
  const annotation =
    /\b__(?:failure|success|msg|not_msg|retval|log_level|flag|description|arch|xlated|jited|caps|load|auxiliary|btf)\w*\b(?:\s*\((?:[^()"]|"(?:\\.|[^"\\])*"|\((?:[^()"]|"(?:\\.|[^"\\])*")*\))*\))?/g;
  return text
    .replace(/"(?:\\.|[^"\\])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (found) =>
      found.startsWith('"') ? found : spaces(found),
    )
    .replace(annotation, spaces)
    .replaceAll('SEC("?', 'SEC("');
}
