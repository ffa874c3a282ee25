import type { Problem, Span } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { missingDevice as page } from '../pages.ts';
import type { NetplanFile, NetplanRule } from '../parse.ts';
import { patchPorts, readFile, scalarsOf, type Visit } from '../visit.ts';

/** Devices that others are made of, or stand on, have to be defined in one of the files that netplan reads. */
export const rule: NetplanRule = {
  on: 'file',
  *check(_, file) {
    const { visits, devices } = readFile(file);
    const names = [...devices.map(({ pair }) => pair.name), ...patchPorts(file)];
    for (const visit of visits) for (const problem of missing(visit, names, file)) yield problem;
  },
};

function* missing(
  { pair, spec, device }: Visit,
  names: readonly string[],
  file: NetplanFile,
): Iterable<Problem> {
  if (!spec || !device) return;
  const isList = /^(?:bond|bridge|vrf)_interfaces$/.test(spec.reader);
  const isOne = /^(?:netdef_id_ref|vxlan_id_ref|bond_primary_member|veth_peer)$/.test(spec.reader);
  if (!isList && !isOne) return;
  const wanted: readonly (Span & { text: string })[] = isList
    ? scalarsOf(pair.value)
    : pair.value.kind === 'scalar'
      ? [pair.value]
      : [];
  for (const { text, start, end } of wanted) {
    if (names.includes(text) || file.beside?.has(text) === true || /\{\{|\$\{|@/.test(text)) continue;
    const meant = nearest(text, names);
    const span = { start, end };
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
    // Where the other files cannot be seen, one of them may define the name.
    if (file.beside === undefined && meant === undefined) continue;
    const confidence = file.beside === undefined ? ({ confidence: 'medium' } as const) : {};
    yield page.problem(
      span,
      { name: text, key: pair.name, device: device.pair.name },
      { fixes, ...confidence },
    );
  }
}
