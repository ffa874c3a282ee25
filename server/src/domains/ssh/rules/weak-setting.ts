import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { algorithmsOf, weakAlgorithms } from '../../../syntax/values/openssh/algorithms.ts';
import { blocksOf, valueOf } from '../blocks.ts';
import { keywordOf } from '../facts/keywords.ts';
import { weakSetting as page } from '../pages.ts';

type Say = 'unchecked' | 'forgotten' | 'agent' | 'display';

/** What is risky where it is for every host there may be, with a better value. */
const forAll: Readonly<Record<string, readonly [say: Say, form: RegExp, better: string]>> = {
  stricthostkeychecking: ['unchecked', /^(?:no|off|false)$/i, 'accept-new'],
  userknownhostsfile: ['forgotten', /^\/dev\/null$/, '~/.ssh/known_hosts'],
  forwardagent: ['agent', /^(?:yes|true)$/i, 'no'],
  forwardx11: ['display', /^(?:yes|true)$/i, 'no'],
};

/** Settings that open a door for every host, and algorithms that nobody should turn on again. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const block of blocksOf(file)) {
      for (const line of block.lines) {
        const keyword = keywordOf(line.name);
        const word = valueOf(line);
        if (!keyword || !word) continue;
        const algorithms = algorithmsOf(keyword.kind);
        // A block for one old machine is where such a name belongs.
        const confidence = block.forAll ? 'high' : 'low';
        if (algorithms)
          for (const { name, ...span } of weakAlgorithms(word, algorithms))
            yield page.problem(span, { say: 'algorithm', name }, { confidence });
        const setting = Object.hasOwn(forAll, line.name) ? forAll[line.name] : undefined;
        if (!setting?.[1].test(word.value) || !block.forAll) continue;
        const [say, , text] = setting;
        const fix = page.fix({ text }, 'review', { span: word, text });
        yield page.problem(word, { say }, { fixes: [fix] });
      }
    }
  },
};
