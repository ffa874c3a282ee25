import type { UnitRule } from '../drop-ins/layers.ts';
import { placeOf, templateOf } from '../drop-ins/names.ts';
import { orphanedDropIn as page } from '../pages.ts';

/** A drop-in of a unit that the system does not have. Other kinds of units are made while a system runs. */
export const rule: UnitRule = {
  on: 'file',
  *check(_, file) {
    const place = placeOf(file.source.path);
    const header = file.sections[0]?.header;
    if (!header || !place?.isDropIn || file.layers?.hasUnit !== false) return;
    if (!/\.(?:service|socket|timer|target|path)$/.test(place.unit)) return;
    const template = templateOf(place.unit);
    const names = template === undefined ? [place.unit] : [place.unit, template];
    if (names.some((name) => file.lookup('unit', name) !== 'no')) return;
    const script = place.unit.replace(/\.service$/, '');
    if (file.lookup('path', `/etc/init.d/${script}`) !== 'no') return;
    yield page.problem(header, { unit: place.unit });
  },
};
