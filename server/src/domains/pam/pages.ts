// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const brokenStack = page<
  { say: 'jump'; behind: string | number; count: string | number } | { say: 'open' },
  Record<never, never>
>({
  "code": "pam/broken-stack",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A stack that does not do what it seems to",
    "zh-CN": "实际行为与表面不符的堆栈"
  },
  "help": {
    "en": "Keep a root session open while you edit these files.",
    "zh-CN": "修改这些文件时请保留一个 root 会话。"
  },
  "fixable": true,
  "messages": {
    "jump": {
      "en": "The jump over {count} lines leaves the stack: only {behind} of its type follow, so the result is an error.",
      "zh-CN": "跳过 {count} 行会越过堆栈末尾：其后同类型的只有 {behind} 行，结果是错误。"
    },
    "open": {
      "en": "A `sufficient` pam_permit lets everybody in without a password.",
      "zh-CN": "`sufficient` 的 pam_permit 会让任何人免密码通过。"
    }
  },
  "fixes": {
    "default": {
      "en": "Refuse in place of it",
      "zh-CN": "改为拒绝"
    }
  },
  "steps": {}
});

export const invalidValue = page<
  { say: 'mode'; value: string | number } | { say: 'ending'; value: string | number } | { say: 'type'; known: string | number; value: string | number } | { say: 'few' } | { say: 'control'; known: string | number; value: string | number } | { say: 'open' } | { say: 'pair'; value: string | number } | { say: 'return'; value: string | number } | { say: 'action'; known: string | number; value: string | number } | { say: 'module'; meant: string | number; value: string | number } | { say: 'argument'; meant: string | number; module: string | number; value: string | number },
  { meant: string | number }
>({
  "code": "pam/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A word that PAM does not know",
    "zh-CN": "PAM 不认识的词"
  },
  "help": {
    "en": "Keep a root session open while you edit these files.",
    "zh-CN": "修改这些文件时请保留一个 root 会话。"
  },
  "fixable": true,
  "messages": {
    "mode": {
      "en": "A mask is octal, such as `022`; `{value}` is none.",
      "zh-CN": "掩码应为八进制，如 `022`，`{value}` 不是。"
    },
    "ending": {
      "en": "A module is named by its file: `{value}.so`.",
      "zh-CN": "模块应写文件名：`{value}.so`。"
    },
    "type": {
      "en": "`{value}` is no type of line; there are {known}.",
      "zh-CN": "`{value}` 不是有效类型；可用的有 {known}。"
    },
    "few": {
      "en": "A line has a type, a control and a module.",
      "zh-CN": "每行应有类型、控制标志和模块。"
    },
    "control": {
      "en": "`{value}` is no control; there are {known} and `[value=action …]`.",
      "zh-CN": "`{value}` 不是有效控制标志；可用的有 {known} 以及 `[值=动作 …]`。"
    },
    "open": {
      "en": "The bracket is not closed.",
      "zh-CN": "方括号没有闭合。"
    },
    "pair": {
      "en": "`{value}` has no action: write `{value}=ignore` or another one.",
      "zh-CN": "`{value}` 没有动作，应写作 `{value}=ignore` 等。"
    },
    "return": {
      "en": "No module returns `{value}`.",
      "zh-CN": "没有模块会返回 `{value}`。"
    },
    "action": {
      "en": "`{value}` is no action; there are {known} and numbers.",
      "zh-CN": "`{value}` 不是有效动作；可用的有 {known} 以及数字。"
    },
    "module": {
      "en": "No module that we know is called `{value}`; did you mean `{meant}`?",
      "zh-CN": "没有已知模块名为 `{value}`，是否指 `{meant}`？"
    },
    "argument": {
      "en": "{module} knows no argument `{value}`; did you mean `{meant}`?",
      "zh-CN": "{module} 没有参数 `{value}`，是否指 `{meant}`？"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    }
  },
  "steps": {}
});

export const missingReference = page<
  { say: 'module'; name: string | number } | { say: 'file'; name: string | number },
  { meant: string | number }
>({
  "code": "pam/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A module or file that nobody has",
    "zh-CN": "模块或文件不存在"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "module": {
      "en": "{name} is not installed on this system; a line of it always fails.",
      "zh-CN": "该系统未安装 {name}，此行必定失败。"
    },
    "file": {
      "en": "There is no `{name}` in `/etc/pam.d` of this system; the line always fails.",
      "zh-CN": "该系统的 `/etc/pam.d` 中没有 `{name}`，此行必定失败。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    }
  },
  "steps": {}
});
