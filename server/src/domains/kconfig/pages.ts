// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const deadCondition = page<
  { say: 'both'; name: string | number } | { say: 'module'; name: string | number } | { say: 'value'; name: string | number; text: string | number; type: string | number },
  never
>({
  "code": "kconfig/dead-condition",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A condition that is never met",
    "zh-CN": "永远不成立的条件"
  },
  "help": {
    "en": "Compare a bool with y or n, a tristate with y, m or n.",
    "zh-CN": "bool 与 y、n 比较，tristate 与 y、m、n 比较。"
  },
  "fixable": false,
  "messages": {
    "both": {
      "en": "{name} is asked to be on and off at once: this is never met.",
      "zh-CN": "同时要求 {name} 启用与关闭：条件永远不成立。"
    },
    "module": {
      "en": "{name} is a bool and never `m`: this is never met.",
      "zh-CN": "{name} 为 bool，不会是 `m`：条件永远不成立。"
    },
    "value": {
      "en": "{name} is {type} and never `{text}`: this is never met.",
      "zh-CN": "{name} 为 {type}，不会是 `{text}`：条件永远不成立。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const helpText = page<
  { say: 'blank'; name: string | number } | { say: 'second'; name: string | number } | { say: 'spilt' },
  Record<never, never>
>({
  "code": "kconfig/help-text",
  "tags": [
    "syntax"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A help text that is not read as one",
    "zh-CN": "未被当作帮助文字读取"
  },
  "help": {
    "en": "Indent all lines of a help text at least as far as its first one.",
    "zh-CN": "帮助的每一行缩进都不应少于首行。"
  },
  "fixable": true,
  "messages": {
    "blank": {
      "en": "The help of {name} is empty: its text has to follow, indented.",
      "zh-CN": "{name} 的帮助为空：其后须有缩进的文字。"
    },
    "second": {
      "en": "{name} has a help text already; the first one is lost.",
      "zh-CN": "{name} 已有帮助文字，前一份会丢失。"
    },
    "spilt": {
      "en": "The help ends above: this line is indented less than its first one and is read as a statement.",
      "zh-CN": "帮助在上一行已结束：本行缩进少于帮助首行，会被当作语句读取。"
    }
  },
  "fixes": {
    "default": {
      "en": "Indent it",
      "zh-CN": "缩进该行"
    }
  },
  "steps": {}
});

export const malformedLine = page<
  { say: 'unknown'; text: string | number } | { say: 'misspelt'; text: string | number; wanted: string | number } | { say: 'dashed'; text: string | number } | { say: 'unquoted'; text: string | number } | { say: 'missing'; text: string | number; wanted: string | number } | { say: 'instead'; text: string | number; wanted: string | number } | { say: 'unexpected'; text: string | number } | { say: 'ignored'; text: string | number } | { say: 'open'; text: string | number } | { say: 'orphaned'; text: string | number } | { say: 'deep' },
  { say: 'write'; wanted: string | number } | { say: 'quote' } | { say: 'close'; wanted: string | number }
>({
  "code": "kconfig/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A line that Kconfig cannot read",
    "zh-CN": "Kconfig 无法读取的行"
  },
  "help": {
    "en": "Write one statement a line: keyword, name or title in quotes, condition behind if.",
    "zh-CN": "每行一条语句：关键字、名称或带引号的提示、if 之后的条件。"
  },
  "fixable": true,
  "messages": {
    "unknown": {
      "en": "Kconfig knows no statement `{text}`.",
      "zh-CN": "Kconfig 没有语句 `{text}`。"
    },
    "misspelt": {
      "en": "Kconfig knows no statement `{text}`; `{wanted}` is meant.",
      "zh-CN": "Kconfig 没有语句 `{text}`，应为 `{wanted}`。"
    },
    "dashed": {
      "en": "`{text}` is an old form of `help` that Linux 6.1 and later do not read.",
      "zh-CN": "`{text}` 是 `help` 的旧写法，Linux 6.1 及以后不再读取。"
    },
    "unquoted": {
      "en": "What begins with `{text}` stands in quotes here.",
      "zh-CN": "此处以 `{text}` 开头的内容应写在引号内。"
    },
    "missing": {
      "en": "Behind `{text}` a part is missing: {wanted}.",
      "zh-CN": "`{text}` 之后缺少一部分：{wanted}。"
    },
    "instead": {
      "en": "`{text}` stands where {wanted} is wanted.",
      "zh-CN": "此处应为 {wanted}，却写了 `{text}`。"
    },
    "unexpected": {
      "en": "`{text}` has no place in this line.",
      "zh-CN": "`{text}` 不应出现在此行。"
    },
    "ignored": {
      "en": "Kconfig passes the character `{text}` over, so that the line says something else.",
      "zh-CN": "Kconfig 会忽略字符 `{text}`，该行含义因此不同。"
    },
    "open": {
      "en": "A `{text}` that closes is missing on this line.",
      "zh-CN": "本行缺少收尾的 `{text}`。"
    },
    "orphaned": {
      "en": "`{text}` belongs to no entry: a symbol, a choice, a menu or a comment has to stand above it.",
      "zh-CN": "`{text}` 不属于任何条目：其上方必须有符号、choice、menu 或 comment。"
    },
    "deep": {
      "en": "This is nested deeper, or longer, than is read.",
      "zh-CN": "此处嵌套过深或过长，未作读取。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write {wanted}",
      "zh-CN": "写为 {wanted}"
    },
    "quote": {
      "en": "Put it in quotes",
      "zh-CN": "加上引号"
    },
    "close": {
      "en": "Close with {wanted}",
      "zh-CN": "以 {wanted} 收尾"
    }
  },
  "steps": {}
});

export const missingSource = page<
  { path: string | number },
  { near: string | number }
>({
  "code": "kconfig/missing-source",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A sourced file that is not there",
    "zh-CN": "source 的文件不存在"
  },
  "help": {
    "en": "Write the path from the root of the tree.",
    "zh-CN": "路径应从源码树根目录写起。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "There is no file `{path}` in this tree.",
      "zh-CN": "该源码树中没有文件 `{path}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {near}",
      "zh-CN": "改用 {near}"
    }
  },
  "steps": {}
});

export const recursiveDependency = page<
  { chain: string | number },
  never
>({
  "code": "kconfig/recursive-dependency",
  "tags": [
    "semantic"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A symbol that depends on itself",
    "zh-CN": "依赖自身的符号"
  },
  "help": {
    "en": "Break the circle: depend on a symbol or select it, not both.",
    "zh-CN": "请打破循环：对同一符号要么依赖，要么 select，不可兼用。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "Recursive dependency: {chain}.",
      "zh-CN": "递归依赖：{chain}。"
    }
  },
  "fixes": {},
  "steps": {
    "part": {
      "en": "{name} is part of the circle.",
      "zh-CN": "{name} 在循环中。"
    }
  }
});

export const repeatedProperty = page<
  { say: 'title' } | { say: 'line'; line: string | number },
  Record<never, never>
>({
  "code": "kconfig/repeated-property",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A property that stands there twice",
    "zh-CN": "重复的属性"
  },
  "help": {
    "en": "Keep one of them.",
    "zh-CN": "保留其中一个。"
  },
  "fixable": true,
  "messages": {
    "title": {
      "en": "This entry has a title already; the last one counts.",
      "zh-CN": "该条目已有提示文字；以最后一个为准。"
    },
    "line": {
      "en": "`{line}` stands in this entry already.",
      "zh-CN": "该条目中已有 `{line}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove the second",
      "zh-CN": "删除第二个"
    }
  },
  "steps": {
    "first": {
      "en": "The first one.",
      "zh-CN": "第一个。"
    }
  }
});

export const selectChoiceMember = page<
  { keyword: string | number; name: string | number },
  never
>({
  "code": "kconfig/select-choice-member",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A select of a choice's member",
    "zh-CN": "对 choice 成员的 select"
  },
  "help": {
    "en": "Depend on the member, or give the choice a default.",
    "zh-CN": "请改为依赖该成员，或给 choice 设置默认值。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "{name} is a member of a choice, which alone decides: `{keyword}` does not turn it on.",
      "zh-CN": "{name} 是 choice 的成员，由 choice 决定取值：`{keyword}` 不会启用它。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const unbalancedBlock = page<
  { say: 'unclosed'; wanted: string | number; word: string | number } | { say: 'unopened'; wanted: string | number; word: string | number },
  { say: 'close'; wanted: string | number } | { say: 'remove'; word: string | number }
>({
  "code": "kconfig/unbalanced-block",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A block without an end, or an end without a block",
    "zh-CN": "没有结尾的块，或没有块的结尾"
  },
  "help": {
    "en": "Close if with endif, menu with endmenu, choice with endchoice, in the same file.",
    "zh-CN": "if 以 endif、menu 以 endmenu、choice 以 endchoice 结束，且须在同一文件中。"
  },
  "fixable": true,
  "messages": {
    "unclosed": {
      "en": "This `{word}` is not closed: `{wanted}` is missing.",
      "zh-CN": "该 `{word}` 未结束：缺少 `{wanted}`。"
    },
    "unopened": {
      "en": "`{word}` ends no block: there is no open `{wanted}` above it.",
      "zh-CN": "`{word}` 没有对应的块：上方没有未结束的 `{wanted}`。"
    }
  },
  "fixes": {
    "close": {
      "en": "Add {wanted}",
      "zh-CN": "补上 {wanted}"
    },
    "remove": {
      "en": "Remove {word}",
      "zh-CN": "删除 {word}"
    }
  },
  "steps": {}
});

export const unfitChoice = page<
  { say: 'title' } | { say: 'type'; name: string | number; type: string | number } | { say: 'given'; name: string | number } | { say: 'foreign'; name: string | number },
  never
>({
  "code": "kconfig/unfit-choice",
  "tags": [
    "semantic"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A choice or a member that is none",
    "zh-CN": "不成立的 choice 或成员"
  },
  "help": {
    "en": "Give a choice a prompt and bool members; put the default below choice.",
    "zh-CN": "choice 须有 prompt 与 bool 成员，默认值写在 choice 之下。"
  },
  "fixable": false,
  "messages": {
    "title": {
      "en": "A choice needs a title: `prompt \"...\"`.",
      "zh-CN": "choice 须有提示文字：`prompt \"...\"`。"
    },
    "type": {
      "en": "{name} is {type}; a member of a choice is a bool.",
      "zh-CN": "{name} 为 {type}；choice 的成员须为 bool。"
    },
    "given": {
      "en": "{name} is a member of a choice, which has the default: this one does not count.",
      "zh-CN": "{name} 是 choice 的成员，默认值应写在 choice 上：此处的无效。"
    },
    "foreign": {
      "en": "{name} is no member of this choice.",
      "zh-CN": "{name} 不是该 choice 的成员。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const unfitProperty = page<
  { say: 'range'; type: string | number } | { say: 'number'; text: string | number; type: string | number } | { say: 'reversed'; high: string | number; low: string | number } | { say: 'pull'; keyword: string | number; type: string | number } | { say: 'target'; keyword: string | number; name: string | number; type: string | number } | { say: 'expression'; type: string | number } | { say: 'truth'; text: string | number; type: string | number },
  { letter: string | number }
>({
  "code": "kconfig/unfit-property",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A property or value that does not fit the type",
    "zh-CN": "与类型不符的属性或取值"
  },
  "help": {
    "en": "Write y, m or n for bool and tristate, a number for int and hex.",
    "zh-CN": "bool 与 tristate 写 y、m 或 n，int 与 hex 写数值。"
  },
  "fixable": true,
  "messages": {
    "range": {
      "en": "A range is for int and hex only; this symbol is {type}.",
      "zh-CN": "range 只适用于 int 和 hex；该符号为 {type}。"
    },
    "number": {
      "en": "`{text}` is no {type} number.",
      "zh-CN": "`{text}` 不是 {type} 数值。"
    },
    "reversed": {
      "en": "The range from {low} to {high} is empty.",
      "zh-CN": "从 {low} 到 {high} 的范围为空。"
    },
    "pull": {
      "en": "Only a bool or tristate can `{keyword}`; this symbol is {type}.",
      "zh-CN": "只有 bool 或 tristate 能使用 `{keyword}`；该符号为 {type}。"
    },
    "target": {
      "en": "`{keyword}` needs a bool or tristate; {name} is {type}.",
      "zh-CN": "`{keyword}` 的对象须为 bool 或 tristate；{name} 为 {type}。"
    },
    "expression": {
      "en": "The default of a {type} is one value, not a condition.",
      "zh-CN": "{type} 的默认值应为单个值，而不是条件。"
    },
    "truth": {
      "en": "A {type} is `y`, `m` or `n`; `{text}` is read as a symbol that nobody defines, which is `n`.",
      "zh-CN": "{type} 的值为 `y`、`m` 或 `n`；`{text}` 会被当作无人定义的符号，即 `n`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write {letter}",
      "zh-CN": "写为 {letter}"
    }
  },
  "steps": {}
});

export const unfitType = page<
  { say: 'none'; name: string | number } | { say: 'second'; first: string | number; name: string | number; second: string | number },
  never
>({
  "code": "kconfig/unfit-type",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A symbol without a type, or with two",
    "zh-CN": "没有类型或有两个类型的符号"
  },
  "help": {
    "en": "Give each symbol one of bool, tristate, int, hex, string.",
    "zh-CN": "每个符号写明 bool、tristate、int、hex、string 之一。"
  },
  "fixable": false,
  "messages": {
    "none": {
      "en": "{name} has no type, so it never has a value.",
      "zh-CN": "{name} 没有类型，因此不会有值。"
    },
    "second": {
      "en": "{name} is {first} already; Kconfig passes `{second}` over.",
      "zh-CN": "{name} 已是 {first}，Kconfig 会忽略 `{second}`。"
    }
  },
  "fixes": {},
  "steps": {
    "first": {
      "en": "The first type.",
      "zh-CN": "第一个类型。"
    }
  }
});

export const unknownSymbol = page<
  { say: 'misspelt'; meant: string | number; name: string | number } | { say: 'condition'; name: string | number } | { say: 'select'; name: string | number },
  { meant: string | number }
>({
  "code": "kconfig/unknown-symbol",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A symbol that the tree does not define",
    "zh-CN": "源码树中没有定义的符号"
  },
  "help": {
    "en": "Name a symbol that a Kconfig file of the tree defines.",
    "zh-CN": "请写源码树中某个 Kconfig 文件定义的符号。"
  },
  "fixable": true,
  "messages": {
    "misspelt": {
      "en": "No Kconfig file of this tree defines {name}. Is {meant} meant?",
      "zh-CN": "该源码树的 Kconfig 文件均未定义 {name}。是否指 {meant}？"
    },
    "condition": {
      "en": "No Kconfig file of this tree defines {name}: it is always `n`.",
      "zh-CN": "该源码树的 Kconfig 文件均未定义 {name}：其值恒为 `n`。"
    },
    "select": {
      "en": "No Kconfig file of this tree defines {name}: this has no effect.",
      "zh-CN": "该源码树的 Kconfig 文件均未定义 {name}：此行无效。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {meant}",
      "zh-CN": "改用 {meant}"
    }
  },
  "steps": {}
});
