import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { addTo, listOf, valueOf } from '../entries.ts';
import { needlessRoot as page } from '../pages.ts';
import { isDropIn, kindOf } from '../unit-kind.ts';

/** A service that keeps one harmless capability needs no root: whoever takes it over still owns all files of root. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    if (kindOf(file) !== 'service' || isDropIn(file)) return;
    if (['User', 'DynamicUser', 'PAMName'].some((key) => valueOf(file, 'Service', key))) return;
    const sets = listOf(file, 'Service', 'CapabilityBoundingSet');
    const set = sets.length === 1 ? sets[0]! : undefined;
    if (set?.value.text.trim() !== 'CAP_NET_BIND_SERVICE') return;
    const lines = ['DynamicUser=yes', 'AmbientCapabilities=CAP_NET_BIND_SERVICE'];
    const fix = page.fix({}, 'review', addTo(file, 'Service', lines));
    const section = file.named('Service')[0]!;
    // From the header to the first setting: where a user would be named.
    const span = { start: section.header.start, end: section.entries[1]?.end ?? section.header.end };
    yield page.problem(span, {}, { confidence: 'medium', fixes: [fix] });
  },
};
