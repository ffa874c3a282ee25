import type { Layout } from './trim/place.ts';

const braces: ReadonlySet<string> = new Set(['kernel-c', 'ebpf', 'c', 'cpp']);

/** How texts of a language are laid out; configuration, as the common case, needs no entry here. */
export function layoutOf(language: string): Layout {
  return braces.has(language) ? 'braces' : 'lines';
}
