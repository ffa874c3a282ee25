// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Rule } from '../../core/types.ts';
import * as pages from './pages.ts';
import { rule as invalidValue } from './rules/invalid-value.ts';
import { rule as malformedLine } from './rules/malformed-line.ts';
import { rule as outdatedSetting } from './rules/outdated-setting.ts';
import { rule as secretInFile } from './rules/secret-in-file.ts';
import { rule as unfitNetwork } from './rules/unfit-network.ts';
import { rule as unknownSetting } from './rules/unknown-setting.ts';

export const rules: readonly Rule[] = [
  { meta: pages.invalidValue.meta, ...invalidValue },
  { meta: pages.malformedLine.meta, ...malformedLine },
  { meta: pages.outdatedSetting.meta, ...outdatedSetting },
  { meta: pages.secretInFile.meta, ...secretInFile },
  { meta: pages.unfitNetwork.meta, ...unfitNetwork },
  { meta: pages.unknownSetting.meta, ...unknownSetting },
];
