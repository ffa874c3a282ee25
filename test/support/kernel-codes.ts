import { version } from '../../server/src/core/version.ts';
import { createWorkbench, newState } from '../../server/src/workbench.ts';
import { memoryFiles } from './memory-files.ts';

/** Codes of what is found in the first file, `low` ones left out, on a kernel of the shipped table. */
export async function kernelCodes(
  kernel: string,
  files: Readonly<Record<string, string>>,
  config?: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const bench = createWorkbench(memoryFiles(new Map(Object.entries(files))));
  const [path, text] = Object.entries(files)[0]!;
  const found = await bench.recognise(path, 'c', text);
  const target = { kernel: { version: version(kernel), source: 'setting', ...(config ? { config } : {}) } };
  const source = { path, language: 'kernel-c', text };
  const { report } = (await bench.check(found!, source, { target, selection: {} }, newState()))!;
  return report.findings
    .filter((finding) => finding.confidence !== 'low')
    .map((finding) => `${finding.code}: ${text.slice(finding.span.start, finding.span.end)}`);
}
