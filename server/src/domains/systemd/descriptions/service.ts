import type { Text } from '../../../core/text.ts';

/** What directives do, in our own words; keyed by section and name. */
export const serviceTexts: Readonly<Record<string, Text>> = {
  'Service.Type': {
    en: 'When the service counts as started: `simple` at once, `exec` when the program runs, `notify` when it says so, `forking` when the first process ends, `oneshot` when it is done, `dbus` when its name appears.',
    'zh-CN':
      '何时视为已启动：`simple` 立即，`exec` 程序开始运行时，`notify` 由程序通知，`forking` 首个进程退出时，`oneshot` 执行完毕时，`dbus` 总线名出现时。',
  },
  'Service.ExecStart': {
    en: 'The program and its arguments. No shell is involved: no `>`, `|`, `&&`. Marks in front: `-` a failure is fine, `+` with full privileges, `@` next word is the name it sees, `:` no variables.',
    'zh-CN':
      '要运行的程序及参数，不经过 shell，不支持 `>`、`|`、`&&`。前缀：`-` 允许失败，`+` 以完整特权运行，`@` 下一个词作为 argv[0]，`:` 不展开变量。',
  },
  'Service.ExecStartPre': {
    en: 'Runs before `ExecStart=`, one after the other; a failure stops the start unless it begins with `-`.',
    'zh-CN': '在 `ExecStart=` 之前依次运行；失败会中止启动，除非以 `-` 开头。',
  },
  'Service.ExecStartPost': {
    en: 'Runs once the service counts as started.',
    'zh-CN': '在服务被视为已启动之后运行。',
  },
  'Service.ExecReload': {
    en: 'Makes the service read its configuration again, for example `kill -HUP $MAINPID`; it should wait until that is done.',
    'zh-CN': '让服务重新读取配置，例如 `kill -HUP $MAINPID`；最好等到重载完成再返回。',
  },
  'Service.ExecStop': {
    en: 'Asks the service to end; what is left afterwards gets `KillSignal=`. Not needed when a signal is enough.',
    'zh-CN': '请求服务结束；之后仍在运行的进程会收到 `KillSignal=`。若信号即可停止则无需设置。',
  },
  'Service.ExecStopPost': {
    en: 'Runs after the service ended, also when it failed or never started; good for tidying up.',
    'zh-CN': '服务结束后运行，失败或未能启动时也会运行，适合做清理。',
  },
  'Service.Restart': {
    en: 'When systemd starts the service again: `no`, `on-failure` for crashes and bad exits, `always` also after a clean end.',
    'zh-CN':
      'systemd 何时重新启动服务：`no` 从不，`on-failure` 崩溃或异常退出时，`always` 正常结束后也重启。',
  },
  'Service.RestartSec': {
    en: 'How long to wait before a restart; the default of 100 ms is short for anything that needs the network.',
    'zh-CN': '重启前的等待时间；默认 100 毫秒，对依赖网络的服务来说偏短。',
  },
  'Service.RemainAfterExit': {
    en: 'Whether the service counts as running after its program ended; usual with `Type=oneshot` that sets something up.',
    'zh-CN': '程序结束后是否仍视为运行中；常与用于初始化的 `Type=oneshot` 搭配。',
  },
  'Service.PIDFile': {
    en: 'File with the number of the main process of a `Type=forking` service, below `/run`. `Type=notify` or `exec` need none.',
    'zh-CN': '`Type=forking` 服务主进程号所在的文件，位于 `/run` 下。`Type=notify` 或 `exec` 不需要。',
  },
  'Service.BusName': {
    en: 'The D-Bus name that shows that a `Type=dbus` service is ready.',
    'zh-CN': '表明 `Type=dbus` 服务已就绪的 D-Bus 名称。',
  },
  'Service.TimeoutStartSec': {
    en: 'How long starting may take before it counts as failed; `infinity` for no limit.',
    'zh-CN': '启动允许的最长时间，超时视为失败；`infinity` 表示不限。',
  },
  'Service.TimeoutStopSec': {
    en: 'How long stopping may take before the processes are killed.',
    'zh-CN': '停止允许的最长时间，超时后强制杀死进程。',
  },
  'Service.WatchdogSec': {
    en: 'The service has to report within this time that it is alive, or it is killed and counted as failed.',
    'zh-CN': '服务必须在此时间内报告存活，否则会被杀死并视为失败。',
  },
  'Service.NotifyAccess': {
    en: 'Which processes of the service may send notifications: `none`, `main`, `exec` or `all`.',
    'zh-CN': '服务中哪些进程可以发送状态通知：`none`、`main`、`exec` 或 `all`。',
  },
  'Service.SuccessExitStatus': {
    en: 'Exit codes and signals that count as a clean end beside 0.',
    'zh-CN': '除 0 以外视为正常结束的退出码和信号。',
  },
  'Service.KillMode': {
    en: 'Who is killed when the unit stops: `control-group` all, `mixed` main process asked and the rest killed, `process` only the main one.',
    'zh-CN': '停止时杀死哪些进程：`control-group` 全部，`mixed` 先请求主进程再杀死其余，`process` 仅主进程。',
  },
  'Service.KillSignal': {
    en: 'The signal that asks processes to end; SIGTERM unless set.',
    'zh-CN': '请求进程结束的信号，默认 SIGTERM。',
  },
};
