/** `npm run new-domain <id> -- --shape key-value --path <glob>`: one folder, ready for its first rule. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { claimsModule, indexModule } from './scaffold/domain-template.ts';
import { rulePage, ruleModule } from './scaffold/rule-template.ts';
import { configShapes } from './scaffold/shapes.ts';
import { Misuse, orMisuse, writeNew } from './scaffold/write-new.ts';

const names = configShapes.map((shape) => shape.name).join(' or ');
const usage = `usage: npm run new-domain <id> -- --path <glob> [--shape ${names}]`;

await orMisuse(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      root: { type: 'string' },
      shape: { type: 'string', default: 'key-value' },
      path: { type: 'string' },
    },
  });
  const root = values.root ?? fileURLToPath(new URL('..', import.meta.url));
  const id = /^[a-z][a-z0-9-]*$/.exec(positionals[0] ?? '')?.[0];
  if (id === undefined || values.path === undefined) throw new Misuse(usage);
  const shape = configShapes.find((one) => one.name === values.shape);
  if (!shape) throw new Misuse(`a shape is ${names}`);
  const folder = `server/src/domains/${id}`;
  const first = 'first-defect';
  writeNew(root, {
    [`${folder}/claims.ts`]: claimsModule(id, values.path),
    [`${folder}/index.ts`]: indexModule(id, shape),
    [`${folder}/rules/${first}.ts`]: ruleModule(first, shape),
    [`${folder}/rules/${first}.md`]: rulePage(first, shape, id),
  });
  console.log(`next: rename ${first}, say what it is about, then npm run gen and npm run test:unit`);
});
