import { nearest } from '../../../syntax/nearest.ts';
import { addressKind } from '../../../syntax/values/addresses.ts';
import type { Check, Fault } from '../../../syntax/values/fault.ts';
import { isBoolean, signal } from '../../../syntax/values/scalars.ts';
import { errors } from '../facts/names.ts';
import { measure } from './measures.ts';
import { splitWords, type Word } from './words.ts';

/** Judges each word of a list by itself. */
export function each(judge: (text: string) => Omit<Fault, 'start' | 'end'> | undefined): Check {
  return (value) => {
    for (const { text, start, end } of splitWords(value)) {
      const fault = judge(text);
      if (fault) return { ...fault, start, end };
    }
    return undefined;
  };
}

/** One of a closed list, or a near miss of it. */
export function oneOf(
  words: readonly string[],
  open = false,
): (text: string) => Omit<Fault, 'start' | 'end'> | undefined {
  return (text) => {
    if (words.includes(text)) return undefined;
    const meant = nearest(text, words);
    if (meant === undefined && open) return undefined;
    const expected = words.length > 16 ? `${words.slice(0, 16).join(', ')} …` : words.join(', ');
    return { say: 'choice', expected, ...(meant === undefined ? {} : { meant }) };
  };
}

export const controllers =
  'cpu cpuacct cpuset io blkio memory devices pids bpf-firewall bpf-devices bpf-foreign bpf-socket-bind bpf-restrict-network-interfaces bpf-bind-network-interface'.split(
    ' ',
  );
const namespaces = 'cgroup ipc net mnt pid user uts time'.split(' ');
const architectures =
  'native x86 x86-64 x32 arm arm64 loongarch64 mips mips64 mips64-n32 mips-le mips64-le mips64-le-n32 parisc parisc64 ppc ppc64 ppc64-le riscv64 s390 s390x'.split(
    ' ',
  );

/** Folders below one that systemd makes, such as `web` for `/run/web`; a link may stand behind a colon. */
export const folderNames: Check = each((text) =>
  text.startsWith('/') || /(?:^|\/)\.\.(?:\/|$)/.test(text.replace(/:.*$/, ''))
    ? { say: 'folder-name' }
    : undefined,
);

/** Numbers, names or signals that a process ends with. */
export const statuses: Check = each((text) => {
  if (/^\d+$/.test(text)) return Number(text) > 255 ? { say: 'status' } : undefined;
  return text.startsWith('SIG') && signal(text) ? { say: 'status' } : undefined;
});

export const delegated: Check = (value) => (isBoolean(value) ? undefined : each(oneOf(controllers))(value));

export const devices: Check = (value) => {
  const [path, access, ...more] = splitWords(value);
  if (!path) return undefined;
  if (!/^(?:\/|(?:char|block)-)/.test(path.text)) return { say: 'device', start: path.start, end: path.end };
  const wrong = access && !/^[rwm]{1,3}$/.test(access.text) ? access : more[0];
  return wrong && { say: 'device', start: wrong.start, end: wrong.end };
};

export const networks: Check = each((text) => {
  if (/^(?:any|localhost|link-local|multicast)$/.test(text)) return undefined;
  const kind = addressKind(text);
  return kind === 'bad' || kind === 'other' ? { say: 'address' } : undefined;
});

export const uris: Check = each((text) =>
  /^(?:https?:\/\/|file:\/|info:|man:)./.test(text) ? undefined : { say: 'link' },
);

export const account: Check = (value) => (/[\s:/]/.test(value) ? { say: 'account' } : undefined);

export const errorNumber: Check = (value) => {
  if (/^\d+$/.test(value) || value === 'kill' || errors.includes(value)) return undefined;
  const meant = nearest(value, errors);
  return { say: 'errno', ...(meant === undefined ? {} : { meant }) };
};

export const otherNames: Readonly<Record<string, string>> = {
  amd64: 'x86-64',
  x86_64: 'x86-64',
  i386: 'x86',
  i686: 'x86',
  aarch64: 'arm64',
};

export const callArchitectures: Check = each((text) => {
  const meant = Object.hasOwn(otherNames, text) ? otherNames[text] : undefined;
  const fault = oneOf(architectures)(text);
  return fault && meant !== undefined ? { ...fault, meant, sure: true } : fault;
});

export const namespaceList: Check = (value) =>
  isBoolean(value) ? undefined : each((text) => oneOf(namespaces)(text.replace(/^~/, '')))(value);

export const slice: Check = (value) =>
  value.endsWith('.slice')
    ? undefined
    : { say: 'unit', expected: '.slice', meant: `${value.replace(/\.\w+$/, '')}.slice` };

/** `source:destination:options`, both absolute. */
export const binds: Check = each((text) =>
  text
    .replace(/^-/, '')
    .split(':')
    .slice(0, 2)
    .every((path) => path === '' || path.startsWith('/'))
    ? undefined
    : { say: 'path' },
);

const virtualisations =
  'vm container qemu kvm amazon zvm vmware microsoft oracle powervm xen bochs uml parallels bhyve qnx apple sre google acrn vm-other openvz lxc lxc-libvirt systemd-nspawn docker podman rkt wsl proot pouch container-other private-users'.split(
    ' ',
  );
export const machines =
  'x86 x86-64 ppc ppc-le ppc64 ppc64-le ia64 parisc parisc64 s390 s390x sparc sparc64 mips mips-le mips64 mips64-le alpha arm arm-be arm64 arm64-be sh sh64 m68k tilegx cris arc arc-be loongarch64 riscv32 riscv64 native'.split(
    ' ',
  );
const security = 'selinux apparmor tomoyo ima smack audit uefi-secureboot tpm2 cvm measured-uki'.split(' ');

/** Conditions by the part of their name behind `Condition` or `Assert`; marks stand before the value. */
export function condition(name: string, value: string): Fault | undefined {
  const bare = value.replace(/^[|!]+\s*/, '');
  const what = name.replace(/^(?:Condition|Assert)/, '');
  const at = (fault: Omit<Fault, 'start' | 'end'> | undefined): Fault | undefined =>
    fault && { ...fault, start: value.length - bare.length, end: value.length };
  if (what === 'Virtualization') return isBoolean(bare) ? undefined : at(oneOf(virtualisations)(bare));
  if (what === 'Architecture') {
    const meant = Object.hasOwn(otherNames, bare) ? otherNames[bare] : undefined;
    const fault = oneOf(machines)(bare);
    return at(fault && meant !== undefined ? { ...fault, meant, sure: true } : fault);
  }
  if (what === 'Security') return at(oneOf(security, true)(bare));
  if (/^(?:Capability|Memory|CPUs)$/.test(what)) return at(measure(what, bare));
  if (what === 'ACPower' || what === 'FirstBoot') return isBoolean(bare) ? undefined : at({ say: 'boolean' });
  return undefined;
}

export const conditionPath: Check = (value) => {
  const bare = value.replace(/^[|!]+\s*/, '');
  return bare === '' || bare.startsWith('/')
    ? undefined
    : { say: 'path', start: value.length - bare.length, end: value.length };
};

/** A quote that goes on to the end of the line. */
export function openQuote(value: string, words: readonly Word[]): Fault | undefined {
  const last = words.at(-1);
  if (!last?.quoted) return undefined;
  let quote = '';
  for (let i = last.start; i < last.end; i++) {
    const char = value[i]!;
    if (char === '\\') i++;
    else if (quote === char) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
  }
  return quote === '' ? undefined : { say: 'quote', start: last.start, end: last.end };
}
