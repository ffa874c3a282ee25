// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidValue = page<
  { say: 'comma' } | { say: 'address'; value: string | number } | { say: 'port'; value: string | number } | { say: 'backwards'; value: string | number } | { say: 'service'; value: string | number } | { say: 'word'; known: string | number; value: string | number },
  { meant: string | number }
>({
  "code": "nftables/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that nft refuses",
    "zh-CN": "nft 拒绝的值"
  },
  "help": {
    "en": "`nft -c -f FILE` reads a file without loading it.",
    "zh-CN": "可用 `nft -c -f 文件` 检查而不加载。"
  },
  "fixable": true,
  "messages": {
    "comma": {
      "en": "Values of a list are parted by commas.",
      "zh-CN": "列表中的值应以逗号分隔。"
    },
    "address": {
      "en": "`{value}` is no address; nft looks it up as a name and loads nothing.",
      "zh-CN": "`{value}` 不是有效地址；nft 会按名称查找，失败后不加载任何内容。"
    },
    "port": {
      "en": "A port is at most 65535; nft refuses `{value}`.",
      "zh-CN": "端口最大为 65535，nft 会拒绝 `{value}`。"
    },
    "backwards": {
      "en": "The range `{value}` runs backwards.",
      "zh-CN": "范围 `{value}` 起止颠倒。"
    },
    "service": {
      "en": "No port is called `{value}` in `/etc/services`.",
      "zh-CN": "`/etc/services` 中没有名为 `{value}` 的端口。"
    },
    "word": {
      "en": "nft knows no `{value}` here; there are {known}.",
      "zh-CN": "nft 在此处不认识 `{value}`；可用的有 {known}。"
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

export const malformedRuleset = page<
  { say: 'open'; word: string | number } | { say: 'stray'; word: string | number } | { say: 'set' } | { say: 'quote'; word: string | number },
  Record<never, never>
>({
  "code": "nftables/malformed-ruleset",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A brace or quote without its pair",
    "zh-CN": "括号或引号没有配对"
  },
  "help": {
    "en": "`nft -c -f FILE` reads a file without loading it.",
    "zh-CN": "可用 `nft -c -f 文件` 检查而不加载。"
  },
  "fixable": true,
  "messages": {
    "open": {
      "en": "The block of `{word}` is not closed; nft loads nothing of the file.",
      "zh-CN": "`{word}` 的块没有闭合，nft 不会加载该文件的任何内容。"
    },
    "stray": {
      "en": "A `{word}` without its pair; nft loads nothing of the file.",
      "zh-CN": "`{word}` 没有配对，nft 不会加载该文件的任何内容。"
    },
    "set": {
      "en": "The list is not closed; nft loads nothing of the file.",
      "zh-CN": "列表没有闭合，nft 不会加载该文件的任何内容。"
    },
    "quote": {
      "en": "The quote of {word} is not closed.",
      "zh-CN": "{word} 的引号没有闭合。"
    }
  },
  "fixes": {
    "default": {
      "en": "Close the list",
      "zh-CN": "闭合列表"
    }
  },
  "steps": {}
});

export const mixedFamily = page<
  { say: 'table'; family: string | number; field: string | number } | { say: 'address'; field: string | number; value: string | number },
  { meant: string | number }
>({
  "code": "nftables/mixed-family",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An address of the other protocol version",
    "zh-CN": "地址与协议版本不符"
  },
  "help": {
    "en": "A table of the family `inet` sees both.",
    "zh-CN": "`inet` 族的表两者都能处理。"
  },
  "fixable": true,
  "messages": {
    "table": {
      "en": "`{field}` addresses never come by in a table of the family {family}.",
      "zh-CN": "{family} 族的表中不会出现 `{field}` 地址。"
    },
    "address": {
      "en": "`{value}` is no address for `{field}`.",
      "zh-CN": "`{value}` 不是 `{field}` 的地址。"
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

export const repeatedLoad = page<
  Record<never, never>,
  Record<never, never>
>({
  "code": "nftables/repeated-load",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A ruleset that grows with each load",
    "zh-CN": "每次加载都会增长的规则集"
  },
  "help": {
    "en": "`flush ruleset` takes out the tables of other programs too; `destroy table` only one.",
    "zh-CN": "`flush ruleset` 也会清除其他程序的表；`destroy table` 只清除一个。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Nothing is flushed: each reload adds these rules to those that are there.",
      "zh-CN": "没有清空操作：每次重新加载都会在已有规则之后再添加一遍。"
    }
  },
  "fixes": {
    "default": {
      "en": "Flush before it",
      "zh-CN": "先清空规则集"
    }
  },
  "steps": {}
});

export const setWithoutInterval = page<
  { say: 'range'; value: string | number } | { say: 'overlap'; other: string | number; value: string | number },
  { say: 'interval' } | { say: 'merge' }
>({
  "code": "nftables/set-without-interval",
  "tags": [
    "semantic"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A range in a set that was not made for ranges",
    "zh-CN": "集合不支持区间元素"
  },
  "help": {
    "en": "`auto-merge` joins ranges that overlap.",
    "zh-CN": "`auto-merge` 可合并重叠的区间。"
  },
  "fixable": true,
  "messages": {
    "range": {
      "en": "`{value}` is a range: the set needs `flags interval`, or nft loads nothing of the file.",
      "zh-CN": "`{value}` 是区间：集合需要 `flags interval`，否则 nft 不会加载该文件。"
    },
    "overlap": {
      "en": "`{value}` lies within `{other}`: the kernel refuses the set without `auto-merge`.",
      "zh-CN": "`{value}` 位于 `{other}` 之内：没有 `auto-merge` 时内核会拒绝该集合。"
    }
  },
  "fixes": {
    "interval": {
      "en": "Add `interval`",
      "zh-CN": "添加 `interval`"
    },
    "merge": {
      "en": "Add `auto-merge`",
      "zh-CN": "添加 `auto-merge`"
    }
  },
  "steps": {}
});

export const undefinedName = page<
  { say: 'set'; name: string | number } | { say: 'chain'; name: string | number } | { say: 'variable'; name: string | number },
  { meant: string | number }
>({
  "code": "nftables/undefined-name",
  "tags": [
    "reference"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A set, chain or variable that nobody defines",
    "zh-CN": "未定义的集合、链或变量"
  },
  "help": {
    "en": "`nft -c -f FILE` reads a file without loading it.",
    "zh-CN": "可用 `nft -c -f 文件` 检查而不加载。"
  },
  "fixable": true,
  "messages": {
    "set": {
      "en": "The table has no set `{name}`; nft loads nothing of the file.",
      "zh-CN": "该表没有集合 `{name}`，nft 不会加载该文件。"
    },
    "chain": {
      "en": "The table has no chain `{name}`; nft loads nothing of the file.",
      "zh-CN": "该表没有链 `{name}`，nft 不会加载该文件。"
    },
    "variable": {
      "en": "Nothing defines `{name}`; nft loads nothing of the file.",
      "zh-CN": "没有定义 `{name}`，nft 不会加载该文件。"
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

export const unreachableRule = page<
  { say: 'all'; verdict: string | number } | { say: 'shadow'; verdict: string | number },
  never
>({
  "code": "nftables/unreachable-rule",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A rule that no packet reaches",
    "zh-CN": "数据包无法到达的规则"
  },
  "help": {
    "en": "`nft monitor trace` shows which rule decides about a packet.",
    "zh-CN": "`nft monitor trace` 可查看由哪条规则裁决。"
  },
  "fixable": false,
  "messages": {
    "all": {
      "en": "This {verdict} is for every packet: no rule below is ever reached.",
      "zh-CN": "此 {verdict} 对所有数据包生效，下面的规则永远不会执行。"
    },
    "shadow": {
      "en": "An earlier rule says {verdict} to all packets of this one.",
      "zh-CN": "前面的规则已对这些数据包执行 {verdict}。"
    }
  },
  "fixes": {},
  "steps": {
    "next": {
      "en": "Never reached",
      "zh-CN": "永远不会执行"
    },
    "first": {
      "en": "Decided here",
      "zh-CN": "在此裁决"
    }
  }
});

export const unsafePolicy = page<
  { say: 'accept' } | { say: 'loopback' } | { say: 'established' },
  { say: 'drop' } | { say: 'add'; text: string | number }
>({
  "code": "nftables/unsafe-policy",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A policy that shuts too much or nothing",
    "zh-CN": "过严或形同虚设的默认策略"
  },
  "help": {
    "en": "Keep a second way into a machine while you load a ruleset.",
    "zh-CN": "加载规则集时请保留另一条进入机器的途径。"
  },
  "fixable": true,
  "messages": {
    "accept": {
      "en": "With policy accept, what these rules do not name comes in all the same.",
      "zh-CN": "策略为 accept 时，这些规则未提及的数据包同样会放行。"
    },
    "loopback": {
      "en": "Policy drop without a rule for `lo`: programs of this machine cannot talk to each other.",
      "zh-CN": "策略为 drop 却没有放行 `lo` 的规则：本机程序之间无法通信。"
    },
    "established": {
      "en": "Policy drop without a rule for established connections: answers to this machine's own requests are dropped.",
      "zh-CN": "策略为 drop 却没有放行已建立连接的规则：本机请求的应答会被丢弃。"
    }
  },
  "fixes": {
    "drop": {
      "en": "Drop what no rule accepts",
      "zh-CN": "丢弃未被接受的数据包"
    },
    "add": {
      "en": "Add `{text}`",
      "zh-CN": "添加 `{text}`"
    }
  },
  "steps": {}
});

export const unusedChain = page<
  { say: 'unused'; name: string | number } | { say: 'loop'; name: string | number },
  never
>({
  "code": "nftables/unused-chain",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A chain that nobody uses, or that never ends",
    "zh-CN": "无人使用或循环的链"
  },
  "help": {
    "en": "`nft list ruleset` shows what is loaded.",
    "zh-CN": "`nft list ruleset` 可查看已加载的内容。"
  },
  "fixable": false,
  "messages": {
    "unused": {
      "en": "No rule jumps to the chain `{name}`, and it has no hook: it does nothing.",
      "zh-CN": "没有规则跳转到链 `{name}`，它也没有挂接点：不起任何作用。"
    },
    "loop": {
      "en": "This leads back to `{name}`; the kernel refuses a loop.",
      "zh-CN": "这会回到 `{name}`，内核会拒绝循环。"
    }
  },
  "fixes": {},
  "steps": {}
});
