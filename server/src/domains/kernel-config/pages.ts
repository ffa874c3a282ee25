// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const malformedLine = page<
  { say: 'stray' } | { say: 'comment' },
  { fixed: string | number }
>({
  "code": "kernel-config/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A line that Kconfig passes over",
    "zh-CN": "Kconfig 会忽略的行"
  },
  "help": {
    "en": "Write CONFIG_X=value without blanks, or # CONFIG_X is not set.",
    "zh-CN": "写作 CONFIG_X=值（不含空格），或 # CONFIG_X is not set。"
  },
  "fixable": true,
  "messages": {
    "stray": {
      "en": "This is no setting: Kconfig passes the line over.",
      "zh-CN": "这不是一条设置：Kconfig 会忽略本行。"
    },
    "comment": {
      "en": "This is a mere comment: the form that switches a symbol off is `# CONFIG_X is not set`.",
      "zh-CN": "这只是普通注释：关闭符号的写法为 `# CONFIG_X is not set`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write {fixed}",
      "zh-CN": "写为 {fixed}"
    }
  },
  "steps": {}
});

export const overriddenValue = page<
  { say: 'by'; by: string | number; name: string | number; value: string | number } | { say: 'hidden'; name: string | number } | { say: 'selected'; name: string | number; value: string | number },
  never
>({
  "code": "kernel-config/overridden-value",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A symbol that is on all the same",
    "zh-CN": "仍会启用的符号"
  },
  "help": {
    "en": "Switch off what selects it, or leave the line out.",
    "zh-CN": "请关闭选中它的符号，或去掉该行。"
  },
  "fixable": false,
  "messages": {
    "by": {
      "en": "{name} is `{value}` all the same, selected by {by}.",
      "zh-CN": "{name} 仍为 `{value}`：被 {by} 选中。"
    },
    "hidden": {
      "en": "{name} is `y` by default, and nobody can switch it off here: its title is not shown.",
      "zh-CN": "{name} 默认为 `y`，此处无法关闭：其提示未显示。"
    },
    "selected": {
      "en": "{name} is `{value}` all the same: something that is on selects it.",
      "zh-CN": "{name} 仍为 `{value}`：有已启用的符号选中了它。"
    }
  },
  "fixes": {},
  "steps": {
    "by": {
      "en": "{name} selects it.",
      "zh-CN": "由 {name} 选中。"
    }
  }
});

export const repeatedSymbol = page<
  { say: 'other'; name: string | number; value: string | number } | { say: 'same'; name: string | number } | { say: 'choice'; name: string | number; other: string | number },
  Record<never, never>
>({
  "code": "kernel-config/repeated-symbol",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A symbol that is set twice",
    "zh-CN": "重复设置的符号"
  },
  "help": {
    "en": "Keep one line for each symbol.",
    "zh-CN": "每个符号保留一行。"
  },
  "fixable": true,
  "messages": {
    "other": {
      "en": "{name} is set again below, to `{value}`: this line does not count.",
      "zh-CN": "{name} 在下方再次设为 `{value}`：本行无效。"
    },
    "same": {
      "en": "{name} is set to the same value again below.",
      "zh-CN": "{name} 在下方再次设为相同的值。"
    },
    "choice": {
      "en": "{name} and {other} are members of one choice: the last line counts.",
      "zh-CN": "{name} 与 {other} 属于同一 choice：以最后一行为准。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove this line",
      "zh-CN": "删除本行"
    }
  },
  "steps": {
    "last": {
      "en": "This line counts.",
      "zh-CN": "以此行为准。"
    }
  }
});

export const unfitValue = page<
  { say: 'form'; value: string | number } | { say: 'empty' } | { say: 'module'; name: string | number } | { say: 'type'; name: string | number; type: string | number; value: string | number } | { say: 'quotes'; name: string | number } | { say: 'range'; fixed: string | number; high: string | number; low: string | number; name: string | number; value: string | number },
  { fixed: string | number }
>({
  "code": "kernel-config/unfit-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A value that does not fit the symbol",
    "zh-CN": "与符号不符的值"
  },
  "help": {
    "en": "Write a value of the symbol's type, within its range.",
    "zh-CN": "请写符合符号类型且在其范围内的值。"
  },
  "fixable": true,
  "messages": {
    "form": {
      "en": "`{value}` is no value: it is y, m, n, a number, or a text in quotes.",
      "zh-CN": "`{value}` 不是有效的值：应为 y、m、n、数字或带引号的文本。"
    },
    "empty": {
      "en": "There is no value behind the sign.",
      "zh-CN": "等号之后没有值。"
    },
    "module": {
      "en": "{name} is a bool and cannot be a module: Kconfig passes the line over.",
      "zh-CN": "{name} 为 bool，不能是模块：Kconfig 会忽略本行。"
    },
    "type": {
      "en": "`{value}` is no {type}, which {name} is: Kconfig passes the line over.",
      "zh-CN": "{name} 为 {type}，`{value}` 不符：Kconfig 会忽略本行。"
    },
    "quotes": {
      "en": "{name} is a string: its value stands in quotes, else Kconfig passes the line over.",
      "zh-CN": "{name} 为 string：其值须带引号，否则 Kconfig 会忽略本行。"
    },
    "range": {
      "en": "{name} goes from {low} to {high}: `{value}` becomes {fixed}.",
      "zh-CN": "{name} 的范围为 {low} 到 {high}：`{value}` 会变为 {fixed}。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write {fixed}",
      "zh-CN": "写为 {fixed}"
    }
  },
  "steps": {}
});

export const unknownSymbol = page<
  { say: 'misspelt'; meant: string | number; name: string | number } | { say: 'unknown'; name: string | number } | { say: 'arch'; arch: string | number; name: string | number },
  { say: 'rename'; meant: string | number } | { say: 'remove' }
>({
  "code": "kernel-config/unknown-symbol",
  "tags": [
    "reference"
  ],
  "severity": "info",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A symbol that the tree does not have",
    "zh-CN": "源码树中没有的符号"
  },
  "help": {
    "en": "Look for the symbol that took its place, or remove the line.",
    "zh-CN": "请查找取代它的符号，或删除本行。"
  },
  "fixable": true,
  "messages": {
    "misspelt": {
      "en": "This tree has no {name}. Is {meant} meant?",
      "zh-CN": "该源码树中没有 {name}。是否指 {meant}？"
    },
    "unknown": {
      "en": "This tree has no {name}: the line has no effect.",
      "zh-CN": "该源码树中没有 {name}：本行无效。"
    },
    "arch": {
      "en": "{name} does not belong to the architecture {arch}: the line has no effect.",
      "zh-CN": "{name} 不属于架构 {arch}：本行无效。"
    }
  },
  "fixes": {
    "rename": {
      "en": "Use {meant}",
      "zh-CN": "改用 {meant}"
    },
    "remove": {
      "en": "Remove the line",
      "zh-CN": "删除该行"
    }
  },
  "steps": {}
});

export const unmetDependency = page<
  { say: 'chain'; chain: string | number; name: string | number } | { say: 'unmet'; name: string | number } | { say: 'hidden'; name: string | number } | { say: 'module'; name: string | number } | { say: 'modules'; name: string | number } | { say: 'other'; name: string | number; value: string | number },
  { say: 'remove' } | { say: 'module' } | { say: 'builtIn' }
>({
  "code": "kernel-config/unmet-dependency",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A symbol that is set though it cannot be on",
    "zh-CN": "无法启用却被设置的符号"
  },
  "help": {
    "en": "Switch on what it depends on, or remove the line.",
    "zh-CN": "请启用其依赖，或删除该行。"
  },
  "fixable": true,
  "messages": {
    "chain": {
      "en": "{name} stays off, because its dependencies are not met: {chain}.",
      "zh-CN": "{name} 不会启用，因为依赖不满足：{chain}。"
    },
    "unmet": {
      "en": "{name} stays off, because its dependencies are not met.",
      "zh-CN": "{name} 不会启用，因为依赖不满足。"
    },
    "hidden": {
      "en": "{name} cannot be chosen here, and nothing turns it on: it stays off.",
      "zh-CN": "{name} 在此无法选择，也没有符号启用它：保持关闭。"
    },
    "module": {
      "en": "{name} becomes `m`, because something that it depends on is a module.",
      "zh-CN": "{name} 会变为 `m`，因为其依赖之一是模块。"
    },
    "modules": {
      "en": "{name} becomes `y`: this kernel has no modules (MODULES=n).",
      "zh-CN": "{name} 会变为 `y`：该内核不支持模块（MODULES=n）。"
    },
    "other": {
      "en": "{name} cannot be chosen here; its value is `{value}`.",
      "zh-CN": "{name} 在此无法选择；其值为 `{value}`。"
    }
  },
  "fixes": {
    "remove": {
      "en": "Remove the line",
      "zh-CN": "删除该行"
    },
    "module": {
      "en": "Make it a module",
      "zh-CN": "改为模块"
    },
    "builtIn": {
      "en": "Build it in",
      "zh-CN": "改为内置"
    }
  },
  "steps": {}
});
