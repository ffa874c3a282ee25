import { locales, type Locale } from '../../server/src/core/text.ts';
import { codeOf } from './pages.ts';
import type { Example, PageFile } from './page-file.ts';
import type { DomainFolder } from './read-domains.ts';

const words = {
  en: {
    index: 'Rules',
    intro: 'Every rule, generated from the pages beside the checks. The examples are run as tests.',
    table: '| rule | severity | confidence | fix | what it finds |',
    facts: 'Severity {severity}, confidence {confidence}, since {since}. Tags: {tags}.',
    bad: 'Reported',
    fixed: 'After the fix',
    good: 'Not reported',
    yes: 'yes',
    ignore: 'To accept one place, write on the line before it: `syswright-ignore {code}: <reason>`.',
  },
  'zh-CN': {
    index: '规则',
    intro: '全部规则，由检查旁边的页面生成；其中的示例都作为测试运行。',
    table: '| 规则 | 严重程度 | 可信度 | 修复 | 检查内容 |',
    facts: '严重程度 {severity}，可信度 {confidence}，自 {since} 起。标签：{tags}。',
    bad: '会报告',
    fixed: '修复之后',
    good: '不会报告',
    yes: '有',
    ignore: '若要接受某一处，请在其上一行写：`syswright-ignore {code}: <理由>`。',
  },
} as const;

/** The pages of `docs/rules/`, by path relative to that folder. English at the top, Chinese under `zh-CN/`. */
export function ruleDocs(folders: readonly DomainFolder[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const locale of locales) {
    const base = locale === 'en' ? '' : `${locale}/`;
    files.set(`${base}README.md`, indexPage(folders, locale));
    for (const folder of folders) {
      for (const page of folder.pages) files.set(`${base}${codeOf(page)}.md`, rulePage(page, locale));
    }
  }
  return files;
}

function indexPage(folders: readonly DomainFolder[], locale: Locale): string {
  const say = words[locale];
  const lines = [`# ${say.index}`, '', say.intro];
  for (const folder of folders) {
    if (folder.pages.length === 0) continue;
    lines.push('', `## ${folder.id}`, '', say.table, '| --- | --- | --- | --- | --- |');
    for (const page of folder.pages) {
      const fix = Object.keys(page.fixes).length > 0 ? say.yes : '';
      const code = codeOf(page);
      lines.push(
        `| [${code}](${code}.md) | ${page.severity} | ${page.confidence} | ${fix} | ${page.title[locale]} |`,
      );
    }
  }
  return lines.join('\n') + '\n';
}

function rulePage(page: PageFile, locale: Locale): string {
  const say = words[locale];
  const code = codeOf(page);
  const facts = say.facts
    .replace('{severity}', page.severity)
    .replace('{confidence}', page.confidence)
    .replace('{since}', page.since)
    .replace('{tags}', page.tags.join(', '));
  const parts = [`# ${code}`, `**${page.title[locale]}**`, facts, page.why[locale], page.help[locale]];
  for (const example of page.examples) parts.push(`## ${say[example.kind]}`, ...fences(example));
  parts.push('---', say.ignore.replace('{code}', code));
  return parts.join('\n\n') + '\n';
}

function fences(example: Example): readonly string[] {
  return example.fences.map((fence) => {
    const head = fence.file === undefined ? '' : `\`${fence.file}\`\n\n`;
    return `${head}\`\`\`${fence.language}\n${fence.text}\`\`\``;
  });
}
