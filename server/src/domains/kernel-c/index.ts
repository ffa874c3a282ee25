import type { Domain } from '../../core/types.ts';
import { parseC } from '../../syntax/c/parse.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { learnLocalNames } from './local-names.ts';
import { rules } from './rules.ts';

export const domain: Domain<CFile> = {
  id: 'kernel-c',
  rules,
  async parse(source, host, previous) {
    const file = await parseC(source, host.target, previous);
    await learnLocalNames(file, host, previous);
    return file;
  },
};
