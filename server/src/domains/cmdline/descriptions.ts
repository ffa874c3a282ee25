import type { Text } from '../../core/text.ts';

function both(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** What the most used parameters, variables of grub and keys of entries do, in our own words. */
export const descriptions: Readonly<Record<string, Text>> = {
  quiet: both(
    'Only warnings and worse reach the console while the system starts.',
    '启动时控制台只显示警告及更严重的消息。',
  ),
  splash: both(
    'A picture is shown while the system starts, where plymouth is installed.',
    '安装了 plymouth 时，启动过程显示图形画面。',
  ),
  loglevel: both(
    'Messages more important than this number reach the console; 7 shows nearly all.',
    '比该数值更重要的消息才会显示在控制台；7 几乎显示全部。',
  ),
  root: both('The device with the root file system.', '根文件系统所在的设备。'),
  rootflags: both('Mount options of the root file system.', '根文件系统的挂载选项。'),
  rootfstype: both('The type of the root file system.', '根文件系统的类型。'),
  ro: both(
    'The root file system is mounted read-only at first, so that it can be checked.',
    '先以只读方式挂载根文件系统，以便检查。',
  ),
  rw: both('The root file system is mounted writable at once.', '直接以可写方式挂载根文件系统。'),
  console: both(
    'Where messages go, and the last one is `/dev/console`; may stand several times.',
    '消息输出到哪里，最后一个成为 `/dev/console`；可写多个。',
  ),
  init: both('The program that is started first instead of the usual one.', '代替默认程序首先启动的程序。'),
  resume: both('The device from which a hibernated system is woken.', '休眠系统恢复所用的设备。'),
  mitigations: both(
    'Whether holes of processors are covered, which costs speed.',
    '是否启用处理器漏洞缓解措施（会影响性能）。',
  ),
  nomodeset: both(
    'Graphics drivers do not set modes: a screen that stays black shows something again.',
    '图形驱动不设置显示模式，用于解决黑屏。',
  ),
  isolcpus: both('CPUs that the scheduler leaves alone.', '调度器不使用的 CPU。'),
  nohz_full: both(
    'CPUs whose tick stops while one task runs on them.',
    '仅运行单个任务时停止时钟节拍的 CPU。',
  ),
  rcu_nocbs: both('CPUs that leave callbacks of RCU to others.', '将 RCU 回调交给其他 CPU 处理的 CPU。'),
  hugepages: both(
    'How many huge pages of the size before it are set aside.',
    '预留多少个前面所指定大小的大页。',
  ),
  hugepagesz: both('The size that the next `hugepages=` is about.', '其后的 `hugepages=` 所针对的大页大小。'),
  default_hugepagesz: both('The size of huge pages where nobody says one.', '未指定时的大页大小。'),
  transparent_hugepage: both('Whether the kernel uses huge pages by itself.', '内核是否自动使用大页。'),
  crashkernel: both(
    'Memory that is kept for a second kernel, which saves a crash.',
    '为保存崩溃信息的第二个内核预留的内存。',
  ),
  intel_iommu: both(
    'Whether devices of Intel machines are kept in their own memory.',
    '是否启用 Intel 平台的 IOMMU。',
  ),
  amd_iommu: both('Options of the same for AMD machines.', 'AMD 平台 IOMMU 的选项。'),
  iommu: both(
    'How devices reach memory; `pt` translates only for guests.',
    '设备访问内存的方式；`pt` 仅为虚拟机转换地址。',
  ),
  selinux: both('Whether SELinux is on at all.', '是否启用 SELinux。'),
  enforcing: both('Whether SELinux refuses, or only logs.', 'SELinux 是拒绝还是仅记录。'),
  apparmor: both('Whether AppArmor is on.', '是否启用 AppArmor。'),
  lsm: both('The security modules in their order.', '安全模块及其顺序。'),
  audit: both('Whether the kernel keeps an audit trail.', '内核是否记录审计日志。'),
  panic: both(
    'Seconds after which a crashed kernel restarts; 0 waits for ever.',
    '内核崩溃后多少秒重启；0 表示一直等待。',
  ),
  'net.ifnames': both(
    '0 keeps names such as `eth0` for network devices.',
    '0 表示网卡沿用 `eth0` 之类的名称。',
  ),
  maxcpus: both('How many CPUs are started.', '启动多少个 CPU。'),
  mem: both('Memory above this is not used.', '超出此值的内存不使用。'),
  'systemd.unit': both(
    'The unit that is started instead of `default.target`.',
    '代替 `default.target` 启动的单元。',
  ),
  'systemd.unified_cgroup_hierarchy': both(
    'Whether control groups have one tree.',
    '是否使用统一的 cgroup 层级。',
  ),
  'fsck.mode': both('Whether file systems are checked.', '是否检查文件系统。'),
  'rd.break': both(
    'Stops in a shell before the root file system is entered.',
    '进入根文件系统之前停在 shell 中。',
  ),
  initcall_blacklist: both(
    'Functions that are not run while the kernel starts.',
    '内核启动时不执行的初始化函数。',
  ),
  module_blacklist: both('Modules that are never loaded.', '永不加载的模块。'),
  'modprobe.blacklist': both(
    'Modules that modprobe does not load by their aliases.',
    'modprobe 不会通过别名加载的模块。',
  ),
  nokaslr: both(
    'The kernel lies where it always does, which helps debuggers and attackers.',
    '内核地址不随机化，便于调试，也便于攻击。',
  ),
  GRUB_CMDLINE_LINUX: both(
    'Parameters for every entry, recovery ones too.',
    '所有启动项（包括恢复项）使用的内核参数。',
  ),
  GRUB_CMDLINE_LINUX_DEFAULT: both(
    'Parameters for usual entries, added after those of `GRUB_CMDLINE_LINUX`.',
    '普通启动项使用的内核参数，排在 `GRUB_CMDLINE_LINUX` 之后。',
  ),
  GRUB_CMDLINE_LINUX_RECOVERY: both('Parameters for recovery entries.', '恢复启动项使用的内核参数。'),
  GRUB_DEFAULT: both(
    'The entry that starts by itself: its number from 0, its title, or `saved`.',
    '默认启动项：从 0 起的序号、标题或 `saved`。',
  ),
  GRUB_TIMEOUT: both(
    'Seconds until it starts; -1 waits for ever.',
    '自动启动前等待的秒数；-1 表示一直等待。',
  ),
  GRUB_TIMEOUT_STYLE: both('Whether the menu is shown meanwhile.', '等待期间是否显示菜单。'),
  GRUB_DISTRIBUTOR: both('The name of the system in titles.', '启动项标题中的系统名称。'),
  GRUB_DISABLE_OS_PROBER: both(
    'Whether other systems on the disks are left out.',
    '是否不查找磁盘上的其他系统。',
  ),
  GRUB_SAVEDEFAULT: both(
    'Whether the entry that was chosen becomes the default.',
    '所选启动项是否成为默认项。',
  ),
  GRUB_TERMINAL: both('Devices for input and output.', '输入和输出设备。'),
  GRUB_GFXMODE: both('The resolution of the menu.', '菜单的分辨率。'),
  GRUB_DISABLE_RECOVERY: both('Whether recovery entries are left out.', '是否不生成恢复启动项。'),
  GRUB_ENABLE_CRYPTODISK: both(
    'Whether encrypted disks are opened to start from.',
    '是否解锁加密磁盘以便启动。',
  ),
  title: both('The name that the menu shows.', '菜单中显示的名称。'),
  version: both('The version, by which entries are sorted.', '版本号，用于排序。'),
  linux: both(
    'The kernel, as a path on the partition of the entries.',
    '内核文件，相对于启动项所在分区的路径。',
  ),
  initrd: both(
    'An initial file system, as such a path; several are put together.',
    '初始内存文件系统的路径；可写多个。',
  ),
  options: both('Parameters for the kernel; several lines are put together.', '内核参数；多行会合并。'),
  efi: both('A program of the firmware to start instead of a kernel.', '代替内核启动的 EFI 程序。'),
  'sort-key': both('What entries are sorted by first.', '启动项首先按此排序。'),
  'machine-id': both('The system that the entry belongs to.', '启动项所属的系统。'),
};
