import type { CRule } from '../../../syntax/c/types.ts';
import { includeEdit, shownHeader } from '../include-edit.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { presenceOf } from '../meaning/presence.ts';
import { unreachedMacro as page } from '../pages.ts';

/** A macro of the kernel at file scope whose header the file's includes do not reach on the target. */
export const rule: CRule = {
  on: 'call',
  *check(call, file) {
    const meaning = meaningOf(file);
    // In functions and initialisers names are looked at one by one.
    if (
      !meaning ||
      call.within ||
      !/^(?:module|builtin)_\w+_driver$|^(?:MODULE|DEFINE|DECLARE)_[A-Z_]+$/.test(call.name)
    )
      return;
    const presence = presenceOf(meaning, call.name, ['macro']);
    if (presence.state !== 'unreached') return;
    const header = shownHeader(presence.header);
    yield page.problem(
      call.nameSpan,
      { name: call.name, header, target: file.target.kernel!.version.text },
      {
        fixes: [page.fix({ header }, 'safe', includeEdit(file, header))],
        ...(meaning.isWhole ? {} : { confidence: 'low' as const }),
      },
    );
  },
};
