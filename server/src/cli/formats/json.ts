import { programVersion } from '../../config/program.ts';
import type { CheckResult } from './result.ts';

/** The stable form for programs: one object, one file a line, written piece by piece. */
export function* jsonFormat(result: CheckResult): Iterable<string> {
  const { target, gaps, files, fixed } = result;
  const head = JSON.stringify({
    schema: 1,
    version: programVersion,
    target,
    gaps,
    ...(fixed ? { fixed } : {}),
  });
  yield `${head.slice(0, -1)},"files":[`;
  for (const [index, file] of files.entries()) {
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(file)}`;
  }
  yield `${files.length === 0 ? '' : '\n'}]}\n`;
}
