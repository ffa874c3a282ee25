import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProvider, type Created } from '../../server/src/assist/create-provider.ts';
import { readEndpoint } from '../../server/src/assist/providers/endpoint.ts';
import { settings } from '../../server/src/config/settings.ts';
import { render } from '../../server/src/core/text.ts';

function create(more: { provider?: string; endpoint?: string; offline?: boolean }): Created | undefined {
  const usual = {
    provider: 'openai-compatible',
    endpoint: 'http://127.0.0.1:8080/v1',
    name: '',
    mode: 'auto',
    offline: false,
  };
  return createProvider({ ...usual, ...more }, () => Promise.resolve(undefined));
}

const problem = (created: Created | undefined): string =>
  created && 'problem' in created ? render(created.problem, 'en') : '';

test('no provider is none', () => {
  assert.equal(create({ provider: 'none' }), undefined);
});

test('every kind that the setting offers is one', () => {
  for (const provider of settings['syswright.model.provider'].choices) {
    const created = create({ provider });
    const id = created && 'provider' in created ? created.provider.id : 'none';
    assert.equal(id, provider);
  }
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
  for (const endpoint of ['', 'localhost:8080', 'file:///etc/passwd', 'ftp://a/b', 'not an address'])
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
