import { camel } from '../gen/names.ts';
import type { Shape } from './shapes.ts';

/** The check of a new rule: it works, and finds the example name until a person says what it is about. */
export function ruleModule(defect: string, shape: Shape): string {
  return `import type { ${shape.ruleType} } from '../../../${shape.module}';
import { ${camel(defect)} as page } from '../pages.ts';

/** One sentence on what this check relies on and what it cannot see. */
export const rule: ${shape.ruleType} = {
  on: '${shape.on}',
  names: ['${shape.subject}'],
  *check(at) {
    yield page.problem(${shape.span}, { name: at.name });
  },
};
`;
}

/** The page of a new rule, complete in both languages, so that the first run of the tests is green. */
export function rulePage(defect: string, shape: Shape, language: string): string {
  const words = defect.replaceAll('-', ' ');
  const fences = (heading: string, texts: readonly string[]): string =>
    texts.map((text) => `## ${heading}\n\n\`\`\`${language}\n${text}\`\`\`\n`).join('\n');
  return `---
severity: warning
confidence: medium
stage: preview
since: 0.1.0
tags: [value]
title:
  en: '${words}'
  zh-CN: '${words}'
message:
  en: '{name} is wrong here; say what happens at run time, and what to do.'
  zh-CN: '此处的 {name} 有误；请说明运行时的后果以及应当怎么做。'
help:
  en: Say in one sentence what to do.
  zh-CN: 用一句话说明应当怎么做。
---

## Why

What goes wrong at run time, on which targets, and how a person would notice.

## 为什么

运行时会出什么问题、涉及哪些目标系统、人们会如何发现。

${fences('Bad', shape.bad)}
${fences('Good', shape.good)}`;
}
