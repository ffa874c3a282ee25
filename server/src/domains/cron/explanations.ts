// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "cron/invalid-time": {
    "en": "`crontab` refuses the whole table. A file in `/etc/cron.d` is skipped with a line in the log, and none of its jobs runs.\n\n```cron\n30 24 * * * /bin/true\n60 0 * * * /bin/true\n```\n\nBetter:\n\n```cron\n30 0 * * * /bin/true\n0 0 * * * /bin/true\n```",
    "zh-CN": "`crontab` 会拒绝整个表；`/etc/cron.d` 中的文件则被整体跳过，只留一条日志，其中的任务都不会执行。\n\n```cron\n30 24 * * * /bin/true\n60 0 * * * /bin/true\n```\n\n应改为：\n\n```cron\n30 0 * * * /bin/true\n0 0 * * * /bin/true\n```"
  },
  "cron/malformed-line": {
    "en": "`crontab` refuses the whole table, and a file in `/etc/cron.d` is skipped.\n\n```cron\n0 4 * * * root /bin/true\n```\n\nBetter:\n\n```cron\n0 4 * * * /bin/true\n```",
    "zh-CN": "`crontab` 会拒绝整个表，`/etc/cron.d` 中的文件会被跳过。\n\n```cron\n0 4 * * * root /bin/true\n```\n\n应改为：\n\n```cron\n0 4 * * * /bin/true\n```"
  },
  "cron/missing-reference": {
    "en": "The only sign is a mail that nobody reads, or a line in the log.\n\n```cron\n0 2 * * * /bin/treu --daily\n```\n\nBetter:\n\n```cron\n0 2 * * * /bin/true --daily\n```",
    "zh-CN": "唯一的迹象是没人看的邮件或一条日志。\n\n```cron\n0 2 * * * /bin/treu --daily\n```\n\n应改为：\n\n```cron\n0 2 * * * /bin/true --daily\n```"
  },
  "cron/not-a-shell": {
    "en": "A table looks like a shell script and is none: a `PATH` with `$HOME` names a folder called `$HOME`, and `date +%F` runs `date +`.\n\n```cron\n0 2 * * * tar cf /b/$(date +%Y-%m).tar /x\n```\n\nBetter:\n\n```cron\n0 2 * * * tar cf /b/$(date +\\%Y-\\%m).tar /x\n```",
    "zh-CN": "crontab 看似 shell 脚本却不是：含 `$HOME` 的 `PATH` 指向名为 `$HOME` 的目录，`date +%F` 实际执行 `date +`。\n\n```cron\n0 2 * * * tar cf /b/$(date +%Y-%m).tar /x\n```\n\n应改为：\n\n```cron\n0 2 * * * tar cf /b/$(date +\\%Y-\\%m).tar /x\n```"
  },
  "cron/unexpected-schedule": {
    "en": "cron takes the line and does as it says: sixty runs in place of one, or none in a year.\n\n```cron\n* 2 * * * /bin/true\n```\n\nBetter:\n\n```cron\n0 2 * * * /bin/true\n```",
    "zh-CN": "cron 会照字面执行：可能运行六十次，也可能全年都不运行。\n\n```cron\n* 2 * * * /bin/true\n```\n\n应改为：\n\n```cron\n0 2 * * * /bin/true\n```"
  },
  "cron/unsafe-command": {
    "en": "cron runs its jobs unattended, often as root. A program that somebody else can replace, or a secret on the command line, is\nused by them without anybody noticing.\n\n```cron\nPATH=.:/usr/bin:/bin\n5 4 * * * /usr/bin/true\n```\n\nBetter:\n\n```cron\nPATH=/usr/bin:/bin\n5 4 * * * /usr/bin/true\n```",
    "zh-CN": "cron 无人值守地运行任务，往往还是以 root 身份。程序可被他人替换、命令行中带有机密，都会在无人察觉时被利用。\n\n```cron\nPATH=.:/usr/bin:/bin\n5 4 * * * /usr/bin/true\n```\n\n应改为：\n\n```cron\nPATH=/usr/bin:/bin\n5 4 * * * /usr/bin/true\n```"
  }
};
