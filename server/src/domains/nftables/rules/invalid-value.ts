import { keptByText } from '../../../core/kept-problems.ts';
import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import { addressKind } from '../../../syntax/values/addresses.ts';
import { textOf } from '../chains.ts';
import {
  chainTypes,
  ctFields,
  families,
  fields,
  hooks,
  icmpTypes,
  policies,
  protocols,
  services,
  setTypes,
  states,
  units,
  verdicts,
} from '../facts/words.ts';
import { invalidValue as page } from '../pages.ts';
import { further, named } from '../refused-words.ts';
import { rulesetOf, type Statement } from '../structure.ts';

/** Words and numbers that nft refuses, or looks up as names that nothing has. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { tables, commands } = rulesetOf(file);
    const { text } = file.source;
    for (const { head, family, blocks } of tables) {
      const word = head.find(({ text }) => text === family);
      if (word && !families.includes(family)) yield named(word, families, 'word');
      for (const { statements } of blocks)
        for (const statement of statements)
          yield* judged(statement, statement[0]!.start, textOf(statement, text));
    }
    for (const statement of commands) yield* judged(statement, statement[0]!.start, textOf(statement, text));
  },
};

const judged = keptByText<Statement>(function* (statement) {
  for (const [index, word] of statement.entries()) {
    const next = statement[index + 1];
    if (/^\d+(?:\.\d+){3,}(?:\/.*)?$/.test(word.text) && addressKind(word.text) === 'bad') {
      yield page.problem(word, { say: 'address', value: word.text });
    }
    if (word.text === 'dport' || word.text === 'sport') {
      const before = statement[index - 1];
      if (before && !protocols.includes(before.text) && !/^[@$]/.test(before.text))
        yield named(before, protocols, 'word');
      for (const port of valuesAt(statement, index + 1)) yield* portly(port);
    }
    if (word.text === 'rate') {
      const rate = statement.slice(index + 1, index + 4).find(({ text }) => text.includes('/'));
      const unit = rate?.text.split('/')[1];
      if (rate && unit !== undefined && !units.includes(unit)) {
        yield named({ ...rate, start: rate.end - unit.length, text: unit }, units, 'word');
      }
    }
    if (!next) continue;
    // Only a word beside a known one is surely wrong: these lists grow with the kernel.
    if (/^(?:tcp|udp)$/.test(word.text) && index === statement.findIndex(({ text }) => text === word.text))
      yield* slip(next, fields);
    if (word.text === 'ct') yield* slip(next, ctFields);
    if (word.text === 'type' && index === 0 && !statement.some(({ text }) => text === 'hook'))
      if (/^[a-z]\w*$/.test(next.text) && !setTypes.includes(next.text)) yield named(next, setTypes, 'word');
    if (word.text === 'type' && /^icmp/.test(statement[index - 1]?.text ?? '')) {
      for (const one of valuesAt(statement, index + 1)) {
        if (!icmpTypes.includes(one.text) && /^[a-z]/.test(one.text) && statement[index - 2]?.text !== 'with')
          yield named(one, icmpTypes, 'word');
      }
    }
    if (/^[\d.]+$/.test(word.text) && /^[\d.]+$/.test(next.text) && isInList(statement, index)) {
      const at = { start: word.end, end: word.end };
      yield page.problem(
        next,
        { say: 'comma' },
        { fixes: [page.fix({ meant: ',' }, 'safe', { span: at, text: ',' })] },
      );
    }
    if (word.text === 'policy' && !policies.includes(next.text)) yield named(next, policies, 'word');
    if (word.text === 'hook' && !hooks.includes(next.text)) yield named(next, hooks, 'word');
    if (
      word.text === 'type' &&
      statement.some(({ text }) => text === 'hook') &&
      !chainTypes.includes(next.text)
    )
      yield named(next, chainTypes, 'word');
    if (word.text === 'ct' && next.text === 'state') {
      for (const state of valuesAt(statement, index + 2))
        if (!states.includes(state.text) && /^[a-z]+$/.test(state.text)) yield named(state, states, 'word');
    }
  }
  yield* verdict(statement);
  yield* further(statement);
});

/** A word that is a slip of a known one. */
function* slip(word: Part, known: readonly string[]): Iterable<Problem> {
  if (known.includes(word.text) || !/^[a-z][\w-]{3,}$/.test(word.text)) return;
  if (nearest(word.text, known) !== undefined) yield named(word, known, 'word');
}

function isInList(statement: Statement, index: number): boolean {
  const before = statement.slice(0, index).map(({ text }) => text);
  return before.lastIndexOf('{') > before.lastIndexOf('}');
}

/** The values behind a field: one, several with commas, or a list in braces. */
function valuesAt(statement: Statement, start: number): readonly Part[] {
  let at = start;
  while (/^(?:!=|==|<=?|>=?)$/.test(statement[at]?.text ?? '')) at++;
  if (statement[at]?.text === 'vmap' || statement[at]?.text === 'map') return [];
  if (statement[at]?.text === '{') {
    const end = statement.findIndex(({ text }, index) => index > at && text === '}');
    const list = statement.slice(at + 1, end < 0 ? undefined : end);
    return list.some(({ text }) => text.includes(':')) ? [] : list.filter(({ text }) => text !== ',');
  }
  const values = statement.slice(at, at + 1);
  while (statement[at + 1]?.text === ',') {
    at += 2;
    if (statement[at]) values.push(statement[at]!);
  }
  return values;
}

function* portly(port: Part): Iterable<Problem> {
  const text = port.text;
  if (/^[@$"]/.test(text)) return;
  if (/^\d+(?:-\d+)?$/.test(text)) {
    const [from, to = from] = text.split('-').map(Number) as [number, number?];
    if (to > 65535 || from > 65535) yield page.problem(port, { say: 'port', value: text });
    else if (from > to) yield page.problem(port, { say: 'backwards', value: text });
    return;
  }
  if (services.includes(text) || !/^[a-z][\w+.-]*$/.test(text) || verdicts.includes(text)) return;
  const isRange = text.split('-').every((one) => services.includes(one));
  if (!isRange) yield named(port, services, 'service');
}

/** A last word that is one letter beside a verdict. */
function* verdict(statement: Statement): Iterable<Problem> {
  const last = statement.at(-1)!;
  if (statement.length < 2 || !/^[a-z]{4,7}$/.test(last.text) || verdicts.includes(last.text)) return;
  const before = statement.at(-2)!.text;
  const isName =
    /^(?:jump|goto|table|chain|set|map|name|define|=|policy|hook|type|state|prefix|dport|sport|saddr|daddr|iifname|oifname|iif|oif|flags|type|priority|typeof|with|to|l4proto|protocol|ruleset|flush)$/.test(
      before,
    );
  const meant = nearest(last.text, verdicts);
  if (isName || meant === undefined || Math.abs(meant.length - last.text.length) > 1) return;
  yield named(last, verdicts, 'word');
}
