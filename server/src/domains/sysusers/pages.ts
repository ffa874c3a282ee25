// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidValue = page<
  { say: 'type'; value: string | number } | { say: 'name-missing' } | { say: 'group-missing' } | { say: 'name'; value: string | number } | { say: 'id'; value: string | number } | { say: 'reserved'; value: string | number } | { say: 'range'; value: string | number } | { say: 'backwards'; value: string | number } | { say: 'path'; value: string | number },
  { meant: string | number }
>({
  "code": "sysusers/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that systemd-sysusers refuses",
    "zh-CN": "systemd-sysusers 拒绝的行"
  },
  "help": {
    "en": "`systemd-sysusers --dry-run` reads the files without changing anything.",
    "zh-CN": "可用 `systemd-sysusers --dry-run` 检查而不修改系统。"
  },
  "fixable": true,
  "messages": {
    "type": {
      "en": "`{value}` is no type; a line begins with `u`, `u!`, `g`, `m` or `r`.",
      "zh-CN": "`{value}` 不是有效类型；行首应为 `u`、`u!`、`g`、`m` 或 `r`。"
    },
    "name-missing": {
      "en": "The line names nobody.",
      "zh-CN": "该行没有名称。"
    },
    "group-missing": {
      "en": "`m` names a user and a group.",
      "zh-CN": "`m` 需要用户和组两个名称。"
    },
    "name": {
      "en": "`{value}` cannot be a name: it begins with a letter or `_`, goes on with letters, digits, `_`, `-`, `.` and has at most 31 of them.",
      "zh-CN": "`{value}` 不能作为名称：应以字母或 `_` 开头，仅含字母、数字、`_`、`-`、`.`，最长 31 个字符。"
    },
    "id": {
      "en": "`{value}` is no number, path or `-`.",
      "zh-CN": "`{value}` 不是编号、路径或 `-`。"
    },
    "reserved": {
      "en": "`{value}` means \"no user\" to the kernel and is refused.",
      "zh-CN": "`{value}` 在内核中表示“无用户”，会被拒绝。"
    },
    "range": {
      "en": "A range is `number` or `first-last`; `{value}` is neither.",
      "zh-CN": "范围应为 `编号` 或 `起-止`，`{value}` 都不是。"
    },
    "backwards": {
      "en": "The range `{value}` runs backwards and is refused.",
      "zh-CN": "范围 `{value}` 起止颠倒，会被拒绝。"
    },
    "path": {
      "en": "`{value}` is no absolute path; a description with blanks stands in quotes.",
      "zh-CN": "`{value}` 不是绝对路径；含空格的描述应加引号。"
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
  { name: string | number },
  { meant: string | number }
>({
  "code": "sysusers/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A shell that nobody has",
    "zh-CN": "shell 不存在"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` does not exist on this system, so nothing can be run as this user by a login or `su`.",
      "zh-CN": "该系统上不存在 `{name}`，无法以此用户登录或通过 `su` 运行程序。"
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

export const repeatedName = page<
  { name: string | number },
  Record<never, never>
>({
  "code": "sysusers/repeated-name",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A user or group that two lines make",
    "zh-CN": "重复创建的用户或组"
  },
  "help": {
    "en": "Keep one line a name.",
    "zh-CN": "每个名称只保留一行。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Another line makes `{name}` already; systemd drops this one.",
      "zh-CN": "已有一行创建 `{name}`，systemd 会丢弃此行。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove this line",
      "zh-CN": "删除此行"
    }
  },
  "steps": {
    "first": {
      "en": "Made here",
      "zh-CN": "首次创建处"
    }
  }
});

export const shiftedColumns = page<
  { say: 'quotes' } | { say: 'extra'; type: string | number } | { say: 'open' },
  { say: 'quote' } | { say: 'close' }
>({
  "code": "sysusers/shifted-columns",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Columns that are shifted",
    "zh-CN": "列错位"
  },
  "help": {
    "en": "`systemd-sysusers --dry-run` reads the files without changing anything.",
    "zh-CN": "可用 `systemd-sysusers --dry-run` 检查而不修改系统。"
  },
  "fixable": true,
  "messages": {
    "quotes": {
      "en": "A description with blanks stands in quotes; without them its words are home folder and shell.",
      "zh-CN": "含空格的描述应加引号，否则其中的词会被当作主目录和 shell。"
    },
    "extra": {
      "en": "`{type}` has no further columns; the line is refused.",
      "zh-CN": "`{type}` 没有更多的列，该行会被拒绝。"
    },
    "open": {
      "en": "The quote is not closed.",
      "zh-CN": "引号没有闭合。"
    }
  },
  "fixes": {
    "quote": {
      "en": "Put it in quotes",
      "zh-CN": "加上引号"
    },
    "close": {
      "en": "Close the quote",
      "zh-CN": "闭合引号"
    }
  },
  "steps": {}
});
