import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { secretInFile as page } from '../pages.ts';

/** Keys of WireGuard and MACsec in the file itself; with an @ a credential is named. */
export const rule: IniRule = {
  on: 'entry',
  names: ['PrivateKey', 'PresharedKey', 'Key'],
  *check(entry) {
    if (!/^(?:WireGuard|WireGuardPeer|MACsec\w*)$/.test(entry.section?.name ?? '')) return;
    if (entry.value.text === '' || /^[@%$]/.test(entry.value.text)) return;
    yield page.problem({ start: entry.value.start, end: entry.value.end }, { key: entry.name });
  },
};
