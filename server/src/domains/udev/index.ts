import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsDialect, ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage } from '../../syntax/shapes/columns-language.ts';
import { around } from './around.ts';
import { keyNames } from './facts/keys.ts';
import { rules } from './rules.ts';
import { ruleOf } from './tokens.ts';

const dialect: ColumnsDialect = { comment: '#', quotes: '"', continuation: true, hangsOn: around };

const texts: Readonly<Record<string, Text>> = {
  ACTION: {
    en: 'What happened: add, remove, change, move, online, offline, bind or unbind.',
    'zh-CN': '事件：add、remove、change、move、online、offline、bind 或 unbind。',
  },
  KERNEL: { en: "The kernel's name of the device.", 'zh-CN': '设备的内核名称。' },
  KERNELS: {
    en: "The kernel's name of the device or of one above it.",
    'zh-CN': '设备或其某个上级的内核名称。',
  },
  SUBSYSTEM: { en: 'The subsystem of the device.', 'zh-CN': '设备所属子系统。' },
  SUBSYSTEMS: {
    en: 'The subsystem of the device or of one above it.',
    'zh-CN': '设备或其某个上级所属的子系统。',
  },
  ATTR: {
    en: 'A file below the device in sysfs; `=` writes it.',
    'zh-CN': '设备在 sysfs 下的文件；`=` 表示写入。',
  },
  ATTRS: {
    en: 'A file in sysfs of the device or of one above it; all of a rule mean the same one.',
    'zh-CN': '设备或其某个上级的 sysfs 文件；同一规则中的都指同一设备。',
  },
  ENV: { en: 'A property of the device.', 'zh-CN': '设备的属性。' },
  SYMLINK: { en: 'Links below `/dev`; `+=` adds one.', 'zh-CN': '`/dev` 下的链接；`+=` 表示追加。' },
  NAME: {
    en: 'The name of a network interface; other devices keep theirs.',
    'zh-CN': '网络接口的名称；其他设备不能改名。',
  },
  OWNER: { en: 'The owner of the device file.', 'zh-CN': '设备文件的属主。' },
  GROUP: { en: 'The group of the device file.', 'zh-CN': '设备文件的属组。' },
  MODE: { en: 'The mode of the device file in octal.', 'zh-CN': '设备文件的八进制权限。' },
  TAG: {
    en: 'A tag; `uaccess` gives the device to whoever sits there.',
    'zh-CN': '标签；`uaccess` 把设备授予当前登录用户。',
  },
  RUN: {
    en: 'A program that runs after all rules; it must end soon.',
    'zh-CN': '所有规则处理完后执行的程序，须很快结束。',
  },
  PROGRAM: {
    en: 'A program that has to succeed; what it says is in RESULT.',
    'zh-CN': '须成功执行的程序，其输出在 RESULT 中。',
  },
  IMPORT: {
    en: 'Takes properties from a program, a builtin, a file or the parent.',
    'zh-CN': '从程序、内建功能、文件或上级设备导入属性。',
  },
  GOTO: { en: 'Goes on at a LABEL further down.', 'zh-CN': '跳到后面的 LABEL 处继续。' },
  LABEL: { en: 'A place that GOTO goes to.', 'zh-CN': 'GOTO 的目标位置。' },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'udev',
  rules,
  dialectOf: () => dialect,
  describe(line, offset, file, say) {
    const token = ruleOf(line, file).tokens.find(({ start, end }) => start <= offset && offset <= end);
    const text = token && texts[token.key];
    return token && text && { span: token.keySpan, markdown: `**${token.key}**\n\n${say(text)}` };
  },
  offer: ({ word, offset }, file, say) =>
    word && /["={]/.test(file.source.text.slice(word.start, offset))
      ? []
      : keyNames.map((label) => {
          const text = texts[label];
          return { label, kind: 'key', documentation: text && say(text) };
        }),
});
