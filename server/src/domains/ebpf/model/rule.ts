import type { RuleBody } from '../../../core/types.ts';
import type { CFile, CSubjects } from '../../../syntax/c/types.ts';

/** What a rule of this folder exports. */
export type EbpfRule = RuleBody<CFile, CSubjects>;
