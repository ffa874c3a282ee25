import type { CRule } from '../../../syntax/c/types.ts';
import { sureSince } from '../drift.ts';
import { changesOf, happened } from '../facts/api-changes.ts';
import { linkConfidence } from '../linkage/link-confidence.ts';
import { linkageOf } from '../linkage/linkage.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { changeOf } from '../meaning/presence.ts';
import { unexportedSymbol as page } from '../pages.ts';

/** A function or variable that headers declare, but that the kernel keeps for itself. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    const { kernel } = file.target;
    const linkage = linkageOf(file);
    const meaning = meaningOf(file);
    if (!kernel || !linkage || !meaning) return;
    for (const use of linkage.uses) {
      const { fact, name, span } = use;
      const confidence = linkConfidence(file, linkage, use);
      if (fact.kind !== 'unexported' || confidence === undefined) continue;
      const args = { name: fact.symbol, target: kernel.version.text };
      const parts = { once: name, confidence };
      const known = changesOf(fact.symbol).find(
        (one) => one.kind === 'export' && happened(one, kernel) === 'yes',
      );
      const change =
        fact.columns === 0 ? undefined : changeOf(meaning, `export:${fact.symbol}`, fact.columns);
      const since = known ? sureSince(known) : change && 'since' in change ? change.since : undefined;
      const header = meaning.reach.suppliers(fact.symbol)[0] ?? '';
      if (since === undefined) yield page.problem(span, { say: 'never', ...args, header }, parts);
      else if (change?.state === 'early') yield page.problem(span, { say: 'early', ...args, since }, parts);
      else if (known?.use === undefined) yield page.problem(span, { say: 'gone', ...args, since }, parts);
      else yield page.problem(span, { say: 'replaced', ...args, since, use: known.use }, parts);
    }
  },
};
