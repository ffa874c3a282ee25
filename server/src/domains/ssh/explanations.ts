// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "ssh/idle-setting": {
    "en": "ssh says nothing about a setting that waits for another one. With one socket for all hosts a command that was meant for one machine runs on\nanother.\n\n```ssh\nHost *\n    ControlMaster auto\n    ControlPath ~/.ssh/control\n```\n\nBetter:\n\n```ssh\nHost *\n    ControlMaster auto\n    ControlPath ~/.ssh/control-%C\n```",
    "zh-CN": "对于等待另一项的设置，ssh 不会给出任何提示。若所有主机共用一个套接字，原本发往某台机器的命令会在另一台上运行。\n\n```ssh\nHost *\n    ControlMaster auto\n    ControlPath ~/.ssh/control\n```\n\n应改为：\n\n```ssh\nHost *\n    ControlMaster auto\n    ControlPath ~/.ssh/control-%C\n```"
  },
  "ssh/invalid-value": {
    "en": "A bad value in the block of one host keeps ssh from reaching any other: the file is read as a whole before the blocks are compared with\nthe name.\n\n```ssh\nHost *\n    StrictHostKeyChecking asc\n```\n\nBetter:\n\n```ssh\nHost *\n    StrictHostKeyChecking ask\n```",
    "zh-CN": "某一主机块中的错误值会使 ssh 无法连接任何主机：在按主机名匹配各块之前，整个文件都要先被解析。\n\n```ssh\nHost *\n    StrictHostKeyChecking asc\n```\n\n应改为：\n\n```ssh\nHost *\n    StrictHostKeyChecking ask\n```"
  },
  "ssh/malformed-head": {
    "en": "A block for nobody is never missed: the connection works, with the settings that were to be replaced.\n\n```ssh\nHost db,web\n    User admin\n```\n\nBetter:\n\n```ssh\nHost db web\n    User admin\n```",
    "zh-CN": "不对应任何主机的块不会被察觉：连接照常，只是用的仍是本应被替换的设置。\n\n```ssh\nHost db,web\n    User admin\n```\n\n应改为：\n\n```ssh\nHost db web\n    User admin\n```"
  },
  "ssh/misplaced-line": {
    "en": "Programs and people add lines to the end of the file. There they fall into the block of whichever host came last, and all other hosts go\nwithout.\n\n```ssh\nHost db\n    User admin\n\nServerAliveInterval 60\n```\n\nBetter:\n\n```ssh\nHost db\n    User admin\n\nHost *\nServerAliveInterval 60\n```",
    "zh-CN": "程序和人都习惯在文件末尾追加内容，于是这些行落入最后一台主机的块中，其他主机则得不到该设置。\n\n```ssh\nHost db\n    User admin\n\nServerAliveInterval 60\n```\n\n应改为：\n\n```ssh\nHost db\n    User admin\n\nHost *\nServerAliveInterval 60\n```"
  },
  "ssh/missing-reference": {
    "en": "A key that is not there is passed over, and the login fails with a message about permissions that names no file.\n\n```ssh\nHost db\n    IdentityFile /etc/ssh/deploy_kay\n```\n\nBetter:\n\n```ssh\nHost db\n    IdentityFile /etc/ssh/deploy_key\n```",
    "zh-CN": "不存在的密钥会被略过，登录随后以权限错误失败，而消息中不会提到任何文件。\n\n```ssh\nHost db\n    IdentityFile /etc/ssh/deploy_kay\n```\n\n应改为：\n\n```ssh\nHost db\n    IdentityFile /etc/ssh/deploy_key\n```"
  },
  "ssh/newer-than-target": {
    "en": "Home folders and configurations are shared by machines of different ages. What is new on one of them breaks every connection on\nanother.\n\n```ssh\nHost *\n    ObscureKeystrokeTiming no\n```",
    "zh-CN": "主目录和配置常由新旧不一的机器共用。某台机器上的新功能会使另一台机器上的所有连接失败。\n\n```ssh\nHost *\n    ObscureKeystrokeTiming no\n```"
  },
  "ssh/outdated-keyword": {
    "en": "A line that does nothing looks as if it protected somebody, and an old name ends every connection on the day that it is dropped.\n\n```ssh\nHost *\n    Protocol 2\n    Port 22\n```\n\nBetter:\n\n```ssh\nHost *\n    Port 22\n```",
    "zh-CN": "不起作用的行看上去像是一种保护；旧名称在被移除的那天会使所有连接失败。\n\n```ssh\nHost *\n    Protocol 2\n    Port 22\n```\n\n应改为：\n\n```ssh\nHost *\n    Port 22\n```"
  },
  "ssh/shadowed-value": {
    "en": "In most formats a later line wins; here the first one does. A `Host *` at the top of the file takes the ground from under every block below\nit, and nothing tells.\n\n```ssh\nHost *\n    User admin\n\nHost db\n    User postgres\n    Port 22\n```\n\nBetter:\n\n```ssh\nHost *\n    User admin\n\nHost db\n    Port 22\n```",
    "zh-CN": "大多数格式以后出现的为准，这里却以先出现的为准。文件开头的 `Host *` 会使下面各块的同名设置全部失效，且没有任何提示。\n\n```ssh\nHost *\n    User admin\n\nHost db\n    User postgres\n    Port 22\n```\n\n应改为：\n\n```ssh\nHost *\n    User admin\n\nHost db\n    Port 22\n```"
  },
  "ssh/unknown-keyword": {
    "en": "The whole file is read before a connection is made, whatever host it is for. One unknown word in one block keeps ssh, scp, rsync and git\nfrom reaching any host.\n\n```ssh\nHost db\n    HostNme 192.0.2.1\n```\n\nBetter:\n\n```ssh\nHost db\n    Hostname 192.0.2.1\n```",
    "zh-CN": "建立任何连接之前都会读取整个文件。某一块中一个不认识的词，就会使 ssh、scp、rsync 和 git 无法连接任何主机。\n\n```ssh\nHost db\n    HostNme 192.0.2.1\n```\n\n应改为：\n\n```ssh\nHost db\n    Hostname 192.0.2.1\n```"
  },
  "ssh/weak-setting": {
    "en": "A setting that helps with a throw-away machine in a laboratory is copied to the block for all hosts, and holds for the bank too.\n\n```ssh\nHost *\n    StrictHostKeyChecking no\n```\n\nBetter:\n\n```ssh\nHost *\n    StrictHostKeyChecking accept-new\n```",
    "zh-CN": "为实验室里的临时机器准备的设置，被复制到适用于所有主机的块中，从此对银行的主机也生效。\n\n```ssh\nHost *\n    StrictHostKeyChecking no\n```\n\n应改为：\n\n```ssh\nHost *\n    StrictHostKeyChecking accept-new\n```"
  },
  "ssh/wrong-number-of-values": {
    "en": "A path with a blank, or two keywords on one line, is the usual reason. ssh does not guess: it ends, whatever host was asked for.\n\n```ssh\nHost db\n    User admin Port 22\n```\n\nBetter:\n\n```ssh\nHost db\n    User admin\n```",
    "zh-CN": "常见原因是路径中含空格，或一行写了两个关键字。ssh 不会猜测，无论连接哪台主机都会退出。\n\n```ssh\nHost db\n    User admin Port 22\n```\n\n应改为：\n\n```ssh\nHost db\n    User admin\n```"
  }
};
