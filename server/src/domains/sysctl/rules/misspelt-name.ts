import { closest, distance } from 'fastest-levenshtein';
import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { namesOf } from '../facts/keys.ts';
import { misspeltName as page } from '../pages.ts';

/** A module may bring any algorithm, so only a name one or two letters beside a known one is called wrong. */
export const rule: KeyValueRule = {
  on: 'entry',
  names: ['net.ipv4.tcp_congestion_control', 'net.core.default_qdisc'],
  *check(entry) {
    const names = namesOf(entry.name);
    const value = entry.value.text;
    const inner = /^(["'])([\w-]+)\1$/.exec(value)?.[2];
    if (inner !== undefined) {
      const fix = page.fix({ meant: inner }, 'safe', { span: entry.value, text: inner });
      yield page.problem(entry.value, { key: entry.name, value, meant: inner }, { fixes: [fix] });
      return;
    }
    if (!/^[\w-]{3,24}$/.test(value) || names.includes(value)) return;
    const meant = closest(value, [...names]);
    // Short names lie close together: bbr2 and bbr3 are names of their own.
    const allowed = value.length < 5 ? 0 : value.length < 8 ? 1 : 2;
    if (distance(value, meant) > allowed || value.replace(/\d+$/, '') === meant) return;
    const fix = page.fix({ meant }, 'safe', { span: entry.value, text: meant });
    yield page.problem(entry.value, { key: entry.name, value, meant }, { fixes: [fix] });
  },
};
