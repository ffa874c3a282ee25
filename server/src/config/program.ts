import type { Locale } from '../core/text.ts';

/** The program's version; a test compares it with the packages. */
export const programVersion = '0.1.0';

const pages = 'https://github.com/syswright/syswright/blob/main/docs/rules';

/** The page of a finding below `docs/rules`; what official validators say has one page for all of them. */
export function pageName(code: string, locale: Locale): string {
  if (code.startsWith('validator/')) return '../validators.md';
  return `${locale === 'en' ? '' : `${locale}/`}${code}.md`;
}

/** Where a rule's page can be read on the web. */
export function pageUrl(code: string, locale: Locale): string {
  return `${pages}/${pageName(code, locale)}`;
}
