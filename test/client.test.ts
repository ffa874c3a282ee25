/** The client's manners, as far as they can be read off its files. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { domains } from '../server/src/domains/registry.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

interface Manifest {
  readonly enabledApiProposals?: readonly string[];
  readonly activationEvents: readonly string[];
  readonly extensionKind: readonly string[];
  readonly icon: string;
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly languages: readonly {
      readonly firstLine?: string;
      readonly id: string;
      readonly extensions?: readonly string[];
      readonly filenamePatterns?: readonly string[];
      readonly configuration: string;
    }[];
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
    readonly commands: readonly { readonly command: string }[];
    readonly languageModelTools: readonly { readonly name: string; readonly modelDescription: string }[];
    readonly mcpServerDefinitionProviders: readonly { readonly id: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly markdown: string } }[];
    }[];
    readonly configuration?: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const manifest = json('package.json') as Manifest;
const manifestTexts = { en: table('package.nls.json'), 'zh-CN': table('package.nls.zh-cn.json') } as const;
const clientFiles = globSync('client/src/**/*.ts', { cwd: root });
const clientText = clientFiles.map(read).join('\n');

function table(path: string): Readonly<Record<string, string>> {
  return json(path) as Readonly<Record<string, string>>;
}

/** The sentences that the client gives to `l10n.t`; each must be a literal, or nobody could translate it. */
function spokenSentences(): readonly string[] {
  const calls = [...clientText.matchAll(/l10n\.t\(/g)].length;
  const literals = [...clientText.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) =>
    match[1]!.replace(/\\(.)/g, '$1'),
  );
  assert.equal(literals.length, calls, 'l10n.t is called with something else than a literal');
  return [...new Set(literals)].sort();
}

test('what agents are offered is what the manifest announces', () => {
  const offered = [...clientText.matchAll(/registerMcpServerDefinitionProvider\('([^']+)'/g)].map(
    ([, id]) => id,
  );
  assert.deepEqual(
    manifest.contributes.mcpServerDefinitionProviders.map(({ id }) => id),
    offered,
  );
});

test('the tools of the editor’s agents are those of the server for agents, in the same words', () => {
  const server = read('server/src/mcp/server.ts');
  const served = [
    ...server.matchAll(/registerTool\(\s*'(\w+)',\s*\{\s*title: '[^']*',\s*description:\s*'([^']*)'/g),
  ];
  assert.deepEqual(
    manifest.contributes.languageModelTools.map(({ name, modelDescription }) => [name, modelDescription]),
    served.map(([, name, description]) => [`syswright_${name!}`, description]),
  );
  const registered = /const names = \[([^\]]*)\]/.exec(read('client/src/tools.ts'))![1]!;
  assert.deepEqual(
    [...registered.matchAll(/'(\w+)'/g)].map(([, name]) => name),
    served.map(([, name]) => name),
  );
});

test('no proposed member of the editor is used', () => {
  assert.equal(manifest.enabledApiProposals, undefined);
  // Members that only a proposal has, and that a web build of the editor nevertheless accepts.
  const proposed =
    /handleDidShowCompletionItem|handleDidPartiallyAcceptCompletionItem|handleEndOfLifetime|debounceDelayMs|yieldTo|isInlineEdit|displayLocation|vscode\.proposed|\bsecrets\.keys\(/;
  for (const file of clientFiles) assert.doesNotMatch(read(file), proposed, file);
  // The types say what is final, so they must be those of the oldest editor that the manifest promises.
  const { version } = json('node_modules/@types/vscode/package.json') as { readonly version: string };
  const { engines } = json('package.json') as { readonly engines: { readonly vscode: string } };
  assert.equal(version.split('.')[1], engines.vscode.split('.')[1]);
});

test('the extension wakes up for its own files only', () => {
  for (const event of manifest.activationEvents) {
    assert.match(event, /^(onLanguage|workspaceContains):/);
    assert.doesNotMatch(event, /\*\*/, 'a search through the whole folder at every start');
  }
  assert.deepEqual(manifest.extensionKind, ['workspace']);
});

test('no language takes bare configuration files', () => {
  for (const { extensions = [], filenamePatterns = [] } of manifest.contributes.languages) {
    assert.ok(!extensions.includes('.conf'));
    for (const pattern of filenamePatterns) assert.match(pattern, /^\*\*\/.+\//, 'a pattern names a folder');
  }
});

test('the client hears about every file that a domain claims', () => {
  const claims = domains.flatMap((domain) => domain.claims);
  const selected = new Set(
    [...read('client/src/documents.ts').matchAll(/'([\w.-]+)'/g)].map((match) => match[1]!),
  );
  const wakes = new Set(manifest.activationEvents.map((event) => event.replace('onLanguage:', '')));
  for (const { language, aliases, paths, extensions = [] } of claims) {
    const contributed = manifest.contributes.languages.find(({ id }) => id === language);
    for (const alias of aliases) {
      assert.ok(selected.has(alias), `documents of the language ${alias} are not sent to the server`);
      assert.ok(wakes.has(alias), `the language ${alias} does not wake the extension up`);
    }
    // C belongs to the editor: what is ours among it is decided by the server.
    if (contributed === undefined) continue;
    assert.ok(selected.has(language));
    // What has no ending is known to the editor by its first line.
    assert.deepEqual(
      contributed.extensions ?? [],
      extensions.filter((one) => one !== ''),
      language,
    );
    assert.equal(contributed.firstLine !== undefined, extensions.includes(''), language);
    // The editor may take a file by its name where the folder speaks for it, and no ending does.
    const byName = paths.filter((path) =>
      extensions.length > 0 ? path.endsWith('.conf') : /^\*\*\/.+\//.test(path),
    );
    assert.deepEqual([...(contributed.filenamePatterns ?? [])].sort(), byName.toSorted(), language);
  }
});

test('what the manifest names exists', () => {
  const { languages, grammars, walkthroughs } = manifest.contributes;
  const media = walkthroughs.flatMap(({ steps }) =>
    steps.map((step) => step.media.markdown.replaceAll('%', '')),
  );
  const paths = [
    manifest.icon,
    ...languages.map(({ configuration }) => configuration),
    ...grammars.map(({ path }) => path),
    ...Object.values(manifestTexts).flatMap((texts) =>
      media.map((key) => texts[key] ?? `no text for ${key}`),
    ),
  ];
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(root, path))),
    [],
  );
  assert.match(manifest.icon, /\.png$/, 'a marketplace takes no drawing as an icon');
});

test('grammars use regular expressions that compile and includes that exist', () => {
  for (const { path, scopeName } of manifest.contributes.grammars) {
    const grammar = json(path) as { readonly scopeName: string; readonly repository: object };
    assert.equal(grammar.scopeName, scopeName);
    JSON.stringify(grammar, (key, value: unknown) => {
      if ((key === 'match' || key === 'begin' || key === 'end') && typeof value === 'string') {
        // The editor's engine knows inline flags such as `(?i:...)`, which JavaScript took over.
        assert.doesNotThrow(() => new RegExp(value), `${path}: ${value}`);
      }
      if (key === 'include' && typeof value === 'string') {
        assert.ok(value.slice(1) in grammar.repository, `${path}: ${value}`);
      }
      return value;
    });
  }
});

test('every text of the manifest exists in both languages, and nothing more', () => {
  const used = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!));
  for (const [locale, texts] of Object.entries(manifestTexts)) {
    assert.deepEqual(Object.keys(texts).sort(), [...used].sort(), locale);
    for (const [key, text] of Object.entries(texts)) assert.notEqual(text.trim(), '', `${locale}: ${key}`);
  }
});

test('Chinese texts are Chinese', () => {
  const names = new Set(['displayName']);
  for (const [key, text] of Object.entries(manifestTexts['zh-CN'])) {
    if (!names.has(key) && !key.endsWith('.media')) assert.match(text, /\p{Script=Han}/u, key);
  }
  for (const [key, text] of Object.entries(table('l10n/bundle.l10n.zh-cn.json'))) {
    assert.match(text, /\p{Script=Han}/u, key);
  }
});

test('every sentence of the client is translated, with the same slots', () => {
  const bundle = table('l10n/bundle.l10n.zh-cn.json');
  assert.deepEqual(Object.keys(bundle).sort(), spokenSentences());
  const slots = (text: string): readonly string[] => [...text.matchAll(/\{\d+\}/g)].map(String).sort();
  for (const [english, chinese] of Object.entries(bundle))
    assert.deepEqual(slots(chinese), slots(english), english);
});

test('every command of the manifest is registered, and the other way round', () => {
  const registered = [...read('client/src/extension.ts').matchAll(/command\('(\w+)'/g)].map(
    (match) => `syswright.${match[1]!}`,
  );
  const contributed = manifest.contributes.commands.map(({ command }) => command);
  assert.deepEqual(registered.sort(), contributed.sort());
});

test('a workspace cannot say where a model is', () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  assert.equal(supported, 'limited');
  const models = Object.keys(manifest.contributes.configuration?.properties ?? {}).filter((name) =>
    /^syswright\.model\.(provider|endpoint|name|mode)$/.test(name),
  );
  assert.ok(models.length > 0);
  for (const name of models) assert.ok(restrictedConfigurations.includes(name), name);
});

test('keys of providers live in secret storage, and nothing is reported home', () => {
  assert.doesNotMatch(clientText, /createTelemetryLogger|telemetry\//i);
  assert.doesNotMatch(JSON.stringify(manifest.contributes.configuration ?? {}), /api-?key/i);
});

test('beside clangd: the client brings no providers of its own', () => {
  assert.doesNotMatch(clientText, /register(Definition|Document\w*Formatting|\w*SemanticTokens)\w*Provider/);
});
