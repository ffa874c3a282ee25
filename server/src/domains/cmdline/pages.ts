// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const absentOnTarget = page<
  { say: 'gone'; name: string | number; target: string | number } | { say: 'newer'; name: string | number; target: string | number },
  never
>({
  "code": "cmdline/absent-on-target",
  "tags": [
    "drift"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A parameter that the target's kernel does not read",
    "zh-CN": "目标内核不读取的参数"
  },
  "help": {
    "en": "Known from the kernel's sources of 6.1 and 7.2; what lies between them is left open.",
    "zh-CN": "依据 6.1 与 7.2 的内核源码；两者之间的版本不作判断。"
  },
  "fixable": false,
  "messages": {
    "gone": {
      "en": "Linux {target} no longer reads `{name}`: the parameter was removed, and nothing tells.",
      "zh-CN": "Linux {target} 已不再读取 `{name}`：该参数已被移除，且没有任何提示。"
    },
    "newer": {
      "en": "Linux {target} does not read `{name}` yet: it came with a later kernel, and nothing tells.",
      "zh-CN": "Linux {target} 尚不支持 `{name}`：它在更新的内核中才出现，且没有任何提示。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const contradictingParameters = page<
  { say: 'quiet'; name: string | number; other: string | number } | { say: 'readonly'; name: string | number; other: string | number } | { say: 'modeset'; name: string | number; other: string | number } | { say: 'selinux'; name: string | number; other: string | number } | { say: 'security'; name: string | number; other: string | number } | { say: 'ipv6'; name: string | number; other: string | number } | { say: 'mitigations'; name: string | number; other: string | number } | { say: 'pages'; name: string | number; other: string | number },
  never
>({
  "code": "cmdline/contradicting-parameters",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Parameters that contradict each other",
    "zh-CN": "相互矛盾的参数"
  },
  "help": {
    "en": "The kernel reads from left to right.",
    "zh-CN": "内核从左到右读取。"
  },
  "fixable": false,
  "messages": {
    "quiet": {
      "en": "`{name}` and `{other}` want opposite things of the console, and the last of them wins.",
      "zh-CN": "`{name}` 与 `{other}` 对控制台的要求相反，以后出现的为准。"
    },
    "readonly": {
      "en": "`{name}` and `{other}` contradict each other; the last one wins.",
      "zh-CN": "`{name}` 与 `{other}` 相互矛盾，以后出现的为准。"
    },
    "modeset": {
      "en": "`{name}` and `{other}` contradict each other: one keeps drivers from setting modes, the other asks one to.",
      "zh-CN": "`{name}` 与 `{other}` 相互矛盾：一个禁止驱动设置显示模式，另一个却要求设置。"
    },
    "selinux": {
      "en": "SELinux is off by one of `{name}` and `{other}`, so there is nothing to enforce.",
      "zh-CN": "`{name}` 与 `{other}` 之一已关闭 SELinux，强制模式无从谈起。"
    },
    "security": {
      "en": "`{name}` and `{other}` contradict each other: the security module that is chosen is off.",
      "zh-CN": "`{name}` 与 `{other}` 相互矛盾：所选的安全模块已被关闭。"
    },
    "ipv6": {
      "en": "With IPv6 off altogether one of `{name}` and `{other}` does nothing.",
      "zh-CN": "IPv6 已整体关闭，`{name}` 与 `{other}` 之一不起作用。"
    },
    "mitigations": {
      "en": "`{name}` and `{other}` contradict each other: one covers a hole that the other leaves open.",
      "zh-CN": "`{name}` 与 `{other}` 相互矛盾：一个要缓解漏洞，另一个却放弃缓解。"
    },
    "pages": {
      "en": "`{name}` is about the size before it, or the usual one; the size of `{other}` gets no pages. Put the size first.",
      "zh-CN": "`{name}` 作用于其前面的大小（或默认大小）；`{other}` 这一大小没有分到任何页。请把大小写在前面。"
    }
  },
  "fixes": {},
  "steps": {
    "other": {
      "en": "stands against this",
      "zh-CN": "与此矛盾"
    }
  }
});

export const invalidSetting = page<
  { say: 'choice'; expected: string | number; key: string | number; value: string | number } | { say: 'number'; key: string | number; value: string | number } | { say: 'twice'; key: string | number } | { say: 'once'; key: string | number } | { say: 'empty'; key: string | number } | { say: 'path'; key: string | number; value: string | number } | { say: 'nothing' } | { say: 'saved' },
  { meant: string | number }
>({
  "code": "cmdline/invalid-setting",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A setting that the boot loader cannot use",
    "zh-CN": "引导程序无法使用的设置"
  },
  "help": {
    "en": "Keep an entry that is known to start while you change another.",
    "zh-CN": "修改启动项时，请保留一个确定可以启动的项。"
  },
  "fixable": true,
  "messages": {
    "choice": {
      "en": "`{key}` takes one of {expected}; `{value}` is none of them.",
      "zh-CN": "`{key}` 只接受 {expected}；`{value}` 不在其中。"
    },
    "number": {
      "en": "`{key}` is a number of seconds; `{value}` is none, and the menu may wait for ever.",
      "zh-CN": "`{key}` 应为秒数，`{value}` 不是；菜单可能会一直等待。"
    },
    "twice": {
      "en": "A later line sets `{key}` again, and the last one holds.",
      "zh-CN": "后面又设置了 `{key}`，以最后一次为准。"
    },
    "once": {
      "en": "An entry has one `{key}`; which of two holds is not said.",
      "zh-CN": "一个启动项只应有一个 `{key}`；出现两个时以哪个为准并无规定。"
    },
    "empty": {
      "en": "`{key}` needs a value.",
      "zh-CN": "`{key}` 需要一个值。"
    },
    "path": {
      "en": "`{key}` takes a path from the top of the partition, with `/` first; `{value}` is none.",
      "zh-CN": "`{key}` 应为从分区顶层起、以 `/` 开头的路径；`{value}` 不是。"
    },
    "nothing": {
      "en": "This entry names nothing to start: `linux`, `uki` or `efi` is missing, and the boot loader hides it.",
      "zh-CN": "此启动项没有可启动的内容：缺少 `linux`、`uki` 或 `efi`，引导程序会隐藏它。"
    },
    "saved": {
      "en": "The choice is saved, but never looked at: that takes `GRUB_DEFAULT=saved`.",
      "zh-CN": "所选项会被保存，却从不使用：还需要 `GRUB_DEFAULT=saved`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    }
  },
  "steps": {
    "last": {
      "en": "and here",
      "zh-CN": "以及此处"
    }
  }
});

export const invalidValue = page<
  { say: 'choice'; expected: string | number; name: string | number; value: string | number } | { say: 'number'; name: string | number; value: string | number } | { say: 'range'; expected: string | number; name: string | number; value: string | number } | { say: 'cpus'; name: string | number; value: string | number } | { say: 'size'; name: string | number; value: string | number } | { say: 'truth'; name: string | number; value: string | number } | { say: 'path'; name: string | number; value: string | number } | { say: 'form'; expected: string | number; name: string | number; value: string | number } | { say: 'none'; name: string | number } | { say: 'missing'; name: string | number },
  { meant: string | number }
>({
  "code": "cmdline/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A value that the kernel cannot read",
    "zh-CN": "内核无法解析的参数值"
  },
  "help": {
    "en": "The kernel's own list is Documentation/admin-guide/kernel-parameters.txt.",
    "zh-CN": "内核的参数列表见 Documentation/admin-guide/kernel-parameters.txt。"
  },
  "fixable": true,
  "messages": {
    "choice": {
      "en": "`{name}` takes one of {expected}; `{value}` is none of them and is ignored.",
      "zh-CN": "`{name}` 只接受 {expected}；`{value}` 不在其中，会被忽略。"
    },
    "number": {
      "en": "`{name}` is a number; `{value}` is none.",
      "zh-CN": "`{name}` 应为数字，`{value}` 不是。"
    },
    "range": {
      "en": "`{name}` is a number in {expected}; `{value}` is none.",
      "zh-CN": "`{name}` 应为 {expected} 之间的数字，`{value}` 不是。"
    },
    "cpus": {
      "en": "`{name}` takes CPUs such as `2-7,9`; `{value}` cannot be read, and no CPU is set aside.",
      "zh-CN": "`{name}` 应为 CPU 列表，如 `2-7,9`；`{value}` 无法解析，因此不会隔离任何 CPU。"
    },
    "size": {
      "en": "`{name}` takes a size such as `2M` or `1G`; `{value}` is none.",
      "zh-CN": "`{name}` 应为大小，如 `2M`、`1G`；`{value}` 不是。"
    },
    "truth": {
      "en": "`{name}` is Y or N; `{value}` is neither.",
      "zh-CN": "`{name}` 应为 Y 或 N，`{value}` 不是。"
    },
    "path": {
      "en": "`{name}` takes an absolute path; the kernel finds no program `{value}` and stops.",
      "zh-CN": "`{name}` 应为绝对路径；内核找不到程序 `{value}`，会停止启动。"
    },
    "form": {
      "en": "`{name}` takes values such as {expected}; `{value}` is none.",
      "zh-CN": "`{name}` 的值形如 {expected}，`{value}` 不是。"
    },
    "none": {
      "en": "`{name}` takes no value: with one it is another word, which nobody reads.",
      "zh-CN": "`{name}` 不带值；带上值就成了另一个无人读取的词。"
    },
    "missing": {
      "en": "`{name}` does nothing without a value.",
      "zh-CN": "`{name}` 缺少值，不起作用。"
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

export const malformedAssignment = page<
  { say: 'quote'; name: string | number } | { say: 'blanks'; name: string | number } | { say: 'loose'; name: string | number },
  { say: 'quote' } | { say: 'blanks' } | { say: 'quotes' }
>({
  "code": "cmdline/malformed-assignment",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An assignment that the shell reads as something else",
    "zh-CN": "被 shell 理解成其他内容的赋值"
  },
  "help": {
    "en": "The file is read by a shell; `update-grub` or `grub-mkconfig` makes the menu from it.",
    "zh-CN": "此文件由 shell 读取；`update-grub` 或 `grub-mkconfig` 据此生成菜单。"
  },
  "fixable": true,
  "messages": {
    "quote": {
      "en": "The quote behind `{name}=` does not end: the shell goes on to the next one, and swallows the lines in between.",
      "zh-CN": "`{name}=` 后面的引号没有结束：shell 会一直读到下一个引号，吞掉中间的各行。"
    },
    "blanks": {
      "en": "Around `=` there may be no blanks: the shell looks for a program called `{name}`, and the menu is not made anew.",
      "zh-CN": "`=` 两侧不能有空格：shell 会去寻找名为 `{name}` 的程序，菜单因此无法重新生成。"
    },
    "loose": {
      "en": "Without quotes the value of `{name}` ends at the blank, and the shell runs the rest as a command.",
      "zh-CN": "没有引号时，`{name}` 的值到空格为止，shell 会把其余部分当作命令执行。"
    }
  },
  "fixes": {
    "quote": {
      "en": "Close the quote here",
      "zh-CN": "在此结束引号"
    },
    "blanks": {
      "en": "Remove the blanks",
      "zh-CN": "删除空格"
    },
    "quotes": {
      "en": "Put the value in quotes",
      "zh-CN": "为值加上引号"
    }
  },
  "steps": {}
});

export const repeatedParameter = page<
  { say: 'same'; name: string | number } | { say: 'other'; name: string | number; value: string | number },
  Record<never, never>
>({
  "code": "cmdline/repeated-parameter",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A parameter that a later one replaces",
    "zh-CN": "被后面取值覆盖的参数"
  },
  "help": {
    "en": "`console=`, `earlycon=`, `hugepages=` and others may well stand several times.",
    "zh-CN": "`console=`、`earlycon=`、`hugepages=` 等可以出现多次。"
  },
  "fixable": true,
  "messages": {
    "same": {
      "en": "`{name}` stands on the line already.",
      "zh-CN": "`{name}` 在前面已经出现过。"
    },
    "other": {
      "en": "A later `{name}={value}` replaces this one: the last value counts.",
      "zh-CN": "后面的 `{name}={value}` 会覆盖此处：以最后一个值为准。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove it",
      "zh-CN": "删除"
    }
  },
  "steps": {
    "first": {
      "en": "stands here already",
      "zh-CN": "此处已有"
    },
    "last": {
      "en": "this value counts",
      "zh-CN": "此值生效"
    }
  }
});

export const unknownKey = page<
  { say: 'grub'; key: string | number; meant: string | number } | { say: 'entry'; key: string | number },
  { meant: string | number }
>({
  "code": "cmdline/unknown-key",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A name that no boot loader reads",
    "zh-CN": "引导程序不读取的名称"
  },
  "help": {
    "en": "Upper and lower case matter in both.",
    "zh-CN": "两者都区分大小写。"
  },
  "fixable": true,
  "messages": {
    "grub": {
      "en": "Nothing reads `{key}`; `{meant}` is meant most likely.",
      "zh-CN": "没有程序读取 `{key}`，很可能应为 `{meant}`。"
    },
    "entry": {
      "en": "An entry has no key `{key}`; the line is passed over.",
      "zh-CN": "启动项没有键 `{key}`，此行会被略过。"
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

export const unknownParameter = page<
  { say: 'near'; meant: string | number; name: string | number } | { say: 'parameter'; meant: string | number; module: string | number; name: string | number },
  { meant: string | number }
>({
  "code": "cmdline/unknown-parameter",
  "tags": [
    "key"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A parameter that the kernel does not know",
    "zh-CN": "内核不认识的参数"
  },
  "help": {
    "en": "`dmesg` shows what became of the line behind \"Unknown kernel command line parameters\".",
    "zh-CN": "可在 `dmesg` 的 “Unknown kernel command line parameters” 之后查看未识别的参数。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "Neither the kernel nor systemd knows `{name}`; `{meant}` is meant most likely. The kernel hands it to the first process without a word.",
      "zh-CN": "内核和 systemd 都不认识 `{name}`，很可能应为 `{meant}`。内核会把它原样交给第一个进程，不作任何提示。"
    },
    "parameter": {
      "en": "The module `{module}` has no parameter `{name}`; `{meant}` is meant most likely. It is ignored.",
      "zh-CN": "模块 `{module}` 没有参数 `{name}`，很可能应为 `{meant}`。它会被忽略。"
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

export const weakSetting = page<
  { say: 'shell'; name: string | number } | { say: 'holes'; name: string | number } | { say: 'place'; name: string | number } | { say: 'module'; name: string | number },
  never
>({
  "code": "cmdline/weak-setting",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A parameter that opens the whole system",
    "zh-CN": "使整个系统敞开的参数"
  },
  "help": {
    "en": "In the menu of the boot loader a parameter can be added for one start (`e`).",
    "zh-CN": "可在引导菜单中按 `e` 仅为一次启动添加参数。"
  },
  "fixable": false,
  "messages": {
    "shell": {
      "en": "With `{name}` whoever is at the console gets a root shell without a password. Keep it for the one start that repairs.",
      "zh-CN": "`{name}` 使控制台前的任何人无需口令即可获得 root shell。请只在需要修复的那次启动中使用。"
    },
    "holes": {
      "en": "`{name}` leaves known holes of the processor open, by which programs and guests read each other's memory.",
      "zh-CN": "`{name}` 不缓解处理器的已知漏洞，程序和虚拟机可借此读取彼此的内存。"
    },
    "place": {
      "en": "`{name}` puts the kernel where every attacker expects it; it is for debugging.",
      "zh-CN": "`{name}` 使内核位于攻击者预期的地址，仅供调试使用。"
    },
    "module": {
      "en": "With `{name}` modules without a signature are loaded.",
      "zh-CN": "`{name}` 允许加载未签名的模块。"
    }
  },
  "fixes": {},
  "steps": {}
});
