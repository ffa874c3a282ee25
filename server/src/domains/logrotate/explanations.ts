// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "logrotate/invalid-value": {
    "en": "logrotate stops reading the file at such a line: its logs are not rotated any more.\n\n```logrotate\n/a {\n\tsize 10MB\n}\n```\n\nBetter:\n\n```logrotate\n/a {\n\tsize 10M\n}\n```",
    "zh-CN": "logrotate 读到这样的行就会停止解析该文件，其中的日志不再轮转。\n\n```logrotate\n/a {\n\tsize 10MB\n}\n```\n\n应改为：\n\n```logrotate\n/a {\n\tsize 10M\n}\n```"
  },
  "logrotate/malformed-block": {
    "en": "logrotate skips the whole file over a missing brace, and the logs in it grow until the disk is full. A script that the shell cannot read fails each time.\n\n```logrotate\nvar/log/a.log {\n\tdaily\n}\n```\n\nBetter:\n\n```logrotate\n/var/log/a.log {\n\tdaily\n}\n```",
    "zh-CN": "缺少括号时 logrotate 会跳过整个文件，其中的日志会一直增长直到磁盘写满；shell 无法解析的脚本则每次都失败。\n\n```logrotate\nvar/log/a.log {\n\tdaily\n}\n```\n\n应改为：\n\n```logrotate\n/var/log/a.log {\n\tdaily\n}\n```"
  },
  "logrotate/missing-reference": {
    "en": "logrotate does not rotate the logs of a file with a name that it cannot find.\n\n```logrotate\n/a {\n\tcreate 0640 root adn\n}\n```\n\nBetter:\n\n```logrotate\n/a {\n\tcreate 0640 root adm\n}\n```",
    "zh-CN": "若其中的名称查找不到，logrotate 不会轮转该文件中的日志。\n\n```logrotate\n/a {\n\tcreate 0640 root adn\n}\n```\n\n应改为：\n\n```logrotate\n/a {\n\tcreate 0640 root adm\n}\n```"
  },
  "logrotate/open-log": {
    "en": "What a log says is evidence. With such a mode, any account can add lines, or empty it.\n\n```logrotate\n/a {\n\tcreate 0666 root adm\n}\n```\n\nBetter:\n\n```logrotate\n/a {\n\tcreate 0644 root adm\n}\n```",
    "zh-CN": "日志是证据；这样的权限使任何账户都能添加内容或将其清空。\n\n```logrotate\n/a {\n\tcreate 0666 root adm\n}\n```\n\n应改为：\n\n```logrotate\n/a {\n\tcreate 0644 root adm\n}\n```"
  },
  "logrotate/overridden-setting": {
    "en": "The file is read without complaint, and rotates in another way than it says.\n\n```logrotate\n/a {\n\tsize 10M\n\tdaily\n}\n```\n\nBetter:\n\n```logrotate\n/a {\n\tsize 10M\n}\n```",
    "zh-CN": "文件会被正常读取，但实际轮转方式与所写不同。\n\n```logrotate\n/a {\n\tsize 10M\n\tdaily\n}\n```\n\n应改为：\n\n```logrotate\n/a {\n\tsize 10M\n}\n```"
  },
  "logrotate/unknown-directive": {
    "en": "The line is ignored with a message that cron mails to nobody; the block rotates in another way than it says.\n\n```logrotate\n/var/log/a.log {\n\tweakly\n}\n```\n\nBetter:\n\n```logrotate\n/var/log/a.log {\n\tweekly\n}\n```",
    "zh-CN": "该行被忽略，消息由 cron 发往无人阅读的邮箱；实际轮转方式与所写不同。\n\n```logrotate\n/var/log/a.log {\n\tweakly\n}\n```\n\n应改为：\n\n```logrotate\n/var/log/a.log {\n\tweekly\n}\n```"
  }
};
