// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { DomainEntry } from './domain-entry.ts';
import { claims as sysctl } from './sysctl/claims.ts';

export const domains: readonly DomainEntry[] = [
  {
    id: 'sysctl',
    claims: sysctl,
    codes: ["sysctl/value-out-of-range"],
    load: async () => (await import('./sysctl/index.ts')).domain,
    explanations: async () => (await import('./sysctl/explanations.ts')).explanations,
  },
];
