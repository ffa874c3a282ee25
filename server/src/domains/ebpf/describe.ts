import type { Message, Text } from '../../core/text.ts';
import type { KernelTarget, Target } from '../../core/types.ts';
import type { Certainty } from '../../core/version.ts';
import { describeKfunc } from './describe-kfunc.ts';
import { helperMacros } from './facts/helper-macros.ts';
import {
  helperInKernel,
  helperInProgram,
  helpers,
  mayReturnNull,
  programsWith,
  type Helper,
} from './facts/helpers.ts';
import { kfuncs } from './facts/kfuncs.ts';
import { mapTypeInKernel, mapTypeNamed, type MapType, type Want } from './facts/maps.ts';
import { programTypes } from './facts/programs.ts';
import { sectionNamed, type Section } from './facts/sections.ts';
import { contextWords, resultWords } from './words/contexts.ts';
import { helperWords } from './words/helpers.ts';
import { mapWords } from './words/maps.ts';
import { otherSections, sectionWords } from './words/sections.ts';

export type Say = (text: Text, args?: Message['args']) => string;

/** What stands between sentences, and between the parts of a list. */
const between: Text = { en: ' ', 'zh-CN': '' };
const comma: Text = { en: ', ', 'zh-CN': '、' };
const since: Text = { en: 'Since Linux {since}.', 'zh-CN': '自 Linux {since} 起。' };
const inTarget: Readonly<Record<Certainty, Text>> = {
  yes: { en: 'The target ({kernel}) has it.', 'zh-CN': '目标内核（{kernel}）有。' },
  no: { en: '**The target ({kernel}) lacks it.**', 'zh-CN': '**目标内核（{kernel}）没有。**' },
  unknown: {
    en: 'Whether the target ({kernel}) has it is not known.',
    'zh-CN': '目标内核（{kernel}）是否有尚不清楚。',
  },
};

function availability(
  known: string | undefined,
  inKernel: Certainty,
  kernel: KernelTarget | undefined,
  say: Say,
): string {
  const parts = [
    ...(known === undefined ? [] : [say(since, { since: known })]),
    ...(kernel ? [say(inTarget[inKernel], { kernel: kernel.version.text })] : []),
  ];
  return parts.join(say(between));
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** `program` is the type of the program around, without which nothing is said about permission. */
export function describeHelper(helper: Helper, target: Target, say: Say, program?: string): string {
  const facts: string[] = [
    availability(helper.since, helperInKernel(helper, target.kernel), target.kernel, say),
  ];
  if (helper.gpl)
    facts.push(say({ en: 'For GPL-compatible programs only.', 'zh-CN': '只供 GPL 兼容的程序使用。' }));
  if (helper.sleeps)
    facts.push(
      say({ en: 'May sleep: for sleepable programs only.', 'zh-CN': '可能睡眠：只供可睡眠的程序使用。' }),
    );
  if (mayReturnNull(helper)) facts.push(say({ en: 'May return NULL.', 'zh-CN': '可能返回 NULL。' }));
  return joined([
    `\`\`\`c\n${helper.prototype};\n\`\`\``,
    helperWords[helper.name] && say(helperWords[helper.name]!),
    facts.filter((fact) => fact !== '').join(say(between)),
    program === undefined ? undefined : permission(helper, program, target, say),
    programList(helper, say),
  ]);
}

function permission(helper: Helper, program: string, target: Target, say: Say): string | undefined {
  const answer = helperInProgram(helper, program, target.kernel);
  const args = { program: program.toLowerCase() };
  if (answer === 'no') {
    return say(
      {
        en: '**Programs of type {program} may not call it.**',
        'zh-CN': '**{program} 类型的程序不能调用。**',
      },
      args,
    );
  }
  if (answer === 'yes')
    return say(
      { en: 'Programs of type {program} may call it.', 'zh-CN': '{program} 类型的程序可以调用。' },
      args,
    );
  return undefined;
}

function programList(helper: Helper, say: Say): string | undefined {
  const names = programsWith(helper);
  const probed = [...programTypes.values()].filter((type) => type.helpers).length;
  if (names.length === 0) return undefined;
  if (names.length === probed)
    return say({
      en: 'Every program type that was probed (Linux 6.18) may call it.',
      'zh-CN': '在 Linux 6.18 上探测过的所有程序类型都可以调用。',
    });
  const list = names.map((name) => `\`${name.toLowerCase()}\``).join(', ');
  return say(
    { en: 'Program types on Linux 6.18: {list}.', 'zh-CN': 'Linux 6.18 上可用的程序类型：{list}。' },
    { list },
  );
}

export function describeSection(name: string, say: Say): string | undefined {
  const other = otherSections[name];
  if (other) return joined([`\`SEC("${name}")\``, say(other)]);
  const section = sectionNamed(name);
  return section
    ? joined([`\`SEC("${section.section}")\``, wordsOf(section, say), factsOf(section, say)])
    : undefined;
}

/** Own words on a section, or on the one it is a variant of. */
export function wordsOf(section: Section, say: Say): string | undefined {
  const words = sectionWords[section.section] ?? sectionWords[section.section.replace(/\.s$|\.w$/, '')];
  return words && say(words);
}

function factsOf(section: Section, say: Say): string {
  const type = programTypes.get(section.program);
  const facts = [
    say(
      { en: 'Program type `{type}`.', 'zh-CN': '程序类型 `{type}`。' },
      { type: `BPF_PROG_TYPE_${section.program}` },
    ),
  ];
  if (section.attach)
    facts.push(
      say({ en: 'Attach type `{attach}`.', 'zh-CN': '附加类型 `{attach}`。' }, { attach: section.attach }),
    );
  if (type?.since)
    facts.push(
      say(
        { en: 'The type exists since Linux {since}.', 'zh-CN': '该类型自 Linux {since} 起存在。' },
        { since: type.since },
      ),
    );
  if (type?.context)
    facts.push(
      say(
        { en: 'The context is `{context} *`.', 'zh-CN': '上下文是 `{context} *`。' },
        { context: type.context },
      ),
    );
  if (section.sleeps) facts.push(say({ en: 'May sleep.', 'zh-CN': '可以睡眠。' }));
  if (section.libbpf !== '1.0')
    facts.push(
      say({ en: 'Needs libbpf {libbpf}.', 'zh-CN': '需要 libbpf {libbpf}。' }, { libbpf: section.libbpf }),
    );
  return facts.join(say(between));
}

const wants: Readonly<Record<'key' | 'value' | 'entries', Readonly<Record<Want, Text>>>> = {
  key: {
    needed: { en: 'key', 'zh-CN': '键' },
    forbidden: { en: 'no key', 'zh-CN': '无键' },
    filled: { en: 'key set by libbpf', 'zh-CN': '键由 libbpf 设置' },
  },
  value: {
    needed: { en: 'value', 'zh-CN': '值' },
    forbidden: { en: 'no value', 'zh-CN': '无值' },
    filled: { en: 'value set by libbpf', 'zh-CN': '值由 libbpf 设置' },
  },
  entries: {
    needed: { en: '`max_entries`', 'zh-CN': '`max_entries`' },
    forbidden: { en: 'no `max_entries`', 'zh-CN': '无 `max_entries`' },
    filled: { en: '`max_entries` set by libbpf', 'zh-CN': '`max_entries` 由 libbpf 设置' },
  },
};

export function describeMapType(type: MapType, target: Target, say: Say): string {
  const needs = (['key', 'value', 'entries'] as const).flatMap((part) =>
    type[part] ? [say(wants[part][type[part]])] : [],
  );
  needs.push(...(type.flags ?? []).map((flag) => `\`${flag}\``));
  const list = needs.join(say(comma));
  return joined([
    `\`BPF_MAP_TYPE_${type.name}\``,
    mapWords[type.name] && say(mapWords[type.name]!),
    list === ''
      ? undefined
      : say({ en: 'A definition has: {list}.', 'zh-CN': '定义中应有：{list}。' }, { list }),
    availability(type.since, mapTypeInKernel(type, target.kernel), target.kernel, say),
  ]);
}

/** Everything that is known of a name: a helper, a macro, a map type, a context, a result or a section. */
export function describe(name: string, target: Target, say: Say, program?: string): string | undefined {
  const helper = helpers.get(name) ?? helpers.get(`bpf_${name}`);
  if (helper) return describeHelper(helper, target, say, program);
  const kfunc = kfuncs.get(name);
  if (kfunc) return describeKfunc(kfunc, target, say, program);
  const behind = helperMacros.get(name);
  if (behind) {
    return joined([
      say(
        {
          en: '`{name}` is a macro of libbpf that calls `{behind}`.',
          'zh-CN': '`{name}` 是 libbpf 的宏，会调用 `{behind}`。',
        },
        { name, behind },
      ),
      describeHelper(helpers.get(behind)!, target, say, program),
    ]);
  }
  const type = /^BPF_MAP_TYPE_/.test(name) ? mapTypeNamed(name) : undefined;
  if (type) return describeMapType(type, target, say);
  const context = contextWords[name];
  if (context) return joined([`\`struct ${name}\``, say(context)]);
  const result = resultWords[name];
  return result ? joined([`\`${name}\``, say(result)]) : undefined;
}
