/** `npm run new-rule <domain>/<defect>`: writes the check and its page; `npm run gen` does the rest. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rulePage, ruleModule } from './scaffold/rule-template.ts';
import { shapes, type Shape } from './scaffold/shapes.ts';
import { Misuse, orMisuse, writeNew } from './scaffold/write-new.ts';

const usage = 'usage: npm run new-rule <domain>/<defect>   e.g. npm run new-rule sysctl/value-in-hex';

/** The shape that a domain parses to, read from what its rules or its index import. */
function shapeOf(folder: string): Shape {
  const rules = join(folder, 'rules');
  const names = existsSync(rules) ? readdirSync(rules).filter((name) => name.endsWith('.ts')) : [];
  const texts = [...names.map((name) => join(rules, name)), join(folder, 'index.ts')].map((path) =>
    readFileSync(path, 'utf8'),
  );
  for (const text of texts) {
    const found = shapes.find((shape) => text.includes(shape.module));
    if (found) return found;
  }
  throw new Misuse(`no known shape in ${folder}: ${shapes.map((shape) => shape.name).join(', ')}`);
}

function languageOf(folder: string): string {
  const language = /language: '([^']+)'/.exec(readFileSync(join(folder, 'claims.ts'), 'utf8'))?.[1];
  if (language === undefined) throw new Misuse(`${folder}/claims.ts names no language`);
  return language;
}

await orMisuse(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string' } },
  });
  const root = values.root ?? fileURLToPath(new URL('..', import.meta.url));
  const [, domain, defect] = /^([a-z0-9-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(positionals[0] ?? '') ?? [];
  if (domain === undefined || defect === undefined) throw new Misuse(usage);
  const folder = join(root, 'server/src/domains', domain);
  if (!existsSync(join(folder, 'claims.ts')))
    throw new Misuse(`there is no domain ${domain} (npm run new-domain)`);
  const shape = shapeOf(folder);
  const language = shape.name === 'c' ? 'c' : languageOf(folder);
  writeNew(root, {
    [`server/src/domains/${domain}/rules/${defect}.ts`]: ruleModule(defect, shape),
    [`server/src/domains/${domain}/rules/${defect}.md`]: rulePage(defect, shape, language),
  });
  console.log('next: say what it is about in both files, then npm run gen and npm run test:unit');
});
