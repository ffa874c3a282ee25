import type { Domain } from '../../core/types.ts';
import { layOutKeyValue } from '../../syntax/layout/layout-key-value.ts';
import { parseKeyValue, type KeyValueFile } from '../../syntax/shapes/key-value.ts';
import { complete } from './complete.ts';
import { describeKey } from './describe.ts';
import { idioms } from './idioms/idioms.ts';
import { normalKey } from './keys.ts';
import { notes } from './notes.ts';
import { rules } from './rules.ts';

const dialect = { comment: '#;', prefix: '-', nameOf: normalKey };

export const domain: Domain<KeyValueFile> = {
  id: 'sysctl',
  rules,
  parse: (source, host) => Promise.resolve(parseKeyValue(source, host.target, dialect)),
  hover(file, offset, say) {
    const entry = file.entryAt(offset);
    const markdown = entry && describeKey(entry.name, file.target, say);
    if (!entry || markdown === undefined) return undefined;
    const span = offset <= entry.key.end ? entry.key : entry.value;
    return { span: { start: span.start, end: span.end }, markdown };
  },
  complete,
  layOut: layOutKeyValue,
  outline: (file) =>
    file.entries.map(({ name, start, end, key }) => ({
      name,
      kind: 'key',
      span: { start, end },
      nameSpan: { start: key.start, end: key.end },
    })),
  definitions: (file) =>
    file.entries.map(({ name, key }) => ({ kind: 'sysctl', name, span: { start: key.start, end: key.end } })),
  idioms,
  notes,
  blank: () => '',
  explain: (name, { target }, say) => describeKey(normalKey(name), target, say),
};
