import type { Claim } from '../../core/types.ts';

const kinds = 'service,socket,timer,mount,automount,swap,target,path,slice,scope';
const header =
  /^[ \t]*\[(?:Unit|Install|Service|Socket|Timer|Mount|Automount|Swap|Path|Slice|Scope)\][ \t]*$/m;
/** Names that other programs share with units, e.g. D-Bus and Avahi services. */
const others = /^\s*(?:<|\[D-BUS Service\])/;
/** A header that is not one of ours may be a misspelt one where the ending speaks for systemd. */
const someHeader = /^(?:\s*(?:[#;].*)?\n)*[ \t]*\[[A-Za-z][\w -]*\]?[ \t]*$/m;

export function isUnit(path: string, head: string): boolean {
  if (others.test(head) || /\/(?:dbus-1|avahi)\//.test(path)) return false;
  return header.test(head) || (/\.(?:service|socket|timer)$/.test(path) && someHeader.test(head));
}

export const claims: readonly Claim[] = [
  {
    language: 'systemd-unit',
    aliases: ['systemd-unit-file', 'systemd-conf', 'systemd'],
    paths: [
      `**/systemd/{system,user}/**/*.{${kinds}}`,
      `**/systemd/{system,user}/**/*.d/*.conf`,
      `**/*.{${kinds}}.d/*.conf`,
    ],
    extensions: kinds.split(',').map((kind) => `.${kind}`),
    content: ({ path, head }) => Promise.resolve(isUnit(path, head)),
    formats: true,
    example: 'etc/systemd/system/example.service',
    limit: 1024 * 1024,
  },
];
