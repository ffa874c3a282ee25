import type { Text } from '../../../core/text.ts';

/** What directives that shut a service in do, in our own words; they hold for every kind of unit that runs programs. */
export const sandboxTexts: Readonly<Record<string, Text>> = {
  'Service.DeviceAllow': {
    en: 'A device, or a group such as `char-pts`, that may be used, with `r`, `w` and `m` (make nodes). One line is enough to shut out all others but the standard ones.',
    'zh-CN':
      '允许使用的设备或设备组（如 `char-pts`），后跟 `r`、`w`、`m`（创建节点）。只要有一行，除标准伪设备外的其他设备即被禁止。',
  },
  'Service.MemoryDenyWriteExecute': {
    en: 'No memory that can be written and run. Programs that compile while they run (Java, JavaScript) break.',
    'zh-CN': '禁止既可写又可执行的内存。即时编译的程序（Java、JavaScript 等）会因此无法运行。',
  },
  'Service.LockPersonality': {
    en: 'The execution domain that `personality(2)` sets stays as it is.',
    'zh-CN': '锁定 `personality(2)` 设置的执行域，不允许更改。',
  },
  'Service.RestrictRealtime': {
    en: 'No real-time scheduling, with which a process could keep the processor for itself.',
    'zh-CN': '禁止实时调度，避免进程独占处理器。',
  },
  'Service.RestrictNamespaces': {
    en: '`yes`: no new namespaces. A list names the kinds that are allowed, with `~` before it those that are not.',
    'zh-CN': '`yes`：不能创建命名空间。列表表示允许的种类，前面加 `~` 表示禁止的种类。',
  },
  'Service.SystemCallArchitectures': {
    en: 'Architectures whose system calls may be used; `native` closes the way round filters through 32-bit calls.',
    'zh-CN': '允许使用哪些体系结构的系统调用；`native` 可防止通过 32 位调用绕过过滤。',
  },
  'Service.SystemCallErrorNumber': {
    en: 'The error, such as `EPERM`, that a filtered system call gives back. Without it the process is killed.',
    'zh-CN': '被过滤的系统调用返回的错误，如 `EPERM`；不设置则终止进程。',
  },
  'Service.ProtectKernelLogs': {
    en: 'No reading or writing of the kernel log.',
    'zh-CN': '禁止读写内核日志。',
  },
  'Service.ProtectHostname': {
    en: 'The host name cannot be changed, and later changes of it are not seen.',
    'zh-CN': '不能修改主机名，且看不到主机名之后的变化。',
  },
  'Service.ProtectClock': {
    en: 'The clocks of the system cannot be set.',
    'zh-CN': '不能设置系统时钟。',
  },
  'Service.ProtectProc': {
    en: "What `/proc` shows of other users' processes: `default` all, `noaccess` no details, `invisible` nothing, `ptraceable` only those that may be traced.",
    'zh-CN':
      '`/proc` 中其他用户进程的可见程度：`default` 全部，`noaccess` 不显示详情，`invisible` 不可见，`ptraceable` 仅可跟踪的进程。',
  },
  'Service.RestrictSUIDSGID': {
    en: 'No file can be given the SUID or SGID bit.',
    'zh-CN': '不能为文件设置 SUID 或 SGID 位。',
  },
  'Service.PrivateUsers': {
    en: 'A user namespace of its own, in which root, the own user and nobody exist; no capabilities outside of it.',
    'zh-CN': '独立的用户命名空间，仅有 root、服务自身的用户和 nobody；在命名空间之外没有任何权能。',
  },
  'Service.IPAddressDeny': {
    en: 'Addresses that no packet may come from or go to, such as `any`; `IPAddressAllow=` makes exceptions.',
    'zh-CN': '禁止收发数据包的地址，如 `any`；`IPAddressAllow=` 指定例外。',
  },
  'Service.LoadCredential': {
    en: '`name:path`: reads a secret when the service starts and hands it over in `$CREDENTIALS_DIRECTORY`.',
    'zh-CN': '`名称:路径`：启动时读取机密内容，通过 `$CREDENTIALS_DIRECTORY` 提供给服务。',
  },
  'Service.LimitMEMLOCK': {
    en: 'How much memory a process may lock, in bytes or with `K`, `M`, `G`; `infinity` for no limit.',
    'zh-CN': '进程可锁定的内存量，单位字节或带 `K`、`M`、`G`；`infinity` 表示不限。',
  },
  'Service.LimitNPROC': {
    en: 'How many processes the user may have, those of other services of the user counted; `TasksMax=` counts those of this unit alone.',
    'zh-CN': '该用户可拥有的进程数，同一用户的其他服务也计算在内；只限制本单元请用 `TasksMax=`。',
  },
  'Service.OOMScoreAdjust': {
    en: 'From -1000 (never) to 1000 (first): how soon the kernel kills the process when memory runs out.',
    'zh-CN': '从 -1000（从不）到 1000（最先）：内存耗尽时内核终止该进程的优先程度。',
  },
  'Service.IOSchedulingClass': {
    en: '`realtime`, `best-effort` or `idle`: how the disk serves the processes among others.',
    'zh-CN': '`realtime`、`best-effort` 或 `idle`：磁盘 I/O 的调度类别。',
  },
  'Service.IgnoreSIGPIPE': {
    en: 'Whether SIGPIPE is ignored, so that writing to a closed pipe is an error and no death; `yes` without it.',
    'zh-CN': '是否忽略 SIGPIPE，使写入已关闭的管道只返回错误而不终止进程；默认 `yes`。',
  },
  'Service.StandardInput': {
    en: 'Where input comes from: `null` without it, `tty`, `data`, `file:path`, `socket`, `fd:name`.',
    'zh-CN': '标准输入的来源：默认 `null`，也可为 `tty`、`data`、`file:路径`、`socket`、`fd:名称`。',
  },
  'Service.SyslogIdentifier': {
    en: 'The name before lines in the log; the name of the program without it.',
    'zh-CN': '日志行前的名称；默认为程序名。',
  },
  'Service.RuntimeDirectoryPreserve': {
    en: 'Whether `RuntimeDirectory=` stays when the service stops: `no`, `yes`, or `restart` for restarts only.',
    'zh-CN': '服务停止时是否保留 `RuntimeDirectory=`：`no`、`yes`，或仅在重启时保留的 `restart`。',
  },
  'Service.RuntimeDirectoryMode': {
    en: 'Access mode of `RuntimeDirectory=` in octal; 0755 without it.',
    'zh-CN': '`RuntimeDirectory=` 的访问权限（八进制），默认 0755。',
  },
  'Service.SendSIGKILL': {
    en: 'Whether what is still running after the time to stop is killed; `yes` without it.',
    'zh-CN': '停止超时后是否强制终止仍在运行的进程；默认 `yes`。',
  },
  'Service.SendSIGHUP': {
    en: 'Whether SIGHUP follows at once on the signal that stops, for shells and the like; `no` without it.',
    'zh-CN': '发送停止信号后是否立即再发送 SIGHUP，用于 shell 等程序；默认 `no`。',
  },
};
