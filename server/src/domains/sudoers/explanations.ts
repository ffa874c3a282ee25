// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "sudoers/invalid-default": {
    "en": "sudo prints an error on each call and goes on without the setting, or refuses everybody, by version.\n\n```sudoers\nDefaults env_rest\n```\n\nBetter:\n\n```sudoers\nDefaults env_reset\n```",
    "zh-CN": "依版本不同，sudo 每次调用都会报错并忽略该设置，或拒绝所有人。\n\n```sudoers\nDefaults env_rest\n```\n\n应改为：\n\n```sudoers\nDefaults env_reset\n```"
  },
  "sudoers/invalid-value": {
    "en": "What is refused ends the reading of the line. An address that is none is worse: the line is fine, and never holds.\n\n```sudoers\nweb ALL=(root) NOPASSWD /bin/x\n```\n\nBetter:\n\n```sudoers\nweb ALL=(root) NOPASSWD: /bin/x\n```",
    "zh-CN": "被拒绝的内容会使整行失效；而无效地址更糟：该行看似正常，却永不生效。\n\n```sudoers\nweb ALL=(root) NOPASSWD /bin/x\n```\n\n应改为：\n\n```sudoers\nweb ALL=(root) NOPASSWD: /bin/x\n```"
  },
  "sudoers/malformed-line": {
    "en": "Until 1.9.3, sudo refuses everybody over one line that it cannot read; since then it passes the line over, and whoever it was for is refused.\n\n```sudoers\nroot ALL (ALL:ALL) ALL\n```\n\nBetter:\n\n```sudoers\nroot ALL=(ALL:ALL) ALL\n```",
    "zh-CN": "1.9.3 之前，只要有一行无法解析，sudo 就拒绝所有人；之后的版本会跳过该行，相应的人被拒绝。\n\n```sudoers\nroot ALL (ALL:ALL) ALL\n```\n\n应改为：\n\n```sudoers\nroot ALL=(ALL:ALL) ALL\n```"
  },
  "sudoers/missing-reference": {
    "en": "The line is read and never used; whoever it was for is refused.\n\n```sudoers\nsudo ALL=(ALL:ALL) ALL\n```\n\nBetter:\n\n```sudoers\n%sudo ALL=(ALL:ALL) ALL\n```",
    "zh-CN": "该行会被读取但不会使用，相应的人仍会被拒绝。\n\n```sudoers\nsudo ALL=(ALL:ALL) ALL\n```\n\n应改为：\n\n```sudoers\n%sudo ALL=(ALL:ALL) ALL\n```"
  },
  "sudoers/overridden-grant": {
    "en": "sudo reads all lines and takes the last one that fits. A general line behind a special one makes the special one void.\n\n```sudoers\nweb ALL=(root) NOPASSWD: /bin/x\nweb ALL=(daemon) PASSWD: /bin/x\n```\n\nBetter:\n\n```sudoers\nweb ALL=(root) NOPASSWD: /bin/x\nweb ALL=(daemon) NOPASSWD: /bin/x\n```",
    "zh-CN": "sudo 读取所有行，以最后匹配的一行为准；笼统的行放在特殊的行之后会使后者失效。\n\n```sudoers\nweb ALL=(root) NOPASSWD: /bin/x\nweb ALL=(daemon) PASSWD: /bin/x\n```\n\n应改为：\n\n```sudoers\nweb ALL=(root) NOPASSWD: /bin/x\nweb ALL=(daemon) NOPASSWD: /bin/x\n```"
  },
  "sudoers/undefined-alias": {
    "en": "sudo warns about the alias on each call and refuses what it was for.\n\n```sudoers\nCmnd_Alias SVC = /bin/x\nweb ALL=(root) SVCS\n```\n\nBetter:\n\n```sudoers\nCmnd_Alias SVC = /bin/x\nweb ALL=(root) SVC\n```",
    "zh-CN": "sudo 每次调用都会告警，并拒绝相应的操作。\n\n```sudoers\nCmnd_Alias SVC = /bin/x\nweb ALL=(root) SVCS\n```\n\n应改为：\n\n```sudoers\nCmnd_Alias SVC = /bin/x\nweb ALL=(root) SVC\n```"
  },
  "sudoers/unsafe-default": {
    "en": "Each of these was a door in published attacks.\n\n```sudoers\nDefaults env_keep += \"A\"\nDefaults !env_reset\n```\n\nBetter:\n\n```sudoers\nDefaults env_keep += \"A\"\n```",
    "zh-CN": "这些设置在已公开的攻击中都曾被利用。\n\n```sudoers\nDefaults env_keep += \"A\"\nDefaults !env_reset\n```\n\n应改为：\n\n```sudoers\nDefaults env_keep += \"A\"\n```"
  },
  "sudoers/unsafe-grant": {
    "en": "A grant is a wall, and each of these is a door in it.\n\n```sudoers\nweb ALL=(ALL) NOPASSWD: ALL\n```\n\nBetter:\n\n```sudoers\nweb ALL=(ALL) ALL\n```",
    "zh-CN": "授权本是一道墙，而这些都是墙上的门。\n\n```sudoers\nweb ALL=(ALL) NOPASSWD: ALL\n```\n\n应改为：\n\n```sudoers\nweb ALL=(ALL) ALL\n```"
  }
};
