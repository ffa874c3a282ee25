import type { IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import { addTo } from '../entries.ts';
import { unorderedNetworkOnline as page } from '../pages.ts';
import { isDropIn, kindOf } from '../unit-kind.ts';
import { splitWords } from '../values/words.ts';

const target = 'network-online.target';

/** Pulling the target in and waiting for it are two things; nearly everybody wants both. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    if (!kindOf(file) || isDropIn(file)) return;
    const pulls = placesOf(file, ['Wants', 'Requires', 'BindsTo']);
    const waits = placesOf(file, ['After']);
    const pull = pulls[0];
    const wait = waits[0];
    if (pull && !wait) {
      const fix = page.fix({ key: 'After' }, 'safe', addTo(file, 'Unit', [`After=${target}`]));
      yield page.problem(pull, { say: 'pull' }, { fixes: [fix] });
    }
    if (wait && !pull) {
      const fix = page.fix({ key: 'Wants' }, 'safe', addTo(file, 'Unit', [`Wants=${target}`]));
      // Another unit may pull the target in, so this is a hint at most.
      yield page.problem(wait, { say: 'wait' }, { fixes: [fix], confidence: 'low' });
    }
  },
};

function placesOf(file: IniFile, keys: readonly string[]): readonly { start: number; end: number }[] {
  return keys.flatMap((key) =>
    file.find('Unit', key).flatMap((entry) =>
      splitWords(entry.value.text)
        .filter((word) => word.text === target)
        .map((word) => entry.value.at(word.start, word.end)),
    ),
  );
}
