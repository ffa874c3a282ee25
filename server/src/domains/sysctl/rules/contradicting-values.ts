import type { KeyValueEntry, KeyValueFile, KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { contradictingValues as page } from '../pages.ts';
import type { Problem } from '../../../core/types.ts';
import { readInteger, words } from '../values.ts';

/** Keys whose numbers have to grow from left to right. */
const growing: Readonly<Record<string, string>> = {
  'net.ipv4.ip_local_port_range': 'range',
  'net.ipv4.ping_group_range': 'range',
  'net.ipv4.tcp_rmem': 'memory',
  'net.ipv4.tcp_wmem': 'memory',
  'net.ipv4.tcp_mem': 'memory',
  'net.ipv4.udp_mem': 'memory',
};
/** Setting one of a pair clears the other. */
const rivals = [
  ['vm.dirty_ratio', 'vm.dirty_bytes'],
  ['vm.dirty_background_ratio', 'vm.dirty_background_bytes'],
  ['vm.overcommit_ratio', 'vm.overcommit_kbytes'],
] as const;
/** The first has to stay below the second, or the kernel corrects it silently. */
const ordered = [
  ['vm.dirty_background_ratio', 'vm.dirty_ratio'],
  ['vm.dirty_background_bytes', 'vm.dirty_bytes'],
  ['net.core.rmem_default', 'net.core.rmem_max'],
  ['net.core.wmem_default', 'net.core.wmem_max'],
] as const;

/** Values that each are fine alone and cannot hold together. */
export const rule: KeyValueRule = {
  on: 'file',
  *check(_, file) {
    for (const key of Object.keys(growing)) for (const entry of file.named(key)) yield* notGrowing(entry);
    for (const [a, b] of rivals) yield* rivalry(file, a, b);
    for (const [low, high] of ordered) yield* disorder(file, low, high);
    yield* ports(file);
    yield* useless(file);
  },
};

function* notGrowing(entry: KeyValueEntry): Iterable<Problem> {
  const found = words(entry.value);
  const numbers = found.map((word) => readInteger(word.text));
  if (found.length < 2 || !numbers.every((number) => number !== undefined)) return;
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.every((number, index) => number === numbers[index])) return;
  const key = entry.name;
  // "1 0" is the kernel's own way to say that no group may send pings.
  if (key === 'net.ipv4.ping_group_range' && numbers[0] === 1 && numbers[1] === 0) return;
  const span = { start: found[0]!.start, end: found.at(-1)!.end };
  const value = sorted.join(' ');
  const fix = page.fix({ value }, 'review', { span, text: value });
  yield page.problem(span, { say: growing[key] === 'range' ? 'range' : 'memory', key }, { fixes: [fix] });
}

function* rivalry(file: KeyValueFile, a: string, b: string): Iterable<Problem> {
  const [one, two] = [file.named(a).at(-1), file.named(b).at(-1)];
  if (!one || !two || isZero(one) || isZero(two)) return;
  const [first, second] = one.start < two.start ? [one, two] : [two, one];
  const related = [page.step('clears', second.key)];
  yield page.problem(first.key, { say: 'rivals', key: first.name, other: second.name }, { related });
}

function* disorder(file: KeyValueFile, low: string, high: string): Iterable<Problem> {
  const [one, two] = [file.named(low).at(-1), file.named(high).at(-1)];
  const a = one && readInteger(words(one.value)[0]?.text ?? '');
  const b = two && readInteger(words(two.value)[0]?.text ?? '');
  if (!a || !b || a < b || (a === b && low.startsWith('net.'))) return;
  yield page.problem(one.value, { say: 'order', key: low, other: high, value: a, limit: b });
}

function isZero(entry: KeyValueEntry): boolean {
  return readInteger(words(entry.value)[0]?.text ?? '') === 0;
}

/** Ports end at 65535. */
function* ports(file: KeyValueFile): Iterable<Problem> {
  for (const entry of file.named('net.ipv4.ip_local_port_range')) {
    const high = words(entry.value).find((word) => (readInteger(word.text) ?? 0) > 65535);
    if (!high) continue;
    const fix = page.fix({ value: '65535' }, 'review', { span: high, text: '65535' });
    yield page.problem(high, { say: 'port' }, { fixes: [fix] });
  }
}

/** The least that a usual system needs; below it programs fail for want of the thing. */
const least: Readonly<Record<string, number>> = {
  'fs.file-max': 8192,
  'vm.max_map_count': 65530,
  'vm.min_free_kbytes': 1024,
  'kernel.threads-max': 1024,
  'fs.inotify.max_user_watches': 1024,
  'fs.nr_open': 1024,
};

/** Keys that are there for old scripts alone, with the release that took their effect. */
const idle: Readonly<Record<string, string>> = {
  'net.ipv4.tcp_fack': '4.15',
  'net.ipv4.tcp_low_latency': '4.14',
  'net.ipv4.ipfrag_secret_interval': '3.17',
  'net.ipv4.route.max_size': '3.6',
};

/** Values that another line takes the point of, and triggers that a boot has no use for. */
function* useless(file: KeyValueFile): Iterable<Problem> {
  const number = (key: string): number | undefined => {
    const entry = file.named(key).at(-1);
    return entry && readInteger(words(entry.value)[0]?.text ?? '');
  };
  for (const [key, version] of Object.entries(idle)) {
    const entry = file.named(key).at(-1);
    if (entry) yield page.problem(entry.key, { say: 'idle', key, version }, { confidence: 'medium' });
  }
  const mode = number('vm.overcommit_memory');
  for (const key of ['vm.overcommit_ratio', 'vm.overcommit_kbytes']) {
    const entry = file.named(key).at(-1);
    if (entry && mode !== undefined && mode !== 2)
      yield page.problem(entry.key, { say: 'unused', key }, { confidence: 'medium' });
  }
  for (const key of ['vm.drop_caches', 'vm.compact_memory', 'net.ipv4.route.flush']) {
    const entry = file.named(key).at(-1);
    if (entry) yield page.problem(entry.key, { say: 'once', key }, { confidence: 'medium' });
  }
  const [one, two] = [
    file.named('net.ipv4.ip_forward').at(-1),
    file.named('net.ipv4.conf.all.forwarding').at(-1),
  ];
  if (one && two && number(one.name) !== number(two.name)) {
    const [first, second] = one.start < two.start ? [one, two] : [two, one];
    yield page.problem(
      second.key,
      { say: 'same', key: second.name, other: first.name },
      { related: [page.step('clears', first.key)] },
    );
  }
  for (const [key, floor] of Object.entries(least)) {
    const entry = file.named(key).at(-1);
    const value = number(key);
    if (entry && value !== undefined && value >= 0 && value < floor)
      yield page.problem(entry.value, { say: 'low', key, limit: floor }, { confidence: 'medium' });
  }
}
