import type { Locale } from '../core/text.ts';

/** The program's version; a test compares it with the packages. */
export const programVersion = '0.1.0';

const pages = 'https://github.com/syswright/syswright/blob/main/docs/rules';

/** Where a rule's page can be read on the web. */
export function pageUrl(code: string, locale: Locale): string {
  return `${pages}/${locale === 'en' ? '' : `${locale}/`}${code}.md`;
}
