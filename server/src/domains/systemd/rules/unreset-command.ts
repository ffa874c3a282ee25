import { inForce, settingsOf, type UnitRule } from '../drop-ins/layers.ts';
import { unresetCommand as page } from '../pages.ts';
import { isDropIn, kindOf } from '../unit-kind.ts';
import { newlineOf } from '../../../syntax/shapes/read-lines.ts';

/** A drop-in adds to the unit's list, and a service that is no oneshot may have one command only. */
export const rule: UnitRule = {
  on: 'file',
  *check(_, file) {
    const { layers } = file;
    if (!layers?.hasUnit || kindOf(file) !== 'service' || !isDropIn(file)) return;
    const valueOf = (key: string): string | undefined =>
      settingsOf(layers.files, 'Service', key).at(-1)?.entry.value.text;
    const type = valueOf('Type') || (valueOf('BusName') ? 'dbus' : 'simple');
    if (type === 'oneshot' || !/^[a-z-]+$/.test(type)) return;
    const [first, ...others] = inForce(settingsOf(layers.files, 'Service', 'ExecStart'));
    const second = others.find((one) => one.file === file)?.entry;
    if (!first || !second) return;
    if (first.file === file) {
      yield page.problem(second.key, { say: 'again', type });
      return;
    }
    const at = { start: second.start, end: second.start };
    const text = `ExecStart=${newlineOf(file.source.text)}`;
    const fix = page.fix({}, 'review', { span: at, text });
    const path = first.file.source.path;
    const related = [page.step('first', first.entry.key, {}, path)];
    yield page.problem(second.key, { say: 'adds', type }, { fixes: [fix], related });
  },
};
