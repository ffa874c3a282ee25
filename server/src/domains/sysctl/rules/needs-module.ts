import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { needsModule as page } from '../pages.ts';

/** Keys that come with a module: at boot they are set before anybody has loaded it. */
const modules: readonly (readonly [keys: RegExp, module: string])[] = [
  [/^net\.bridge\.bridge-nf-/, 'br_netfilter'],
  [/^net\.(?:netfilter\.)?nf_conntrack_/, 'nf_conntrack'],
  [/^sunrpc\./, 'sunrpc'],
  [/^fs\.nfs\.nlm_/, 'lockd'],
  [/^dev\.raid\./, 'md_mod'],
  [/^net\.sctp\./, 'sctp'],
];

export const rule: KeyValueRule = {
  on: 'file',
  *check(_, file) {
    for (const [keys, module] of modules) {
      // One line is enough to say it.
      const entry = file.entries.find(({ name }) => keys.test(name));
      // With a minus nobody minds that the key is missing.
      if (!entry || entry.prefix) continue;
      const fix = page.fix({}, 'review', { span: { start: entry.start, end: entry.start }, text: '-' });
      yield page.problem(entry.key, { key: entry.name, module }, { fixes: [fix] });
    }
  },
};
