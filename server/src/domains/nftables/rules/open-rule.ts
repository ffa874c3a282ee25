import type { Problem } from '../../../core/types.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { hookOf, rulesOf, verdictOf } from '../chains.ts';
import { openRule as page } from '../pages.ts';
import { rulesetOf, type Statement } from '../structure.ts';

/** Ports of services that send passwords in the clear. */
const plain: Readonly<Record<string, string>> = {
  23: 'telnet',
  telnet: 'telnet',
  512: 'rexec',
  513: 'rlogin',
  514: 'rsh',
};

/** Rules of incoming traffic that let in more than they seem to. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const { blocks } of rulesetOf(file).tables) {
      for (const chain of blocks.filter(({ kind }) => kind === 'chain')) {
        if (hookOf(chain)?.hook !== 'input') continue;
        for (const rule of rulesOf(chain)) if (verdictOf(rule) === 'accept') yield* accepted(rule);
      }
    }
    for (const { variables, commands } of [rulesetOf(file)]) {
      for (const [word, name, , value] of commands) {
        if (
          word!.text === 'define' &&
          name &&
          variables.has(name.text) &&
          value &&
          /^(?:0\.0\.0\.0|::)\/0$/.test(value.text)
        ) {
          yield page.problem(value, { say: 'everybody' });
        }
      }
    }
  },
};

function* accepted(rule: Statement): Iterable<Problem> {
  const words = rule.map(({ text }) => text);
  const sport = rule[words.indexOf('sport')];
  if (sport && !words.some((text) => /^(?:dport|saddr|state|iif|iifname)$/.test(text))) {
    const fix = page.fix({ meant: 'dport' }, 'review', { span: sport, text: 'dport' });
    yield page.problem(sport, { say: 'source' }, { fixes: [fix] });
  }
  const from = words.indexOf('dport');
  const isNarrow = words.some((text) => /^(?:saddr|iif|iifname)$/.test(text));
  for (const word of from < 0 || isNarrow ? [] : rule.slice(from + 1)) {
    if (word.text === '}') break;
    const name = Object.hasOwn(plain, word.text) ? plain[word.text] : undefined;
    if (name !== undefined && words[from - 1] === 'tcp') yield page.problem(word, { say: 'plain', name });
  }
  const all = rule.find(({ text }) => /^(?:0\.0\.0\.0|::)\/0$/.test(text));
  if (all) yield page.problem(all, { say: 'everybody' });
}
