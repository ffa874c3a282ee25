import type { Fix, Problem } from '../../../core/types.ts';
import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import { secondsOf } from '../../../syntax/values/time-span.ts';
import { isBoolean } from '../../../syntax/values/scalars.ts';
import { addTo, linesOf, listOf, valueOf } from '../entries.ts';
import { selfDefeatingSetting as page } from '../pages.ts';
import { mount } from '../mount.ts';
import { isDropIn, isTemplate, kindOf } from '../unit-kind.ts';
import { splitWords } from '../values/words.ts';

/** Settings that systemd takes, and that undo or outdo each other. A drop-in shows only half of them. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    const kind = kindOf(file);
    if (!kind || isDropIn(file)) return;
    yield* relations(file);
    yield* install(file);
    if (kind === 'service') {
      yield* starting(file);
      yield* folders(file);
      yield* memory(file);
    }
    if (kind === 'timer' || kind === 'path') yield* trigger(file, kind);
    if (kind === 'mount') yield* mount(file);
  },
};

function place(entry: IniEntry): { start: number; end: number } {
  return { start: entry.value.start, end: entry.value.end };
}

function removal(file: IniFile, entry: IniEntry) {
  const edit = { span: linesOf(entry, file.source.text), text: '' };
  return { fixes: [page.fix({ say: 'remove', key: entry.name }, 'review', edit)] };
}

function isOn(entry: IniEntry | undefined): boolean {
  return entry !== undefined && isBoolean(entry.value.text) && /^(?:1|y|t|on)/i.test(entry.value.text);
}

/** Each unit that a key names, with its place. */
function named(file: IniFile, keys: readonly string[]): ReadonlyMap<string, { start: number; end: number }> {
  const found = new Map<string, { start: number; end: number }>();
  for (const entry of keys.flatMap((key) => listOf(file, 'Unit', key))) {
    for (const { text, start, end } of splitWords(entry.value.text))
      found.set(text, entry.value.at(start, end));
  }
  return found;
}

function* relations(file: IniFile): Iterable<Problem> {
  const after = named(file, ['After']);
  for (const [name, span] of named(file, ['Before']))
    if (after.has(name)) yield page.problem(span, { say: 'order', name });
  const needs = named(file, ['Requires', 'Requisite', 'BindsTo', 'Wants']);
  for (const [name, span] of named(file, ['Conflicts']))
    if (needs.has(name)) yield page.problem(span, { say: 'conflict', name });
  const own = /([^/]+\.[a-z]+)$/.exec(file.source.path)?.[1] ?? '';
  const wanted = listOf(file, 'Install', 'WantedBy').flatMap((entry) =>
    splitWords(entry.value.text).map(({ text, start, end }) => [text, entry.value.at(start, end)] as const),
  );
  const all = [...after, ...needs, ...named(file, ['Before', 'Conflicts', 'PartOf', 'OnFailure']), ...wanted];
  for (const [name, span] of all)
    if (name === own && !isTemplate(file)) yield page.problem(span, { say: 'self' });
  // Many units of distributions have it so, which makes it a hint.
  for (const [name, span] of named(file, ['BindsTo', 'Requires'])) {
    if (after.has(name) || !/\.(?:service|mount|device)$/.test(name) || name.includes('%')) continue;
    const fix = page.fix({ say: 'after', name }, 'review', addTo(file, 'Unit', [`After=${name}`]));
    yield page.problem(span, { say: 'unordered', name }, { fixes: [fix], confidence: 'low' });
  }
}

function* install(file: IniFile): Iterable<Problem> {
  const section = file.named('Install')[0];
  if (section && section.entries.length === 0)
    yield page.problem(section.header, { say: 'install' }, { fixes: wantedBy(file), confidence: 'medium' });
  const wanted = ['WantedBy', 'RequiredBy'].flatMap((key) => listOf(file, 'Install', key));
  for (const entry of wanted) {
    const at = splitWords(entry.value.text).find(({ text }) => text === 'network-online.target');
    if (at && !/wait|online/.test(file.source.path) && named(file, ['Before']).size === 0) {
      yield page.problem(entry.value.at(at.start, at.end), { say: 'online' }, { confidence: 'medium' });
    }
  }
}

/** What units of the kind are usually started by. */
function wantedBy(file: IniFile): readonly Fix[] {
  const kind = /\.(service|timer|socket|path)$/.exec(file.source.path)?.[1];
  if (kind === undefined) return [];
  const isUser = /\/user\//.test(file.source.path);
  const service = isUser ? 'default.target' : 'multi-user.target';
  const target = kind === 'service' ? service : `${kind}s.target`;
  return [page.fix({ say: 'install', target }, 'review', addTo(file, 'Install', [`WantedBy=${target}`]))];
}

function* starting(file: IniFile): Iterable<Problem> {
  const get = (key: string): IniEntry | undefined => valueOf(file, 'Service', key);
  const type = get('Type')?.value.text ?? 'simple';
  const user = get('User');
  if (isOn(get('DynamicUser')) && user && /^(?:root|0)$/.test(user.value.text))
    yield page.problem(place(user), { say: 'dynamic' });
  const pid = get('PIDFile');
  if (
    pid &&
    /^(?:simple|exec|idle|oneshot)$/.test(get('Type')?.value.text ?? (get('BusName') ? 'dbus' : 'simple'))
  ) {
    yield page.problem(pid.key, { say: 'pid', type }, { ...removal(file, pid), confidence: 'low' });
  }
  const access = get('NotifyAccess');
  if (/^notify/.test(type) && access?.value.text === 'none')
    yield page.problem(place(access), { say: 'notify' });
  yield* capabilities(file);
  yield* limit(file);
}

/** More starts than the limit counts never come together in its time. */
function* limit(file: IniFile): Iterable<Problem> {
  const delay = valueOf(file, 'Service', 'RestartSec');
  const restart = valueOf(file, 'Service', 'Restart');
  const [span, burst] = ['StartLimitIntervalSec', 'StartLimitBurst'].map((key) => valueOf(file, 'Unit', key));
  if (!delay || !span || !burst || !restart || restart.value.text === 'no') return;
  const [wait, all] = [secondsOf(delay.value.text), secondsOf(span.value.text)];
  const times = Number(burst.value.text);
  if (wait === undefined || !all || all === Infinity || !(wait * times >= all)) return;
  yield page.problem(place(delay), { say: 'limit', burst: times });
}

function* capabilities(file: IniFile): Iterable<Problem> {
  const bounds = listOf(file, 'Service', 'CapabilityBoundingSet');
  if (bounds.length === 0 || bounds.some(({ value }) => value.text.startsWith('~'))) return;
  const kept = new Set(
    bounds.flatMap(({ value }) => splitWords(value.text).map(({ text }) => text.toUpperCase())),
  );
  for (const entry of listOf(file, 'Service', 'AmbientCapabilities')) {
    for (const { text, start, end } of splitWords(entry.value.text)) {
      if (/^CAP_\w+$/i.test(text) && !kept.has(text.toUpperCase()))
        yield page.problem(entry.value.at(start, end), { say: 'ambient', name: text });
    }
  }
}

function* folders(file: IniFile): Iterable<Problem> {
  for (const what of ['Runtime', 'State', 'Cache', 'Logs', 'Configuration']) {
    const mode = valueOf(file, 'Service', `${what}DirectoryMode`);
    if (!mode || valueOf(file, 'Service', `${what}Directory`)) continue;
    yield page.problem(
      mode.key,
      { say: 'mode', key: `${what}Directory` },
      { ...removal(file, mode), confidence: 'medium' },
    );
  }
  const home = valueOf(file, 'Service', 'ProtectHome');
  if (!home || !(isOn(home) || home.value.text === 'tmpfs')) return;
  const keys = ['ReadWritePaths', 'ReadOnlyPaths', 'WorkingDirectory', 'ExecStart'];
  for (const entry of keys.flatMap((key) => listOf(file, 'Service', key))) {
    const word = splitWords(entry.value.text).find(({ text }) =>
      /^[-+@!]*\/(?:home|root|run\/user)\//.test(text),
    );
    if (!word) continue;
    const at = entry.value.at(word.start, word.end);
    yield page.problem(
      at,
      { say: 'home', value: home.value.text },
      { related: [page.step('home', home.key)] },
    );
  }
}

function* memory(file: IniFile): Iterable<Problem> {
  const bytes = (key: string): number | undefined => {
    const match = /^(\d+)([KMGT]?)$/.exec(valueOf(file, 'Service', key)?.value.text ?? '');
    return match ? Number(match[1]) * 1024 ** ' KMGT'.indexOf(match[2] || ' ') : undefined;
  };
  const order = ['MemoryMin', 'MemoryLow', 'MemoryHigh', 'MemoryMax'];
  for (const [index, key] of order.entries()) {
    const above = order.slice(index + 1).find((other) => (bytes(key) ?? 0) > (bytes(other) ?? Infinity));
    if (above !== undefined)
      yield page.problem(place(valueOf(file, 'Service', key)!), { say: 'memory', key, above });
  }
}

function* trigger(file: IniFile, kind: 'timer' | 'path'): Iterable<Problem> {
  const section = kind === 'timer' ? 'Timer' : 'Path';
  const unit = valueOf(file, section, 'Unit');
  if (unit && /\.(?:timer|path)$/.test(unit.value.text))
    yield page.problem(place(unit), { say: 'starts', name: unit.value.text });
  const wanted = listOf(file, 'Install', 'WantedBy').find(({ value }) => value.text.endsWith('.service'));
  if (wanted && kind === 'timer') {
    const fix = page.fix({ say: 'timers' }, 'review', { span: place(wanted), text: 'timers.target' });
    yield page.problem(place(wanted), { say: 'wanted' }, { fixes: [fix], confidence: 'low' });
  }
  const times = listOf(file, 'Timer', 'OnCalendar');
  for (const entry of times) {
    const years = /^(?:[A-Za-z.,]+\s+)?(\d{4})-/.exec(entry.value.text)?.[1];
    // What was over when this was written is over for good.
    if (years !== undefined && Number(years) < 2025) yield page.problem(place(entry), { say: 'past' });
  }
}
