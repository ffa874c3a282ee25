import { readFile } from 'node:fs/promises';
import type { Message, Text } from '../core/text.ts';
import type { FileReport, FindingReport } from '../workbench/file-report.ts';

/** Findings that are known already, as counts by path, code and message. */
export type Baseline = Map<string, number>;

/** Reads what an earlier `check` wrote, as JSON or SARIF. */
export async function readBaseline(path: string): Promise<{ baseline: Baseline } | { error: Message }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { error: { text: missing, args: { path } } };
  }
  const baseline: Baseline = new Map();
  try {
    const data = JSON.parse(text) as Earlier;
    if (!Array.isArray(data.files) && !Array.isArray(data.runs)) throw new Error('neither shape');
    for (const file of data.files ?? []) {
      for (const finding of file.findings) count(baseline, file.path, finding.code, finding.message);
    }
    for (const result of (data.runs ?? []).flatMap((one) => one.results ?? [])) {
      const path = result.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      count(baseline, decodeURI(path), result.ruleId, result.message.text);
    }
  } catch {
    return { error: { text: unreadable, args: { path } } };
  }
  return { baseline };
}

/** The parts of both formats that a baseline needs. */
interface Earlier {
  readonly files?: readonly Pick<FileReport, 'path' | 'findings'>[];
  readonly runs?: readonly {
    readonly results?: readonly {
      readonly ruleId: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

function keyOf(path: string, code: string, message: string): string {
  return `${path.replace(/^(\.\/)+/, '')}\0${code}\0${message}`;
}

function count(baseline: Baseline, path: string, code: string, message: string): void {
  const key = keyOf(path, code, message);
  baseline.set(key, (baseline.get(key) ?? 0) + 1);
}

/** The findings of a file that the baseline lacks; each known one is taken from it once. */
export function unknownTo(baseline: Baseline, file: FileReport): readonly FindingReport[] {
  return file.findings.filter(({ code, message }) => {
    const key = keyOf(file.path, code, message);
    const left = baseline.get(key) ?? 0;
    if (left > 0) baseline.set(key, left - 1);
    return left === 0;
  });
}

const missing: Text = {
  en: '--baseline: {path} cannot be read',
  'zh-CN': '--baseline：无法读取 {path}',
};
const unreadable: Text = {
  en: '--baseline: {path} is no report of `syswright check --format json` or `--format sarif`',
  'zh-CN': '--baseline：{path} 不是 `syswright check --format json` 或 `--format sarif` 的输出',
};
