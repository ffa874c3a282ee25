import { pageUrl } from '../config/program.ts';
import { isSelected } from '../core/selection.ts';
import type { Text } from '../core/text.ts';
import type { RuleMeta } from '../core/types.ts';
import { createWorkbench } from '../workbench.ts';
import { loadAll } from '../workbench/load-all.ts';
import { ignoreMetas } from './check.ts';
import type { Door } from './door.ts';

/** Every rule of every domain, and those about ignore comments. */
async function allMetas(door: Door): Promise<readonly RuleMeta[]> {
  const { domains, broken } = await loadAll(createWorkbench(), door.locale);
  for (const sentence of broken) await door.output.warn(`syswright: ${sentence}\n`);
  return [...domains.flatMap((domain) => domain.rules.map((rule) => rule.meta)), ...ignoreMetas()];
}

export async function showRules(
  door: Door,
  format: 'text' | 'json',
  tags: readonly string[] | undefined,
): Promise<void> {
  const metas = (await allMetas(door)).filter((meta) => isSelected(meta, tags ? { tags } : {}));
  const sorted = [...metas].sort((a, b) => (a.code < b.code ? -1 : 1));
  const { locale, output } = door;
  if (format === 'json') {
    const rules = sorted.map(({ code, severity, confidence, stage, since, fixable, title, tags }) => ({
      ...{ code, tags, severity, confidence, stage, since, fixable },
      title: title[locale],
      url: pageUrl(code, locale),
    }));
    await output.print(`${JSON.stringify({ schema: 1, rules }, undefined, 2)}\n`);
    return;
  }
  const width = Math.max(0, ...sorted.map((meta) => meta.code.length));
  for (const { code, severity, confidence, fixable, title } of sorted) {
    const notes = [severity, confidence, ...(fixable ? [door.say(fix)] : [])].join(', ');
    await output.print(`${code.padEnd(width)}  ${title[locale]} (${notes})\n`);
  }
}

const fix: Text = { en: 'has a fix', 'zh-CN': '可修复' };
