import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProvider, type Created, type Means } from '../../server/src/assist/create-provider.ts';
import { readEndpoint } from '../../server/src/assist/providers/endpoint.ts';
import { settings } from '../../server/src/config/settings.ts';
import type { Provider } from '../../server/src/assist/types.ts';
import { render } from '../../server/src/core/text.ts';
import { presets } from '../../server/src/assist/presets.ts';
import { ask } from './providers/asking.ts';
import { answerWith, refuse, stubServer } from './providers/stub-server.ts';

const noKey = { keyOf: (): Promise<undefined> => Promise.resolve(undefined) };
const usual = { provider: 'openai-compatible', endpoint: '', name: '', mode: 'auto', offline: false };

function create(more: Partial<typeof usual>, means: Partial<Means> = {}): Created | undefined {
  return createProvider({ ...usual, ...more }, { ...noKey, ...means });
}

const problem = (created: Created | undefined): string =>
  created && 'problem' in created ? render(created.problem, 'en') : '';

test('no provider is none', () => {
  assert.equal(create({ provider: 'none' }), undefined);
});

const askEditor = async function* (): AsyncGenerator<string> {
  yield* await Promise.resolve(['<fill>', '1', '</fill>']);
};

test('every kind that the setting offers is one, and every preset is offered', () => {
  const { choices } = settings['syswright.model.provider'];
  for (const provider of choices) {
    const name = provider === 'embedded' ? '/models/a.gguf' : '';
    const created = create({ provider, name }, { askEditor, engine: '/e' });
    const id = created && 'provider' in created ? created.provider.id : 'none';
    assert.equal(id, provider);
  }
  for (const { id } of presets) assert.ok((choices as readonly string[]).includes(id), id);
});

test('without an endpoint a preset knows where; servers of one’s own are on this machine', () => {
  const host = (provider: string): string | undefined => {
    const created = create({ provider });
    assert.ok(created && 'provider' in created, provider);
    return created.host;
  };
  for (const { id, endpoint } of presets)
    assert.equal(host(id), endpoint.startsWith('http://127.0.0.1:') ? undefined : new URL(endpoint).host);
  assert.equal(host('deepseek'), 'api.deepseek.com');
  assert.equal(host('ollama'), undefined);
});

test('the editor’s models are asked in words, and not offline; without them the person is told', async () => {
  const created = create({ provider: 'editor' }, { askEditor });
  assert.ok(created && 'provider' in created && created.notice);
  assert.deepEqual(await ask(created.provider), { text: '<fill>1</fill>', ending: 'stop' });
  assert.match(problem(create({ provider: 'editor' })), /offers no language models/);
  assert.match(problem(create({ provider: 'editor', offline: true }, { askEditor })), /this machine only/);
});

test('a model of this machine wants a file and an engine', () => {
  assert.match(problem(create({ provider: 'embedded', name: 'a.gguf' }, { engine: '/e' })), /absolute path/);
  assert.match(problem(create({ provider: 'embedded', name: '/a.gguf' })), /not installed/);
});

test('what a preset knows of its service is asked in that way, and remembered for both', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    if (asked.path.includes('chat')) answerWith(response, asked, '1');
    else refuse(response, 400, 'suffix is not supported');
  });
  const memory = new Map<string, string>();
  const made = (provider: string, name = ''): Provider => {
    const created = create({ provider, endpoint: server.url, name }, { memory });
    assert.ok(created && 'provider' in created);
    return created.provider;
  };
  let seen = 0;
  const paths = (): readonly string[] => {
    const news = server.asked.slice(seen).map(({ path }) => path);
    seen = server.asked.length;
    return news;
  };
  assert.equal((await ask(made('zhipu'))).text, '1');
  const [chat] = server.asked;
  assert.deepEqual([chat?.body['model'], chat?.body['thinking']], ['glm-4.7', { type: 'disabled' }]);
  assert.deepEqual(paths(), ['/v1/chat/completions']);
  await ask(made('vllm', 'qwen2.5-coder'));
  assert.deepEqual(paths(), ['/v1/completions', '/v1/chat/completions']);
  // Another provider of the same endpoint and model, as after a change of settings.
  await ask(made('vllm', 'qwen2.5-coder'));
  assert.deepEqual(paths(), ['/v1/chat/completions']);
});

test('a provider on this machine comes without a word', () => {
  const created = create({});
  assert.ok(created && 'provider' in created);
  assert.equal(created.notice, undefined);
});

test('a provider elsewhere comes with a clear word, a clearer one without encryption', () => {
  const notice = (endpoint: string): string => {
    const created = create({ endpoint });
    return created && 'notice' in created ? render(created.notice, 'en') : '';
  };
  assert.match(notice('https://api.example.org/v1'), /leaves this machine: it is sent to api\.example\.org/);
  assert.match(notice('http://10.0.0.5:8000'), /unencrypted.*10\.0\.0\.5:8000/);
  assert.match(notice('http://127.0.0.1.example.org/'), /leaves this machine/);
});

test('offline, a model elsewhere is refused before anything is sent, one on this machine is not', () => {
  const remote = problem(create({ endpoint: 'https://api.example.org/v1', offline: true }));
  assert.match(remote, /api\.example\.org.*this machine only/);
  assert.equal(
    problem(create({ endpoint: 'http://10.0.0.5:8000', offline: true })).includes('10.0.0.5'),
    true,
  );
  for (const endpoint of ['http://127.0.0.1:8080', 'http://[::1]:8080', 'http://localhost:1234/v1'])
    assert.equal(problem(create({ endpoint, offline: true })), '', endpoint);
});

test('what is no web address is refused', () => {
  for (const endpoint of ['localhost:8080', 'file:///etc/passwd', 'ftp://a/b', 'not an address'])
    assert.match(problem(create({ endpoint })), /not an http or https address/, endpoint);
  assert.match(problem(create({ provider: 'other' })), /no model provider `other`/);
});

test('a key in the address is refused and not repeated', () => {
  const text = problem(create({ endpoint: 'https://me:secret@example.org/v1' }));
  assert.match(text, /user name or a password/);
  assert.doesNotMatch(text, /secret/);
  assert.doesNotMatch(problem(create({ endpoint: 'ftp://me:secret@example.org/v1' })), /secret/);
});

test('base addresses in every form that people paste', () => {
  const forms = {
    'http://127.0.0.1:8080': 'http://127.0.0.1:8080/v1',
    'http://127.0.0.1:8080/': 'http://127.0.0.1:8080/v1',
    ' http://localhost:11434/v1/ ': 'http://localhost:11434/v1',
    'http://[::1]:8080/v1/completions': 'http://[::1]:8080/v1',
    'https://api.example.org/v1/chat/completions': 'https://api.example.org/v1',
    'https://api.example.org/api/paas/v4': 'https://api.example.org/api/paas/v4',
    'https://api.example.org/beta': 'https://api.example.org/beta',
    'http://127.0.0.1:8080/infill': 'http://127.0.0.1:8080/v1',
    'http://127.0.0.1:11434/api/generate': 'http://127.0.0.1:11434/v1',
    'https://codestral.example.org/v1/fim/completions': 'https://codestral.example.org/v1',
    'https://example.org/v1?api-version=2': 'https://example.org/v1?api-version=2',
  };
  for (const [text, base] of Object.entries(forms)) {
    const endpoint = readEndpoint(text);
    assert.equal('base' in endpoint ? endpoint.base : undefined, base, text);
  }
});
