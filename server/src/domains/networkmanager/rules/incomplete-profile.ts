import type { Problem } from '../../../core/types.ts';
import type { IniEntry, IniFile, IniRule, IniSection } from '../../../syntax/shapes/ini.ts';
import { addressesOf, isInNetwork } from '../addresses.ts';
import { entryOf, isConf, isTemplate, valueOf } from '../kinds.ts';
import { incompleteProfile as page } from '../pages.ts';

/** Keys of a profile that need each other, or that contradict each other. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    if (isConf(file)) return;
    for (const section of [...file.named('ipv4'), ...file.named('ipv6')]) yield* addressing(section, file);
    const type = entryOf(file, 'type', 'connection');
    if (type) yield* kind(type, file);
    const controller = entryOf(file, 'controller', 'connection') ?? entryOf(file, 'master', 'connection');
    const port = valueOf(file, 'port-type', 'connection') ?? valueOf(file, 'slave-type', 'connection');
    // A section for ports of one kind says it too.
    const isSaid = file.sections.some(({ name }) => /-port$|^vrf$/.test(name));
    if (controller && controller.value.text !== '' && port === undefined && !isSaid)
      yield page.problem(controller.key, { say: 'port', key: controller.name });
    yield* wireless(file);
  },
};

function* addressing(section: IniSection, file: IniFile): Iterable<Problem> {
  const { name } = section;
  const method = entryOf(file, 'method', name);
  const own = addressesOf(section);
  const anyAddress = section.entries.some(
    (entry) => /^address(?:es)?\d*$/.test(entry.name) && entry.value.text !== '',
  );
  if (method?.value.text === 'manual' && file.named(name).length === 1 && !anyAddress)
    yield page.problem(method.value, { say: 'manual' });
  if (/^(?:disabled|ignore|link-local)$/.test(method?.value.text ?? '') && own[0])
    yield page.problem(own[0].entry.key, { say: 'unused', method: method!.value.text });
  const gateway = entryOf(file, 'gateway', name);
  if (gateway && !anyAddress && method?.value.text !== 'auto' && method !== undefined)
    yield page.problem(gateway.key, { say: 'alone' }, { confidence: 'medium' });
  // The older form with semicolons is not read here, so that there a network may be unseen.
  const isWhole = section.entries.every(
    (entry) => !/^address/.test(entry.name) || !entry.value.text.includes(';'),
  );
  if (gateway && name === 'ipv4' && own.length > 0 && isWhole && !isTemplate(gateway.value.text)) {
    const answers = own.map(({ text }) => isInNetwork(gateway.value.text, text));
    if (answers.every((answer) => answer === false))
      yield page.problem(
        gateway.value,
        { say: 'outside', value: gateway.value.text },
        { confidence: 'medium' },
      );
  }
  for (const one of own) {
    const tail = one.entry.value.text.split(',')[1]?.trim();
    if (/\d$/.test(one.entry.name) && tail && isInNetwork(tail, one.text) === false)
      yield page.problem(
        one.entry.value.at(one.entry.value.text.indexOf(tail), one.entry.value.text.length),
        { say: 'outside', value: tail },
        { confidence: 'medium' },
      );
    const [address, prefix] = one.text.split('/') as [string, string | undefined];
    if (one.kind === name && prefix === undefined)
      yield page.problem(
        one.entry.value.at(one.start, one.end),
        { say: 'prefix', value: address },
        { confidence: 'medium' },
      );
  }
  for (const [index, one] of own.entries())
    if (own.findIndex(({ text }) => text === one.text) < index)
      yield page.problem(one.entry.value.at(one.start, one.end), { say: 'again', value: one.text });
}

/** What a kind of connection cannot do without. */
const needs: readonly (readonly [
  type: RegExp,
  say: 'ssid' | 'vlan' | 'key',
  key: string,
  sections: readonly string[],
])[] = [
  [/^(?:wifi|802-11-wireless)$/, 'ssid', 'ssid', ['wifi', '802-11-wireless']],
  [/^vlan$/, 'vlan', 'id', ['vlan']],
  [/^wireguard$/, 'key', 'private-key', ['wireguard']],
];

function* kind(type: IniEntry, file: IniFile): Iterable<Problem> {
  for (const [fits, say, key, sections] of needs) {
    if (!fits.test(type.value.text) || entryOf(file, key, ...sections)) continue;
    // The key of a tunnel may be kept by an agent.
    if (say === 'key' && entryOf(file, 'private-key-flags', 'wireguard')) continue;
    yield page.problem(type.value, { say }, say === 'ssid' ? {} : { confidence: 'medium' });
  }
}

function* wireless(file: IniFile): Iterable<Problem> {
  const names = ['wifi-security', '802-11-wireless-security'];
  const management = entryOf(file, 'key-mgmt', ...names);
  const psk = entryOf(file, 'psk', ...names);
  if (psk && !management) yield page.problem(psk.key, { say: 'management' });
  if (psk && /^(?:none|owe|wpa-eap.*|ieee8021x)$/.test(management?.value.text ?? ''))
    yield page.problem(psk.key, { say: 'password', value: management!.value.text });
  const isEnterprise = /^(?:wpa-eap.*|ieee8021x)$/.test(management?.value.text ?? '');
  const isLeap = valueOf(file, 'auth-alg', ...names) === 'leap';
  if (isEnterprise && !isLeap && file.named('802-1x').length === 0)
    yield page.problem(management!.value, { say: 'enterprise', value: management!.value.text });
  const wep = ['wep-key0', 'wep-key1', 'wep-key2', 'wep-key3']
    .map((key) => entryOf(file, key, ...names))
    .find(Boolean);
  if (wep) yield page.problem(wep.key, { say: 'wep' });
}
