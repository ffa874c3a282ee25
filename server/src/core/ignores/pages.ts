// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../rule-page.ts';

export const ignoreWithoutReason = page<
  Record<never, never>,
  never
>({
  "code": "ignore/ignore-without-reason",
  "tags": [
    "style"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An ignore comment without a reason",
    "zh-CN": "忽略注释没有写明理由"
  },
  "help": {
    "en": "Add a colon and the reason after the code.",
    "zh-CN": "请在代码后加冒号并写出理由。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "This ignore gives no reason, so it has no effect; write it as `syswright-ignore <code>: <reason>`.",
      "zh-CN": "这条忽略注释没有写明理由，因此不起作用；请写成 `syswright-ignore <代码>: <理由>`。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const unusedIgnore = page<
  { code: string | number },
  { code: string | number }
>({
  "code": "ignore/unused-ignore",
  "tags": [
    "style"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An ignore comment that ignores nothing",
    "zh-CN": "没有作用的忽略注释"
  },
  "help": {
    "en": "Remove it, or correct the code it names.",
    "zh-CN": "请删除它，或改正其中的规则代码。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Nothing here is reported as {code}, so this ignore hides only what may come later.",
      "zh-CN": "此处没有 {code} 的报告，这条忽略注释只会掩盖将来的问题。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove the ignore of {code}",
      "zh-CN": "删除对 {code} 的忽略"
    }
  },
  "steps": {}
});
