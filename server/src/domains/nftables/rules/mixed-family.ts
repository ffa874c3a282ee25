import { keptByText } from '../../../core/kept-problems.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { addressKind } from '../../../syntax/values/addresses.ts';
import { textOf } from '../chains.ts';
import { mixedFamily as page } from '../pages.ts';
import { rulesetOf, type Statement } from '../structure.ts';

/** Addresses of one version of the protocol where only the other comes by. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const { family, blocks } of rulesetOf(file).tables) {
      for (const { kind, statements } of blocks) {
        if (kind !== 'chain') continue;
        for (const statement of statements)
          yield* mixed(statement, statement[0]!.start, textOf(statement, file.source.text), family);
      }
    }
  },
};

const mixed = keptByText<Statement>(function* (statement, family) {
  for (const [index, word] of statement.entries()) {
    const field = statement[index + 1]?.text ?? '';
    if (!/^[sd]addr$/.test(field) || (word.text !== 'ip' && word.text !== 'ip6')) continue;
    const value = statement[index + 2];
    const kind = value && addressKind(value.text);
    const own = word.text === 'ip' ? 'ipv4' : 'ipv6';
    if ((family === 'ip6' && word.text === 'ip') || (family === 'ip' && word.text === 'ip6')) {
      yield page.problem(word, { say: 'table', field: word.text, family });
    } else if (value && (kind === 'ipv4' || kind === 'ipv6') && kind !== own) {
      const meant = word.text === 'ip' ? 'ip6' : 'ip';
      const fix = page.fix({ meant }, 'review', { span: word, text: meant });
      yield page.problem(value, { say: 'address', field: word.text, value: value.text }, { fixes: [fix] });
    }
  }
});
