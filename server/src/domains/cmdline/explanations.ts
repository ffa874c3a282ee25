// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "cmdline/absent-on-target": {
    "en": "A parameter stays on the line for years after the kernel has forgotten it. Who reads the line believes in it.\n\n```kernel-cmdline\nroot=/dev/sda2 ro slub_debug=FZ\n```",
    "zh-CN": "内核早已移除的参数常常还在命令行上留存多年，读到它的人会信以为真。\n\n```kernel-cmdline\nroot=/dev/sda2 ro slub_debug=FZ\n```"
  },
  "cmdline/contradicting-parameters": {
    "en": "Parameters gather on the line over years and by several hands, and nothing reads all of them together.\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash loglevel=7\"\n```",
    "zh-CN": "命令行上的参数往往由多人历经数年累积而成，没有谁会把它们放在一起核对。\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash loglevel=7\"\n```"
  },
  "cmdline/invalid-setting": {
    "en": "What a boot loader cannot use it leaves out, and that shows at the next start, when nobody can look it up.\n\n```grub-defaults\nGRUB_TIMEOUT_STYLE=hiden\n```\n\nBetter:\n\n```grub-defaults\nGRUB_TIMEOUT_STYLE=hidden\n```",
    "zh-CN": "引导程序会略去无法使用的内容，而这要到下次启动、无从查阅资料时才会暴露。\n\n```grub-defaults\nGRUB_TIMEOUT_STYLE=hiden\n```\n\n应改为：\n\n```grub-defaults\nGRUB_TIMEOUT_STYLE=hidden\n```"
  },
  "cmdline/invalid-value": {
    "en": "The command line is read before anything can complain. What the kernel cannot read it passes over, and the machine runs with the default.\n\n```grub-defaults\nGRUB_CMDLINE_LINUX=\"mitigations=atuo fsck.mode=froce\"\n```\n\nBetter:\n\n```grub-defaults\nGRUB_CMDLINE_LINUX=\"mitigations=auto fsck.mode=force\"\n```",
    "zh-CN": "内核命令行在任何程序能够报错之前就被解析。无法解析的值会被略过，系统便以默认值运行。\n\n```grub-defaults\nGRUB_CMDLINE_LINUX=\"mitigations=atuo fsck.mode=froce\"\n```\n\n应改为：\n\n```grub-defaults\nGRUB_CMDLINE_LINUX=\"mitigations=auto fsck.mode=force\"\n```"
  },
  "cmdline/malformed-assignment": {
    "en": "`update-grub` stops in the middle, or goes on with an empty value. The old menu stays, or the new one starts a system without its parameters.\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash\nGRUB_CMDLINE_LINUX=\"\"\n```\n\nBetter:\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash\"\nGRUB_CMDLINE_LINUX=\"\"\n```",
    "zh-CN": "`update-grub` 会中途停止，或以空值继续。结果是菜单仍为旧的，或新菜单启动的系统缺少所需参数。\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash\nGRUB_CMDLINE_LINUX=\"\"\n```\n\n应改为：\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash\"\nGRUB_CMDLINE_LINUX=\"\"\n```"
  },
  "cmdline/repeated-parameter": {
    "en": "Somebody changes the first of two values, restarts the machine, and nothing is different.\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash quiet\"\n```\n\nBetter:\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash\"\n```",
    "zh-CN": "改了两个值中的前一个，重启机器，却没有任何变化。\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash quiet\"\n```\n\n应改为：\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash\"\n```"
  },
  "cmdline/unknown-key": {
    "en": "`grub-mkconfig` sets no value in stone: a variable that nobody asks for is fine to a shell, and the menu is made without it.\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFUALT=\"quiet splash\"\n```\n\nBetter:\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash\"\n```",
    "zh-CN": "对 shell 来说，无人读取的变量完全合法，菜单照样生成，只是缺少该设置。\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFUALT=\"quiet splash\"\n```\n\n应改为：\n\n```grub-defaults\nGRUB_CMDLINE_LINUX_DEFAULT=\"quiet splash\"\n```"
  },
  "cmdline/unknown-parameter": {
    "en": "A misspelt parameter is no error: the system starts, and what was to be turned on or off is not. It shows weeks later, when the crash that\nwas to be saved is not.\n\n```grub-defaults\nGRUB_CMDLINE_LINUX=\"crashkernl=256M\"\n```\n\nBetter:\n\n```grub-defaults\nGRUB_CMDLINE_LINUX=\"crashkernel=256M\"\n```",
    "zh-CN": "拼错的参数不会报错：系统照常启动，只是该开启或关闭的功能没有生效。往往要到几周后需要保存崩溃信息时才会发现。\n\n```grub-defaults\nGRUB_CMDLINE_LINUX=\"crashkernl=256M\"\n```\n\n应改为：\n\n```grub-defaults\nGRUB_CMDLINE_LINUX=\"crashkernel=256M\"\n```"
  },
  "cmdline/weak-setting": {
    "en": "Such a parameter comes from a repair, or from a benchmark, and stays on the line of a machine that others reach.\n\n```kernel-cmdline\nroot=/dev/sda2 rw init=/bin/bash\n```",
    "zh-CN": "这类参数常来自一次修复或性能测试，之后便留在他人可接触的机器上。\n\n```kernel-cmdline\nroot=/dev/sda2 rw init=/bin/bash\n```"
  }
};
