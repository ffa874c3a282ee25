import { parseBoolean } from './words.ts';
import { compareVersions, version, type Version } from '../../../core/version.ts';
import { callsOf } from '../facts/exposure.ts';
import { capabilities } from '../facts/names.ts';
import { addMembers, isEmptyValue, type Assignments } from './words.ts';

/** What a service may do, as its lines and those of its drop-ins leave it. */
export interface Sandbox {
  readonly user: string;
  readonly isPrivileged: boolean;
  readonly bounding: ReadonlySet<string>;
  readonly ambient: ReadonlySet<string>;
  /** Undefined without a filter. */
  readonly calls: Filter | undefined;
  readonly families: Filter | undefined;
  /** Kinds of namespaces that it may make; undefined for all. */
  readonly namespaces: ReadonlySet<string> | undefined;
  readonly architectures: readonly string[];
  readonly hasMounts: boolean;
  /** The last value of a key; empty where there is none. */
  readonly value: (key: string) => string;
  readonly isOn: (key: string) => boolean;
  readonly list: (key: string) => readonly string[];
}

export interface Filter {
  readonly isAllowList: boolean;
  readonly names: ReadonlySet<string>;
}

const namespaceKinds = ['cgroup', 'ipc', 'net', 'mnt', 'pid', 'user', 'uts', 'time'];
/** What `DynamicUser=` brings along. */
const withDynamicUser: readonly string[] = ['PrivateTmp', 'RemoveIPC', 'NoNewPrivileges', 'RestrictSUIDSGID'];
/** Capabilities that a setting takes away. */
const takenBy: Readonly<Record<string, readonly string[]>> = {
  PrivateDevices: ['CAP_MKNOD', 'CAP_SYS_RAWIO'],
  ProtectKernelModules: ['CAP_SYS_MODULE'],
  ProtectKernelLogs: ['CAP_SYSLOG'],
  ProtectClock: ['CAP_SYS_TIME', 'CAP_WAKE_ALARM'],
};

/** Reads lines in the order that systemd does; how an empty value counts differs from key to key. */
export function sandboxOf(lines: Assignments, release: Version | undefined): Sandbox {
  const value = (key: string): string => lines(key).at(-1) ?? '';
  const list = (key: string): readonly string[] => {
    const all = lines(key);
    return all.slice(all.findLastIndex(isEmptyValue) + 1).flatMap((text) => text.split(/\s+/));
  };
  const isDynamic = parseBoolean(value('DynamicUser')) === true;
  const isOn = (key: string): boolean =>
    (isDynamic && withDynamicUser.includes(key)) || (value(key) !== '' && parseBoolean(value(key)) !== false);
  const user = value('User');
  const bounding = new Set(capabilitiesOf(lines('CapabilityBoundingSet'), capabilities));
  for (const [key, taken] of Object.entries(takenBy))
    if (isOn(key)) for (const one of taken) bounding.delete(one);
  return {
    user,
    isPrivileged: /^(?:0|root)$/.test(user) || (user === '' && !isDynamic),
    bounding,
    ambient: capabilitiesOf(lines('AmbientCapabilities'), []),
    calls: filterOf(lines('SystemCallFilter'), (word) => callsOf(word.replace(/:.*$/, '')), ['@default']),
    families: filterOf(
      lines('RestrictAddressFamilies'),
      (word) => (word === 'none' ? [] : [word === 'AF_LOCAL' ? 'AF_UNIX' : word]),
      [],
    ),
    namespaces: namespacesOf(lines('RestrictNamespaces')),
    architectures: list('SystemCallArchitectures'),
    // An own mount namespace that nobody decided on is -1 inside of systemd from 254 on, and its scale takes that for a yes.
    hasMounts:
      isOn('PrivateMounts') ||
      (value('PrivateMounts') === '' &&
        release !== undefined &&
        compareVersions(release, version('254')) >= 0),
    value,
    isOn,
    list,
  };
}

/** The first list replaces all that were there, later ones add or, with `~`, take away. */
function capabilitiesOf(values: readonly string[], initial: readonly string[]): ReadonlySet<string> {
  let held = new Set(initial);
  for (const text of values) {
    const isInverted = text.startsWith('~');
    const named = text.replace(/^~/, '').split(/\s+/).filter(Boolean);
    const isFresh = named.length === 0 || held.size === initial.length;
    if (isFresh) held = new Set(isInverted ? capabilities.filter((one) => !named.includes(one)) : named);
    else addMembers(held, named, !isInverted);
  }
  return held;
}

function filterOf(
  values: readonly string[],
  members: (word: string) => readonly string[],
  always: readonly string[],
): Filter | undefined {
  let filter: { isAllowList: boolean; names: Set<string> } | undefined;
  for (const text of values) {
    const isInverted = text.startsWith('~');
    if (isEmptyValue(text)) filter = undefined;
    else {
      filter ??= { isAllowList: !isInverted, names: new Set(isInverted ? [] : always.flatMap(members)) };
      const words = text.replace(/^~/, '').split(/\s+/).filter(Boolean);
      addMembers(filter.names, words.flatMap(members), isInverted !== filter.isAllowList);
    }
  }
  return filter;
}

function namespacesOf(values: readonly string[]): ReadonlySet<string> | undefined {
  let allowed: Set<string> | undefined;
  for (const text of values) {
    const all = parseBoolean(text);
    const isInverted = text.startsWith('~');
    const words = text.replace(/^~/, '').split(/\s+/).filter(Boolean);
    if (isEmptyValue(text)) allowed = undefined;
    else if (all !== undefined) allowed = new Set(all ? [] : namespaceKinds);
    else if (allowed) addMembers(allowed, words, !isInverted);
    else allowed = new Set(isInverted ? namespaceKinds.filter((one) => !words.includes(one)) : words);
  }
  return allowed;
}
