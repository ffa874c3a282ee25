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
  "limits/missing-reference": {
    "en": "The line is read and never used; the account that was meant keeps its limits.\n\n```limits\nbakup - nproc 10\n```\n\nBetter:\n\n```limits\nbackup - nproc 10\n```",
    "zh-CN": "该行会被读取但不会使用，真正的账户仍保持原有限制。\n\n```limits\nbakup - nproc 10\n```\n\n应改为：\n\n```limits\nbackup - nproc 10\n```"
  }
};
