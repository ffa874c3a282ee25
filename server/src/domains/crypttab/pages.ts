// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const duplicateName = page<
  { say: 'name'; name: string | number } | { say: 'device'; name: string | number },
  never
>({
  "code": "crypttab/duplicate-name",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A name or a device used twice",
    "zh-CN": "名称或设备重复"
  },
  "help": {
    "en": "Give each device a name of its own.",
    "zh-CN": "为每个设备取不同的名称。"
  },
  "fixable": false,
  "messages": {
    "name": {
      "en": "`{name}` is used by another line already, so this one is dropped.",
      "zh-CN": "`{name}` 已被另一行使用，此行会被丢弃。"
    },
    "device": {
      "en": "`{name}` is opened by another line already, so this one fails.",
      "zh-CN": "`{name}` 已由另一行解锁，此行会失败。"
    }
  },
  "fixes": {},
  "steps": {
    "first": {
      "en": "Used here",
      "zh-CN": "首次使用处"
    }
  }
});

export const invalidValue = page<
  { say: 'device'; value: string | number } | { say: 'few' } | { say: 'uuid'; value: string | number } | { say: 'name'; value: string | number } | { say: 'key'; value: string | number } | { say: 'near'; meant: string | number; name: string | number } | { say: 'option'; name: string | number } | { say: 'number'; name: string | number; value: string | number } | { say: 'bits'; value: string | number } | { say: 'cipher'; value: string | number } | { say: 'more' } | { say: 'sign'; value: string | number } | { say: 'value-missing'; name: string | number } | { say: 'no-value'; name: string | number } | { say: 'range'; max: string | number; min: string | number; name: string | number; value: string | number } | { say: 'sector'; value: string | number } | { say: 'hash'; meant: string | number; value: string | number } | { say: 'token'; name: string | number; value: string | number } | { say: 'path'; name: string | number; value: string | number } | { say: 'fs'; meant: string | number; value: string | number } | { say: 'tag'; meant: string | number; value: string | number },
  { say: 'write'; meant: string | number } | { say: 'join' } | { say: 'bare'; name: string | number }
>({
  "code": "crypttab/invalid-value",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A column or option that cannot be read",
    "zh-CN": "无法解析的列或选项"
  },
  "help": {
    "en": "See crypttab(5).",
    "zh-CN": "参见 crypttab(5)。"
  },
  "fixable": true,
  "messages": {
    "device": {
      "en": "`{value}` is no device: a path or `UUID=…` stands here.",
      "zh-CN": "`{value}` 不是设备：此处应为路径或 `UUID=…`。"
    },
    "few": {
      "en": "A line names at least a volume and its device.",
      "zh-CN": "每行至少要有卷名和设备。"
    },
    "uuid": {
      "en": "No device can have the identifier in `{value}`: digits are missing or too many.",
      "zh-CN": "`{value}` 中的标识符位数不对，不可能有这样的设备。"
    },
    "name": {
      "en": "`{value}` becomes a file name below `/dev/mapper`, so it has no `/`.",
      "zh-CN": "`{value}` 会成为 `/dev/mapper` 下的文件名，不能含 `/`。"
    },
    "key": {
      "en": "A key is an absolute path, `none` or `-`; `{value}` is none of them.",
      "zh-CN": "密钥应为绝对路径、`none` 或 `-`，`{value}` 均不是。"
    },
    "near": {
      "en": "Nothing knows the option `{name}`; did you mean `{meant}`?",
      "zh-CN": "没有名为 `{name}` 的选项，是否指 `{meant}`？"
    },
    "option": {
      "en": "`{name}` is not an option that we know.",
      "zh-CN": "未知选项 `{name}`。"
    },
    "number": {
      "en": "`{name}` is a number; `{value}` is none.",
      "zh-CN": "`{name}` 应为数字，`{value}` 不是。"
    },
    "bits": {
      "en": "The key size is in bits, a multiple of 8; `{value}` is none.",
      "zh-CN": "密钥长度以位为单位，应为 8 的倍数，`{value}` 不是。"
    },
    "cipher": {
      "en": "The kernel has no cipher, mode or IV generator called `{value}`.",
      "zh-CN": "内核没有名为 `{value}` 的算法、模式或 IV 生成器。"
    },
    "more": {
      "en": "Options are one word without blanks: what stands behind it is not read.",
      "zh-CN": "选项是一个不含空格的词，其后的内容不会被读取。"
    },
    "sign": {
      "en": "Options have commas between them, not `{value}`.",
      "zh-CN": "选项之间用逗号分隔，不能用 `{value}`。"
    },
    "value-missing": {
      "en": "`{name}=` needs a value.",
      "zh-CN": "`{name}=` 需要一个值。"
    },
    "no-value": {
      "en": "`{name}` takes no value.",
      "zh-CN": "`{name}` 不带值。"
    },
    "range": {
      "en": "`{name}` goes from {min} to {max}; `{value}` is outside.",
      "zh-CN": "`{name}` 的范围是 {min} 到 {max}，`{value}` 超出范围。"
    },
    "sector": {
      "en": "A sector has 512, 1024, 2048 or 4096 bytes, not {value}.",
      "zh-CN": "扇区大小只能是 512、1024、2048 或 4096 字节，不能是 {value}。"
    },
    "hash": {
      "en": "No hash is called `{value}`; did you mean `{meant}`?",
      "zh-CN": "没有名为 `{value}` 的哈希算法，是否指 `{meant}`？"
    },
    "token": {
      "en": "`{name}=` takes `auto` or the path of a device; `{value}` is neither.",
      "zh-CN": "`{name}=` 应为 `auto` 或设备路径，`{value}` 两者都不是。"
    },
    "path": {
      "en": "`{name}=` takes an absolute path; `{value}` is none.",
      "zh-CN": "`{name}=` 应为绝对路径，`{value}` 不是。"
    },
    "fs": {
      "en": "No file system is called `{value}`; did you mean `{meant}`?",
      "zh-CN": "没有名为 `{value}` 的文件系统，是否指 `{meant}`？"
    },
    "tag": {
      "en": "`{value}=` names no device; did you mean `{meant}=`?",
      "zh-CN": "`{value}=` 不能指定设备，是否指 `{meant}=`？"
    }
  },
  "fixes": {
    "write": {
      "en": "Write `{meant}`",
      "zh-CN": "改写为 `{meant}`"
    },
    "join": {
      "en": "Join both parts",
      "zh-CN": "合并为一个词"
    },
    "bare": {
      "en": "Write `{name}` alone",
      "zh-CN": "只写 `{name}`"
    }
  },
  "steps": {}
});

export const lostContent = page<
  { say: 'luks' } | { say: 'data' } | { say: 'uuid' } | { say: 'format' },
  never
>({
  "code": "crypttab/lost-content",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A device whose content is lost at boot",
    "zh-CN": "内容会在启动时丢失的设备"
  },
  "help": {
    "en": "See crypttab(5) on `swap` and `tmp`.",
    "zh-CN": "参见 crypttab(5) 的 `swap` 与 `tmp`。"
  },
  "fixable": false,
  "messages": {
    "luks": {
      "en": "A LUKS device is never opened by a key from a random source.",
      "zh-CN": "LUKS 设备无法用随机密钥解锁。"
    },
    "data": {
      "en": "With a random key and neither `swap` nor `tmp`, what is written is lost at the next boot.",
      "zh-CN": "使用随机密钥且没有 `swap` 或 `tmp` 时，写入的内容会在下次启动时丢失。"
    },
    "uuid": {
      "en": "A random key overwrites what the UUID was read from; name the partition by PARTUUID or path.",
      "zh-CN": "随机密钥会覆盖存放 UUID 的内容；请用 PARTUUID 或路径指定分区。"
    },
    "format": {
      "en": "`swap` formats the opened device at every boot; with `luks` that is rarely meant.",
      "zh-CN": "`swap` 在每次启动时格式化已解锁的设备，与 `luks` 并用通常不是本意。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const missingReference = page<
  { name: string | number },
  { meant: string | number }
>({
  "code": "crypttab/missing-reference",
  "tags": [
    "reference"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A key file that nobody has",
    "zh-CN": "密钥文件不存在"
  },
  "help": {
    "en": "Only looked for where the whole system is known.",
    "zh-CN": "仅在整个系统已知时检查。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` does not exist on this system, so boot asks for a password, or leaves the device shut.",
      "zh-CN": "该系统上不存在 `{name}`，启动时会询问密码，或设备保持锁定。"
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

export const unfitOptions = page<
  { say: 'types'; first: string | number; name: string | number } | { say: 'header'; name: string | number } | { say: 'asks' } | { say: 'readonly' } | { say: 'both' } | { say: 'xts'; half: string | number; size: string | number },
  { say: 'remove'; name: string | number } | { say: 'random' } | { say: 'size' }
>({
  "code": "crypttab/unfit-options",
  "tags": [
    "semantic"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Options that do nothing or undo each other",
    "zh-CN": "无效或相互冲突的选项"
  },
  "help": {
    "en": "See crypttab(5).",
    "zh-CN": "参见 crypttab(5)。"
  },
  "fixable": true,
  "messages": {
    "types": {
      "en": "`{first}` and `{name}` are two formats; a device has one.",
      "zh-CN": "`{first}` 与 `{name}` 是两种格式，一个设备只能有一种。"
    },
    "header": {
      "en": "With LUKS the header on the device says this; `{name}=` is not used.",
      "zh-CN": "使用 LUKS 时此项由设备上的头部决定，`{name}=` 不起作用。"
    },
    "asks": {
      "en": "Swap is formatted anew at each boot, and still somebody has to type a password for it; `/dev/urandom` needs nobody.",
      "zh-CN": "交换分区每次启动都会重新格式化，却仍需人工输入口令；用 `/dev/urandom` 则不必。"
    },
    "readonly": {
      "en": "What is formatted at each boot cannot be read-only.",
      "zh-CN": "每次启动都要格式化的设备不能是只读的。"
    },
    "both": {
      "en": "A device becomes swap or a temporary file system, not both.",
      "zh-CN": "一个设备只能作为交换分区或临时文件系统之一。"
    },
    "xts": {
      "en": "XTS splits its key in two: {size} bits give AES a key of {half} bits, which it has not. 256 and 512 fit.",
      "zh-CN": "XTS 会把密钥一分为二：{size} 位只给 AES 留下 {half} 位，无法使用。应为 256 或 512。"
    }
  },
  "fixes": {
    "remove": {
      "en": "Take `{name}` out",
      "zh-CN": "去掉 `{name}`"
    },
    "random": {
      "en": "Take the key from `/dev/urandom`",
      "zh-CN": "密钥取自 `/dev/urandom`"
    },
    "size": {
      "en": "Write 512",
      "zh-CN": "改为 512"
    }
  },
  "steps": {}
});

export const weakEncryption = page<
  { say: 'cipher'; name: string | number } | { say: 'hash'; name: string | number } | { say: 'key'; folder: string | number } | { say: 'zero'; name: string | number } | { say: 'short'; size: string | number },
  { say: 'cipher' } | { say: 'hash' } | { say: 'random' } | { say: 'ask' }
>({
  "code": "crypttab/weak-encryption",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Encryption that keeps nobody out",
    "zh-CN": "形同虚设的加密"
  },
  "help": {
    "en": "See cryptsetup(8) for what a device can be opened with.",
    "zh-CN": "设备可用的算法参见 cryptsetup(8)。"
  },
  "fixable": true,
  "messages": {
    "cipher": {
      "en": "`{name}` is broken or keeps patterns visible; `aes-xts-plain64` is what is used today.",
      "zh-CN": "`{name}` 已被攻破或会泄露数据规律；如今应使用 `aes-xts-plain64`。"
    },
    "hash": {
      "en": "`{name}` is broken as a hash for passwords; take `sha256` or LUKS.",
      "zh-CN": "`{name}` 用于口令已不安全；请用 `sha256` 或 LUKS。"
    },
    "key": {
      "en": "Everybody can read or write a key in `{folder}`, and it may be gone after a boot.",
      "zh-CN": "`{folder}` 中的密钥人人可读写，重启后还可能消失。"
    },
    "zero": {
      "en": "`{name}` gives the same key each time: nothing is secret.",
      "zh-CN": "`{name}` 每次给出同样的密钥，毫无保密可言。"
    },
    "short": {
      "en": "A key of {size} bits can be tried out.",
      "zh-CN": "{size} 位的密钥可以被穷举。"
    }
  },
  "fixes": {
    "cipher": {
      "en": "Write `aes-xts-plain64`",
      "zh-CN": "改为 `aes-xts-plain64`"
    },
    "hash": {
      "en": "Write `sha256`",
      "zh-CN": "改为 `sha256`"
    },
    "random": {
      "en": "Take the key from `/dev/urandom`",
      "zh-CN": "密钥取自 `/dev/urandom`"
    },
    "ask": {
      "en": "Ask for a password",
      "zh-CN": "改为询问口令"
    }
  },
  "steps": {}
});
