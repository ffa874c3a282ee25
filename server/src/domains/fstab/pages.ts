// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const contradictingOptions = page<
  { first: string | number; last: string | number },
  { first: string | number }
>({
  "code": "fstab/contradicting-options",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Options that contradict each other",
    "zh-CN": "相互矛盾的选项"
  },
  "help": {
    "en": "Remove the one that is not meant.",
    "zh-CN": "删除不需要的那个。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{last}` undoes the `{first}` before it; leave one of them.",
      "zh-CN": "`{last}` 会抵消前面的 `{first}`，请只保留一个。"
    }
  },
  "fixes": {
    "default": {
      "en": "Remove `{first}`",
      "zh-CN": "删除 `{first}`"
    }
  },
  "steps": {}
});

export const duplicateMountPoint = page<
  { name: string | number },
  Record<never, never>
>({
  "code": "fstab/duplicate-mount-point",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A folder that two lines mount at",
    "zh-CN": "同一挂载点出现两次"
  },
  "help": {
    "en": "Keep one line a folder.",
    "zh-CN": "每个目录只保留一行。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Another line mounts at `{name}` already; systemd drops this one.",
      "zh-CN": "已有一行挂载到 `{name}`，systemd 会丢弃此行。"
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
      "en": "The folder is mounted here",
      "zh-CN": "此处已挂载该目录"
    }
  }
});

export const invalidOption = page<
  { say: 'near'; meant: string | number; name: string | number } | { say: 'foreign'; name: string | number; type: string | number; types: string | number } | { say: 'choice'; choices: string | number; name: string | number; value: string | number } | { say: 'time'; name: string | number; value: string | number } | { say: 'size'; name: string | number; value: string | number } | { say: 'mode'; name: string | number; value: string | number } | { say: 'number'; name: string | number; value: string | number } | { say: 'systemd'; name: string | number } | { say: 'sign' } | { say: 'flag'; name: string | number; value: string | number } | { say: 'range'; max: string | number; min: string | number; name: string | number; value: string | number },
  { meant: string | number }
>({
  "code": "fstab/invalid-option",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A mount option that the kernel refuses",
    "zh-CN": "内核拒绝的挂载选项"
  },
  "help": {
    "en": "`mount -fav` shows what would be mounted.",
    "zh-CN": "`mount -fav` 可查看将要挂载的内容。"
  },
  "fixable": true,
  "messages": {
    "near": {
      "en": "Nothing knows the option `{name}`; did you mean `{meant}`?",
      "zh-CN": "没有名为 `{name}` 的选项，是否指 `{meant}`？"
    },
    "foreign": {
      "en": "`{name}` is an option of {types}; {type} refuses to mount with it.",
      "zh-CN": "`{name}` 是 {types} 的选项，{type} 会因此拒绝挂载。"
    },
    "choice": {
      "en": "`{name}` takes one of {choices}; with `{value}` the file system is not mounted.",
      "zh-CN": "`{name}` 只接受 {choices}；值为 `{value}` 时无法挂载。"
    },
    "time": {
      "en": "`{name}` is a time such as `30s` or `2min`; `{value}` is ignored.",
      "zh-CN": "`{name}` 应为时间，如 `30s`、`2min`；`{value}` 会被忽略。"
    },
    "size": {
      "en": "A size is a number with k, m, g or %, such as `1g`; `{name}={value}` is refused.",
      "zh-CN": "大小应为数字加 k、m、g 或 %，如 `1g`；`{name}={value}` 会被拒绝。"
    },
    "mode": {
      "en": "`{name}` is an octal mode such as `0755`; `{value}` is refused.",
      "zh-CN": "`{name}` 应为八进制权限，如 `0755`；`{value}` 会被拒绝。"
    },
    "number": {
      "en": "`{name}` is a number for this file system; `{value}` is a name.",
      "zh-CN": "此文件系统的 `{name}` 应为数字，`{value}` 是名称。"
    },
    "systemd": {
      "en": "systemd knows no `{name}` and ignores it.",
      "zh-CN": "systemd 不认识 `{name}`，会忽略它。"
    },
    "sign": {
      "en": "Options have commas between them, and nothing else.",
      "zh-CN": "选项之间只用逗号分隔。"
    },
    "flag": {
      "en": "`{name}` is there or not and takes no value; with `{value}` the mount is refused.",
      "zh-CN": "`{name}` 只有写或不写，不接受值；带 `{value}` 会拒绝挂载。"
    },
    "range": {
      "en": "`{name}` goes from {min} to {max}; `{value}` does not.",
      "zh-CN": "`{name}` 的范围是 {min} 到 {max}，`{value}` 不在其中。"
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

export const invalidValue = page<
  { say: 'device'; value: string | number } | { say: 'server'; value: string | number } | { say: 'tag'; meant: string | number; value: string | number } | { say: 'uuid'; value: string | number } | { say: 'folder'; value: string | number } | { say: 'type'; meant: string | number; value: string | number } | { say: 'number'; value: string | number } | { say: 'dump'; value: string | number } | { say: 'bare'; value: string | number },
  { meant: string | number }
>({
  "code": "fstab/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A column that cannot be read",
    "zh-CN": "无法解析的列"
  },
  "help": {
    "en": "`blkid` shows the identifiers of this machine's file systems.",
    "zh-CN": "`blkid` 可列出本机文件系统的标识符。"
  },
  "fixable": true,
  "messages": {
    "device": {
      "en": "`{value}` is no absolute path.",
      "zh-CN": "`{value}` 不是绝对路径。"
    },
    "server": {
      "en": "A share is `server:/path`; `{value}` names no server.",
      "zh-CN": "网络共享应写作 `服务器:/路径`，`{value}` 没有指明服务器。"
    },
    "tag": {
      "en": "No device is named by `{value}=`; did you mean `{meant}=`?",
      "zh-CN": "没有以 `{value}=` 指定设备的写法，是否指 `{meant}=`？"
    },
    "uuid": {
      "en": "No file system can have the identifier in `{value}`: digits are missing or too many.",
      "zh-CN": "`{value}` 中的标识符位数不对，不可能有这样的文件系统。"
    },
    "folder": {
      "en": "A mount point begins with `/`; `{value}` is skipped or mounted nowhere.",
      "zh-CN": "挂载点应以 `/` 开头；`{value}` 无法挂载。"
    },
    "type": {
      "en": "No file system is called `{value}`; did you mean `{meant}`?",
      "zh-CN": "没有名为 `{value}` 的文件系统，是否指 `{meant}`？"
    },
    "number": {
      "en": "This column is a number; `{value}` is none.",
      "zh-CN": "此列应为数字，`{value}` 不是数字。"
    },
    "dump": {
      "en": "The fifth column is 0 or 1, for dump(8); {value} is not.",
      "zh-CN": "第五列供 dump(8) 使用，只能是 0 或 1，{value} 不是。"
    },
    "bare": {
      "en": "The identifier stands here as it is: `{value}` names no device.",
      "zh-CN": "此处应直接写标识符：`{value}` 不能指定设备。"
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

export const malformedLine = page<
  { say: 'few' } | { say: 'many' },
  { added: string | number }
>({
  "code": "fstab/malformed-line",
  "tags": [
    "syntax"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line with too few or too many columns",
    "zh-CN": "列数不正确的行"
  },
  "help": {
    "en": "`findmnt --verify` reads the table without mounting.",
    "zh-CN": "可用 `findmnt --verify` 检查而不挂载。"
  },
  "fixable": true,
  "messages": {
    "few": {
      "en": "The line has no file system type, so it is skipped: nothing is mounted.",
      "zh-CN": "该行缺少文件系统类型，会被忽略，不会挂载任何内容。"
    },
    "many": {
      "en": "There are words behind the sixth column; a blank in a name is written `\\040`.",
      "zh-CN": "第六列之后还有内容；名称中的空格应写作 `\\040`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add `{added}`",
      "zh-CN": "补上 `{added}`"
    }
  },
  "steps": {}
});

export const missingReference = page<
  { name: string | number },
  { meant: string | number }
>({
  "code": "fstab/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A file that the line needs and nobody has",
    "zh-CN": "引用了不存在的文件"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` does not exist on this system, so the mount fails.",
      "zh-CN": "该系统上不存在 `{name}`，挂载会失败。"
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

export const outdatedForm = page<
  { say: 'type'; since: string | number; type: string | number } | { say: 'upstart'; name: string | number } | { say: 'comment'; meant: string | number } | { say: 'nothing'; name: string | number },
  { say: 'write'; meant: string | number } | { say: 'remove' }
>({
  "code": "fstab/outdated-form",
  "tags": [
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "What systems of earlier times read",
    "zh-CN": "旧系统才认识的写法"
  },
  "help": {
    "en": "`findmnt --verify` reads the file as mount does.",
    "zh-CN": "`findmnt --verify` 按 mount 的方式读取该文件。"
  },
  "fixable": true,
  "messages": {
    "type": {
      "en": "The kernel has no {type} any more since {since}; nothing is mounted.",
      "zh-CN": "内核自 {since} 起已没有 {type}，无法挂载。"
    },
    "upstart": {
      "en": "`{name}` was for Upstart; the kernel refuses the mount with it.",
      "zh-CN": "`{name}` 用于 Upstart；内核会因此拒绝挂载。"
    },
    "comment": {
      "en": "Options for systemd are written `{meant}` since 2014.",
      "zh-CN": "自 2014 年起，systemd 的选项应写作 `{meant}`。"
    },
    "nothing": {
      "en": "`{name}` has done nothing since Linux 2.6.25.",
      "zh-CN": "`{name}` 自 Linux 2.6.25 起不起作用。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "remove": {
      "en": "Take it out",
      "zh-CN": "删去"
    }
  },
  "steps": {}
});

export const unfitCombination = page<
  { say: 'sticky' } | { say: 'bind'; type: string | number } | { say: 'swap'; folder: string | number } | { say: 'none' } | { say: 'network'; type: string | number } | { say: 'password' },
  { say: 'write'; meant: string | number } | { say: 'add' }
>({
  "code": "fstab/unfit-combination",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Columns that do not go together",
    "zh-CN": "相互不配的列"
  },
  "help": {
    "en": "See fstab(5) for what belongs together.",
    "zh-CN": "参见 fstab(5)。"
  },
  "fixable": true,
  "messages": {
    "sticky": {
      "en": "Everybody can remove the files of everybody here; `mode=1777` keeps them apart.",
      "zh-CN": "任何人都能删除他人在此处的文件；`mode=1777` 可避免。"
    },
    "bind": {
      "en": "A bind mount has the type `none`; `{type}` says that the folder is a device.",
      "zh-CN": "bind 挂载的类型应为 `none`；`{type}` 会把目录当作设备。"
    },
    "swap": {
      "en": "Swap is not mounted at a folder: `none` stands in place of `{folder}`.",
      "zh-CN": "交换空间不挂载到目录，此处应为 `none` 而非 `{folder}`。"
    },
    "none": {
      "en": "Without `bind`, nothing is mounted from a folder or device with the type `none`.",
      "zh-CN": "没有 `bind` 选项时，类型 `none` 不会挂载任何内容。"
    },
    "network": {
      "en": "Without `nofail`, boot waits for the server of this {type} share, and fails units when it is away.",
      "zh-CN": "没有 `nofail` 时，启动会等待该 {type} 共享的服务器，不可用时相关单元会失败。"
    },
    "password": {
      "en": "Everybody can read this file, and the password in it; use `credentials=` and a file of mode 0600.",
      "zh-CN": "任何人都能读取此文件及其中的密码；请改用 `credentials=` 与权限为 0600 的文件。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "add": {
      "en": "Add `nofail`",
      "zh-CN": "添加 `nofail`"
    }
  },
  "steps": {}
});

export const unfitLine = page<
  { say: 'swap'; type: string | number } | { say: 'virtual'; type: string | number } | { say: 'kernel'; folder: string | number; type: string | number } | { say: 'bind' } | { say: 'type'; value: string | number } | { say: 'remote'; type: string | number } | { say: 'share'; type: string | number } | { say: 'loop' } | { say: 'discard'; type: string | number } | { say: 'root'; name: string | number } | { say: 'unchecked' } | { say: 'twice'; name: string | number } | { say: 'device'; name: string | number } | { say: 'order'; folder: string | number },
  { say: 'write'; meant: string | number } | { say: 'auto' } | { say: 'remove' }
>({
  "code": "fstab/unfit-line",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A line that mounts something else, or nothing",
    "zh-CN": "挂载了别的东西或什么也没挂载的行"
  },
  "help": {
    "en": "`findmnt --verify` looks at the devices; these mistakes are between the columns.",
    "zh-CN": "`findmnt --verify` 检查设备；这些错误在列与列之间。"
  },
  "fixable": true,
  "messages": {
    "swap": {
      "en": "Without a folder this can only be swap; `{type}` is mounted nowhere.",
      "zh-CN": "没有目录只能是交换分区；`{type}` 无处可挂载。"
    },
    "virtual": {
      "en": "`{type}` is made by the kernel: the device is not used, and what is on it does not appear.",
      "zh-CN": "`{type}` 由内核生成：该设备不会被使用，其内容也不会出现。"
    },
    "kernel": {
      "en": "`{folder}` is where `{type}` belongs.",
      "zh-CN": "`{folder}` 应挂载 `{type}`。"
    },
    "bind": {
      "en": "`bind` is an option and no type: write `none` here and `bind` among the options.",
      "zh-CN": "`bind` 是选项而非类型：此处写 `none`，并在选项中写 `bind`。"
    },
    "type": {
      "en": "The third column is the type; `{value}` is an option, so that a column is missing.",
      "zh-CN": "第三列是类型；`{value}` 是选项，说明少了一列。"
    },
    "remote": {
      "en": "`{type}` is no file system of another machine's folder; `host:/folder` is NFS.",
      "zh-CN": "`{type}` 不能挂载其他机器的目录；`主机:/目录` 是 NFS。"
    },
    "share": {
      "en": "`{type}` takes no `//host/share`; this is a share of Windows or Samba.",
      "zh-CN": "`{type}` 不接受 `//主机/共享`；这是 Windows 或 Samba 共享。"
    },
    "loop": {
      "en": "A device needs no loop device before it.",
      "zh-CN": "设备前不需要再套一层 loop 设备。"
    },
    "discard": {
      "en": "`{type}` has no blocks to give back.",
      "zh-CN": "`{type}` 没有可回收的块。"
    },
    "root": {
      "en": "The root file system is mounted before fstab is read: `{name}` means nothing, or that it stays read-only.",
      "zh-CN": "根文件系统在读取 fstab 之前就已挂载：`{name}` 没有意义，或使其保持只读。"
    },
    "unchecked": {
      "en": "With 0 the root file system is never checked.",
      "zh-CN": "写 0 时根文件系统永远不会被检查。"
    },
    "twice": {
      "en": "`{name}` stands before already; the last one holds.",
      "zh-CN": "`{name}` 前面已出现，以最后一个为准。"
    },
    "device": {
      "en": "`{name}` is mounted by another line too.",
      "zh-CN": "另一行也挂载了 `{name}`。"
    },
    "order": {
      "en": "`{folder}` is mounted later and hides this folder, unless systemd puts them in order.",
      "zh-CN": "`{folder}` 在后面挂载，会遮住此目录，除非由 systemd 排序。"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改为 `{meant}`"
    },
    "auto": {
      "en": "Put the type `auto` before it",
      "zh-CN": "在前面加上类型 `auto`"
    },
    "remove": {
      "en": "Take it out",
      "zh-CN": "去掉"
    }
  },
  "steps": {
    "first": {
      "en": "first here",
      "zh-CN": "先在此处"
    },
    "later": {
      "en": "mounted here",
      "zh-CN": "在此挂载"
    }
  }
});

export const unsafeOptions = page<
  { say: 'shared'; folder: string | number } | { say: 'user'; name: string | number } | { say: 'folder'; name: string | number } | { say: 'mask'; name: string | number } | { say: 'efi' },
  { meant: string | number }
>({
  "code": "fstab/unsafe-options",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Options that let others bring their rights along",
    "zh-CN": "会让他人带入权限的选项"
  },
  "help": {
    "en": "See mount(8).",
    "zh-CN": "参见 mount(8)。"
  },
  "fixable": true,
  "messages": {
    "shared": {
      "en": "Everybody writes to `{folder}`: with `nosuid` and `nodev` nobody puts programs of root or devices there.",
      "zh-CN": "任何人都能写 `{folder}`：用 `nosuid` 和 `nodev` 可阻止在此放置 root 程序或设备文件。"
    },
    "user": {
      "en": "Whoever mounts this brings programs and devices with the rights of root along; `{name}` lets them.",
      "zh-CN": "挂载者会带入具有 root 权限的程序和设备；`{name}` 允许这样做。"
    },
    "folder": {
      "en": "Others write here, and `{name}` lets what they bring act as root.",
      "zh-CN": "他人可在此写入，而 `{name}` 会让其内容以 root 身份生效。"
    },
    "mask": {
      "en": "With `{name}` everybody may write every file.",
      "zh-CN": "`{name}` 允许任何人写所有文件。"
    },
    "efi": {
      "en": "Everybody can read what the boot loader keeps here, its random seed among it.",
      "zh-CN": "任何人都能读取引导程序在此保存的内容，包括随机种子。"
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

export const wrongCheckOrder = page<
  { say: 'high' } | { say: 'root' } | { say: 'other' } | { say: 'never'; type: string | number } | { say: 'bind' },
  { meant: string | number }
>({
  "code": "fstab/wrong-check-order",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A file system that is checked at the wrong moment",
    "zh-CN": "检查顺序不当的文件系统"
  },
  "help": {
    "en": "0 is never, 1 is first, 2 is behind it.",
    "zh-CN": "0 为不检查，1 最先，2 随后。"
  },
  "fixable": true,
  "messages": {
    "high": {
      "en": "The number is 0, 1 or 2.",
      "zh-CN": "此处只能为 0、1 或 2。"
    },
    "root": {
      "en": "The root file system is checked first: its number is 1.",
      "zh-CN": "根文件系统应最先检查，此处应为 1。"
    },
    "other": {
      "en": "1 is for the root file system; others have 2.",
      "zh-CN": "1 仅用于根文件系统，其他应为 2。"
    },
    "never": {
      "en": "Nothing checks {type} at boot; the number is 0.",
      "zh-CN": "启动时不会检查 {type}，此处应为 0。"
    },
    "bind": {
      "en": "A bind mount is a folder, not a device: there is nothing to check, the number is 0.",
      "zh-CN": "bind 挂载是目录而非设备，无需检查，此处应为 0。"
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
