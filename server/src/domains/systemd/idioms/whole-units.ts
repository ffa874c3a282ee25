import type { Idiom } from './idioms.ts';
import { mayHave, type Place } from './place.ts';

const ownTargets: Readonly<Record<string, string>> = {
  service: 'multi-user.target',
  path: 'multi-user.target',
  timer: 'timers.target',
  socket: 'sockets.target',
  mount: 'local-fs.target',
  automount: 'local-fs.target',
  swap: 'swap.target',
};

function installTarget({ kind, file }: Place): string | undefined {
  const isUser = /(?:^|\/)systemd\/user\//.test(file.source.path);
  return isUser && (kind === 'service' || kind === 'path') ? 'default.target' : ownTargets[kind];
}

/** `web-server` is `Web server`. */
export function titleOf(name: string): string {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What begins and ends a unit. */
export const wholeUnits: readonly Idiom[] = [
  {
    id: 'systemd/service',
    lines: (place) =>
      place.kind === 'service' && isEmpty(place)
        ? [
            ...['[Unit]', `Description=${titleOf(place.name)}`, ''],
            ...[
              '[Service]',
              ...(mayHave(place, '240') ? ['Type=exec'] : []),
              `ExecStart=/usr/bin/${place.name}`,
              'Restart=on-failure',
              'RestartSec=5s',
              '',
            ],
            ...['[Install]', `WantedBy=${installTarget(place)!}`],
          ]
        : undefined,
  },
  {
    id: 'systemd/timer',
    lines: (place) =>
      place.kind === 'timer' && isEmpty(place)
        ? [
            '[Unit]',
            `Description=${titleOf(place.name)}`,
            '',
            '[Timer]',
            'OnCalendar=daily',
            'Persistent=true',
            '',
            '[Install]',
            'WantedBy=timers.target',
          ]
        : undefined,
  },
  {
    id: 'systemd/install-section',
    lines: (place) => {
      const target = installTarget(place);
      if (place.dropIn || !place.last || target === undefined || place.file.named('Install').length > 0)
        return undefined;
      if (!isComplete(place) || place.section?.name === 'Unit') return undefined;
      return [...(place.next ? [''] : []), '[Install]', `WantedBy=${target}`];
    },
  },
];

function isEmpty({ file, dropIn }: Place): boolean {
  return !dropIn && file.sections.length === 0 && file.entries.length === 0 && file.strays.length === 0;
}

/** Whether the unit already says what it does: before that an install section is not what is typed next. */
function isComplete({ kind, has, file }: Place): boolean {
  if (kind === 'service') return has('Service', 'ExecStart');
  if (kind === 'timer') return (file.named('Timer')[0]?.entries.length ?? 0) > 0;
  if (kind === 'mount') return has('Mount', 'What') && has('Mount', 'Where');
  return file.sections.some((section) => section.name.toLowerCase() === kind && section.entries.length > 0);
}
