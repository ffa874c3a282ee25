import type { Domain } from '../../core/types.ts';
import { parseIni, type IniFile } from '../../syntax/shapes/ini.ts';
import { rules } from './rules.ts';

const dialect = { comment: '#;', continuation: true };

export const domain: Domain<IniFile> = {
  id: 'systemd',
  rules,
  parse: (source, host) => Promise.resolve(parseIni(source, host.target, dialect)),
  blank: () => '',
};
