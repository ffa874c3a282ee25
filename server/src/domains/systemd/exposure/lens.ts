import type { Lens } from '../../../core/lens.ts';
import type { Text } from '../../../core/text.ts';
import type { UnitFile } from '../drop-ins/layers.ts';
import { addTo } from '../entries.ts';
import { isTooNew } from '../facts/directives.ts';
import { exposureOf, exposureWith, serviceLines } from './exposure.ts';
import type { Assignments } from './words.ts';

/** Fixes that are offered. */
const offered = 3;

interface Candidate {
  readonly line: readonly [key: string, value: string];
  /** Words of the unit that say that it needs what the line takes away. */
  readonly unless?: RegExp;
}

/** Lines that most services bear. What needs knowledge of the program (its network, its capabilities) is not among them. */
const candidates: readonly Candidate[] = [
  { line: ['NoNewPrivileges', 'yes'], unless: /\b(?:sudo|su|ping|pkexec)\b/ },
  { line: ['PrivateTmp', 'yes'], unless: /\/tmp\b/ },
  { line: ['ProtectSystem', 'full'], unless: /\b(?:apt|dnf|dpkg|yum|rpm)\b/ },
  { line: ['ProtectHome', 'yes'], unless: /\/(?:home|root|run\/user)\b|%h\b/ },
  { line: ['PrivateDevices', 'yes'], unless: /\/dev\/|DeviceAllow|CAP_SYS_RAWIO|CAP_MKNOD|tty/i },
  { line: ['ProtectKernelTunables', 'yes'], unless: /sysctl|\/(?:proc\/sys|sys)\b/ },
  { line: ['ProtectKernelModules', 'yes'], unless: /modprobe|insmod|CAP_SYS_MODULE/ },
  { line: ['ProtectKernelLogs', 'yes'], unless: /dmesg|kmsg|syslog|CAP_SYSLOG/ },
  { line: ['ProtectControlGroups', 'yes'], unless: /cgroup|Delegate|docker|podman|containerd/i },
  { line: ['ProtectClock', 'yes'], unless: /ntp|chrony|clock|CAP_SYS_TIME|rtc/i },
  { line: ['ProtectProc', 'invisible'] },
  { line: ['RestrictSUIDSGID', 'yes'] },
  {
    line: ['RestrictNamespaces', 'yes'],
    unless: /docker|podman|containerd|bwrap|flatpak|unshare|lxc|nspawn/,
  },
  { line: ['RestrictRealtime', 'yes'], unless: /CPUScheduling|rtkit|pipewire|jack/ },
  { line: ['LockPersonality', 'yes'], unless: /qemu|wine/ },
  { line: ['MemoryDenyWriteExecute', 'yes'], unless: /java|node|python|ruby|php|dotnet|qemu|luajit|pypy/ },
  { line: ['SystemCallArchitectures', 'native'], unless: /qemu|wine|i386/ },
  { line: ['SystemCallFilter', '@system-service'], unless: /docker|podman|containerd|mount|reboot|lxc/ },
];

const levels: readonly (readonly [from: number, name: Text])[] = [
  [100, { en: 'dangerous', 'zh-CN': '危险' }],
  [90, { en: 'unsafe', 'zh-CN': '不安全' }],
  [75, { en: 'exposed', 'zh-CN': '暴露' }],
  [50, { en: 'medium', 'zh-CN': '中等' }],
  [10, { en: 'ok', 'zh-CN': '尚可' }],
  [0, { en: 'safe', 'zh-CN': '安全' }],
];

const words = {
  alone: { en: 'Exposure {value} of 10 ({level})', 'zh-CN': '安全暴露 {value}/10（{level}）' },
  better: {
    en: 'Exposure {value} of 10 ({level}) · {line} makes it {after}',
    'zh-CN': '安全暴露 {value}/10（{level}）· 加上 {line} 降至 {after}',
  },
  add: {
    en: 'Add {line}: exposure {value} to {after}',
    'zh-CN': '添加 {line}：安全暴露 {value} 降至 {after}',
  },
} satisfies Record<string, Text>;

/** Above `[Service]`: what `systemd-analyze security` says of the service, and the lines that would help most. */
export function exposureLenses(file: UnitFile): readonly Lens[] {
  const lines = serviceLines(file);
  // Most of it needs rights that the managers of people do not have.
  if (!lines || /\/systemd\/user\//.test(file.source.path)) return [];
  const now = exposureOf(lines, file.target);
  const value = shown(now);
  const level = levels.find(([from]) => now >= from)![1];
  const best = fitting(file, lines)
    .map((line) => ({ line: line.join('='), after: exposureWith(lines, line, file.target) }))
    .filter(({ after }) => after < now)
    .sort((a, b) => a.after - b.after)
    .slice(0, offered);
  const fixes = best.map(({ line, after }) => ({
    title: { text: words.add, args: { line, value, after: shown(after) } },
    edits: [addTo(file, 'Service', [line])],
    safety: 'review' as const,
  }));
  const [first] = best;
  const of = (text: Text, more: Readonly<Record<string, string>>): Lens['title'] => ({
    text: {
      en: text.en.replace('{level}', level.en),
      'zh-CN': text['zh-CN'].replace('{level}', level['zh-CN']),
    },
    args: { value, ...more },
  });
  const title = first
    ? of(words.better, { line: first.line, after: shown(first.after) })
    : of(words.alone, {});
  return [{ span: file.named('Service')[0]!.header, title, fixes }];
}

/** Lines whose key nobody has set and that nothing in the unit speaks against. */
function fitting(file: UnitFile, lines: Assignments): readonly Candidate['line'][] {
  const text = (file.layers?.files ?? [file]).flatMap(({ entries }) =>
    entries.map(({ name, value }) => `${name}=${value.text}`),
  );
  return candidates
    .filter(
      ({ line: [key], unless }) =>
        lines(key).length === 0 &&
        isTooNew('Service', key, file.target) !== 'yes' &&
        !text.some((one) => unless?.test(one)),
    )
    .map(({ line }) => line);
}

function shown(tenths: number): string {
  return (tenths / 10).toFixed(1);
}
