/** The wall: who may import whom. Types count too, because a bundler lets type-only imports through. */
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import { filesUnder, textOf } from './support/sources.ts';

interface Room {
  /** Files whose path starts with this belong to the room; the first match counts. */
  readonly folder: string;
  /** Other rooms it may import. Its own files are always allowed, except where `apart` says otherwise. */
  readonly may: readonly string[];
  /** Packages and `node:` modules it may import; a trailing `*` is a prefix. */
  readonly packages: readonly string[];
  readonly because: string;
}

const server = 'server/src/';
const rooms: readonly Room[] = [
  { folder: `${server}core/`, may: [], packages: [], because: 'analysis is a function of text and target' },
  {
    folder: `${server}syntax/`,
    may: [`${server}core/`],
    packages: ['web-tree-sitter', 'fastest-levenshtein', 'yaml', 'node:module', 'node:url'],
    because:
      'parsers know texts, not languages, editors or disks; node: only to find the grammar beside the program',
  },
  {
    folder: `${server}domains/registry.ts`,
    may: [`${server}core/`, `${server}domains/`],
    packages: [],
    because: 'the generated list is the one place that names all domains',
  },
  {
    folder: `${server}domains/domain-entry.ts`,
    may: [`${server}core/`],
    packages: [],
    because: 'the shape of the list knows no domain',
  },
  {
    folder: `${server}domains/`,
    may: [`${server}core/`, `${server}syntax/`],
    packages: ['fastest-levenshtein'],
    because: 'a language knows no other language, no process, no network',
  },
  {
    folder: `${server}target/`,
    may: [`${server}core/`],
    packages: ['node:*'],
    because: 'a target is found on the disk',
  },
  {
    folder: `${server}knowledge/`,
    may: [`${server}core/`],
    packages: ['node:fs*', 'node:path*'],
    because:
      'the tables are read here and answer through core/kernel-api.ts, so nobody else knows their format',
  },
  {
    folder: `${server}config/`,
    may: [`${server}core/`],
    packages: ['node:fs*', 'node:path*', 'picomatch'],
    because: 'settings are data',
  },
  {
    folder: `${server}process/`,
    may: [`${server}core/`],
    packages: ['node:*'],
    because: 'the only place that starts a process knows nothing else',
  },
  {
    folder: `${server}checkers/`,
    may: [`${server}core/`, `${server}process/`],
    packages: ['node:*'],
    because: 'an outside tool is asked here, and says what it says: no rule and no door is known',
  },
  { folder: `${server}protocol.ts`, may: [], packages: [], because: 'the client imports it' },
  {
    folder: `${server}assist/embedded/`,
    may: [`${server}core/`, `${server}assist/`, `${server}process/`],
    packages: ['node:*'],
    because: 'a model of the own machine is files and a process; nothing here knows the network of others',
  },
  {
    folder: `${server}assist/`,
    may: [`${server}core/`, `${server}protocol.ts`, `${server}process/`],
    packages: [
      'openai*',
      'eventsource-parser',
      'lru-cache',
      'node:crypto',
      'node:os',
      'node:timers/promises',
    ],
    because: 'models reach rules through the engine only',
  },
  {
    folder: `${server}workbench`,
    may: [
      'core/',
      'syntax/',
      'domains/',
      'knowledge/',
      'target/',
      'config/',
      'process/',
      'checkers/',
      'assist/',
    ].map((one) => server + one),
    packages: ['node:*', 'picomatch', 'ignore'],
    because: 'the composition root knows everything but the doors',
  },
  {
    folder: `${server}workers/`,
    may: ['core/', 'config/', 'target/', 'assist/', 'workbench', 'protocol.ts', 'syntax/tree-sitter.ts'].map(
      (one) => server + one,
    ),
    packages: ['node:*'],
    because: 'a thread is the workbench behind messages',
  },
  {
    folder: `${server}lsp/`,
    may: ['core/', 'config/', 'assist/', 'target/', 'workbench', 'workers/', 'protocol.ts'].map(
      (one) => server + one,
    ),
    packages: ['vscode-languageserver*', 'vscode-uri', 'node:*'],
    because: 'a door translates',
  },
  {
    folder: `${server}mcp/`,
    may: ['core/', 'config/', 'workbench'].map((one) => server + one),
    packages: ['@modelcontextprotocol/server*', 'zod', 'node:fs/promises', 'node:path'],
    because: 'a door translates',
  },
  {
    folder: `${server}cli/`,
    may: [
      'core/',
      'config/',
      'assist/',
      'target/',
      'process/',
      'workbench',
      'workers/',
      'protocol.ts',
      'lsp/main.ts',
      'mcp/server.ts',
    ].map((one) => server + one),
    packages: ['commander', 'picomatch', 'node:*', 'sarif'],
    because: 'a door translates; it may start the other doors for `syswright lsp` and `mcp`',
  },
  {
    folder: 'client/src/',
    may: [`${server}protocol.ts`],
    packages: ['vscode', 'vscode-languageclient*', 'node:path*', 'node:fs*'],
    because: 'the client is wiring around the editor',
  },
];

/** Domain folders are walls among themselves; so are the doors. */
function isApart(from: string, to: string): boolean {
  const domain = /^server\/src\/domains\/([^/]+)\//;
  const a = domain.exec(from)?.[1];
  const b = domain.exec(to)?.[1];
  return a !== undefined && b !== undefined && a !== b;
}

interface Import {
  readonly line: number;
  readonly what: string;
}

function importsOf(text: string): readonly Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|[\s;])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm;
  for (const match of text.matchAll(pattern)) {
    const what = match[1] ?? match[2] ?? match[3]!;
    found.push({ line: text.slice(0, match.index + match[0].length).split('\n').length, what });
  }
  return found;
}

function isPackageAllowed(room: Room, name: string): boolean {
  return room.packages.some((one) =>
    one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one || name.startsWith(`${one}/`),
  );
}

test('the import table holds', () => {
  const faults: string[] = [];
  for (const path of [...filesUnder('server/src', '.ts'), ...filesUnder('client/src', '.ts')]) {
    // A table's source is a script that makes the table again; the program never loads it.
    if (path.endsWith('.source.ts')) continue;
    const room = rooms.find((one) => path.startsWith(one.folder));
    if (!room) {
      faults.push(`${path}: belongs to no room of the table`);
      continue;
    }
    for (const { line, what } of importsOf(textOf(path))) {
      const say = (reason: string): number => faults.push(`${path}:${line} imports ${what}: ${reason}`);
      if (!what.startsWith('.')) {
        if (!isPackageAllowed(room, what)) say(room.because);
        continue;
      }
      const to = join(dirname(path), what);
      if (to.endsWith('.source.ts')) say('the program does not load the scripts that make its tables');
      if (isApart(path, to)) say('domains do not know each other');
      else if (!to.startsWith(room.folder) && !room.may.some((one) => to.startsWith(one))) say(room.because);
    }
  }
  assert.deepEqual(faults, []);
});

test('only process/ starts a process', () => {
  const faults = [...filesUnder('server/src', '.ts'), ...filesUnder('client/src', '.ts')].filter(
    (path) => !path.startsWith(`${server}process/`) && /['"](node:)?child_process['"]/.test(textOf(path)),
  );
  assert.deepEqual(faults, []);
});

test('no rule walks the whole tree', () => {
  const walks = /\.(walk|descendantsOfType|rootNode|descendantForIndex)\b|new Query\(/;
  const faults = filesUnder('server/src/domains', '.ts').flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        walks.test(line) ? [`${path}:${index + 1}: ${line.trim()} (use the shared index)`] : [],
      ),
  );
  assert.deepEqual(faults, []);
});

test('the wall itself sees every form of import', () => {
  const text =
    "import type { A } from './a.ts';\nexport * from './b.ts';\nconst c = import('./c.ts');\nimport './d.ts';\nimport {\n  e,\n} from './e.ts';\n";
  assert.deepEqual(
    importsOf(text).map((one) => `${one.what}:${one.line}`),
    ['./a.ts:1', './b.ts:2', './c.ts:3', './d.ts:4', './e.ts:7'],
  );
});
