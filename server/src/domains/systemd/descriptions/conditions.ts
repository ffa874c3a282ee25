import type { Text } from '../../../core/text.ts';

/** What conditions and rarer directives do, in our own words. */
export const conditionsTexts: Readonly<Record<string, Text>> = {
  'Unit.ConditionDirectoryNotEmpty': {
    en: 'Starts only when the directory is there and has something in it; `!` turns it round.',
    'zh-CN': '仅当目录存在且非空时才启动；`!` 表示取反。',
  },
  'Unit.ConditionVirtualization': {
    en: 'Starts only in a virtual machine or container: `yes`, `vm`, `container`, or the name of one such as `kvm`; `!` turns it round.',
    'zh-CN': '仅在虚拟机或容器中启动：`yes`、`vm`、`container` 或具体名称如 `kvm`；`!` 表示取反。',
  },
  'Unit.ConditionKernelCommandLine': {
    en: 'Starts only when the kernel command line has the word, or the `word=value`; `!` turns it round.',
    'zh-CN': '仅当内核命令行包含该单词或 `单词=值` 时才启动；`!` 表示取反。',
  },
  'Unit.ConditionCapability': {
    en: "Starts only when the capability is in the service manager's bounding set; `!` turns it round.",
    'zh-CN': '仅当服务管理器的权能边界集包含该权能时才启动；`!` 表示取反。',
  },
  'Unit.ConditionPathExistsGlob': {
    en: 'Starts only when at least one path fits the pattern; `!` turns it round.',
    'zh-CN': '仅当至少有一个路径与模式匹配时才启动；`!` 表示取反。',
  },
  'Unit.ConditionFileIsExecutable': {
    en: 'Starts only when the path is a regular file that can be run; `!` turns it round.',
    'zh-CN': '仅当路径是可执行的普通文件时才启动；`!` 表示取反。',
  },
  'Unit.AssertPathExists': {
    en: 'Like `ConditionPathExists=`, but the start fails instead of being passed over.',
    'zh-CN': '与 `ConditionPathExists=` 相同，但条件不满足时启动失败而不是跳过。',
  },
  'Unit.StopWhenUnneeded': {
    en: 'Stops the unit when no running unit needs it any more.',
    'zh-CN': '没有活动单元需要它时自动停止。',
  },
  'Unit.RefuseManualStart': {
    en: 'People cannot start it; only other units that need it can.',
    'zh-CN': '不能手动启动，只能由依赖它的单元启动。',
  },
  'Unit.AllowIsolate': {
    en: 'Whether `systemctl isolate` may go to this unit, which stops all that it does not need.',
    'zh-CN': '是否允许 `systemctl isolate` 切换到此单元（会停止它不需要的所有单元）。',
  },
  'Unit.IgnoreOnIsolate': {
    en: 'Whether it goes on running when another unit is isolated.',
    'zh-CN': '执行 isolate 切换到其他单元时是否继续运行。',
  },
  'Unit.OnFailureJobMode': {
    en: 'How the units of `OnFailure=` are started beside the jobs that wait: `replace` without it; also `fail`, `isolate` and others.',
    'zh-CN':
      '启动 `OnFailure=` 中的单元时如何处理等待中的任务：默认 `replace`，也可为 `fail`、`isolate` 等。',
  },
  'Service.TimeoutSec': {
    en: '`TimeoutStartSec=` and `TimeoutStopSec=` in one.',
    'zh-CN': '同时设置 `TimeoutStartSec=` 和 `TimeoutStopSec=`。',
  },
  'Socket.SocketUser': {
    en: 'The owner of a Unix socket or FIFO; root without it in system units.',
    'zh-CN': 'Unix 套接字或 FIFO 的属主；系统单元默认为 root。',
  },
  'Socket.PassCredentials': {
    en: 'Whether messages carry the ids of the process that sent them.',
    'zh-CN': '消息是否附带发送进程的标识信息。',
  },
  'Socket.ReceiveBuffer': {
    en: 'Size of the receive buffer in bytes, or with `K`, `M`, `G`.',
    'zh-CN': '接收缓冲区大小，单位字节或带 `K`、`M`、`G`。',
  },
};
