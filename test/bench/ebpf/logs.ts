import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../../server/src/domains/ebpf/verifier/catalogue.ts';
import { explainLogs } from '../../../server/src/domains/ebpf/verifier/explain.ts';

interface Form {
  readonly format: string;
  readonly kernels: readonly string[];
}

/** A form of message as it may be printed. */
export function filled(format: string): string {
  return format.replace(/%[-+#0]*\d*(?:ll|l|h|z)?([a-zA-Z])/g, (_whole, kind: string) =>
    kind === 's' ? 'abc' : '7',
  );
}

/** How many of a kernel's forms of messages are known. */
export function formsKnown(forms: readonly Form[], kernel: string): readonly [known: number, all: number] {
  const own = forms.filter((one) => one.kernels.includes(kernel));
  const known = own.filter(({ format }) =>
    filled(format)
      .split('\n')
      .some((line) => recognise(line.trim())),
  );
  return [known.length, own.length];
}

export interface LogScore {
  readonly all: number;
  readonly explained: number;
  /** Logs that name sources, and those of them whose last source is the one that is said. */
  readonly placed: number;
  readonly right: number;
  readonly invented: number;
}

/** Logs of refused programs, one a file. */
export function scoreLogs(folder: string): LogScore {
  const score = { all: 0, explained: 0, placed: 0, right: 0, invented: 0 };
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.log'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const explained = explainLogs(text)[0]!;
    score.all++;
    if (explained.class !== undefined && explained.explanation.length > 0) score.explained++;
    const last = [...text.matchAll(/^; .* @ ([^\s:]+):(\d+)/gm)].at(-1);
    if (!last) {
      if (explained.location) score.invented++;
      continue;
    }
    score.placed++;
    if (explained.location?.file === last[1] && explained.location?.line === Number(last[2])) score.right++;
  }
  return score;
}
