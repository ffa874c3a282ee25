import { callsOf } from '../facts/exposure.ts';
import { capabilities, systemCalls } from '../facts/names.ts';
import type { Sandbox } from './sandbox.ts';
import { parseBoolean } from './words.ts';

type Assess = (sandbox: Sandbox) => number | undefined;

/** How bad an answer is, from 0 to the range of what is asked; undefined where the question makes no sense. */
export function badnessOf(name: string, sandbox: Sandbox): number | undefined {
  const own = Object.hasOwn(special, name) ? special[name] : undefined;
  if (own) return own(sandbox);
  const [key, what] = name.split('=~') as [string, string?];
  if (what === undefined) return flag(!sandbox.isOn(name.replace(/=$/, '')));
  if (key === 'CapabilityBoundingSet')
    return flag(capabilitiesNamed(what).some((one) => sandbox.bounding.has(one)));
  if (key === 'RestrictNamespaces') return flag(sandbox.namespaces?.has(what) ?? true);
  if (key === 'SystemCallFilter') return ofCalls(what, sandbox);
  return key === 'RestrictAddressFamilies' ? flag(!isShut(what, sandbox)) : undefined;
}

function flag(isBad: boolean): number {
  return isBad ? 1 : 0;
}

/** `CAP_SET(UID|GID|PCAP)`, `CAP_(DAC_*|FOWNER)` and `CAP_MAC_*` stand for several. */
function capabilitiesNamed(pattern: string): readonly string[] {
  const form = new RegExp(`^(?:${pattern.replaceAll('*', '.*')})$`);
  return capabilities.filter((one) => form.test(one));
}

function ofCalls(group: string, { calls }: Sandbox): number {
  if (!calls) return 10;
  const asked = callsOf(group).filter((one) => systemCalls.includes(one));
  if (calls.isAllowList) return asked.some((one) => calls.names.has(one)) ? 9 : 0;
  return asked.some((one) => !calls.names.has(one)) ? 10 : 0;
}

const named = new Set(['AF_INET', 'AF_INET6', 'AF_UNIX', 'AF_NETLINK', 'AF_PACKET']);

/** Whether no socket of a family can be made. systemd goes by one family of each kind where some are listed. */
function isShut(what: string, { families }: Sandbox): boolean {
  if (!families) return false;
  const members =
    what === 'AF_(INET|INET6)'
      ? ['AF_INET', 'AF_INET6']
      : what === '…'
        ? [...families.names].filter((one) => !named.has(one))
        : [what];
  return families.isAllowList !== members.some((one) => families.names.has(one));
}

/** Answers that are no plain yes or no. */
const special: Readonly<Record<string, Assess>> = {
  'User=/DynamicUser=': ({ user, isPrivileged }) => (user === 'nobody' ? 9 : isPrivileged ? 10 : 0),
  'SupplementaryGroups=': ({ isPrivileged, list }) =>
    isPrivileged ? undefined : flag(list('SupplementaryGroups').length > 0),
  'RemoveIPC=': ({ isPrivileged, isOn }) => (isPrivileged ? undefined : flag(!isOn('RemoveIPC'))),
  'PrivateMounts=': ({ hasMounts }) => flag(!hasMounts),
  'ProtectHome=': ({ value, isOn }) => {
    const word = value('ProtectHome');
    if (word === 'tmpfs') return 1;
    if (word === 'read-only') return 5;
    if (parseBoolean(word) === true) return 0;
    return parseBoolean(value('DynamicUser')) === true && !isOn('ProtectHome') ? 5 : 10;
  },
  'ProtectSystem=': ({ value }) => {
    const word = value('ProtectSystem');
    if (word === 'strict' || parseBoolean(value('DynamicUser')) === true) return 0;
    if (word === 'full') return 3;
    return parseBoolean(word) === true ? 5 : 10;
  },
  'RootDirectory=/RootImage=': ({ value }) =>
    flag(/^\/*$/.test(value('RootDirectory')) && /^\/*$/.test(value('RootImage'))),
  'UMask=': ({ value }) => {
    const mask = /^[0-7]+$/.test(value('UMask')) ? parseInt(value('UMask'), 8) : 0o022;
    const open = [0o002, 0o004, 0o020, 0o040].findIndex((bit) => (mask & bit) === 0);
    return [10, 5, 2, 1][open] ?? 0;
  },
  'KeyringMode=': ({ value }) => flag((value('KeyringMode') || 'private') !== 'private'),
  'ProtectProc=': ({ value }) => {
    const word = value('ProtectProc');
    return word === 'noaccess' ? 1 : word === 'invisible' || word === 'ptraceable' ? 0 : 3;
  },
  'ProcSubset=': ({ value }) => flag(value('ProcSubset') !== 'pid'),
  'NotifyAccess=': ({ value }) => flag(value('NotifyAccess') === 'all'),
  'Delegate=': ({ value }) => flag(value('Delegate') !== '' && parseBoolean(value('Delegate')) !== false),
  'AmbientCapabilities=': ({ ambient }) => flag(ambient.size > 0),
  'SystemCallArchitectures=': ({ architectures }) =>
    architectures.length === 0 ? 10 : architectures.includes('native') && architectures.length === 1 ? 0 : 8,
  'IPAddressDeny=': ({ list }) => {
    if (list('IPIngressFilterPath').length + list('IPEgressFilterPath').length > 0) return 0;
    const denied = list('IPAddressDeny');
    if (!denied.includes('any') && !(denied.includes('0.0.0.0/0') && denied.includes('::/0'))) return 10;
    const allowed = list('IPAddressAllow');
    if (allowed.some((one) => !/^(?:localhost$|127\.|::1(?:\/|$))/.test(one))) return 5;
    return allowed.length > 0 ? 2 : 0;
  },
  'DeviceAllow=': ({ value, isOn, list }) => {
    const policy = value('DevicePolicy') || 'auto';
    const isClosed =
      policy === 'closed' || policy === 'strict' || (policy === 'auto' && isOn('PrivateDevices'));
    if (!isClosed) return 10;
    // Both need devices of their own.
    const others = isOn('ProtectClock') || value('RootImage') !== '' || list('MountImages').length > 0;
    return others || list('DeviceAllow').length > 0 ? 5 : 0;
  },
};
