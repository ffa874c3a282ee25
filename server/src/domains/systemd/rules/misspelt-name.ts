import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import type { Problem } from '../../../core/types.ts';
import { readAs } from '../entries.ts';
import { syscallSets } from '../facts/directives.ts';
import { capabilities, systemCalls, wellKnownUnits } from '../facts/names.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { misspeltName as page } from '../pages.ts';
import { fileSystem, mountOptions } from '../mount-names.ts';
import { commentBehind } from '../trailing.ts';
import { splitWords, type Word } from '../values/words.ts';

const installed = new Set(['WantedBy', 'RequiredBy', 'UpheldBy', 'Also']);
const targets = wellKnownUnits.filter((name) => name.endsWith('.target'));
const suffixes = 'service|socket|timer|mount|automount|swap|target|path|slice|scope|device|snapshot';
const hasSuffix = new RegExp(`\\.(?:${suffixes})$`);
const slices = ['system', 'user', 'machine', 'background', 'session', 'app'].map((one) => `${one}.slice`);

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
    else if (section === 'Install' && entry.name === 'Alias') yield* alias(entry, file);
    else if (entry.name === 'Slice') yield* slice(entry);
    else if (section === 'Mount' && entry.name === 'Type') yield* fileSystem(entry);
    else if (section === 'Mount' && entry.name === 'Options') yield* mountOptions(entry, file);
    else if (entry.name === 'RestrictAddressFamilies') yield* families(entry);
  },
};

function* listed(entry: IniEntry, what: 'capability' | 'calls'): Iterable<Problem> {
  for (const word of splitWords(entry.value.text)) {
    const name = word.text.replace(/^~/, '').replace(/:.*$/, '');
    const start = word.start + (word.text.startsWith('~') ? 1 : 0);
    if (/[%$@{]/.test(what === 'calls' ? name.slice(1) : name)) continue;
    if (what === 'capability' ? isCapability(name) : isCall(name)) continue;
    const meant = what === 'capability' ? capabilityLike(name) : callLike(name);
    const span = entry.value.at(start, start + name.length);
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'safe', { span, text: meant })];
    yield page.problem(span, { say: what, name, key: entry.name }, { fixes });
  }
}

/** Groups are a closed list; a call that nobody knows counts when it is nearly a known one. */
function isCall(name: string): boolean {
  if (name.startsWith('@')) return syscallSets.includes(name);
  return name.length < 4 || systemCalls.includes(name) || nearest(name, systemCalls) === undefined;
}

function callLike(name: string): string | undefined {
  return nearest(name, name.startsWith('@') ? syscallSets : systemCalls);
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
    const stem = word.text.replace(/\.service$/, '');
    if (/.,./.test(word.text)) yield* joined(entry, word);
    else if (!hasSuffix.test(word.text)) yield* unsuffixed(entry, word);
    else if (stem !== word.text && entry.name === 'WantedBy' && targets.includes(`${stem}.target`))
      yield* like(entry, word, `${stem}.target`);
    else if (word.text.endsWith('.target') && !wellKnownUnits.includes(word.text)) {
      const meant = word.text.length < 12 ? undefined : nearest(word.text, targets);
      if (meant !== undefined) yield* like(entry, word, meant);
    }
  }
}

function* like(entry: IniEntry, word: Word, meant: string): Iterable<Problem> {
  const span = entry.value.at(word.start, word.end);
  const fixes = [page.fix({ meant }, 'review', { span, text: meant })];
  yield page.problem(span, { say: 'unit', name: word.text, meant }, { fixes });
}

/** Blanks part units; a comma is a letter of the name. */
function* joined(entry: IniEntry, word: Word): Iterable<Problem> {
  const meant = word.text.split(/,+/).join(' ');
  const span = entry.value.at(word.start, word.end);
  const fixes = [page.fix({ meant }, 'review', { span, text: meant })];
  yield page.problem(span, { say: 'comma', name: word.text, key: entry.name }, { fixes });
}

/** systemd makes every slice that somebody names, also one whose name is a slip. */
function* slice(entry: IniEntry): Iterable<Problem> {
  const { text, start, end } = entry.value;
  const meant = /[%/]/.test(text) ? undefined : nearest(text, slices);
  if (meant === undefined || slices.includes(text)) return;
  const span = { start, end };
  const fixes = [page.fix({ meant }, 'review', { span, text: meant })];
  yield page.problem(span, { say: 'slice', name: text, meant }, { fixes });
}

/** Another name of a unit is of the same kind. */
function* alias(entry: IniEntry, file: IniFile): Iterable<Problem> {
  const kind = /\.([a-z]+)$/.exec(file.source.path)?.[1];
  if (kind === undefined || !hasSuffix.test(`.${kind}`)) return;
  for (const word of splitWords(entry.value.text)) {
    if (/[%{}]|@[\w-]+@/.test(word.text) || word.text.endsWith(`.${kind}`)) continue;
    const meant = `${word.text.replace(hasSuffix, '')}.${kind}`;
    const span = entry.value.at(word.start, word.end);
    const fixes = [page.fix({ meant }, 'review', { span, text: meant })];
    yield page.problem(span, { say: 'alias', name: word.text, kind }, { fixes });
  }
}

function* unsuffixed(entry: IniEntry, word: Word): Iterable<Problem> {
  const [, stem, ending] = /^([\w:-]+)\.([a-z]{4,})$/.exec(word.text) ?? [];
  const kind = ending === undefined ? undefined : nearest(ending, suffixes.split('|'));
  if (kind !== undefined) yield* like(entry, word, `${stem!}.${kind}`);
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

/** Families that services are let to; a name beside one of them is a slip. */
const addressFamilies =
  'AF_UNIX AF_INET AF_INET6 AF_NETLINK AF_PACKET AF_ALG AF_BLUETOOTH AF_CAN AF_VSOCK AF_XDP AF_KEY AF_QIPCRTR AF_TIPC AF_PPPOX AF_RDS AF_SMC AF_NFC'.split(
    ' ',
  );

function* families(entry: IniEntry): Iterable<Problem> {
  for (const word of splitWords(entry.value.text)) {
    const name = word.text.replace(/^~/, '');
    if (addressFamilies.includes(name) || !/^AF_\w+$/i.test(name)) continue;
    const meant = nearest(name, addressFamilies);
    if (meant === undefined) continue;
    const span = entry.value.at(word.end - name.length, word.end);
    yield page.problem(
      span,
      { say: 'family', name, meant },
      { fixes: [page.fix({ meant }, 'safe', { span, text: meant })] },
    );
  }
}
