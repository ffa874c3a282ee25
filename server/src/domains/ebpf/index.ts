import type { Domain } from '../../core/types.ts';
import { parseC } from '../../syntax/c/parse.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { rememberHeaders } from './model/headers.ts';
import { rules } from './rules.ts';

export const domain: Domain<CFile> = {
  id: 'ebpf',
  rules,
  async parse(source, host, previous) {
    const file = await parseC(source, host.target, previous);
    await rememberHeaders(file, host);
    return file;
  },
};
