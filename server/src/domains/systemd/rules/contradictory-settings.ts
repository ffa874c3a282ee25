import type { Fix, Problem } from '../../../core/types.ts';
import type { IniEntry, IniFile } from '../../../syntax/shapes/ini.ts';
import { newlineOf } from '../../../syntax/shapes/read-lines.ts';
import type { UnitFile, UnitRule } from '../drop-ins/layers.ts';
import { addTo, linesOf, listOf, valueOf } from '../entries.ts';
import { contradictorySettings as page } from '../pages.ts';
import { isDropIn, kindOf } from '../unit-kind.ts';
import { isBoolean } from '../../../syntax/values/scalars.ts';

/** Settings that each are fine alone, and together are refused or do nothing. A drop-in shows only half of them. */
export const rule: UnitRule = {
  on: 'file',
  *check(_, file) {
    if (isDropIn(file)) return;
    const kind = kindOf(file);
    if (kind === 'service') yield* service(file);
    else if (kind === 'timer') yield* timer(file);
    else if (kind === 'socket') yield* socket(file);
    else if (kind === 'path') yield* path(file);
    else if (kind === 'mount') yield* mount(file);
  },
};

function* service(file: IniFile): Iterable<Problem> {
  const type = valueOf(file, 'Service', 'Type');
  const starts = listOf(file, 'Service', 'ExecStart');
  const restart = valueOf(file, 'Service', 'Restart');
  if (type?.value.text === 'oneshot' && restart && /^(?:always|on-success)$/.test(restart.value.text)) {
    const fix = page.fix({ say: 'restart' }, 'review', { span: valueSpan(restart), text: 'on-failure' });
    yield page.problem(valueSpan(restart), { say: 'restart', value: restart.value.text }, { fixes: [fix] });
  }
  if (type?.value.text === 'dbus' && !valueOf(file, 'Service', 'BusName')) {
    yield page.problem(valueSpan(type), { say: 'dbus' });
  }
  const main = ['ExecReload', 'ExecStop'].flatMap((key) => listOf(file, 'Service', key));
  if (
    type?.value.text === 'forking' &&
    !valueOf(file, 'Service', 'PIDFile') &&
    main.some(({ value }) => /\$\{?MAINPID/.test(value.text))
  ) {
    yield page.problem(valueSpan(type), { say: 'forking' }, { confidence: 'medium' });
  }
  const effective = type?.value.text ?? (valueOf(file, 'Service', 'BusName') ? 'dbus' : 'simple');
  if (starts.length > 1 && effective !== 'oneshot' && /^[a-z-]+$/.test(effective)) {
    yield page.problem(starts[1]!.key, { say: 'starts', type: effective });
  }
}

function* timer(file: UnitFile): Iterable<Problem> {
  const section = file.named('Timer')[0];
  if (!section) return;
  const triggers = [
    'OnActiveSec',
    'OnBootSec',
    'OnStartupSec',
    'OnUnitActiveSec',
    'OnUnitInactiveSec',
    'OnCalendar',
  ];
  const set = triggers.flatMap((key) => listOf(file, 'Timer', key));
  const events = ['OnClockChange', 'OnTimezoneChange'].some((key) => isOn(valueOf(file, 'Timer', key)));
  if (set.length === 0 && !events) {
    const fix = page.fix({ say: 'trigger' }, 'review', addTo(file, 'Timer', ['OnCalendar=daily']));
    yield page.problem(section.nameSpan, { say: 'trigger' }, { fixes: [fix] });
    return;
  }
  const persistent = valueOf(file, 'Timer', 'Persistent');
  if (isOn(persistent) && !set.some((entry) => entry.name === 'OnCalendar')) {
    yield page.problem(persistent!.key, { say: 'persistent' }, { fixes: [without(persistent!, file)] });
  }
  if (!events && !file.startsItself && set.every((entry) => /^OnUnit/.test(entry.name))) {
    const { start } = linesOf(set[0]!, file.source.text);
    const text = `OnBootSec=15min${newlineOf(file.source.text)}`;
    const fix = page.fix({ say: 'boot' }, 'review', { span: { start, end: start }, text });
    yield page.problem(set[0]!.key, { say: 'first', key: set[0]!.name }, { fixes: [fix] });
  }
}

function* path(file: IniFile): Iterable<Problem> {
  const section = file.named('Path')[0];
  if (!section || section.entries.some((entry) => /^(?:Path|Directory)[A-Z]/.test(entry.name))) return;
  yield page.problem(section.nameSpan, { say: 'path' });
}

/** A mount unit is called like its folder, with `-` for `/`. */
function* mount(file: IniFile): Iterable<Problem> {
  const section = file.named('Mount')[0];
  const where = valueOf(file, 'Mount', 'Where');
  const what = valueOf(file, 'Mount', 'What');
  if (section && !what) yield page.problem(section.nameSpan, { say: 'what' });
  const name = /([^/]+)\.mount$/.exec(file.source.path)?.[1];
  if (
    !where ||
    name === undefined ||
    /[\\%@]/.test(name + where.value.text) ||
    /[^\w/.]/.test(where.value.text)
  )
    return;
  const folder = `/${name === '-' ? '' : name.replaceAll('-', '/')}`;
  if (folder === where.value.text.replace(/(?<=.)\/+$/, '')) return;
  const fix = page.fix({ say: 'where', folder }, 'review', { span: valueSpan(where), text: folder });
  yield page.problem(valueSpan(where), { say: 'where', folder }, { fixes: [fix] });
}

function* socket(file: IniFile): Iterable<Problem> {
  const section = file.named('Socket')[0];
  if (!section) return;
  const accept = valueOf(file, 'Socket', 'Accept');
  const own = valueOf(file, 'Socket', 'Service');
  if (isOn(accept) && own) {
    const later = accept!.start > own.start ? accept! : own;
    yield page.problem(later.key, { say: 'accept' }, { fixes: [without(own, file)] });
  }
  const seen = new Map<string, IniEntry>();
  for (const entry of section.entries.filter(({ name }) => name.startsWith('Listen'))) {
    const name = `${entry.name} ${entry.value.text}`;
    if (seen.has(name) && entry.value.text !== '')
      yield page.problem(valueSpan(entry), { say: 'again' }, { fixes: [without(entry, file)] });
    if (entry.value.text === '') seen.clear();
    else seen.set(name, entry);
  }
  const listens = section.entries.some((entry) => entry.name.startsWith('Listen'));
  if (!listens && file.named('Socket').length === 1) yield page.problem(section.nameSpan, { say: 'listen' });
}

/** The line taken out. */
function without(entry: IniEntry, file: IniFile): Fix {
  const edit = { span: linesOf(entry, file.source.text), text: '' };
  return page.fix({ say: 'remove', key: entry.name }, 'review', edit);
}

function isOn(entry: IniEntry | undefined): boolean {
  return entry !== undefined && isBoolean(entry.value.text) && /^(?:1|y|t|on)/i.test(entry.value.text);
}

function valueSpan(entry: IniEntry): { start: number; end: number } {
  return { start: entry.value.start, end: entry.value.end };
}
