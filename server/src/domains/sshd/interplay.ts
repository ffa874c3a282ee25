import type { Problem } from '../../core/types.ts';
import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';
import { matchOf } from './blocks.ts';
import { keywordOf } from './facts/keywords.ts';
import { selfDefeatingSetting as page } from './pages.ts';

/** The first value of a setting that holds for all connections. */
export function globalOf(file: ColumnsFile, name: string): ColumnsLine | undefined {
  return file.lines.find(
    (line) =>
      (keywordOf(line.name)?.successor ?? keywordOf(line.name)?.name)?.toLowerCase() === name &&
      !matchOf(line, file),
  );
}

function isNo(line: ColumnsLine | undefined): boolean {
  return line?.words[1]?.value.toLowerCase() === 'no';
}

const switches: Readonly<Record<string, string>> = {
  password: 'passwordauthentication',
  publickey: 'pubkeyauthentication',
  'keyboard-interactive': 'kbdinteractiveauthentication',
};

/** Methods that are asked for and switched off, and keyboard-interactive without anybody to ask. */
export function* methods(file: ColumnsFile): Iterable<Problem> {
  const wanted = globalOf(file, 'authenticationmethods');
  for (const word of wanted?.words.slice(1) ?? []) {
    const off = word.value
      .split(',')
      .find((name) => Object.hasOwn(switches, name) && isNo(globalOf(file, switches[name]!)));
    if (off !== undefined) yield page.problem(word, { say: 'off', name: off });
  }
  const first = wanted?.words[1];
  const second = wanted?.words[2];
  if (first && second && !first.value.includes(',') && !second.value.includes(',') && first.value !== 'any') {
    const span = { start: first.end, end: second.start };
    const fix = page.fix({ say: 'comma' }, 'review', { span, text: ',' });
    yield page.problem(
      { start: first.start, end: second.end },
      { say: 'either' },
      { fixes: [fix], confidence: 'medium' },
    );
  }
  const pam = globalOf(file, 'usepam');
  const key = globalOf(file, 'pubkeyauthentication');
  const keys = globalOf(file, 'authorizedkeysfile');
  if (keys?.words[1]?.value === 'none' && !isNo(key) && file.named('authorizedkeyscommand').length === 0) {
    yield page.problem(keys.words[1], { say: 'keys' });
  }
  const tilde = keys?.words.slice(1).find(({ value }) => value.startsWith('~'));
  if (tilde) {
    const fix = page.fix({ say: 'home' }, 'review', {
      span: { start: tilde.start, end: tilde.start + 1 },
      text: '%h',
    });
    yield page.problem(tilde, { say: 'tilde' }, { fixes: [fix] });
  }
  if (isNo(pam) && pam) yield page.problem(pam.words[1]!, { say: 'pam' }, { confidence: 'medium' });
  const alive = globalOf(file, 'clientaliveinterval');
  const count = globalOf(file, 'clientalivecountmax');
  if (alive?.words[1]?.value === '0' && count)
    yield page.problem(count.words[0]!, { say: 'count' }, { confidence: 'medium' });
  const forward = globalOf(file, 'x11forwarding');
  const display = file.lines.find(({ name }) => /^x11(?:displayoffset|uselocalhost)$/.test(name));
  if (isNo(forward) && display && !matchOf(display, file))
    yield page.problem(display.words[0]!, { say: 'display' }, { confidence: 'medium' });
}

/** Who is named as let in and as kept out; commas, which become part of a name. */
export function* lists(file: ColumnsFile): Iterable<Problem> {
  for (const kind of ['users', 'groups']) {
    const names = (name: string) => file.named(`${name}${kind}`).flatMap((line) => line.words.slice(1));
    const denied = names('deny');
    for (const word of names('allow')) {
      if (word.value.includes(',') && !word.quoted) {
        const fix = page.fix({ say: 'blanks' }, 'review', {
          span: word,
          text: word.text.split(',').filter(Boolean).join(' '),
        });
        yield page.problem(word, { say: 'comma' }, { fixes: [fix] });
      }
      if (denied.some(({ value }) => value === word.value))
        yield page.problem(word, { say: 'both', name: word.value });
    }
  }
  const root = globalOf(file, 'permitrootlogin');
  const allowed = file
    .named('allowusers')
    .flatMap((line) => line.words.slice(1))
    .find(({ value }) => value === 'root');
  if (isNo(root) && allowed) yield page.problem(allowed, { say: 'root' });
}

/** The lines of each block, without the `Match` that it begins with. */
function linesInside(file: ColumnsFile): ReadonlyMap<ColumnsLine, readonly ColumnsLine[]> {
  const inside = new Map<ColumnsLine, ColumnsLine[]>();
  let own: ColumnsLine[] | undefined;
  for (const line of file.lines) {
    if (line.name === 'match') inside.set(line, (own = []));
    else own?.push(line);
  }
  return inside;
}

/** Blocks that hold for nobody or for everybody, and shut folders that nobody can use. */
export function* blocks(file: ColumnsFile): Iterable<Problem> {
  const all = file.named('match');
  const inside = linesInside(file);
  const isForced = !file.named('forcecommand').every((line) => matchOf(line, file));
  for (const match of all) {
    const seen = new Set<string>();
    for (const word of match.words.slice(1).filter((_, at) => at % 2 === 0)) {
      const name = word.value.toLowerCase();
      if (seen.has(name)) yield page.problem(word, { say: 'twice', name: word.value });
      seen.add(name);
    }
    const empty = match.words.slice(2).find(({ value }) => /,$|^,/.test(value));
    if (empty) yield page.problem(empty, { say: 'empty' });
    const own = inside.get(match) ?? [];
    const jail = own.find(({ name }) => name === 'chrootdirectory');
    const isOpen = !own.some(({ name }) => name === 'forcecommand') && !isForced;
    if (jail && isOpen && jail.words[1]?.value !== 'none')
      yield page.problem(jail.words[0]!, { say: 'jail' }, { confidence: 'medium' });
    if (/^all$/i.test(match.words[1]?.value ?? '') && own.length > 0 && all.length === 1) {
      yield page.problem(
        { start: match.start, end: match.end },
        { say: 'everybody' },
        { confidence: 'medium' },
      );
    }
    const global = own.find(
      ({ name, words }) =>
        /^(?:passwordauthentication|permitrootlogin|pubkeyauthentication)$/.test(name) &&
        /^\S/.test(file.source.text.slice(lineStart(file, words[0]!.start))),
    );
    const isIndented = own.some((line) => /^\s/.test(file.source.text.slice(lineStart(file, line.start))));
    if (global && isIndented)
      yield page.problem(
        global.words[0]!,
        { say: 'swallowed' },
        { confidence: 'medium', related: [page.step('block', match)] },
      );
  }
}

/** Lines that come again: the server refuses some of them, and never reads the others. */
export function* again(file: ColumnsFile): Iterable<Problem> {
  const names = new Map<string, ColumnsLine>();
  for (const line of [...file.named('subsystem'), ...file.named('port')]) {
    const key = `${line.name} ${line.words[1]?.value.toLowerCase() ?? ''}`;
    const first = names.get(key);
    names.set(key, first ?? line);
    if (!first || !line.words[1]) continue;
    const name = line.words[1].value;
    const say = line.name === 'port' ? 'bound' : 'subsystem';
    yield page.problem(line.words[1], { say, name }, { related: [page.step('block', first)] });
  }
  const heads = new Map<string, ReadonlySet<string>>();
  const inside = linesInside(file);
  for (const match of file.named('match')) {
    const head = match.words.map(({ value }) => value.toLowerCase()).join(' ');
    const own = inside.get(match) ?? [];
    const known = heads.get(head);
    const lost = own.find(({ name }) => known?.has(name));
    if (lost) yield page.problem(lost.words[0]!, { say: 'first', key: lost.words[0]!.value });
    heads.set(head, new Set([...(known ?? []), ...own.map(({ name }) => name)]));
  }
  const tries = globalOf(file, 'maxauthtries')?.words[1];
  if (tries && /^0+$/.test(tries.value)) {
    const fix = page.fix({ say: 'tries' }, 'review', { span: tries, text: '3' });
    yield page.problem(tries, { say: 'tries' }, { fixes: [fix] });
  }
}

function lineStart(file: ColumnsFile, offset: number): number {
  return file.source.text.lastIndexOf('\n', offset - 1) + 1;
}

export function* addresses(file: ColumnsFile): Iterable<Problem> {
  const family = globalOf(file, 'addressfamily')?.words[1]?.value.toLowerCase();
  const port = globalOf(file, 'port')?.words[1]?.value;
  for (const { words } of file.named('listenaddress')) {
    const word = words[1];
    if (!word) continue;
    const isSix = /:.*:/.test(word.value);
    if ((family === 'inet' && isSix) || (family === 'inet6' && /^\d+(?:\.\d+){3}/.test(word.value)))
      yield page.problem(word, { say: 'family', family });
    const own = /^(?:[^:]+|\[.*\]):(\d+)$/.exec(word.value)?.[1];
    if (own !== undefined && port !== undefined && own !== port)
      yield page.problem(word, { say: 'port', port, own }, { confidence: 'medium' });
  }
}
