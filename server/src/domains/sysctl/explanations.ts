// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "sysctl/contradicting-values": {
    "en": "Some keys limit each other. The kernel checks one write at a time, so it either refuses the later line or corrects a value\nwithout saying so.\n\n```sysctl\nnet.ipv4.ip_local_port_range = 60999 32768\n```\n\nBetter:\n\n```sysctl\nnet.ipv4.ip_local_port_range = 32768 60999\n```",
    "zh-CN": "有些键互相制约。内核每次只检查一次写入，因此要么拒绝后写的行，要么不作声地修正其中一个值。\n\n```sysctl\nnet.ipv4.ip_local_port_range = 60999 32768\n```\n\n应改为：\n\n```sysctl\nnet.ipv4.ip_local_port_range = 32768 60999\n```"
  },
  "sysctl/duplicate-key": {
    "en": "Lines are applied from top to bottom. Two lines for one key mean that somebody added a setting without seeing the first:\nthe value in the upper line is what a reader finds, the value in the lower one is what the machine uses.\n\n```sysctl\nvm.swappiness = 10\nvm.dirty_ratio = 20\nvm.swappiness = 60\n```\n\nBetter:\n\n```sysctl\nvm.dirty_ratio = 20\nvm.swappiness = 60\n```",
    "zh-CN": "各行自上而下依次应用。同一个键出现两次，说明有人在没有看到前一行的情况下又添加了设置：\n读者先看到的是上面的值，机器使用的却是下面的值。\n\n```sysctl\nvm.swappiness = 10\nvm.dirty_ratio = 20\nvm.swappiness = 60\n```\n\n应改为：\n\n```sysctl\nvm.dirty_ratio = 20\nvm.swappiness = 60\n```"
  },
  "sysctl/key-too-new": {
    "en": "A file written on a new machine and copied to an older one fails there line by line. The unit that applies it is then\nmarked as failed, which hides the errors that matter.\n\n```sysctl\nkernel.io_uring_disabled = 1\n```\n\nBetter:\n\n```sysctl\n-kernel.io_uring_disabled = 1\n```",
    "zh-CN": "在新系统上写好的文件复制到旧系统后，其中的新键会逐行失败，负责应用的单元被标记为失败，真正重要的错误反而被掩盖。\n\n```sysctl\nkernel.io_uring_disabled = 1\n```\n\n应改为：\n\n```sysctl\n-kernel.io_uring_disabled = 1\n```"
  },
  "sysctl/malformed-line": {
    "en": "The programs that apply the file report such a line in the boot log at most and go on with the next one.\n\n```sysctl\nvm.swappiness 10\n```\n\nBetter:\n\n```sysctl\nvm.swappiness = 10\n```",
    "zh-CN": "应用该文件的程序最多在启动日志中提到这样的行，然后继续处理下一行。\n\n```sysctl\nvm.swappiness 10\n```\n\n应改为：\n\n```sysctl\nvm.swappiness = 10\n```"
  },
  "sysctl/misspelt-name": {
    "en": "The name is looked up among built-in algorithms and modules when the line is applied. A misspelt one is refused, and the\nmachine silently runs with the default.\n\n```sysctl\nnet.ipv4.tcp_congestion_control = cubik\n```\n\nBetter:\n\n```sysctl\nnet.ipv4.tcp_congestion_control = cubic\n```",
    "zh-CN": "应用此行时，内核会在内建算法和模块中查找该名称；拼错就会被拒绝，机器悄悄地继续使用默认算法。\n\n```sysctl\nnet.ipv4.tcp_congestion_control = cubik\n```\n\n应改为：\n\n```sysctl\nnet.ipv4.tcp_congestion_control = cubic\n```"
  },
  "sysctl/needs-module": {
    "en": "systemd-sysctl runs early. When the module comes later, the key is not there yet, and nobody sets it a second time.\n\n```sysctl\nnet.bridge.bridge-nf-call-iptables = 1\n```\n\nBetter:\n\n```sysctl\n-net.bridge.bridge-nf-call-iptables = 1\n```",
    "zh-CN": "systemd-sysctl 运行得很早；模块稍后才加载时，键尚不存在，之后也不会再设置。\n\n```sysctl\nnet.bridge.bridge-nf-call-iptables = 1\n```\n\n应改为：\n\n```sysctl\n-net.bridge.bridge-nf-call-iptables = 1\n```"
  },
  "sysctl/read-only-key": {
    "en": "Some entries below `/proc/sys` are there to be read: versions, counters, lists of what is available. Writing is refused\neven for root.\n\n```sysctl\nkernel.ostype = Linux\nvm.swappiness = 10\n```\n\nBetter:\n\n```sysctl\nvm.swappiness = 10\n```",
    "zh-CN": "`/proc/sys` 下的一些条目只供读取，例如版本、计数器和可用项列表；即使是 root 也不能写入。\n\n```sysctl\nkernel.ostype = Linux\nvm.swappiness = 10\n```\n\n应改为：\n\n```sysctl\nvm.swappiness = 10\n```"
  },
  "sysctl/removed-key": {
    "en": "Tuning files live longer than the kernels they were written for. A removed key makes the line fail at every boot, and\nthe tuning that the file promises does not happen.\n\n```sysctl\nnet.ipv4.tcp_tw_recycle = 1\n```\n\nBetter:\n\n```sysctl\nnet.ipv4.tcp_tw_reuse = 1\n```",
    "zh-CN": "调优文件往往比当初针对的内核活得更久。键被移除后，此行每次启动都会失败，文件所承诺的调优并未生效。\n\n```sysctl\nnet.ipv4.tcp_tw_recycle = 1\n```\n\n应改为：\n\n```sysctl\nnet.ipv4.tcp_tw_reuse = 1\n```"
  },
  "sysctl/trailing-comment": {
    "en": "Only a line that begins with `#` or `;` is a comment. Anything behind the `=` belongs to the value and is written to the\nkernel as it stands, so a program name or an algorithm name gets the comment attached.\n\n```sysctl\nkernel.core_pattern = core.%e.%p # name and pid\n```\n\nBetter:\n\n```sysctl\n# name and pid\nkernel.core_pattern = core.%e.%p\n```",
    "zh-CN": "只有以 `#` 或 `;` 开头的行才是注释。`=` 之后的一切都属于值，会原样写给内核，于是程序名或算法名后面就带上了注释。\n\n```sysctl\nkernel.core_pattern = core.%e.%p # name and pid\n```\n\n应改为：\n\n```sysctl\n# name and pid\nkernel.core_pattern = core.%e.%p\n```"
  },
  "sysctl/unknown-key": {
    "en": "A key is a file below `/proc/sys`. When the name is wrong there is no such file, the line is skipped with a message\nin the boot log, and everything seems to work until the missing setting matters.\n\n```sysctl\nnet.ipv4.ip_foward = 1\n```\n\nBetter:\n\n```sysctl\nnet.ipv4.ip_forward = 1\n```",
    "zh-CN": "每个键对应 `/proc/sys` 下的一个文件。名字写错时该文件不存在，此行会被跳过，只在启动日志中留下一条消息；\n直到真正需要该设置时，问题才会显现。\n\n```sysctl\nnet.ipv4.ip_foward = 1\n```\n\n应改为：\n\n```sysctl\nnet.ipv4.ip_forward = 1\n```"
  },
  "sysctl/value-not-a-number": {
    "en": "Values under `/proc/sys` are parsed by the kernel, which knows digits and nothing else: `yes`, `4k` and `32768-60999` end\nin \"invalid argument\". No tool checks this before the line is applied at boot.\n\n```sysctl\nnet.ipv4.ip_forward = yes\n```\n\nBetter:\n\n```sysctl\nnet.ipv4.ip_forward = 1\n```",
    "zh-CN": "`/proc/sys` 下的值由内核解析，内核只认识数字：`yes`、`4k`、`32768-60999` 都会得到“无效参数”。\n在启动时应用该行之前，没有任何工具会做这项检查。\n\n```sysctl\nnet.ipv4.ip_forward = yes\n```\n\n应改为：\n\n```sysctl\nnet.ipv4.ip_forward = 1\n```"
  },
  "sysctl/value-out-of-range": {
    "en": "The kernel checks a number against the bounds in its table and answers \"invalid argument\". The file is applied line by\nline during boot, where nobody reads that answer, so the machine runs with the old value while the file claims another.\n\n```sysctl\nvm.swappiness = 300\n```\n\nBetter:\n\n```sysctl\nvm.swappiness = 200\n```",
    "zh-CN": "内核会按参数表中的上下限检查数值，越界时返回“无效参数”。配置文件在启动时逐行应用，往往没有人看到这个错误：\n文件里写的是一个值，机器实际使用的却仍是旧值。\n\n```sysctl\nvm.swappiness = 300\n```\n\n应改为：\n\n```sysctl\nvm.swappiness = 200\n```"
  },
  "sysctl/value-without-meaning": {
    "en": "Keys that choose a mode are often checked loosely: any number is stored, and the code compares it with the modes it knows.\nA number beyond them falls into whichever branch comes last, which may change with the next kernel.\n\n```sysctl\nnet.ipv4.conf.all.rp_filter = 3\n```",
    "zh-CN": "用于选择模式的键往往检查宽松：任何数字都会被保存，代码再与已知模式比较。超出范围的数字落入哪个分支纯属偶然，\n换一个内核版本就可能改变。\n\n```sysctl\nnet.ipv4.conf.all.rp_filter = 3\n```"
  },
  "sysctl/weak-setting": {
    "en": "These are on in every distribution. Old tuning guides switch them off for speed that nobody can measure today.\n\n```sysctl\nnet.ipv4.tcp_syncookies = 0\n```\n\nBetter:\n\n```sysctl\nnet.ipv4.tcp_syncookies = 1\n```",
    "zh-CN": "各发行版默认启用这些保护；旧的调优指南为了如今已无法测出的速度而关闭它们。\n\n```sysctl\nnet.ipv4.tcp_syncookies = 0\n```\n\n应改为：\n\n```sysctl\nnet.ipv4.tcp_syncookies = 1\n```"
  }
};
