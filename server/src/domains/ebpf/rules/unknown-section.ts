import { sections } from '../facts/sections.ts';
import { modelOf } from '../model/model.ts';
import { nearest } from '../model/nearest.ts';
import type { EbpfRule } from '../model/rule.ts';
import { unknownSection as page } from '../pages.ts';

const withTarget = sections.filter((row) => row.extra).map((row) => row.section);
const plain = sections.filter((row) => !row.extra).map((row) => row.section);

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const { section, use } of modelOf(file).programs) {
      if (section || use.name.startsWith('.')) continue;
      const better = meant(use.name);
      if (better === undefined) continue;
      const fix = page.fix({ better }, 'safe', { span: use.nameSpan, text: better });
      yield page.problem(use.nameSpan, { name: use.name, better }, { fixes: [fix] });
    }
  },
};

/** A known section that the name is a slip of; longer names that only begin like one are another rule's matter. */
function meant(name: string): string | undefined {
  if (plain.some((one) => name.startsWith(one) && !/^[a-z]/i.test(name.slice(one.length)))) return undefined;
  const slash = name.indexOf('/');
  const whole = nearest(name, plain);
  if (whole !== undefined) return whole;
  const first = slash < 0 ? name : name.slice(0, slash);
  const better = nearest(first, withTarget);
  return better === undefined ? undefined : better + (slash < 0 ? '' : name.slice(slash));
}
