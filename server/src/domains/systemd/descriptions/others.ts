import type { Text } from '../../../core/text.ts';

/** What directives do, in our own words; keyed by section and name. */
export const othersTexts: Readonly<Record<string, Text>> = {
  'Socket.ListenStream': {
    en: 'Where to listen for connections: a port, `address:port`, or a path of a Unix socket.',
    'zh-CN': '监听连接的位置：端口、`地址:端口`，或 Unix 套接字路径。',
  },
  'Socket.ListenDatagram': {
    en: 'Where to listen for datagrams.',
    'zh-CN': '监听数据报的位置。',
  },
  'Socket.Accept': {
    en: '`no`: one service gets the listening socket. `yes`: each connection starts an instance of the template.',
    'zh-CN': '`no`：由一个服务接管监听套接字；`yes`：每个连接启动模板的一个实例。',
  },
  'Socket.SocketMode': {
    en: 'Access mode of a Unix socket in octal; 0666 without it.',
    'zh-CN': 'Unix 套接字的访问权限（八进制），默认 0666。',
  },
  'Socket.Service': {
    en: 'The service that gets the socket, when it is not the one of the same name.',
    'zh-CN': '接管套接字的服务；同名时无需设置。',
  },
  'Timer.OnCalendar': {
    en: 'Runs at times of the calendar, such as `daily`, `Mon..Fri 09:00` or `*-*-* 02:30:00`; try it with `systemd-analyze calendar`.',
    'zh-CN':
      '按日历时间触发，如 `daily`、`Mon..Fri 09:00`、`*-*-* 02:30:00`；可用 `systemd-analyze calendar` 试验。',
  },
  'Timer.OnBootSec': {
    en: 'Runs this long after the machine was booted.',
    'zh-CN': '开机后经过该时间触发。',
  },
  'Timer.OnActiveSec': {
    en: 'Runs this long after the timer was started.',
    'zh-CN': '定时器启动后经过该时间触发。',
  },
  'Timer.OnUnitActiveSec': {
    en: 'Runs this long after the unit was last started; needs another trigger for the first time.',
    'zh-CN': '距单元上次启动经过该时间触发；首次触发需要另一个条件。',
  },
  'Timer.Persistent': {
    en: 'Makes up for an `OnCalendar=` time that was missed while the machine was off.',
    'zh-CN': '补上关机期间错过的 `OnCalendar=` 时刻。',
  },
  'Timer.AccuracySec': {
    en: 'How far the run may be put off so that timers wake up the machine together; one minute unless set.',
    'zh-CN': '为合并唤醒而允许的推迟时间，默认一分钟。',
  },
  'Timer.RandomizedDelaySec': {
    en: 'Adds a random delay up to this, so that many machines do not start at once.',
    'zh-CN': '附加不超过该值的随机延迟，避免大量机器同时触发。',
  },
  'Timer.Unit': {
    en: 'The unit that is started, when it is not the service of the same name.',
    'zh-CN': '要启动的单元；同名服务无需设置。',
  },
  'Mount.What': {
    en: 'The device, label, share or path that is mounted.',
    'zh-CN': '要挂载的设备、标签、共享或路径。',
  },
  'Mount.Where': {
    en: 'The folder that it is mounted on; the name of the unit has to follow from it (`systemd-escape --path`).',
    'zh-CN': '挂载点目录；单元名必须由它得出（`systemd-escape --path`）。',
  },
  'Mount.Type': {
    en: 'The file system.',
    'zh-CN': '文件系统类型。',
  },
  'Mount.Options': {
    en: 'Mount options with commas between them.',
    'zh-CN': '以逗号分隔的挂载选项。',
  },
  'Path.PathExists': {
    en: 'Starts the unit as soon as the path exists.',
    'zh-CN': '路径一出现就启动单元。',
  },
  'Path.PathChanged': {
    en: 'Starts the unit when a file was written and closed.',
    'zh-CN': '文件被写入并关闭后启动单元。',
  },
  'Path.PathModified': {
    en: 'Starts the unit at every write, also before the file is closed.',
    'zh-CN': '每次写入都启动单元，即使文件尚未关闭。',
  },
  'Path.DirectoryNotEmpty': {
    en: 'Starts the unit while the folder holds something.',
    'zh-CN': '目录非空时启动单元。',
  },
};
