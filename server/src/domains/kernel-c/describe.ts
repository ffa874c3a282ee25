import type { Message, Text } from '../../core/text.ts';
import type { KernelTarget } from '../../core/types.ts';
import { changesOf, happened, type ApiChange } from './facts/api-changes.ts';
import { callbacksOf, prototypeOn, type Prototype } from './facts/callbacks.ts';
import { contextTexts, failureTexts, functionNamedInTable } from './facts/functions.ts';
import { sureSince } from './drift.ts';

export type Say = (text: Text, args?: Message['args']) => string;

const texts = {
  undo: { en: 'Given back with `{undo}`.', 'zh-CN': '用 `{undo}` 归还或释放。' },
  history: { en: 'Changes of the interface', 'zh-CN': '接口变更' },
  release: { en: 'Release', 'zh-CN': '版本' },
  change: { en: 'Change', 'zh-CN': '变更' },
  removed: { en: 'removed', 'zh-CN': '移除' },
  removedFor: { en: 'removed; use `{use}`', 'zh-CN': '移除；改用 `{use}`' },
  renamed: { en: 'renamed to `{use}`', 'zh-CN': '更名为 `{use}`' },
  added: { en: 'added', 'zh-CN': '新增' },
  changed: { en: '`{before}` becomes `{after}`', 'zh-CN': '`{before}` 变为 `{after}`' },
  arity: { en: '{before} arguments become {after}', 'zh-CN': '参数由 {before} 个变为 {after} 个' },
  other: { en: 'changed', 'zh-CN': '有变更' },
  until: { en: 'by {since}', 'zh-CN': '不晚于 {since}' },
  unexported: { en: 'no longer exported to modules', 'zh-CN': '不再导出给内核模块' },
  gone: { en: 'Not on Linux {target}.', 'zh-CN': 'Linux {target} 中不存在。' },
  early: { en: 'Not yet on Linux {target}.', 'zh-CN': 'Linux {target} 中尚不存在。' },
  callback: { en: 'Callback of `struct {struct}`.', 'zh-CN': '`struct {struct}` 的回调。' },
  onTarget: { en: 'On Linux {target}:', 'zh-CN': '在 Linux {target} 上：' },
  inTrees: { en: 'In Linux {trees}:', 'zh-CN': '在 Linux {trees} 中：' },
  moved: { en: 'moved to <{use}>', 'zh-CN': '移至 <{use}>' },
} as const satisfies Record<string, Text>;

/** Markdown about a function, macro, type or header by name; undefined when we know nothing of it. */
export function describe(name: string, kernel: KernelTarget | undefined, say: Say): string | undefined {
  const fn = functionNamedInTable(name);
  const changes = changesOf(name).filter((change) => change.of === undefined);
  if (!fn && changes.length === 0) return undefined;
  const parts: string[] = [];
  if (fn) parts.push(codeBlock(fn.form), say(fn.text), ...sentences(fn.name, say));
  const availability = availabilityOf(changes, kernel, say);
  if (availability) parts.push(`**${availability}**`);
  if (changes.length > 0) parts.push(historyTable(changes, say));
  return parts.join('\n\n');
}

/** Markdown about a member of a structure: its prototype on the target, else in each header tree, and its history. */
export function describeMember(
  struct: string,
  member: string,
  kernel: KernelTarget | undefined,
  say: Say,
): string | undefined {
  const forms = callbacksOf(struct)?.get(member);
  const changes = changesOf(member).filter((change) => change.of === struct);
  if (!forms && changes.length === 0) return undefined;
  const parts: string[] = [];
  if (forms) {
    parts.push(say(texts.callback, { struct }));
    const own = prototypeOn(struct, member, kernel) ?? (forms.length === 1 ? forms[0] : undefined);
    if (own && kernel) parts.push(say(texts.onTarget, { target: kernel.version.text }));
    for (const form of own ? [own] : forms) {
      if (!own) parts.push(say(texts.inTrees, { trees: form.trees.join(', ') }));
      parts.push(codeBlock(declaration(member, form)));
    }
  }
  const availability = availabilityOf(changes, kernel, say);
  if (availability) parts.push(`**${availability}**`);
  if (changes.length > 0) parts.push(historyTable(changes, say));
  return parts.join('\n\n');
}

/** `int open(struct inode *inode, struct file *file)`. */
export function declaration(name: string, { returns, parameters }: Prototype): string {
  const list = parameters.join(', ') || 'void';
  return returns.endsWith('*') ? `${returns}${name}(${list})` : `${returns} ${name}(${list})`;
}

function sentences(name: string, say: Say): string[] {
  const fn = functionNamedInTable(name);
  const context = fn && contextTexts[fn.context];
  return [
    ...(context ? [say(context)] : []),
    ...(fn?.fails ? [say(failureTexts[fn.fails])] : []),
    ...(fn?.undo ? [say(texts.undo, { undo: fn.undo })] : []),
  ];
}

function availabilityOf(
  changes: readonly ApiChange[],
  kernel: KernelTarget | undefined,
  say: Say,
): string | undefined {
  if (!kernel) return undefined;
  const target = kernel.version.text;
  const isGone = changes.some(
    (one) =>
      /^(?:removed|renamed)$/.test(one.change) && one.kind !== 'export' && happened(one, kernel) === 'yes',
  );
  if (isGone) return say(texts.gone, { target });
  const isEarly = changes.some((one) => one.change === 'added' && happened(one, kernel) === 'no');
  return isEarly ? say(texts.early, { target }) : undefined;
}

function historyTable(changes: readonly ApiChange[], say: Say): string {
  const rows = changes.map((change) => {
    const since = sureSince(change);
    const release = change.exact ? since : say(texts.until, { since });
    return `| ${release} | ${whatOf(change, say).replaceAll('|', '\\|')} |`;
  });
  return [
    `**${say(texts.history)}**`,
    '',
    `| ${say(texts.release)} | ${say(texts.change)} |`,
    '| --- | --- |',
    ...rows,
  ].join('\n');
}

function whatOf(change: ApiChange, say: Say): string {
  const { use, before, after, arity } = change;
  if (change.kind === 'export') return say(texts.unexported);
  switch (change.change) {
    case 'removed':
      return use ? say(texts.removedFor, { use }) : say(texts.removed);
    case 'renamed':
      return use ? say(texts.renamed, { use }) : say(texts.removed);
    case 'added':
      return say(texts.added);
    case 'moved-header':
      return use ? say(texts.moved, { use }) : say(texts.other);
    default:
      if (before !== undefined && after !== undefined) return say(texts.changed, { before, after });
      return arity ? say(texts.arity, { before: arity[0], after: arity[1] }) : say(texts.other);
  }
}

function codeBlock(code: string): string {
  return `\`\`\`c\n${code}\n\`\`\``;
}
