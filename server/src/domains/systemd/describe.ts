import type { Args, Text } from '../../core/text.ts';
import type { Target } from '../../core/types.ts';
import { sectionTexts, textOf } from './descriptions/descriptions.ts';
import {
  directiveOf,
  isRemoved,
  isTooNew,
  rowsOf,
  sinceOf,
  successorOf,
  wordsOf,
  type Directive,
} from './facts/directives.ts';
import { allSections } from './unit-kind.ts';

export type Say = (text: Text, args?: Args) => string;

const kinds: Readonly<Record<string, Text>> = {
  boolean: { en: 'yes or no', 'zh-CN': 'yes 或 no' },
  time: { en: 'time span, e.g. `1min 30s`', 'zh-CN': '时间长度，如 `1min 30s`' },
  size: { en: 'size, e.g. `512M`', 'zh-CN': '大小，如 `512M`' },
  number: { en: 'number', 'zh-CN': '数字' },
  mode: { en: 'octal mode, e.g. `0644`', 'zh-CN': '八进制权限，如 `0644`' },
  path: { en: 'absolute path', 'zh-CN': '绝对路径' },
  paths: { en: 'list of absolute paths', 'zh-CN': '绝对路径列表' },
  units: { en: 'list of units', 'zh-CN': '单元列表' },
  command: { en: 'command line', 'zh-CN': '命令行' },
  signal: { en: 'signal', 'zh-CN': '信号' },
  text: { en: 'text', 'zh-CN': '文本' },
  share: { en: 'share, e.g. `20%`', 'zh-CN': '百分比，如 `20%`' },
  limit: { en: 'limit, `soft:hard` or one value', 'zh-CN': '限制：`软:硬` 或单个值' },
};
const kindOfParser: Readonly<Record<string, string>> = {
  bool: 'boolean',
  tristate: 'boolean',
  sec: 'time',
  sec_fix_0: 'time',
  sec_def_infinity: 'time',
  nsec: 'time',
  service_timeout: 'time',
  iec_size: 'size',
  memory_limit: 'size',
  unsigned: 'number',
  int: 'number',
  long: 'number',
  tasks_max: 'number',
  cg_weight: 'number',
  cg_cpu_weight: 'number',
  exec_nice: 'number',
  exec_oom_score_adjust: 'number',
  mode: 'mode',
  unit_path_printf: 'path',
  namespace_path_strv: 'paths',
  unit_deps: 'units',
  exec: 'command',
  signal: 'signal',
  unit_string_printf: 'text',
  cpu_quota: 'share',
  rlimit: 'limit',
};
const words = {
  section: { en: 'in [{section}]', 'zh-CN': '位于 [{section}]' },
  oneOf: { en: 'one of {words}', 'zh-CN': '取值：{words}' },
  since: { en: 'since systemd {version}', 'zh-CN': '自 systemd {version} 起' },
  newer: { en: 'the target is older', 'zh-CN': '目标系统版本较旧' },
  removed: { en: 'ignored by the target', 'zh-CN': '目标系统会忽略' },
  retired: { en: 'ignored by newer versions', 'zh-CN': '新版本会忽略' },
  successor: { en: 'replaced by `{next}=`', 'zh-CN': '已由 `{next}=` 取代' },
} satisfies Record<string, Text>;

/** Everything we know of a directive, as markdown; undefined when no version has it in the section. */
export function describeDirective(
  section: string,
  name: string,
  target: Target,
  say: Say,
): string | undefined {
  const directive = directiveOf(section, name, target);
  if (!directive) return undefined;
  const text = textOf(section, name);
  const facts = [
    say(words.section, { section }),
    ...valueFacts(directive, say),
    ...versionFacts(section, name, target, say),
  ];
  return [`**${name}=**`, ...(text ? [say(text)] : []), facts.join(' · ')].join('\n\n');
}

export function describeSection(section: string, say: Say): string | undefined {
  const text = sectionTexts[section];
  return text && `**[${section}]**\n\n${say(text)}`;
}

/** The sections that have a directive, those of services first. */
export function sectionsWith(name: string): readonly string[] {
  return [...allSections]
    .sort((a, b) => rank(a) - rank(b))
    .filter((section) => rowsOf(section, name).length > 0);
}

function rank(section: string): number {
  const order = ['Unit', 'Service', 'Install'];
  return order.includes(section) ? order.indexOf(section) : order.length;
}

/** One line for lists: what kind of value it takes. */
export function shortFacts(section: string, name: string, target: Target, say: Say): string {
  const directive = directiveOf(section, name, target);
  return directive ? valueFacts(directive, say).join(' · ') : '';
}

function valueFacts(directive: Directive, say: Say): readonly string[] {
  const list = wordsOf(directive.parser);
  if (list) {
    const all = [...new Set([...list.words, ...(list.boolean ? ['yes', 'no'] : [])])];
    const shown = all.slice(0, 14).map((word) => `\`${word}\``);
    return [say(words.oneOf, { words: shown.join(', ') + (all.length > 14 ? ' …' : '') })];
  }
  const kind = kindOfParser[directive.parser];
  const text = kind === undefined ? undefined : kinds[kind];
  return text ? [say(text)] : [];
}

function versionFacts(section: string, name: string, target: Target, say: Say): readonly string[] {
  const facts: string[] = [];
  const since = sinceOf(section, name);
  if (since !== undefined) facts.push(say(words.since, { version: since }));
  if (isTooNew(section, name, target) === 'yes') facts.push(`⚠ ${say(words.newer)}`);
  const removed = isRemoved(section, name, target);
  if (removed === 'yes') facts.push(`⚠ ${say(words.removed)}`);
  else if (removed === 'unknown') facts.push(say(words.retired));
  const next = successorOf(section, name);
  if (next) facts.push(say(words.successor, { next: next.name }));
  return facts;
}
