import { distance } from 'fastest-levenshtein';
import { isSwap } from '../../../syntax/nearest.ts';
import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { goneFacts, isKnown, nearestKeys, rewritten, sameLeaf } from '../facts/keys.ts';
import { normalKey } from '../keys.ts';
import { unknownKey as page } from '../pages.ts';

/**
 * Modules and interfaces bring keys that no table knows, so a name is called wrong only when it is a letter or two
 * beside a known one, or a known one in the wrong folder.
 */
export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry) {
    const key = entry.name;
    const command = /^(?:sudo\s+)?sysctl\s+(?:-\w+\s+)*/.exec(entry.key.text);
    if (/\s/.test(entry.key.text)) {
      const bare = entry.key.text
        .slice(command?.[0].length ?? 0)
        .trim()
        .replace(/\s+/g, '.');
      const fixes = isKnown(normalKey(bare))
        ? [page.fix({ meant: bare }, 'review', { span: entry.key, text: bare })]
        : [];
      yield page.problem(entry.key, { say: command ? 'command' : 'blank', key: entry.key.text }, { fixes });
      return;
    }
    const odd = withoutFolder(key) ?? ofAll(key) ?? rewritten(key);
    if (odd !== undefined && (!isKnown(key) || /\.conf\.[a-z]+\./.test(key))) {
      const fix = page.fix({ meant: odd }, 'review', { span: entry.key, text: odd });
      yield page.problem(entry.key, { say: 'near', key, meant: odd }, { fixes: [fix] });
      return;
    }
    if (isKnown(key) || goneFacts(key).in !== undefined || /[*?[\]{}\s]/.test(key)) return;
    const near = nearestKeys(key)[0];
    const meant = near ?? sameLeaf(key);
    if (meant === undefined) return;
    const written =
      entry.key.text.includes('/') && !entry.key.text.includes('.')
        ? meant.replaceAll('.', '/')
        : normalKey(meant);
    const fix = page.fix({ meant: written }, near ? 'safe' : 'review', { span: entry.key, text: written });
    yield page.problem(entry.key, { say: near ? 'near' : 'folder', key, meant }, { fixes: [fix] });
  },
};

/** `proc.sys.kernel.sysrq`: the folder below which all keys are is not part of them. */
function withoutFolder(key: string): string | undefined {
  const bare = /^(?:proc\.)?sys\.(.+)$/.exec(key)?.[1];
  return bare !== undefined && isKnown(bare) ? bare : undefined;
}

/** `conf.al`, `conf.defualt`: an interface may have any name, but one a letter beside these two is none. */
function ofAll(key: string): string | undefined {
  const match = /^(net\.ipv[46]\.(?:conf|neigh)\.)([a-z]{2,})(\..+)$/.exec(key);
  const meant = match && ['all', 'default'].find((one) => one !== match[2] && isSlip(match[2]!, one));
  return match && meant !== undefined && meant !== null ? `${match[1]!}${meant}${match[3]!}` : undefined;
}

function isSlip(name: string, known: string): boolean {
  return distance(name, known) === 1 || isSwap(name, known);
}
