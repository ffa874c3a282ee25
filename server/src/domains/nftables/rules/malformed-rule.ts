import { keptByText } from '../../../core/kept-problems.ts';
import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import { spanOf, textOf } from '../chains.ts';
import { keywords, states } from '../facts/words.ts';
import { malformedRule as page } from '../pages.ts';
import { isBlock, rulesetOf, type Statement } from '../structure.ts';

/** Words behind which a name of a person's own stands. */
const namers =
  /^(?:jump|goto|table|chain|set|map|name|define|redefine|undefine|prefix|[io]if(?:name|kind|type|group)?|[io]br(?:port|name)|devices?|helper|flowtable|meter|counter|quota|limit|synproxy|secmark|group|zone|label|cgroupv2|level|comment|update|delete|type|dport|sport|[di]port|protocol|l4proto|nexthdr|osf|vrf|[{,=:@+.]|to|by|service|as|skuid|skgid|mark|rtclassid|==|!=|set)$/;

/** Words in an order that nft cannot read. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { tables, commands } = rulesetOf(file);
    for (const statement of commands) yield* command(statement);
    for (const { blocks } of tables) {
      for (const { kind, statements } of blocks) {
        for (const statement of statements) {
          if (kind === 'chain')
            yield* inChain(statement, statement[0]!.start, textOf(statement, file.source.text));
          else {
            yield* misspelt(statement.slice(0, 1));
            const [first, next] = statement;
            if (first!.text === 'elements' && next?.text === '{') {
              const at = { start: first!.end, end: first!.end };
              const fix = page.fix({ say: 'write', meant: '=' }, 'safe', { span: at, text: ' =' });
              yield page.problem(first!, { say: 'equals' }, { fixes: [fix] });
            }
          }
        }
      }
    }
  },
};

function* command(statement: Statement): Iterable<Problem> {
  const [first, name, sign] = statement;
  if (first && /^(?:re)?define$/.test(first.text) && name && sign?.text !== '=') {
    const at = { start: name.end, end: name.end };
    const fix = page.fix({ say: 'write', meant: '=' }, 'review', { span: at, text: ' =' });
    yield page.problem(name, { say: 'define', name: name.text }, { fixes: sign ? [fix] : [] });
  } else if (first?.text === 'flush' && name) {
    const known = ['ruleset', 'table', 'chain', 'set', 'map', 'meter', 'flowtable'];
    if (!known.includes(name.text)) yield near(name, known);
  } else yield* misspelt(statement.slice(0, 1));
}

const inChain = keptByText<Statement>(function* (statement) {
  const words = statement.map(({ text }) => text);
  const [first] = statement;
  if (!first || isBlock(statement)) return;
  if (/^-[AIDNPj]$/.test(first.text) || words.includes('-j')) {
    yield page.problem(spanOf(statement), { say: 'iptables' });
    return;
  }
  if (/^(?:add|insert)$/.test(first.text) && words[1] === 'rule') {
    const end = statement[4]?.end ?? first.end;
    yield page.problem({ start: first.start, end }, { say: 'add' });
    return;
  }
  const policy = words.indexOf('policy');
  if (words.includes('priority') && policy > 0) {
    const at = { start: statement[policy - 1]!.end, end: statement[policy - 1]!.end };
    const fix = page.fix({ say: 'write', meant: ';' }, 'safe', { span: at, text: ';' });
    yield page.problem(statement[policy]!, { say: 'semicolon' }, { fixes: [fix] });
  }
  if (words.includes('hook') && first.text === 'type' && !words.includes('priority')) {
    const at = { start: statement.at(-1)!.end, end: statement.at(-1)!.end };
    const fix = page.fix({ say: 'write', meant: 'priority 0' }, 'review', { span: at, text: ' priority 0' });
    yield page.problem(spanOf(statement), { say: 'priority' }, { fixes: [fix] });
  }
  if (words.includes('hook') || first.text === 'policy') return;
  yield* behind(statement);
  for (const [index, word] of statement.entries()) yield* placed(statement, index, word);
  yield* misspelt(statement);
});

/** A verdict ends a rule. */
function* behind(statement: Statement): Iterable<Problem> {
  if (statement.some(({ text }) => /^(?:vmap|map|queue|set)$/.test(text))) return;
  const at = statement.findIndex(({ text }) => /^(?:accept|drop|return)$/.test(text));
  const next = at < 0 ? undefined : statement[at + 1];
  if (!next || next.text === 'comment' || statement[at - 1]?.text === ':') return;
  const verdict = statement[at]!;
  const rest = { start: next.start, end: statement.at(-1)!.end };
  const isVerdict = /^(?:accept|drop|return|reject)$/.test(next.text);
  const order = statement
    .slice(at + 1)
    .map(({ text }) => text)
    .join(' ');
  const fixes = isVerdict
    ? []
    : [
        page.fix({ say: 'order' }, 'review', {
          span: { start: verdict.start, end: rest.end },
          text: `${order} ${verdict.text}`,
        }),
      ];
  yield page.problem(rest, { say: 'behind', verdict: verdict.text }, { fixes });
}

function* placed(statement: Statement, index: number, word: Part): Iterable<Problem> {
  const before = statement[index - 1]?.text ?? '';
  const next = statement[index + 1];
  if (
    /^(?:tcp|udp|sctp|dccp)$/.test(word.text) &&
    next &&
    /^(?:\{|\d)/.test(next.text) &&
    !/^(?:protocol|l4proto|nexthdr|[{,=])$/.test(before)
  ) {
    const at = { start: word.end, end: word.end };
    const fix = page.fix({ say: 'write', meant: 'dport' }, 'review', { span: at, text: ' dport' });
    yield page.problem(word, { say: 'field', protocol: word.text }, { fixes: [fix] });
  }
  if (/^[ds]port$/.test(word.text) && index === 0) {
    const at = { start: word.start, end: word.start };
    const fix = page.fix({ say: 'write', meant: `tcp ${word.text}` }, 'review', { span: at, text: 'tcp ' });
    yield page.problem(word, { say: 'protocol', field: word.text }, { fixes: [fix] });
  }
  if (
    /^[io]if(?:name)?$/.test(word.text) &&
    next &&
    /^(?:accept|drop|reject|counter|jump|log)$/.test(next.text)
  )
    yield page.problem(word, { say: 'nothing', field: word.text });
  if (word.text.startsWith('(')) yield page.problem(word, { say: 'parenthesis' });
  if (word.text === 'state' && before !== 'ct') {
    const at = { start: word.start, end: word.start };
    const fix = page.fix({ say: 'write', meant: 'ct state' }, 'review', { span: at, text: 'ct ' });
    yield page.problem(word, { say: 'state' }, { fixes: [fix] });
  }
  if (states.includes(word.text) && next && states.includes(next.text)) {
    const at = { start: word.end, end: word.end };
    yield page.problem(
      next,
      { say: 'comma' },
      { fixes: [page.fix({ say: 'write', meant: ',' }, 'safe', { span: at, text: ',' })] },
    );
  }
  if (before === 'prefix' && !/^["$]/.test(word.text) && word.text.length > 0) {
    const fix = page.fix({ say: 'quotes' }, 'review', { span: word, text: `"${word.text} "` });
    yield page.problem(word, { say: 'quotes' }, { fixes: [fix], confidence: 'medium' });
  }
}

/** A word that is none of the language, and nearly one. */
function* misspelt(statement: Statement): Iterable<Problem> {
  for (const [index, word] of statement.entries()) {
    const before = statement[index - 1]?.text ?? '';
    if (!/^[a-z][a-z0-9-]{3,}$/.test(word.text) || keywords.has(word.text) || namers.test(before)) continue;
    if (/^(?:type|state|flags|[ds]port|saddr|daddr|hook|policy|priority|code)$/.test(before)) continue;
    if (index === statement.length - 1 && index > 0) continue;
    const problem = near(word, [...keywords]);
    if ((problem.fixes ?? []).length > 0) yield problem;
  }
}

function near(word: Part, known: readonly string[]): Problem {
  const meant = nearest(word.text, known);
  const fixes =
    meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'review', { span: word, text: meant })];
  return page.problem(word, { say: 'word', value: word.text }, { fixes });
}
