import type { Text } from '../../../core/text.ts';

/** What directives do, in our own words; keyed by section and name. */
export const execTexts: Readonly<Record<string, Text>> = {
  'Service.User': {
    en: 'The user that the processes run as; root without it in system units.',
    'zh-CN': '进程运行所用的用户；系统单元中不设置则为 root。',
  },
  'Service.Group': {
    en: 'The group that the processes run as; the main group of `User=` without it.',
    'zh-CN': '进程运行所用的组；不设置则为 `User=` 的主组。',
  },
  'Service.DynamicUser': {
    en: 'Runs under a user that exists only while the unit runs, with a private and mostly read-only view of files; state goes to `StateDirectory=`.',
    'zh-CN': '以仅在运行期间存在的临时用户运行，文件系统大多只读；状态数据放在 `StateDirectory=`。',
  },
  'Service.WorkingDirectory': {
    en: 'The folder that processes start in; `~` is the home of `User=`, `-` in front allows it to be missing.',
    'zh-CN': '进程的起始目录；`~` 表示 `User=` 的主目录，前面加 `-` 表示允许不存在。',
  },
  'Service.Environment': {
    en: 'Variables as NAME=value, several with blanks between; quote the whole assignment when the value has blanks. Everybody can read them, so no secrets.',
    'zh-CN':
      '以 NAME=value 形式设置变量，多个之间用空白分隔；值含空白时给整个赋值加引号。任何人都能读到，不要存放机密。',
  },
  'Service.EnvironmentFile': {
    en: 'Reads variables from a file; `-` in front allows it to be missing.',
    'zh-CN': '从文件读取变量；前面加 `-` 表示允许文件不存在。',
  },
  'Service.StandardOutput': {
    en: 'Where the output goes: `journal`, `null`, `inherit`, `file:/path`, `append:/path`, `truncate:/path`, `socket`.',
    'zh-CN':
      '标准输出的去向：`journal`、`null`、`inherit`、`file:/路径`、`append:/路径`、`truncate:/路径`、`socket`。',
  },
  'Service.StandardError': {
    en: 'Like `StandardOutput=`, for errors; `inherit` follows the output.',
    'zh-CN': '与 `StandardOutput=` 相同，用于错误输出；`inherit` 表示与标准输出一致。',
  },
  'Service.UMask': {
    en: 'Bits that new files do not get, in octal; 0027 keeps them from others.',
    'zh-CN': '新建文件时屏蔽的权限位（八进制）；0027 可使其他用户无法访问。',
  },
  'Service.Nice': {
    en: 'Priority of the processes from -20 (first) to 19 (last).',
    'zh-CN': '进程优先级，从 -20（最高）到 19（最低）。',
  },
  'Service.LimitNOFILE': {
    en: 'How many files a process may have open; `soft:hard` or one number.',
    'zh-CN': '进程可打开的文件数；可写一个数，或 `软限制:硬限制`。',
  },
  'Service.RuntimeDirectory': {
    en: 'Creates a folder below `/run` for the service, owned by its user, and removes it when it stops.',
    'zh-CN': '在 `/run` 下为服务创建目录，属主为运行用户，停止时删除。',
  },
  'Service.StateDirectory': {
    en: 'Creates a folder below `/var/lib` that belongs to the service and stays.',
    'zh-CN': '在 `/var/lib` 下创建属于服务且会保留的目录。',
  },
  'Service.NoNewPrivileges': {
    en: 'Keeps the processes from gaining privileges, for example through setuid programs.',
    'zh-CN': '禁止进程获得更多特权，例如通过 setuid 程序。',
  },
  'Service.ProtectSystem': {
    en: 'Makes system folders read-only: `yes` /usr and the boot loader, `full` also /etc, `strict` everything but /dev, /proc and /sys.',
    'zh-CN':
      '将系统目录设为只读：`yes` 为 /usr 和引导目录，`full` 再加 /etc，`strict` 为除 /dev、/proc、/sys 外的全部。',
  },
  'Service.ProtectHome': {
    en: 'Hides /home, /root and /run/user (`yes`), makes them read-only, or replaces them by empty folders (`tmpfs`).',
    'zh-CN': '隐藏 /home、/root 和 /run/user（`yes`），或设为只读（`read-only`），或换成空目录（`tmpfs`）。',
  },
  'Service.PrivateTmp': {
    en: 'Gives the service its own /tmp and /var/tmp.',
    'zh-CN': '为服务提供独立的 /tmp 和 /var/tmp。',
  },
  'Service.PrivateDevices': {
    en: 'Leaves only harmless devices such as /dev/null.',
    'zh-CN': '只保留 /dev/null 等无害设备。',
  },
  'Service.PrivateNetwork': {
    en: 'Leaves only a loopback of its own: no network at all.',
    'zh-CN': '只保留独立的环回接口，即完全没有网络。',
  },
  'Service.ProtectKernelTunables': {
    en: 'Makes /proc/sys, /sys and the like read-only.',
    'zh-CN': '将 /proc/sys、/sys 等设为只读。',
  },
  'Service.ProtectKernelModules': {
    en: 'Forbids loading and unloading kernel modules.',
    'zh-CN': '禁止加载和卸载内核模块。',
  },
  'Service.ProtectControlGroups': {
    en: 'Makes the control group tree read-only.',
    'zh-CN': '将控制组（cgroup）目录树设为只读。',
  },
  'Service.ReadWritePaths': {
    en: 'Paths that stay writable under `ProtectSystem=strict`; `-` in front allows them to be missing.',
    'zh-CN': '在 `ProtectSystem=strict` 下仍可写的路径；前面加 `-` 表示允许不存在。',
  },
  'Service.CapabilityBoundingSet': {
    en: 'The privileges that the processes can have at most; `~` in front names those that they cannot have.',
    'zh-CN': '进程最多可拥有的能力（capability）；前面加 `~` 表示列出禁止的能力。',
  },
  'Service.AmbientCapabilities': {
    en: 'Privileges that a service without root gets, such as CAP_NET_BIND_SERVICE for ports below 1024.',
    'zh-CN': '授予非 root 服务的能力，如监听 1024 以下端口所需的 CAP_NET_BIND_SERVICE。',
  },
  'Service.SystemCallFilter': {
    en: 'The system calls that are allowed, by name or group such as `@system-service`; `~` in front names forbidden ones.',
    'zh-CN': '允许的系统调用，可写名称或 `@system-service` 之类的组；前面加 `~` 表示禁止。',
  },
  'Service.RestrictAddressFamilies': {
    en: 'Kinds of sockets that may be opened, such as `AF_UNIX AF_INET AF_INET6`.',
    'zh-CN': '允许打开的套接字地址族，如 `AF_UNIX AF_INET AF_INET6`。',
  },
  'Service.MemoryMax': {
    en: 'Memory that the unit may use at most; beyond it processes are killed. Set `MemoryHigh=` below it to slow down first.',
    'zh-CN': '单元可用内存上限，超出会杀死进程。可设置更低的 `MemoryHigh=` 先行减速。',
  },
  'Service.MemoryHigh': {
    en: 'Memory from which on the unit is slowed down and asked to give some back.',
    'zh-CN': '内存超过该值后，单元会被减速并尽量回收内存。',
  },
  'Service.CPUQuota': {
    en: 'Share of one CPU that the unit gets at most; 200% are two CPUs.',
    'zh-CN': '单元最多可用的 CPU 份额；200% 即两个 CPU。',
  },
  'Service.CPUWeight': {
    en: 'Share of the CPU compared with others when it is scarce, from 1 to 10000; 100 is usual.',
    'zh-CN': 'CPU 紧张时相对于其他单元的权重，1 到 10000，默认 100。',
  },
  'Service.TasksMax': {
    en: 'How many processes and threads the unit may have.',
    'zh-CN': '单元可拥有的进程和线程总数。',
  },
  'Service.Slice': {
    en: 'The slice that the unit runs in, which shares limits among its members.',
    'zh-CN': '单元所在的 slice，其成员共享资源限制。',
  },
  'Service.Delegate': {
    en: 'Leaves the control groups below the unit to the service itself, as container managers need it.',
    'zh-CN': '把单元之下的控制组交给服务自行管理，容器管理器需要此项。',
  },
};
