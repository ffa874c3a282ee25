import type { Text } from '../../../core/text.ts';
import { conditionsTexts } from './conditions.ts';
import { execTexts } from './exec.ts';
import { othersTexts } from './others.ts';
import { sandboxTexts } from './sandbox.ts';
import { serviceTexts } from './service.ts';
import { unitTexts } from './unit.ts';

/** Of every kind of unit that runs programs. */
const shared: Readonly<Record<string, Text>> = { ...execTexts, ...sandboxTexts };
const texts: Readonly<Record<string, Text>> = {
  ...unitTexts,
  ...conditionsTexts,
  ...serviceTexts,
  ...shared,
  ...othersTexts,
};

/** Sections that share directives with services: what is said there holds for them too. */
const sharing = new Set(['Socket', 'Mount', 'Swap', 'Slice', 'Scope']);

export function textOf(section: string, name: string): Text | undefined {
  const own = texts[`${section}.${name}`];
  // `Type=` of a mount is not that of a service, so only names that are described for services alone are shared.
  return (
    own ??
    (sharing.has(section) && Object.hasOwn(shared, `Service.${name}`) ? shared[`Service.${name}`] : undefined)
  );
}

export const sectionTexts: Readonly<Record<string, Text>> = {
  Unit: {
    en: 'What the unit is, what it needs and in which order it starts. In every kind of unit.',
    'zh-CN': '单元是什么、需要什么、以何种顺序启动。每种单元都可以有。',
  },
  Install: {
    en: 'What happens when the unit is enabled. A unit without it can only be started by others or by hand.',
    'zh-CN': '启用单元时的行为。没有该小节的单元只能由其他单元或手动启动。',
  },
  Service: { en: 'The program of the service and how it runs.', 'zh-CN': '服务的程序及其运行方式。' },
  Socket: { en: 'Where to listen, and who gets the connections.', 'zh-CN': '监听位置以及由谁处理连接。' },
  Timer: { en: 'When the unit of the same name is started.', 'zh-CN': '何时启动同名单元。' },
  Mount: { en: 'What is mounted where.', 'zh-CN': '把什么挂载到哪里。' },
  Automount: { en: 'A mount point that is mounted on first use.', 'zh-CN': '首次访问时才挂载的挂载点。' },
  Swap: { en: 'A device or file to swap to.', 'zh-CN': '用作交换空间的设备或文件。' },
  Path: { en: 'Files whose change starts a unit.', 'zh-CN': '文件发生变化时启动单元。' },
  Slice: { en: 'Limits that all units in the slice share.', 'zh-CN': 'slice 中所有单元共享的资源限制。' },
  Scope: { en: 'Limits for processes that others started.', 'zh-CN': '对由其他程序启动的进程的限制。' },
};
