import type { Fix, Problem } from '../../../core/types.ts';
import type { CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { bareNames, type BareName } from '../bare-names.ts';
import { includeEdit, shownHeader } from '../include-edit.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { presenceOf, usable } from '../meaning/presence.ts';
import { localNamed } from '../meaning/type-of.ts';
import { missingInclude as page } from '../pages.ts';

/** A name of the kernel whose header the file's includes do not reach on the target. */
export const rule: CRule = {
  on: 'code',
  *check(code, file) {
    const meaning = meaningOf(file);
    if (!meaning) return;
    const { within } = code;
    for (const one of bareNames(file, meaning, code)) {
      if (one.isInMacro && !one.isCall) continue;
      const presence = presenceOf(meaning, one.name, usable);
      if (presence.state === 'unreached') yield* judge(file, meaning, one, within, presence.header);
    }
  },
};

function* judge(
  file: CFile,
  meaning: Meaning,
  { name, start, end, isCall }: BareName,
  within: CFunction | undefined,
  path: string,
): Iterable<Problem> {
  if (localNamed({ file, meaning, within, offset: start }, name)) return;
  const target = file.target.kernel!.version.text;
  const header = shownHeader(path);
  const fixes: readonly Fix[] = [page.fix({ header }, 'safe', includeEdit(file, header))];
  yield page.problem(
    { start, end },
    { name, header, target },
    {
      fixes,
      once: isCall ? name : `${within?.name ?? ''} ${name}`,
      ...(!meaning.isWhole ? { confidence: 'low' as const } : {}),
    },
  );
}
