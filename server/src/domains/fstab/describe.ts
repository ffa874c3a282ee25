import type { Text } from '../../core/text.ts';
import type { Say } from '../../syntax/shapes/columns-language.ts';
import { commonOptions, has, typesWith } from '../../syntax/values/mount-options/options.ts';

const columns: readonly Text[] = [
  {
    en: 'What is mounted: a device, `UUID=…`, `LABEL=…`, a network share, or a word for file systems without a device.',
    'zh-CN': '挂载的来源：设备、`UUID=…`、`LABEL=…`、网络共享，或无设备文件系统的占位词。',
  },
  {
    en: 'The folder that it appears at; `none` for swap. A blank in it is written `\\040`.',
    'zh-CN': '挂载点目录；交换空间写 `none`。其中的空格写作 `\\040`。',
  },
  { en: 'The file system type; `auto` lets the kernel look.', 'zh-CN': '文件系统类型；`auto` 由内核探测。' },
  {
    en: 'Options with commas between them; `defaults` when there are none.',
    'zh-CN': '以逗号分隔的选项；没有时写 `defaults`。',
  },
  {
    en: 'Read by the old `dump` program alone; 0 is right nearly everywhere.',
    'zh-CN': '仅供旧的 `dump` 程序使用，通常为 0。',
  },
  {
    en: 'When it is checked at boot: 1 for the root file system, 2 for others, 0 for never.',
    'zh-CN': '启动时的检查顺序：根文件系统为 1，其他为 2，0 表示不检查。',
  },
];

const options: Readonly<Record<string, Text>> = {
  defaults: {
    en: 'The usual set: rw, suid, dev, exec, auto, nouser, async.',
    'zh-CN': '默认选项集：rw、suid、dev、exec、auto、nouser、async。',
  },
  noatime: { en: 'Reading a file does not write its time of access.', 'zh-CN': '读取文件时不更新访问时间。' },
  nofail: { en: 'Boot goes on when the device is missing.', 'zh-CN': '设备缺失时启动不会中断。' },
  noauto: {
    en: 'Not mounted at boot, only when somebody asks.',
    'zh-CN': '启动时不自动挂载，只在有人要求时挂载。',
  },
  _netdev: {
    en: 'Needs the network: mounted once it is up, unmounted before it goes down.',
    'zh-CN': '依赖网络：网络就绪后才挂载，网络断开前卸载。',
  },
  nosuid: { en: 'Set-user-ID bits mean nothing here.', 'zh-CN': '忽略 set-user-ID 位。' },
  nodev: { en: 'Device files on it do not work as devices.', 'zh-CN': '其上的设备文件不起设备作用。' },
  noexec: { en: 'Programs cannot be started from here.', 'zh-CN': '不允许从此处执行程序。' },
  ro: { en: 'Mounted read-only.', 'zh-CN': '以只读方式挂载。' },
  bind: { en: 'Shows a folder at a second place.', 'zh-CN': '把一个目录同时挂到另一处。' },
  errors: {
    en: 'What is done when the file system finds itself broken.',
    'zh-CN': '文件系统发现错误时的处理方式。',
  },
  'x-systemd.automount': { en: 'Mounted when somebody first goes there.', 'zh-CN': '首次访问时才挂载。' },
  'x-systemd.device-timeout': {
    en: 'How long boot waits for the device.',
    'zh-CN': '启动时等待设备的时间。',
  },
};

const words = {
  common: { en: 'an option of every file system', 'zh-CN': '所有文件系统通用的选项' },
  some: { en: 'an option of {types}', 'zh-CN': '适用于 {types} 的选项' },
} satisfies Record<string, Text>;

export function describeColumn(index: number, say: Say): string | undefined {
  const text = columns[index];
  return text && say(text);
}

/** What is known of an option; undefined where nothing is. */
export function describeOption(option: string, type: string, say: Say): string | undefined {
  const name = option.replace(/=.*$/, '');
  const text = options[name];
  const types = typesWith(name);
  if (!text && types.length === 0 && !has(commonOptions, name)) return undefined;
  const fact = has(commonOptions, name)
    ? say(words.common)
    : say(words.some, { types: (types.includes(type) ? [type] : types).join(', ') });
  return [`**${name}**`, ...(text ? [say(text)] : []), fact].join('\n\n');
}
