/** Strings that `license_is_gpl_compatible()` accepts, and the one that says openly that it is not. */
export const moduleLicenses: readonly string[] = [
  'GPL',
  'GPL v2',
  'GPL and additional rights',
  'Dual BSD/GPL',
  'Dual MIT/GPL',
  'Dual MPL/GPL',
  'Proprietary',
];

/** The known string that somebody surely meant, from the SPDX and colloquial spellings of it; undefined otherwise. */
export function nearestLicense(given: string): string | undefined {
  const plain = given.toLowerCase().replace(/[^a-z0-9/|]/g, '');
  if (/^(?:gnu)?gpl(?:v?[23])?(?:0|only|0only|0orlater|orlater)?$/.test(plain)) return 'GPL';
  if (/^(?:dual)?(?:bsd|bsd[23]clause)(?:\/|\||or|and)?gpl(?:v?2)?0?$/.test(plain)) return 'Dual BSD/GPL';
  if (/^(?:dual)?mit(?:\/|\||or|and)?gpl(?:v?2)?0?$/.test(plain)) return 'Dual MIT/GPL';
  return undefined;
}

/** Whether the module loader gives no GPL-only symbol to a module with this licence. */
export function isProprietary(license: string): boolean {
  return license === 'Proprietary' || !moduleLicenses.includes(license);
}
