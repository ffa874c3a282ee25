import { codeSpan } from '../../core/markdown.ts';
import { indexAtOrBefore } from '../../core/spans.ts';
import type { Args, Text } from '../../core/text.ts';
import type { Hover, Span, Target } from '../../core/types.ts';
import { builtinTexts } from './descriptions/builtins.ts';
import { configTexts } from './descriptions/config.ts';
import { functionTexts } from './descriptions/functions.ts';
import { probeTexts } from './descriptions/probes.ts';
import {
  allowedIn,
  builtinOf,
  configKeys,
  functionOf,
  isThere,
  plainType,
  probeTypeOf,
  unsafeFunctions,
  type Life,
} from './facts/language.ts';
import { argumentsOf } from './model/arguments.ts';
import type { BpftraceFile } from './model/file.ts';
import { typed } from './model/types.ts';

export type Say = (text: Text, args?: Args) => string;

type Texts = Readonly<Record<string, readonly [form: string, text: Text]>>;

/** What is told of a name in any of its meanings; undefined where it has none. */
export function describe(name: string, target: Target, say: Say): string | undefined {
  const bare = name.replace(/\(\)$|:$/, '');
  const call = describeFunction(bare, target, say);
  if (call !== undefined && (name.endsWith('()') || !builtinOf(bare))) return call;
  return (
    describeBuiltin(bare, target, say) ??
    describeProbe(bare, target, say) ??
    describeConfig(bare, target, say)
  );
}

export function describeProbe(type: string, target: Target, say: Say): string | undefined {
  const facts = probeTypeOf(type);
  return facts && told(facts, own(probeTexts, plainType(type)), target, say);
}

export function describeBuiltin(name: string, target: Target, say: Say): string | undefined {
  const facts = builtinOf(name);
  return facts && told(facts, own(builtinTexts, facts.name), target, say, whereOf(name, say));
}

export function describeFunction(name: string, target: Target, say: Say): string | undefined {
  const facts = functionOf(name);
  return (
    facts && told(facts, own(functionTexts, name) ?? own(builtinTexts, name), target, say, whereOf(name, say))
  );
}

export function describeConfig(name: string, target: Target, say: Say): string | undefined {
  const facts = configKeys.get(name);
  return facts && told(facts, own(configTexts, name), target, say);
}

function own(texts: Texts, name: string): Texts[string] | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

function told(
  life: Life,
  known: Texts[string] | undefined,
  target: Target,
  say: Say,
  more: readonly string[] = [],
): string {
  const [form, text] = known ?? [life.name, undefined];
  const lines = [codeSpan(form), ...(text ? [say(text)] : []), ...more];
  if (life.since !== '') lines.push(say(words.since, { since: life.since }));
  if (life.until !== '') lines.push(say(words.until, { until: life.until }));
  if (isThere(life, target) === 'no')
    lines.push(say(words.absent, { target: target.bpftrace?.version.text ?? '' }));
  return lines.join('\n\n');
}

function whereOf(name: string, say: Say): readonly string[] {
  const list = allowedIn(name);
  const where = list && list.length <= 12 ? [say(words.where, { types: list.map(codeSpan).join(', ') })] : [];
  return [...where, ...(unsafeFunctions.has(name) ? [say(words.unsafe)] : [])];
}

export function hover(file: BpftraceFile, offset: number, say: Say): Hover | undefined {
  const { target } = file;
  const at = (span: Span, markdown: string | undefined): Hover | undefined =>
    markdown === undefined ? undefined : { span: { start: span.start, end: span.end }, markdown };
  const entry = file.script.config.find((one) => holds(one.key, offset));
  if (entry) return at(entry.key, describeConfig(entry.key.text, target, say));
  const point = file.all('point').find((one) => holds(one, offset));
  if (point) return at(point.type, describeProbe(point.type.text, target, say));
  const field = file.all('field').find((one) => holds(one.nameSpan, offset));
  if (field) {
    const type =
      field.base.kind === 'name' && field.base.name === 'args'
        ? argumentsOf(field.body, file)?.get(field.name)
        : undefined;
    return type === undefined ? undefined : at(field.nameSpan, codeSpan(`${type} ${field.name}`));
  }
  const call = file.all('call').find((one) => holds(one.nameSpan, offset));
  if (call) return at(call.nameSpan, describeFunction(call.name, target, say));
  const name = near(file.all('name'), offset);
  if (name) {
    const fields = name.name === 'args' ? argumentsOf(name.body, file) : undefined;
    const list = fields && [...fields].map(([one, type]) => `- ${codeSpan(`${type} ${one}`)}`).join('\n');
    const text = describeBuiltin(name.name, target, say);
    return at(name, list === undefined || text === undefined ? text : `${text}\n\n${list}`);
  }
  const map = near(file.all('map'), offset);
  const type = map && typed(file).maps.get(map.name)?.type;
  return map && type !== undefined && holds(map.nameSpan, offset)
    ? at(map.nameSpan, say(words.map, { name: codeSpan(map.name), type: codeSpan(type) }))
    : undefined;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function near<T extends Span>(list: readonly T[], offset: number): T | undefined {
  const found = list[indexAtOrBefore(list, offset)];
  return found && holds(found, offset) ? found : undefined;
}

const words = {
  since: { en: 'From bpftrace {since} on.', 'zh-CN': '自 bpftrace {since} 起。' },
  until: { en: 'Gone in bpftrace {until}.', 'zh-CN': '在 bpftrace {until} 中移除。' },
  absent: {
    en: '**The target has {target}, which lacks it.**',
    'zh-CN': '**目标系统是 {target}，没有此项。**',
  },
  where: { en: 'In probes of these types: {types}.', 'zh-CN': '可用于以下类型的探针：{types}。' },
  unsafe: { en: 'Needs `--unsafe`.', 'zh-CN': '需要 `--unsafe`。' },
  map: { en: '{name} holds values of the kind {type}.', 'zh-CN': '{name} 保存 {type} 类型的值。' },
} as const satisfies Readonly<Record<string, Text>>;
