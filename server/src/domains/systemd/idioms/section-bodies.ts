import type { Idiom } from './idioms.ts';
import { mayHave, type Place } from './place.ts';
import { titleOf } from './whole-units.ts';

/** What stands first in a section: offered right below a header that has nothing yet. */
export const sectionBodies: readonly Idiom[] = [
  {
    id: 'systemd/description',
    lines: (place) =>
      isFresh(place, 'Unit') && !place.has('Unit', 'Description')
        ? [`Description=${titleOf(place.name)}`]
        : undefined,
  },
  {
    id: 'systemd/service-body',
    lines: (place) =>
      isFresh(place, 'Service') && !place.has('Service', 'ExecStart')
        ? [...(mayHave(place, '240') ? ['Type=exec'] : []), `ExecStart=/usr/bin/${place.name}`]
        : undefined,
  },
  {
    id: 'systemd/timer-body',
    lines: (place) =>
      isFresh(place, 'Timer')
        ? ['OnCalendar=daily', 'Persistent=true', 'RandomizedDelaySec=15min']
        : undefined,
  },
  {
    id: 'systemd/socket-body',
    lines: (place) =>
      isFresh(place, 'Socket') ? [`ListenStream=/run/${place.name}.sock`, 'SocketMode=0660'] : undefined,
  },
  {
    id: 'systemd/mount-point',
    // The name of a mount unit is its path: nothing has to be guessed.
    lines: (place) => {
      const path = pathOf(place.name);
      return place.kind === 'mount' &&
        place.next &&
        place.section?.name === 'Mount' &&
        !place.has('Mount', 'Where') &&
        path !== undefined
        ? [`Where=${path}`]
        : undefined;
    },
  },
];

function isFresh({ section, next, dropIn, file }: Place, name: string): boolean {
  return (
    !dropIn && next && section?.name === name && section.entries.length === 0 && file.named(name).length === 1
  );
}

function pathOf(name: string): string | undefined {
  return /^[a-z0-9_.]+(?:-[a-z0-9_.]+)*$/i.test(name) ? `/${name.replaceAll('-', '/')}` : undefined;
}
