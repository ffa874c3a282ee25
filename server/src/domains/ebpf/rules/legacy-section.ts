import { sections } from '../facts/sections.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { legacySection as page } from '../pages.ts';

/** Names without a target, longest first: the way libbpf before 1.0 matched them by their beginning. */
const plain = sections
  .filter((row) => !row.extra)
  .map((row) => row.section)
  .sort((a, b) => b.length - a.length);

const renamed: Readonly<Record<string, string>> = { classifier: 'tc' };

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const { section, use } of modelOf(file).programs) {
      const name = use.name;
      if (section) {
        const better = renamed[section.section];
        if (better === undefined) continue;
        const fix = page.fix({ better }, 'review', { span: use.nameSpan, text: better });
        // libbpf still knows it: nothing breaks.
        const parts = { fixes: [fix], confidence: 'medium' as const };
        yield page.problem(use.nameSpan, { say: 'renamed', name, better }, parts);
        continue;
      }
      // `tcp_monitor` does not mean `tc`: the known name ends where its letters end.
      const begins = plain.find((one) => name.startsWith(one) && !/^[a-z]/i.test(name.slice(one.length)));
      if (begins === undefined) continue;
      const better = renamed[begins] ?? begins;
      const fix = page.fix({ better }, 'review', { span: use.nameSpan, text: better });
      // A loader may set the type by hand, as ip and tc do; with a `/` the author counted on libbpf.
      const confidence = name[begins.length] === '/' ? ('medium' as const) : ('low' as const);
      const parts = { fixes: [fix], confidence };
      yield page.problem(use.nameSpan, { say: 'prefix', name, better }, parts);
    }
  },
};
