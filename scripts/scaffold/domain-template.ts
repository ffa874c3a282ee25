import type { Shape } from './shapes.ts';

const parsers: Readonly<
  Record<string, { readonly file: string; readonly parse: string; readonly dialect: string }>
> = {
  'key-value': { file: 'KeyValueFile', parse: 'parseKeyValue', dialect: "{ comment: '#;' }" },
  ini: { file: 'IniFile', parse: 'parseIni', dialect: "{ comment: '#;', continuation: false }" },
};

/** `claims.ts` of a new language: by path, until somebody knows more. */
export function claimsModule(id: string, pattern: string): string {
  const example = pattern.replace(/^\*\*\//, '').replaceAll('*', 'example');
  return `import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: '${id}',
    aliases: [],
    paths: ['${pattern}'],
    example: '${example}',
    limit: 1024 * 1024,
  },
];
`;
}

export function indexModule(id: string, shape: Shape): string {
  const parser = parsers[shape.name];
  if (!parser) throw new Error(`a language of the shape ${shape.name} needs an index.ts by hand`);
  return `import type { Domain } from '../../core/types.ts';
import { ${parser.parse}, type ${parser.file} } from '../../${shape.module}';
import { rules } from './rules.ts';

export const domain: Domain<${parser.file}> = {
  id: '${id}',
  rules,
  parse: (source, host) => Promise.resolve(${parser.parse}(source, host.target, ${parser.dialect})),
};
`;
}
