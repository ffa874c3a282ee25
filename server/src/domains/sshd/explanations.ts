// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "sshd/invalid-value": {
    "en": "A value is read when the server starts, and one bad value ends it. The connection in which the file was edited stays open,\nso the mistake shows at the next login.\n\n```sshd\nPermitRootLogin never\n```\n\nBetter:\n\n```sshd\nPermitRootLogin no\n```",
    "zh-CN": "值在服务器启动时解析，一个错误的值就会使它退出。编辑文件时所用的连接不会断开，因此错误要到下次登录时才暴露。\n\n```sshd\nPermitRootLogin never\n```\n\n应改为：\n\n```sshd\nPermitRootLogin no\n```"
  },
  "sshd/malformed-match": {
    "en": "A block with a broken head is not skipped: the whole file is refused.\n\n```sshd\nMatch Usr backup\n```\n\nBetter:\n\n```sshd\nMatch User backup\n```",
    "zh-CN": "块首有误时不会只跳过该块，而是整个文件都被拒绝。\n\n```sshd\nMatch Usr backup\n```\n\n应改为：\n\n```sshd\nMatch User backup\n```"
  },
  "sshd/misplaced-in-match": {
    "en": "Lines at the end of a file belong to the last block, whatever their indentation says. A line that is added there by a script or\na person may keep the server from starting.\n\n```sshd\nMatch User backup\n    Port 2022\n```\n\nBetter:\n\n```sshd\nPort 2022\nMatch User backup\n```",
    "zh-CN": "文件末尾的行属于最后一个块，与缩进无关。脚本或人在那里追加的行可能使服务器无法启动。\n\n```sshd\nMatch User backup\n    Port 2022\n```\n\n应改为：\n\n```sshd\nPort 2022\nMatch User backup\n```"
  },
  "sshd/missing-reference": {
    "en": "An `AllowGroups` with a group that does not exist lets nobody in. A missing host key is skipped with a message, and when\nit was the only one the server does not start.\n\n```sshd\nAllowGroups sshlogins\nHostKey /etc/ssh/a_kay\n```\n\nBetter:\n\n```sshd\nAllowGroups sshlogin\nHostKey /etc/ssh/a_key\n```",
    "zh-CN": "`AllowGroups` 中的组若不存在，则任何人都无法登录。缺失的主机密钥会被跳过并留下消息；若它是唯一的密钥，服务器将无法启动。\n\n```sshd\nAllowGroups sshlogins\nHostKey /etc/ssh/a_kay\n```\n\n应改为：\n\n```sshd\nAllowGroups sshlogin\nHostKey /etc/ssh/a_key\n```"
  },
  "sshd/newer-than-target": {
    "en": "An unknown keyword ends the server, so a file that works on a new system locks people out of an old one.\n\n```sshd\nPerSourcePenalties crash:90\n```",
    "zh-CN": "不认识的关键字会使服务器退出，因此在新系统上可用的文件会让旧系统无法登录。\n\n```sshd\nPerSourcePenalties crash:90\n```"
  },
  "sshd/outdated-keyword": {
    "en": "Settings that no longer exist look like protection. Readers of the file believe that it says something.\n\n```sshd\nProtocol 2\nPort 22\n```\n\nBetter:\n\n```sshd\nPort 22\n```",
    "zh-CN": "已不存在的设置看上去像是一种保护，读者会误以为它仍在起作用。\n\n```sshd\nProtocol 2\nPort 22\n```\n\n应改为：\n\n```sshd\nPort 22\n```"
  },
  "sshd/repeated-keyword": {
    "en": "Somebody adds a stricter line at the end of the file and believes in it. The server goes on with the value above.\n\n```sshd\nPasswordAuthentication no\nPasswordAuthentication yes\n```\n\nBetter:\n\n```sshd\nPasswordAuthentication no\n```",
    "zh-CN": "有人在文件末尾加上更严格的一行并信以为真，而服务器仍使用上面的值。\n\n```sshd\nPasswordAuthentication no\nPasswordAuthentication yes\n```\n\n应改为：\n\n```sshd\nPasswordAuthentication no\n```"
  },
  "sshd/self-defeating-setting": {
    "en": "Guides from before 8.2 used `ClientAliveCountMax 0` to end idle sessions. The meaning changed to the opposite.\n\n```sshd\nAllowUsers alice,bob\n```\n\nBetter:\n\n```sshd\nAllowUsers alice bob\n```",
    "zh-CN": "8.2 之前的教程用 `ClientAliveCountMax 0` 结束空闲会话，现在含义已相反。\n\n```sshd\nAllowUsers alice,bob\n```\n\n应改为：\n\n```sshd\nAllowUsers alice bob\n```"
  },
  "sshd/unknown-keyword": {
    "en": "The server reads its whole file before it starts. One unknown word and it ends, so after the next reload or reboot nobody\ncan log in any more to repair it.\n\n```sshd\nPermitRootLogins no\n```\n\nBetter:\n\n```sshd\nPermitRootLogin no\n```",
    "zh-CN": "服务器在启动前读取整个文件。只要有一个不认识的词就会退出：下一次重新加载或重启之后，就再也无法登录去修复。\n\n```sshd\nPermitRootLogins no\n```\n\n应改为：\n\n```sshd\nPermitRootLogin no\n```"
  },
  "sshd/weak-setting": {
    "en": "The server offers a good list by itself. Lists that were copied from old guides bring back what was taken out for a reason.\n\n```sshd\nPermitEmptyPasswords yes\n```\n\nBetter:\n\n```sshd\nPermitEmptyPasswords no\n```",
    "zh-CN": "服务器默认提供的列表已经很好。从旧教程复制的列表会把有充分理由移除的算法带回来。\n\n```sshd\nPermitEmptyPasswords yes\n```\n\n应改为：\n\n```sshd\nPermitEmptyPasswords no\n```"
  },
  "sshd/wrong-number-of-values": {
    "en": "Old versions ignored words behind a value, so such lines linger in files that were copied for years; new ones refuse them.\n\n```sshd\nUsePAM yes no\n```\n\nBetter:\n\n```sshd\nUsePAM yes\n```",
    "zh-CN": "旧版本会忽略值后面的词，因此这类行在被复制多年的配置中仍然存在；新版本会拒绝它们。\n\n```sshd\nUsePAM yes no\n```\n\n应改为：\n\n```sshd\nUsePAM yes\n```"
  }
};
