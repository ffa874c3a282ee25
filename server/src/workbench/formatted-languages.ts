import { domains } from '../domains/registry.ts';

/** Ids of the languages whose files can be laid out, those of other editors among them. */
export const formattedLanguages: readonly string[] = domains
  .flatMap(({ claims }) => claims)
  .filter(({ formats }) => formats === true)
  .flatMap(({ language, aliases }) => [language, ...aliases]);
