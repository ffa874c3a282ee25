import { unescapeMarkdown } from '../core/markdown.ts';
import type { Text } from '../core/text.ts';
import type { Target } from '../core/types.ts';
import { createWorkbench, diskFiles, type Workbench } from '../workbench.ts';
import { explainRule, explainWord } from '../workbench/explain-name.ts';
import { loadAll } from '../workbench/load-all.ts';
import { openScope } from '../workbench/scope.ts';
import { ignoreMetas } from './check.ts';
import { harmless } from './columns.ts';
import type { Door } from './door.ts';
import { painter, type Paint } from './output.ts';
import { rootOf, scopeRequest, slashed } from './plan.ts';

interface Options {
  readonly format: 'text' | 'json';
  readonly target?: string;
}

/** Explains a rule by its code, or a name of some language: a directive, a key, a helper. */
export async function explainName(door: Door, name: string, options: Options): Promise<void> {
  const bench = createWorkbench();
  const markdown =
    (await explainRule(bench, name, door.locale)) ?? (await explainHere(door, bench, name, options));
  if (markdown === undefined) {
    door.end(2);
    const near = nearest(name, bench);
    await door.complain({
      text: near.length > 0 ? words.unknownNear : words.unknown,
      args: { name, near: near.join(', ') },
    });
    return;
  }
  if (options.format === 'json') {
    await door.output.print(`${JSON.stringify({ schema: 1, name, markdown }, undefined, 2)}\n`);
    return;
  }
  await door.output.print(`${forTerminal(markdown, painter(door.output.colour))}\n`);
}

async function explainHere(
  door: Door,
  bench: Workbench,
  name: string,
  options: Options,
): Promise<string | undefined> {
  const target = await targetHere(door, options);
  if (!target) return undefined;
  const { domains, broken } = await loadAll(bench, door.locale);
  for (const sentence of broken) await door.output.warn(`syswright: ${sentence}\n`);
  return explainWord(bench, domains, name, target, door.locale);
}

/** The target of a module in the current folder: that is what a person here builds for. */
async function targetHere(door: Door, options: Options): Promise<Target | undefined> {
  const folder = slashed(process.cwd());
  const request = scopeRequest(await rootOf(folder), { ...options, failOn: 'never', strict: false });
  const scope = await openScope(diskFiles, request);
  if (scope.error) {
    door.end(2);
    await door.complain(scope.error);
    return undefined;
  }
  return (await scope.targetOf(`${folder}/module.c`)).target;
}

/** Rules whose name holds the word, or that are one or two letters away from it. */
function nearest(name: string, bench: Workbench): readonly string[] {
  const word = name.slice(name.indexOf('/') + 1).toLowerCase();
  const codes = [...bench.entries.flatMap((entry) => entry.codes), ...ignoreMetas().map((meta) => meta.code)];
  return codes
    .filter((code) => word.length > 2 && code.slice(code.indexOf('/') + 1).includes(word))
    .slice(0, 5);
}

/** Markdown of our own making as plain or coloured text. */
function forTerminal(markdown: string, paint: Paint): string {
  let inFence = false;
  return markdown
    .split('\n')
    .flatMap((line) => {
      if (/^\s*```/.test(line)) {
        inFence = !inFence;
        return [];
      }
      const clean = harmless(line);
      if (inFence) return [paint('cyan', `    ${clean}`)];
      if (/^#+ /.test(clean)) return [paint('bold', clean.replace(/^#+ /, ''))];
      return [
        unescapeMarkdown(clean.replace(/\*\*(.+?)\*\*/g, (_whole, text: string) => paint('bold', text))),
      ];
    })
    .join('\n');
}

const words = {
  unknown: {
    en: 'nothing is known about `{name}`; `syswright rules` lists the rules',
    'zh-CN': '没有关于 `{name}` 的说明；可用 `syswright rules` 查看全部规则',
  },
  unknownNear: {
    en: 'nothing is known about `{name}`; did you mean {near}?',
    'zh-CN': '没有关于 `{name}` 的说明；是否指 {near}？',
  },
} as const satisfies Readonly<Record<string, Text>>;
