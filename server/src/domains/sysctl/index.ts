import type { Domain } from '../../core/types.ts';
import { parseKeyValue, type KeyValueFile } from '../../syntax/shapes/key-value.ts';
import { normalKey } from './keys.ts';
import { rules } from './rules.ts';

const dialect = { comment: '#;', prefix: '-', nameOf: normalKey };

export const domain: Domain<KeyValueFile> = {
  id: 'sysctl',
  rules,
  parse: (source, host) => Promise.resolve(parseKeyValue(source, host.target, dialect)),
  blank: () => '',
};
