import { banner, camel } from './names.ts';
import { codeOf } from './pages.ts';
import type { DomainFolder } from './read-domains.ts';

/** `registry.ts`: every domain with its claims; the code and facts behind it load on the first file. */
export function registryModule(domains: readonly DomainFolder[]): string {
  const imports = domains.map(({ id }) => `import { claims as ${camel(id)} } from './${id}/claims.ts';`);
  const entries = domains.map(
    (domain) => `  {
    id: '${domain.id}',
    claims: ${camel(domain.id)},
    codes: ${JSON.stringify(domain.pages.map(codeOf))},
    load: async () => (await import('./${domain.id}/index.ts')).domain,
    explanations: async () => (await import('./${domain.id}/explanations.ts')).explanations,
  },`,
  );
  return `${banner}import type { DomainEntry } from './domain-entry.ts';
${imports.join('\n')}

export const domains: readonly DomainEntry[] = [
${entries.join('\n')}
];
`;
}
