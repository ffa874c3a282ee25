import type { Text } from '../../../core/text.ts';

/** What directives do, in our own words; keyed by section and name. */
export const unitTexts: Readonly<Record<string, Text>> = {
  'Unit.Description': {
    en: 'A short name for people, shown in status lists and during boot. Name the thing, not what it does: "Web server", no full stop.',
    'zh-CN': '供人阅读的简短名称，显示在状态列表和启动过程中。写事物的名称即可，如“Web server”，不加句号。',
  },
  'Unit.Documentation': {
    en: 'Where to read more: addresses that begin with `https://`, `file:`, `info:` or `man:`.',
    'zh-CN': '更多资料的位置：以 `https://`、`file:`、`info:` 或 `man:` 开头的地址。',
  },
  'Unit.After': {
    en: 'Starts this unit after the named ones, when both are started anyway. It does not pull them in; combine it with `Wants=` or `Requires=`.',
    'zh-CN':
      '若两者都要启动，则本单元在所列单元之后启动。它不会拉起那些单元，需与 `Wants=` 或 `Requires=` 搭配。',
  },
  'Unit.Before': {
    en: 'Starts this unit before the named ones, when both are started anyway; at shutdown the order is reversed.',
    'zh-CN': '若两者都要启动，则本单元在所列单元之前启动；关机时顺序相反。',
  },
  'Unit.Wants': {
    en: 'Pulls the named units in together with this one; it starts even if they fail. The usual way to depend on something.',
    'zh-CN': '随本单元一同拉起所列单元；即使它们失败，本单元仍会启动。这是最常用的依赖方式。',
  },
  'Unit.Requires': {
    en: 'Like `Wants=`, but this unit fails with the named ones and is stopped when they are stopped. Add `After=` to wait for them.',
    'zh-CN':
      '类似 `Wants=`，但所列单元失败则本单元也失败，它们被停止时本单元也会停止。要等待它们请再加 `After=`。',
  },
  'Unit.BindsTo': {
    en: 'Stronger than `Requires=`: this unit also stops when the named one disappears by itself, such as a device that is unplugged.',
    'zh-CN': '比 `Requires=` 更强：所列单元自行消失（如设备被拔出）时，本单元也会停止。',
  },
  'Unit.PartOf': {
    en: 'Stopping or restarting the named units does the same to this one; starting does not.',
    'zh-CN': '停止或重启所列单元时，本单元随之停止或重启；启动则不联动。',
  },
  'Unit.Conflicts': {
    en: 'Starting this unit stops the named ones, and the other way round.',
    'zh-CN': '启动本单元会停止所列单元，反之亦然。',
  },
  'Unit.OnFailure': {
    en: 'Units that are started when this one ends up failed, for example to send a message.',
    'zh-CN': '本单元进入失败状态时启动的单元，例如用于发送通知。',
  },
  'Unit.ConditionPathExists': {
    en: 'Skips the unit without an error when the path is missing; `!` in front reverses it.',
    'zh-CN': '路径不存在时跳过本单元且不报错；前面加 `!` 则相反。',
  },
  'Unit.DefaultDependencies': {
    en: 'Whether the usual order at boot and shutdown is added by itself; off only for units of early boot.',
    'zh-CN': '是否自动加入启动和关机的常规顺序依赖；只有早期启动单元才应关闭。',
  },
  'Unit.RequiresMountsFor': {
    en: 'Pulls in and waits for the mounts that the named paths need.',
    'zh-CN': '拉起并等待所列路径需要的挂载单元。',
  },
  'Unit.StartLimitIntervalSec': {
    en: 'The time in which starts are counted against `StartLimitBurst=`; 0 switches the limit off.',
    'zh-CN': '在该时间段内统计启动次数，与 `StartLimitBurst=` 比较；0 表示不限制。',
  },
  'Unit.StartLimitBurst': {
    en: 'How many starts are allowed within `StartLimitIntervalSec=` before systemd gives up.',
    'zh-CN': '在 `StartLimitIntervalSec=` 时间内允许的启动次数，超出后 systemd 不再重试。',
  },
  'Install.WantedBy': {
    en: 'The unit that pulls this one in once it is enabled: `multi-user.target` for services, `timers.target` for timers, `sockets.target` for sockets.',
    'zh-CN':
      '启用后由哪个单元拉起本单元：服务用 `multi-user.target`，定时器用 `timers.target`，套接字用 `sockets.target`。',
  },
  'Install.RequiredBy': {
    en: 'Like `WantedBy=`, but needed: when this unit fails to start, the other one ordered after it does not start either.',
    'zh-CN': '类似 `WantedBy=`，但属于必需：本单元启动失败时，排在其后的对方也不会启动。',
  },
  'Install.Alias': {
    en: 'Further names under which the unit can be reached once it is enabled; the ending must be the same.',
    'zh-CN': '启用后可使用的其他名称，后缀必须相同。',
  },
  'Install.Also': {
    en: 'Units that are enabled and disabled together with this one, such as the socket of a service.',
    'zh-CN': '与本单元一同启用和禁用的单元，例如服务对应的套接字。',
  },
};
