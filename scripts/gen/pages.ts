import type { DomainFolder } from './read-domains.ts';
import { banner, camel } from './names.ts';
import { slotsOf, type PageFile } from './page-file.ts';

/** `pages.ts` of a folder: each page's metadata and messages, with the arguments typed from the `{name}` slots. */
export function pagesModule(domain: DomainFolder): string {
  const core = domain.hasChecks ? '../../core' : '..';
  const blocks = domain.pages.map((page) => {
    const types = `<\n  ${argsType(page.messages)},\n  ${argsType(page.fixes)}\n>`;
    return `export const ${camel(page.defect)} = page${types}(${JSON.stringify(pageData(page), undefined, 2)});\n`;
  });
  return `${banner}import { page } from '${core}/rule-page.ts';\n\n${blocks.join('\n')}`;
}

/** `rules.ts` of a domain: every check joined with its page. */
export function rulesModule(domain: DomainFolder): string {
  const imports = domain.pages.map(
    ({ defect }) => `import { rule as ${camel(defect)} } from './rules/${defect}.ts';`,
  );
  const entries = domain.pages.map(
    ({ defect }) => `  { meta: pages.${camel(defect)}.meta, ...${camel(defect)} },`,
  );
  return (
    `${banner}import type { Rule } from '../../core/types.ts';\nimport * as pages from './pages.ts';\n` +
    `${imports.join('\n')}\n\nexport const rules: readonly Rule[] = [\n${entries.join('\n')}\n];\n`
  );
}

/** `explanations.ts` of a folder: the pages' reasons and first examples, for \`explain\` and hovers; loaded on demand. */
export function explanationsModule(domain: DomainFolder): string {
  const core = domain.hasChecks ? '../../core' : '..';
  const table = Object.fromEntries(domain.pages.map((page) => [codeOf(page), explanation(page)]));
  return (
    `${banner}import type { Text } from '${core}/text.ts';\n\n` +
    `export const explanations: Readonly<Record<string, Text>> = ${JSON.stringify(table, undefined, 2)};\n`
  );
}

function explanation(page: PageFile): Record<string, string> {
  const bad = page.examples.find((example) => example.kind === 'bad')?.fences.at(-1);
  const fixed = page.examples.find((example) => example.kind === 'fixed')?.fences.at(-1);
  const shown = (fence: typeof bad): string =>
    fence ? `\n\n\`\`\`${fence.language}\n${fence.text}\`\`\`` : '';
  return {
    en: page.why.en + shown(bad) + (fixed ? `\n\nBetter:${shown(fixed)}` : ''),
    'zh-CN': page.why['zh-CN'] + shown(bad) + (fixed ? `\n\n应改为：${shown(fixed)}` : ''),
  };
}

export function codeOf(page: PageFile): string {
  return `${page.domain}/${page.defect}`;
}

function pageData(page: PageFile): object {
  return {
    code: codeOf(page),
    tags: page.tags,
    severity: page.severity,
    confidence: page.confidence,
    stage: page.stage,
    since: page.since,
    title: page.title,
    help: page.help,
    fixable: Object.keys(page.fixes).length > 0,
    messages: page.messages,
    fixes: page.fixes,
    steps: page.steps,
  };
}

function argsType(variants: PageFile['messages']): string {
  const names = Object.keys(variants);
  if (names.length === 0) return 'never';
  return names
    .map((name) => {
      const slots = slotsOf(variants[name]!.en).map((slot) => `${slot}: string | number`);
      const fields = [...(name === 'default' ? [] : [`say: '${name}'`]), ...slots];
      return fields.length === 0 ? 'Record<never, never>' : `{ ${fields.join('; ')} }`;
    })
    .join(' | ');
}
