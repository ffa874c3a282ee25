import type { Idiom } from './idioms.ts';
import type { Place } from './place.ts';

const online = 'network-online.target';

/** What people add to a service that already runs something. */
export const serviceHabits: readonly Idiom[] = [
  {
    id: 'systemd/after-network-online',
    lines: ({ above, dropIn, file }) =>
      !dropIn && isOnline(above, ['Wants', 'Requires']) && !mentions(file.find('Unit', 'After'))
        ? [`After=${online}`]
        : undefined,
  },
  {
    id: 'systemd/wants-network-online',
    lines: ({ above, dropIn, file }) =>
      !dropIn &&
      isOnline(above, ['After']) &&
      !['Wants', 'Requires', 'BindsTo'].some((key) => mentions(file.find('Unit', key)))
        ? [`Wants=${online}`]
        : undefined,
  },
  {
    id: 'systemd/pid-file',
    lines: (place) =>
      place.above?.name === 'Type' &&
      place.value('Service', 'Type') === 'forking' &&
      !place.has('Service', 'PIDFile')
        ? [`PIDFile=/run/${place.name}.pid`]
        : undefined,
  },
  {
    id: 'systemd/stay-after-exit',
    lines: (place) =>
      place.above?.name === 'Type' &&
      place.value('Service', 'Type') === 'oneshot' &&
      !place.has('Service', 'RemainAfterExit')
        ? ['RemainAfterExit=yes']
        : undefined,
  },
  {
    id: 'systemd/restart-sec',
    lines: (place) =>
      place.above?.name === 'Restart' &&
      /^(?:on-|always)/.test(place.above.value.text) &&
      !place.has('Service', 'RestartSec')
        ? ['RestartSec=5s']
        : undefined,
  },
  {
    id: 'systemd/restart',
    lines: (place) =>
      isRunning(place) && place.value('Service', 'Type') !== 'oneshot' && !place.has('Service', 'Restart')
        ? ['Restart=on-failure', 'RestartSec=5s']
        : undefined,
  },
  {
    id: 'systemd/hardening',
    // Each line is harmless for a program that only writes its own state; more would be a guess.
    lines: (place) =>
      isRunning(place) &&
      (place.has('Service', 'User') || place.has('Service', 'DynamicUser')) &&
      !isHardened(place)
        ? [
            'NoNewPrivileges=yes',
            'PrivateTmp=yes',
            'ProtectSystem=full',
            'ProtectHome=yes',
            'ProtectKernelTunables=yes',
            'ProtectControlGroups=yes',
          ]
        : undefined,
  },
];

function isOnline(entry: Place['above'], keys: readonly string[]): boolean {
  return entry?.section?.name === 'Unit' && keys.includes(entry.name) && mentions([entry]);
}

function mentions(entries: readonly { readonly value: { readonly text: string } }[]): boolean {
  return entries.some((entry) => entry.value.text.split(/\s+/).includes(online));
}

/** Right below the last line of a service that starts something. */
function isRunning({ kind, section, next, dropIn, has }: Place): boolean {
  return kind === 'service' && !dropIn && next && section?.name === 'Service' && has('Service', 'ExecStart');
}

function isHardened({ has }: Place): boolean {
  return [
    'NoNewPrivileges',
    'ProtectSystem',
    'ProtectHome',
    'PrivateTmp',
    'ProtectKernelTunables',
    'ProtectControlGroups',
  ].some((key) => has('Service', key));
}
