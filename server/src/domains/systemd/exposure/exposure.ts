import type { Target } from '../../../core/types.ts';
import { settingsOf, type UnitFile } from '../drop-ins/layers.ts';
import { weighed } from '../facts/exposure.ts';
import { isDropIn, kindOf } from '../unit-kind.ts';
import { badnessOf } from './assess.ts';
import { sandboxOf } from './sandbox.ts';
import { parseBoolean, type Assignments } from './words.ts';

/** The lines of a service and its drop-ins; undefined for files that are no service. */
export function serviceLines(file: UnitFile): Assignments | undefined {
  if (kindOf(file) !== 'service' || isDropIn(file) || file.named('Service').length === 0) return undefined;
  const { files = [file] } = file.layers ?? {};
  return (key) => {
    const section = key === 'DefaultDependencies' ? 'Unit' : 'Service';
    return settingsOf(files, section, key).map(({ entry }) => entry.value.text);
  };
}

/** What `systemd-analyze security` says of a service, in tenths: from 0 (shut in) to 100 (may do everything). */
export function exposureOf(lines: Assignments, target: Target): number {
  const sandbox = sandboxOf(lines, target.systemd?.version);
  const isEarly = parseBoolean(lines('DefaultDependencies').at(-1) ?? '') === false;
  let [bad, all] = [0, 0];
  for (const { name, weight, range, isLate } of weighed) {
    const badness = isLate && isEarly ? undefined : badnessOf(name, sandbox);
    if (badness === undefined) continue;
    bad += Math.ceil((badness * weight) / range);
    all += weight;
  }
  return Math.ceil((bad * 100) / all);
}

/** The same with one line more at the end of `[Service]`. */
export function exposureWith(
  lines: Assignments,
  [key, value]: readonly [string, string],
  target: Target,
): number {
  return exposureOf((asked) => (asked === key ? [...lines(asked), value] : lines(asked)), target);
}
