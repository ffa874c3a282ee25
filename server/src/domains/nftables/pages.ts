// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const invalidValue = page<
  { say: 'comma' } | { say: 'address'; value: string | number } | { say: 'port'; value: string | number } | { say: 'backwards'; value: string | number } | { say: 'service'; value: string | number } | { say: 'word'; known: string | number; value: string | number } | { say: 'network'; network: string | number; value: string | number } | { say: 'rate'; value: string | number } | { say: 'long' } | { say: 'time'; value: string | number },
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
    },
    "network": {
      "en": "`{value}` has bits of a host set; the network is `{network}`.",
      "zh-CN": "`{value}` 含主机位；该网络应为 `{network}`。"
    },
    "rate": {
      "en": "A rate is a number and a unit, as in `5/second`; `{value}` is not.",
      "zh-CN": "速率由数字和单位组成，例如 `5/second`；`{value}` 不是。"
    },
    "long": {
      "en": "A prefix has at most 127 characters.",
      "zh-CN": "前缀最多 127 个字符。"
    },
    "time": {
      "en": "`{value}` is no stretch of time, as in `1h30m`.",
      "zh-CN": "`{value}` 不是时长，例如 `1h30m`。"
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

export const malformedRule = page<
  { say: 'define'; name: string | number } | { say: 'iptables' } | { say: 'add' } | { say: 'semicolon' } | { say: 'behind'; verdict: string | number } | { say: 'field'; protocol: string | number } | { say: 'parenthesis' } | { say: 'state' } | { say: 'comma' } | { say: 'quotes' } | { say: 'word'; value: string | number } | { say: 'equals' } | { say: 'priority' } | { say: 'protocol'; field: string | number } | { say: 'nothing'; field: string | number },
  { say: 'write'; meant: string | number } | { say: 'order' } | { say: 'quotes' }
>({
  "code": "nftables/malformed-rule",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A rule that nft cannot read",
    "zh-CN": "nft 无法解析的规则"
  },
  "help": {
    "en": "nft loads nothing of a file that it cannot read.",
    "zh-CN": "只要有一处无法解析，nft 就不会加载整个文件。"
  },
  "fixable": true,
  "messages": {
    "define": {
      "en": "A value is missing behind `{name} =`.",
      "zh-CN": "`{name} =` 后缺少值。"
    },
    "iptables": {
      "en": "This is a line of iptables; `iptables-translate` writes it for nft.",
      "zh-CN": "这是 iptables 的写法；`iptables-translate` 可转换为 nft。"
    },
    "add": {
      "en": "Inside a chain a rule stands by itself, without a command.",
      "zh-CN": "在链内直接写规则，不要写命令。"
    },
    "semicolon": {
      "en": "A `;` is missing before the policy.",
      "zh-CN": "`policy` 前缺少 `;`。"
    },
    "behind": {
      "en": "A rule ends with its verdict: nothing may stand behind `{verdict}`.",
      "zh-CN": "规则以判决结束：`{verdict}` 后不能再有内容。"
    },
    "field": {
      "en": "`{protocol}` alone compares nothing: `dport` or `sport` says which port.",
      "zh-CN": "只写 `{protocol}` 无法比较：要用 `dport` 或 `sport` 指明端口。"
    },
    "parenthesis": {
      "en": "Lists stand in braces.",
      "zh-CN": "列表应使用花括号。"
    },
    "state": {
      "en": "The state is one of the connection: `ct state`.",
      "zh-CN": "状态属于连接：应写 `ct state`。"
    },
    "comma": {
      "en": "States have commas between them.",
      "zh-CN": "状态之间用逗号分隔。"
    },
    "quotes": {
      "en": "A prefix stands in quotes.",
      "zh-CN": "前缀应加引号。"
    },
    "word": {
      "en": "`{value}` is no word of nft.",
      "zh-CN": "`{value}` 不是 nft 的关键字。"
    },
    "equals": {
      "en": "`elements` and its list have a `=` between them.",
      "zh-CN": "`elements` 与其列表之间需要 `=`。"
    },
    "priority": {
      "en": "A chain on a hook has a priority, such as `priority 0`; nft refuses it without one.",
      "zh-CN": "挂接的链必须有优先级，如 `priority 0`；否则 nft 会拒绝。"
    },
    "protocol": {
      "en": "`{field}` belongs to a protocol, as in `tcp {field}`.",
      "zh-CN": "`{field}` 属于某个协议，应写作 `tcp {field}`。"
    },
    "nothing": {
      "en": "`{field}` is compared with nothing.",
      "zh-CN": "`{field}` 没有比较对象。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    },
    "order": {
      "en": "Put the verdict last",
      "zh-CN": "把判决放在最后"
    },
    "quotes": {
      "en": "Put it in quotes",
      "zh-CN": "加上引号"
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

export const openRule = page<
  { say: 'source' } | { say: 'plain'; name: string | number } | { say: 'everybody' },
  { meant: string | number }
>({
  "code": "nftables/open-rule",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A rule that lets in more than it seems to",
    "zh-CN": "放行范围过大的规则"
  },
  "help": {
    "en": "Say which port of this machine is meant, and for whom.",
    "zh-CN": "请写明本机的哪个端口，以及对谁开放。"
  },
  "fixable": true,
  "messages": {
    "source": {
      "en": "The other side chooses its port freely: this lets in everybody who takes the right one.",
      "zh-CN": "源端口由对方任意选择：任何人选用该端口就能进入。"
    },
    "plain": {
      "en": "`{name}` sends passwords in the clear, and is open for everybody here.",
      "zh-CN": "`{name}` 以明文发送口令，这里却对所有人开放。"
    },
    "everybody": {
      "en": "This network holds all addresses, so that the match says nothing.",
      "zh-CN": "该网络包含所有地址，此匹配等于没有限制。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
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
  { say: 'set'; name: string | number } | { say: 'chain'; name: string | number } | { say: 'variable'; name: string | number } | { say: 'file'; name: string | number } | { say: 'table'; name: string | number } | { say: 'object'; name: string | number },
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
    },
    "file": {
      "en": "`{name}` does not exist on this system; nft loads nothing of the file.",
      "zh-CN": "该系统上不存在 `{name}`，nft 不会加载该文件。"
    },
    "table": {
      "en": "There is no table `{name}` in this file.",
      "zh-CN": "此文件中没有表 `{name}`。"
    },
    "object": {
      "en": "The table has no object `{name}`; nft loads nothing of the file.",
      "zh-CN": "该表没有对象 `{name}`，nft 不会加载该文件。"
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

export const unfitRule = page<
  { say: 'again'; name: string | number } | { say: 'element'; type: string | number; value: string | number } | { say: 'policy' } | { say: 'hook'; hook: string | number; type: string | number } | { say: 'nat'; hooks: string | number; word: string | number } | { say: 'interface'; hook: string | number; word: string | number } | { say: 'protocols'; first: string | number; other: string | number } | { say: 'values'; field: string | number } | { say: 'over' } | { say: 'invalid' } | { say: 'new' } | { say: 'meter' } | { say: 'set'; field: string | number; type: string | number },
  { meant: string | number }
>({
  "code": "nftables/unfit-rule",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A rule that does not fit its place, or no packet",
    "zh-CN": "与所在位置不符或不匹配任何数据包的规则"
  },
  "help": {
    "en": "`nft -c` does not see all of this; the kernel does, or nobody.",
    "zh-CN": "`nft -c` 看不出全部问题；有的由内核发现，有的没有人发现。"
  },
  "fixable": true,
  "messages": {
    "again": {
      "en": "`{name}` is defined above already; nft refuses the file. `redefine` replaces a value.",
      "zh-CN": "`{name}` 在上面已定义，nft 会拒绝该文件。替换值应使用 `redefine`。"
    },
    "element": {
      "en": "A set of {type} cannot hold `{value}`.",
      "zh-CN": "{type} 集合不能包含 `{value}`。"
    },
    "policy": {
      "en": "Only a chain with a hook has a policy.",
      "zh-CN": "只有带 hook 的链才有 policy。"
    },
    "hook": {
      "en": "A chain of type {type} cannot hang on {hook}.",
      "zh-CN": "{type} 类型的链不能挂在 {hook} 上。"
    },
    "nat": {
      "en": "`{word}` works in chains of type nat that hang on {hooks}; the kernel refuses it here.",
      "zh-CN": "`{word}` 只能用于挂在 {hooks} 上的 nat 类型链，内核会在此拒绝它。"
    },
    "interface": {
      "en": "At {hook} the kernel does not know what `{word}` asks for, so nothing fits.",
      "zh-CN": "在 {hook} 处内核不知道 `{word}` 的值，因此永远不匹配。"
    },
    "protocols": {
      "en": "A packet is {first} or {other}, never both: this rule fits nothing.",
      "zh-CN": "数据包不会既是 {first} 又是 {other}：此规则不匹配任何数据包。"
    },
    "values": {
      "en": "`{field}` has one value, so that two fit nothing.",
      "zh-CN": "`{field}` 只有一个值，要求两个值就不匹配任何数据包。"
    },
    "over": {
      "en": "`over` fits what is above the rate: this lets the flood in.",
      "zh-CN": "`over` 匹配超出速率的部分：这会放行洪水流量。"
    },
    "invalid": {
      "en": "This lets in packets that belong to no connection.",
      "zh-CN": "这会放行不属于任何连接的数据包。"
    },
    "new": {
      "en": "With `new` among them every packet is let in.",
      "zh-CN": "包含 `new` 时所有数据包都会放行。"
    },
    "meter": {
      "en": "`meter` is the old way; a set with `flags dynamic` takes its place.",
      "zh-CN": "`meter` 是旧写法，应改用带 `flags dynamic` 的集合。"
    },
    "set": {
      "en": "The set is one of {type}: `{field}` is never in it, and nft refuses the rule.",
      "zh-CN": "该集合的类型为 {type}：`{field}` 不可能在其中，nft 会拒绝该规则。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    }
  },
  "steps": {}
});

export const unreachableRule = page<
  { say: 'all'; verdict: string | number } | { say: 'shadow'; verdict: string | number },
  { say: 'remove' } | { say: 'before' }
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
  "fixable": true,
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
  "fixes": {
    "remove": {
      "en": "Remove the rule",
      "zh-CN": "删除此规则"
    },
    "before": {
      "en": "Put the rule before the other one",
      "zh-CN": "把此规则移到那条规则之前"
    }
  },
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
  { say: 'unused'; name: string | number } | { say: 'loop'; name: string | number } | { say: 'variable'; name: string | number } | { say: 'set'; name: string | number } | { say: 'twice'; name: string | number },
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
    },
    "variable": {
      "en": "No rule uses `{name}`.",
      "zh-CN": "没有规则使用 `{name}`。"
    },
    "set": {
      "en": "No rule uses the set `{name}`.",
      "zh-CN": "没有规则使用集合 `{name}`。"
    },
    "twice": {
      "en": "`{name}` begins above already; the rules of both go into one chain.",
      "zh-CN": "`{name}` 在上面已开始；两处的规则会进入同一条链。"
    }
  },
  "fixes": {},
  "steps": {}
});
