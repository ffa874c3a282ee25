import type { IniEntry, IniRule } from '../../../syntax/shapes/ini.ts';
import type { Problem } from '../../../core/types.ts';
import { readAs } from '../entries.ts';
import { syscallSets } from '../facts/directives.ts';
import { capabilities, fileSystems, wellKnownUnits } from '../facts/names.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { misspeltName as page } from '../pages.ts';
import { commentBehind } from '../trailing.ts';
import { splitWords, type Word } from '../values/words.ts';

const installed = new Set(['WantedBy', 'RequiredBy', 'UpheldBy', 'Also']);
const targets = wellKnownUnits.filter((name) => name.endsWith('.target'));
const suffixes = 'service|socket|timer|mount|automount|swap|target|path|slice|scope|device|snapshot';

/** Names in lists that systemd drops with a warning, or that nothing will ever answer to. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const directive = readAs(entry, file);
    if (!directive || commentBehind(entry, directive) || entry.value.text.endsWith('\\')) return;
    const { parser, section } = directive;
    if (parser === 'capability_set') yield* listed(entry, 'capability');
    else if (parser === 'syscall_filter' || parser === 'syscall_log') yield* listed(entry, 'calls');
    else if (parser === 'unit_deps' || (section === 'Install' && installed.has(entry.name)))
      yield* units(entry);
    else if (section === 'Mount' && entry.name === 'Type') yield* fileSystem(entry);
  },
};

function* listed(entry: IniEntry, what: 'capability' | 'calls'): Iterable<Problem> {
  for (const word of splitWords(entry.value.text)) {
    const name = word.text.replace(/^~/, '').replace(/:.*$/, '');
    const start = word.start + (word.text.startsWith('~') ? 1 : 0);
    if (/[%$@{]/.test(what === 'calls' ? name.slice(1) : name)) continue;
    if (what === 'capability' ? isCapability(name) : !name.startsWith('@') || syscallSets.includes(name))
      continue;
    const meant = what === 'capability' ? capabilityLike(name) : nearest(name, syscallSets);
    const span = entry.value.at(start, start + name.length);
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span, text: meant })];
    yield page.problem(span, { say: what, name, key: entry.name }, { fixes });
  }
}

/** systemd takes the names in any case, and numbers for those that it does not know. */
function isCapability(name: string): boolean {
  return name === '' || /^\d+$/.test(name) || capabilities.includes(name.toUpperCase());
}

function capabilityLike(name: string): string | undefined {
  const upper = name.toUpperCase();
  const full = upper.startsWith('CAP_') ? upper : `CAP_${upper}`;
  if (capabilities.includes(full)) return full;
  const longer = capabilities.filter((one) => one.startsWith(`${full}_`));
  return longer.length === 1 ? longer[0] : nearest(full, capabilities);
}

function* units(entry: IniEntry): Iterable<Problem> {
  for (const word of splitWords(entry.value.text)) {
    if (/[%$@{}/]/.test(word.text) || word.text === '') continue;
    if (!new RegExp(`\\.(?:${suffixes})$`).test(word.text)) yield* unsuffixed(entry, word);
    else if (word.text.endsWith('.target') && !wellKnownUnits.includes(word.text)) {
      const meant = word.text.length < 12 ? undefined : nearest(word.text, targets);
      if (meant === undefined) continue;
      const span = entry.value.at(word.start, word.end);
      yield page.problem(
        span,
        { say: 'unit', name: word.text, meant },
        { fixes: [page.fix({ meant }, 'review', { span, text: meant })] },
      );
    }
  }
}

function* unsuffixed(entry: IniEntry, word: Word): Iterable<Problem> {
  // A dot and an unknown ending may be a kind of unit that is newer than we are.
  if (word.text.includes('.') || !/^[\w:@-]+$/.test(word.text)) return;
  const meant = `${word.text}.${targets.includes(`${word.text}.target`) ? 'target' : 'service'}`;
  const span = entry.value.at(word.start, word.end);
  yield page.problem(
    span,
    { say: 'suffix', name: word.text, key: entry.name },
    { fixes: [page.fix({ meant }, 'review', { span, text: meant })] },
  );
}

function* fileSystem(entry: IniEntry): Iterable<Problem> {
  const name = entry.value.text;
  if (!/^[a-z0-9_]{4,}$/.test(name) || fileSystems.includes(name)) return;
  const meant = nearest(
    name,
    fileSystems.filter((one) => one.length > 3),
  );
  if (meant === undefined || Math.abs(meant.length - name.length) > 1) return;
  const span = { start: entry.value.start, end: entry.value.end };
  yield page.problem(
    span,
    { say: 'fs', name, meant },
    { fixes: [page.fix({ meant }, 'review', { span, text: meant })] },
  );
}
