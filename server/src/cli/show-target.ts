import { resolve } from 'node:path';
import type { Text } from '../core/text.ts';
import { targetPrograms } from '../core/types.ts';
import { seriesWithin } from '../core/supported-range.ts';
import { presets } from '../target/presets.ts';
import { createWorkbench, diskFiles } from '../workbench.ts';
import { reportGap, reportTarget } from '../workbench/file-report.ts';
import { openScope } from '../workbench/scope.ts';
import { rangeText } from '../workbench/support.ts';
import type { Door } from './door.ts';
import { rootOf, scopeRequest, slashed } from './plan.ts';
import { kindOf } from './walk.ts';

/** Says which system the files at a path are checked for and where that is known from. */
export async function showTarget(
  door: Door,
  argument: string,
  options: {
    readonly format: 'text' | 'json';
    readonly target?: string;
    readonly support?: string;
    readonly root?: string;
  },
): Promise<void> {
  const path = slashed(resolve(argument));
  const kind = kindOf(path);
  if (kind === undefined) {
    door.end(2);
    await door.complain({ text: words.missing, args: { path: argument } });
    return;
  }
  // A folder is asked about as a module in it would be, because the kernel is the part that is found there.
  const file = kind === 'folder' ? `${path === '/' ? '' : path}/module.c` : path;
  const root = await rootOf(file.slice(0, Math.max(1, file.lastIndexOf('/'))));
  const checkOptions = { ...options, format: 'text', failOn: 'never', strict: false } as const;
  const scope = await openScope(diskFiles, scopeRequest(root, checkOptions));
  const fault = scope.error ?? scope.supportError;
  if (fault) {
    door.end(2);
    await door.complain(fault);
    return;
  }
  const resolved = await scope.targetOf(file);
  const gaps = [...scope.gaps, ...resolved.gaps].map((gap) => reportGap(gap, door.locale));
  if (options.target !== undefined && resolved.gaps.length > 0) door.end(2);
  const target = reportTarget(resolved.target, scope.support);
  if (options.format === 'json') {
    await door.output.print(`${JSON.stringify({ schema: 1, target, gaps }, undefined, 2)}\n`);
    return;
  }
  const lines = ['kernel', ...targetPrograms].map((name) => {
    const part = target[name];
    return part
      ? door.say(words.part, { name: name.padEnd(8), version: part.version, source: part.source })
      : door.say(words.unknown, { name: name.padEnd(8) });
  });
  if (scope.support) {
    const { source } = scope.support;
    const range = rangeText(scope.support);
    const facts = await createWorkbench().kernelFacts();
    const kernels = seriesWithin(scope.support, facts?.api.columns ?? []).join(', ');
    lines.push(door.say(words.support, { range, source, kernels }));
  }
  const symbols = resolved.target.kernel?.config?.size;
  if (symbols !== undefined) lines.push(door.say(words.config, { symbols }));
  for (const gap of gaps) lines.push(`${gap.by}: ${gap.reason}`);
  await door.output.print(`${lines.join('\n')}\n`);
}

export async function showPresets(door: Door, format: 'text' | 'json'): Promise<void> {
  if (format === 'json') {
    await door.output.print(
      `${JSON.stringify({ schema: 1, presets: Object.fromEntries(presets) }, undefined, 2)}\n`,
    );
    return;
  }
  for (const [name, preset] of presets) {
    const parts = [
      `kernel ${preset.kernel}`,
      ...targetPrograms.flatMap((one) => (preset[one] === undefined ? [] : [`${one} ${preset[one]}`])),
      ...(preset.backports === true ? [door.say(words.backports)] : []),
    ];
    await door.output.print(`${name.padEnd(16)} ${parts.join(', ')}\n`);
  }
}

const words = {
  missing: {
    en: '{path}: there is no such file or folder, or it cannot be read',
    'zh-CN': '{path}：文件或目录不存在，或无法读取',
  },
  part: { en: '{name} {version} (from: {source})', 'zh-CN': '{name} {version}（来源：{source}）' },
  unknown: {
    en: '{name} unknown: rules that depend on it stay silent; name it with --target',
    'zh-CN': '{name} 未知：依赖它的规则不会报告；可用 --target 指定',
  },
  support: {
    en: 'support  {range} (from: {source}); looked at are the kernels {kernels}',
    'zh-CN': 'support  {range}（来源：{source}）；逐一检查的内核：{kernels}',
  },
  config: {
    en: 'config   {symbols} CONFIG symbols are set',
    'zh-CN': 'config   已设置 {symbols} 个 CONFIG 符号',
  },
  backports: { en: 'heavy backports', 'zh-CN': '大量反向移植' },
} as const satisfies Readonly<Record<string, Text>>;
