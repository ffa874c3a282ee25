import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { isGone, isTooNew, sinceOf } from '../facts/settings.ts';
import { readAs } from '../kinds.ts';
import { outdatedSetting as page } from '../pages.ts';

/** Settings that the manual has dropped, with what it has instead. */
const replaced: Readonly<Record<string, string>> = {
  'Network.IPForward': 'IPv4Forwarding=, IPv6Forwarding=',
  'Network.IPv6Token': '[IPv6AcceptRA] Token=',
  'DHCPv4.CriticalConnection': '[Network] KeepConfiguration=',
  'DHCP.CriticalConnection': '[Network] KeepConfiguration=',
  'DHCP.UseDNS': '[DHCPv4] UseDNS=',
  'DHCP.UseNTP': '[DHCPv4] UseNTP=',
  'DHCP.UseRoutes': '[DHCPv4] UseRoutes=',
  'DHCP.UseHostname': '[DHCPv4] UseHostname=',
  'DHCP.RouteMetric': '[DHCPv4] RouteMetric=',
  'DHCP.ClientIdentifier': '[DHCPv4] ClientIdentifier=',
};

/** Names of earlier days, settings that do nothing any more, and those that the target does not have yet. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    const setting = readAs(entry, file);
    if (!setting) return;
    const name = entry.name;
    const place = `${entry.section!.name}.${name}`;
    const moved = Object.hasOwn(replaced, place) ? replaced[place] : undefined;
    if (moved !== undefined) {
      yield page.problem(entry.key, { say: 'moved', name, moved }, { confidence: 'medium' });
      return;
    }
    if (setting.successor !== undefined) {
      const meant = setting.successor;
      const fix = page.fix({ say: 'rename', meant }, 'safe', { span: entry.key, text: meant });
      yield page.problem(entry.key, { say: 'renamed', name, meant }, { fixes: [fix] });
    } else if (isGone(setting, file.target) === 'yes') {
      const span = {
        start: lineAround(file.source.text, entry.start).start,
        end: lineAround(file.source.text, entry.end).end,
      };
      yield page.problem(
        entry.key,
        { say: 'gone', name },
        { fixes: [page.fix({ say: 'remove' }, 'safe', { span, text: '' })] },
      );
    } else if (isTooNew(setting, file.target) === 'yes') {
      const args = { name, since: sinceOf(setting) ?? '', target: file.target.systemd?.version.text ?? '' };
      yield page.problem(entry.key, { say: 'newer', ...args });
    }
  },
};
