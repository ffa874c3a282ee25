// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "kernel-config/malformed-line": {
    "en": "The symbol gets its default instead, and `make olddefconfig` says at most *unexpected data*.\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_PCI = y\n```\n\nBetter:\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_PCI=y\n```",
    "zh-CN": "符号会取默认值，`make olddefconfig` 至多提示 *unexpected data*。\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_PCI = y\n```\n\n应改为：\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_PCI=y\n```"
  },
  "kernel-config/overridden-value": {
    "en": "A `select` wins over what a person asks for.\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_NETDEVICES=y\nCONFIG_FOO=y\n# CONFIG_FOO_LIB is not set\n```",
    "zh-CN": "`select` 优先于用户的设置。\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_NETDEVICES=y\nCONFIG_FOO=y\n# CONFIG_FOO_LIB is not set\n```"
  },
  "kernel-config/repeated-symbol": {
    "en": "The last line wins, and a person who changes the first wonders why nothing happens.\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_PCI=y\n# CONFIG_NET is not set\n```\n\nBetter:\n\n```kernel-config\nCONFIG_PCI=y\n# CONFIG_NET is not set\n```",
    "zh-CN": "以最后一行为准，修改前一行的人会疑惑为何无效。\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_PCI=y\n# CONFIG_NET is not set\n```\n\n应改为：\n\n```kernel-config\nCONFIG_PCI=y\n# CONFIG_NET is not set\n```"
  },
  "kernel-config/unfit-value": {
    "en": "Kconfig warns in one line among many and takes the default, or the end of the range.\n\n```kernel-config\nCONFIG_NET=m\n```\n\nBetter:\n\n```kernel-config\nCONFIG_NET=y\n```",
    "zh-CN": "Kconfig 只在众多输出中警告一行，然后采用默认值或范围的端点。\n\n```kernel-config\nCONFIG_NET=m\n```\n\n应改为：\n\n```kernel-config\nCONFIG_NET=y\n```"
  },
  "kernel-config/unknown-symbol": {
    "en": "Kconfig passes names over that it does not know, without a word: what was renamed or misspelt is simply off.\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_NETDEVICE=y\n```\n\nBetter:\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_NETDEVICES=y\n```",
    "zh-CN": "Kconfig 会悄然忽略不认识的名称：改名或拼错的符号就此关闭。\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_NETDEVICE=y\n```\n\n应改为：\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_NETDEVICES=y\n```"
  },
  "kernel-config/unmet-dependency": {
    "en": "`make olddefconfig` takes the line out without a word, and the driver is missing at boot.\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_FOO=y\n```\n\nBetter:\n\n```kernel-config\nCONFIG_NET=y\n```",
    "zh-CN": "`make olddefconfig` 会悄然删去该行，启动时才发现驱动缺失。\n\n```kernel-config\nCONFIG_NET=y\nCONFIG_FOO=y\n```\n\n应改为：\n\n```kernel-config\nCONFIG_NET=y\n```"
  }
};
