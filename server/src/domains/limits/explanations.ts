// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "limits/ineffective-limit": {
    "en": "The lines are read without complaint; what holds in a session is something else.\n\n```limits\n* soft nofile 100000\n* hard nofile 65536\n```\n\nBetter:\n\n```limits\n* soft nofile 65536\n* hard nofile 65536\n```",
    "zh-CN": "这些行会被正常读取，但会话中实际生效的是另一个值。\n\n```limits\n* soft nofile 100000\n* hard nofile 65536\n```\n\n应改为：\n\n```limits\n* soft nofile 65536\n* hard nofile 65536\n```"
  },
  "limits/invalid-value": {
    "en": "What cannot be read is dropped at each login with a line in the log; the limit of before goes on.\n\n```limits\n* soft nofiles 4096\n```\n\nBetter:\n\n```limits\n* soft nofile 4096\n```",
    "zh-CN": "无法解析的行在每次登录时被丢弃，只留一条日志，原有限制继续有效。\n\n```limits\n* soft nofiles 4096\n```\n\n应改为：\n\n```limits\n* soft nofile 4096\n```"
  },
  "limits/lockout": {
    "en": "pam_limits sets the limits before the shell starts. When they are too small the shell cannot start, and with `*` or `root`\nnobody is left who could change the file.\n\n```limits\n@students hard nproc 0\n```",
    "zh-CN": "pam_limits 在 shell 启动之前设置限制。限制过小时 shell 无法启动；若适用于 `*` 或 `root`，就再也没有人能修改该文件。\n\n```limits\n@students hard nproc 0\n```"
  },
  "limits/missing-reference": {
    "en": "The line is read and never used; the account that was meant keeps its limits.\n\n```limits\nbakup - nproc 10\n```\n\nBetter:\n\n```limits\nbackup - nproc 10\n```",
    "zh-CN": "该行会被读取但不会使用，真正的账户仍保持原有限制。\n\n```limits\nbakup - nproc 10\n```\n\n应改为：\n\n```limits\nbackup - nproc 10\n```"
  },
  "limits/open-limit": {
    "en": "`*` stands for every account, also for that of a service somebody has broken into. What is unlimited for `*` is\nunlimited for them.\n\n```limits\n* soft core unlimited\n```",
    "zh-CN": "`*` 代表每个账户，包括被攻破的服务账户。对 `*` 不设上限，就是对他们不设上限。\n\n```limits\n* soft core unlimited\n```"
  }
};
