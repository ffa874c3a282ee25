// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "modprobe/ineffective-line": {
    "en": "A blacklist only takes the aliases of a module away. What is loaded by its name, or is part of the kernel, is there all the same.\n\n```modprobe\nblacklist ext4\nblacklist pcspkr\n```\n\nBetter:\n\n```modprobe\nblacklist pcspkr\n```",
    "zh-CN": "黑名单只移除模块的别名；按名称加载或编入内核的部分不受影响。\n\n```modprobe\nblacklist ext4\nblacklist pcspkr\n```\n\n应改为：\n\n```modprobe\nblacklist pcspkr\n```"
  },
  "modprobe/invalid-value": {
    "en": "The kernel refuses to load a module with a value that it cannot read, and the device stays without its driver.\n\n```modprobe\noptions loop max_loop=yes\n```\n\nBetter:\n\n```modprobe\noptions loop max_loop=1\n```",
    "zh-CN": "内核拒绝以无法解析的值加载模块，设备因此没有驱动。\n\n```modprobe\noptions loop max_loop=yes\n```\n\n应改为：\n\n```modprobe\noptions loop max_loop=1\n```"
  },
  "modprobe/malformed-line": {
    "en": "modprobe warns on a terminal that nobody sees at boot, and goes on without the line.\n\n```modprobe\noption kvm_intel nested=1\nblacklst pcspkr\n```\n\nBetter:\n\n```modprobe\noptions kvm_intel nested=1\nblacklist pcspkr\n```",
    "zh-CN": "modprobe 只在启动时无人看到的终端上告警，然后跳过该行继续。\n\n```modprobe\noption kvm_intel nested=1\nblacklst pcspkr\n```\n\n应改为：\n\n```modprobe\noptions kvm_intel nested=1\nblacklist pcspkr\n```"
  },
  "modprobe/missing-reference": {
    "en": "`install` runs a command in place of loading a module; when the command is missing, whatever asked for the module fails.\n\n```modprobe\ninstall cramfs /bin/flase\n```\n\nBetter:\n\n```modprobe\ninstall cramfs /bin/false\n```",
    "zh-CN": "`install` 以命令代替加载模块；命令缺失时，请求该模块的程序都会失败。\n\n```modprobe\ninstall cramfs /bin/flase\n```\n\n应改为：\n\n```modprobe\ninstall cramfs /bin/false\n```"
  },
  "modprobe/unknown-name": {
    "en": "The kernel writes \"unknown parameter ignored\" to its log and loads the module without it; a blacklisted name that nothing has keeps nothing away.\n\n```modprobe\noptions kvm_intel nestd=1\n```\n\nBetter:\n\n```modprobe\noptions kvm_intel nested=1\n```",
    "zh-CN": "内核在日志中写下 unknown parameter ignored 后照常加载；黑名单中不存在的名称不会阻止任何模块。\n\n```modprobe\noptions kvm_intel nestd=1\n```\n\n应改为：\n\n```modprobe\noptions kvm_intel nested=1\n```"
  },
  "modprobe/unsafe-command": {
    "en": "The command of an `install` line runs as root, in place of loading the module, at a moment that others choose.\n\n```modprobe\ninstall cramfs /tmp/load.sh\n```",
    "zh-CN": "`install` 行的命令以 root 身份代替模块加载运行，且时机由他人决定。\n\n```modprobe\ninstall cramfs /tmp/load.sh\n```"
  }
};
