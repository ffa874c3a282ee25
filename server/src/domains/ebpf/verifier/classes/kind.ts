import type { Text } from '../../../../core/text.ts';

/** What a refusal is about: the first sentence says it without the values, the second what helps. */
export interface ErrorKind {
  readonly says: Text;
  readonly fix: Text;
}

export const kind = (en: string, zh: string, fixEn: string, fixZh: string): ErrorKind => ({
  says: { en, 'zh-CN': zh },
  fix: { en: fixEn, 'zh-CN': fixZh },
});
