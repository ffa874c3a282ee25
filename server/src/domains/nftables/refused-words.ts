import type { Problem } from '../../core/types.ts';
import { nearest } from '../../syntax/nearest.ts';
import type { Part } from '../../syntax/shapes/key-value.ts';
import { networkOf } from '../../syntax/values/addresses.ts';
import { logLevels, priorities, protocolNames, rejectCodes, setTypes, verdicts } from './facts/words.ts';
import { invalidValue as page } from './pages.ts';
import type { Statement } from './structure.ts';

/** A word that nft refuses where it stands, with the one that is meant when a known one is near. */
export function named(word: Part, known: readonly string[], say: 'word' | 'service'): Problem {
  const meant = nearest(word.text, known);
  const span = { start: word.start, end: word.end };
  const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
  if (say === 'service')
    return page.problem(
      span,
      { say, value: word.text },
      { fixes, ...(meant === undefined ? { confidence: 'medium' as const } : {}) },
    );
  return page.problem(span, { say, value: word.text, known: known.join(', ') }, { fixes });
}

/** Words that only one place takes, each with the list that they come from. */
const places: Readonly<Record<string, readonly string[]>> = {
  level: logLevels,
  l4proto: protocolNames,
  protocol: protocolNames,
};

const setFlags = ['constant', 'interval', 'timeout', 'dynamic'];
const mapped = [...setTypes, 'verdict', 'counter', 'quota', 'limit', 'synproxy', 'secmark', 'mark'];

/** Flags of a set, and what its keys stand for. */
function* ofSet(statement: Statement): Iterable<Problem> {
  const [first, ...rest] = statement;
  if (first?.text === 'flags') {
    for (const word of rest) {
      if (/^[a-z]{4,}$/.test(word.text) && word.text !== 'offload' && !setFlags.includes(word.text))
        yield named(word, setFlags, 'word');
    }
  }
  const isMap = first?.text === 'type' && !statement.some(({ text }) => text === 'hook');
  const isChosen = statement.some(({ text }) => text === 'vmap');
  if (!isMap && !isChosen) return;
  for (const [index, word] of statement.entries()) {
    if (word.text !== ':' && !(word.text.endsWith(':') && word.text.length > 1)) continue;
    const next = statement[index + 1];
    const known = isMap ? mapped : verdicts;
    if (next && /^[a-z][\w-]*$/.test(next.text) && !known.includes(next.text))
      yield named(next, known, 'word');
  }
}

/** What stands behind `level`, `rate`, `burst` and other words that have a grammar of their own. */
export function* further(statement: Statement): Iterable<Problem> {
  const words = statement.map(({ text }) => text);
  yield* ofSet(statement);
  for (const [index, word] of statement.entries()) {
    const next = statement[index + 1];
    const network = networkOf(word.text);
    if (network !== undefined) {
      const fix = page.fix({ meant: network }, 'review', { span: word, text: network });
      yield page.problem(
        word,
        { say: 'network', value: word.text, network },
        { fixes: [fix], confidence: 'medium' },
      );
    }
    if (!next) continue;
    const known = Object.hasOwn(places, word.text) ? places[word.text] : undefined;
    if (
      known &&
      !/^\d|^[@${"]|^vmap$|^!=$|^==$|^map$/.test(next.text) &&
      !known.includes(next.text) &&
      words[index - 1] !== 'ct'
    ) {
      if (word.text === 'level' || nearest(next.text, known) !== undefined) yield named(next, known, 'word');
    }
    if (word.text === 'rate') {
      const rate = statement.slice(index + 1, index + 4).find(({ text }) => text.includes('/'));
      if (rate && !/^(?:\d+|\$\w+|[km]?bytes)\//.test(rate.text))
        yield page.problem(rate, { say: 'rate', value: rate.text });
    }
    const unit = statement[index + 2];
    if (
      word.text === 'burst' &&
      /^\d+$/.test(next.text) &&
      unit &&
      !/^(?:packets|[km]?bytes)$/.test(unit.text)
    ) {
      yield named(unit, ['packets', 'bytes', 'kbytes', 'mbytes'], 'word');
    }
    if (word.text === 'priority' && /^[a-z]+$/.test(next.text) && !priorities.includes(next.text)) {
      yield named(next, priorities, 'word');
    }
    if (
      word.text === 'type' &&
      /^icmp/.test(words[index - 1] ?? '') &&
      words.slice(0, index).includes('with')
    ) {
      if (!rejectCodes.includes(next.text) && /^[a-z]/.test(next.text))
        yield named(next, rejectCodes, 'word');
    }
    if (word.text === 'prefix' && next.text.startsWith('"') && next.text.length > 129)
      yield page.problem(next, { say: 'long' });
    if (
      /^(?:timeout|gc-interval)$/.test(word.text) &&
      index === 0 &&
      !/^(?:\d+(?:ms|[wdhms]))+$|^\d+$|^\$/.test(next.text)
    ) {
      yield page.problem(next, { say: 'time', value: next.text });
    }
  }
}
