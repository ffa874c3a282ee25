import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPipeline } from '../../server/src/assist/pipeline.ts';
import { createPrivacy } from '../../server/src/assist/privacy/privacy.ts';
import { openaiCompatible } from '../../server/src/assist/providers/openai-compatible.ts';
import { makers } from '../support/private-values.ts';
import { random } from '../support/random.ts';
import { fakeAnalysis, guardOver } from './fake-analysis.ts';
import { answerWith, stubServer } from './providers/stub-server.ts';

const own = { host: 'buildbox7', user: 'alicew' };

test('500 seeded secrets and names are in no request, and come back in the answer', async (t) => {
  const next = random(20261126);
  const kinds = makers(next);
  const server = await stubServer(t, (response, asked) => {
    // A model that repeats what it has read.
    answerWith(response, asked, `Copy: ${String(asked.body['prompt']).split('\n').at(-3)!}`);
  });
  const pipeline = createPipeline({
    provider: openaiCompatible({
      base: `${server.url}/v1`,
      model: 'm',
      mode: 'suffix',
      key: () => Promise.resolve(undefined),
    }),
    debounce: 0,
    maxTokens: 64,
    privacy: createPrivacy(own),
    host: {
      look: () => Promise.resolve({ facts: [], notes: [], blanks: [''] }),
      guard: () => guardOver(fakeAnalysis()),
      log: () => undefined,
    },
  });
  const values: string[] = [];
  for (let file = 0; values.length < 500; file++) {
    const lines = Array.from({ length: 10 }, (_, i) => {
      const [make, forms] = kinds[(file * 10 + i) % kinds.length]!;
      const value = make();
      values.push(value);
      return forms[Math.floor(next() * forms.length)]!.replace('@', () => value);
    });
    const before = `# ${own.user} at ${own.host}\n${lines.join('\n')}\n\n`;
    const text = `${before}\n# end\n`;
    const place = {
      // The folder may be named after a person too.
      path: `/home/${own.user}/etc/a${file}.service`,
      language: 'systemd',
      text,
      offset: before.length,
    };
    const shown = await pipeline.suggest({ ...place, version: file }, new AbortController().signal);
    assert.equal(shown?.suggestion.text, `Copy: ${lines.at(-1)!}`);
  }
  pipeline.dispose();
  const sent = server.asked.map((one) => JSON.stringify(one)).join('\n');
  const leaked = [...values, own.host, own.user].filter((value) =>
    sent.includes(JSON.stringify(value).slice(1, -1)),
  );
  assert.deepEqual(leaked, []);
  assert.ok(server.asked.length >= 50);
});

test('what has its form for everybody, and prose about secrets, stays as it is', () => {
  const text = [
    'ListenStream=127.0.0.1:80',
    'User=root',
    'Group=systemd-network',
    'PasswordFile=/etc/keys/x',
    'PasswordAuthentication no',
    '# The password is read from a file; tokens that are too long are refused.',
    'net.ipv4.ip_forward = 1',
    'After=network-online.target dev-disk-by.device',
    'kernel.core_pattern = /var/lib/cores/%e.%p',
    'MACs umac-64@openssh.com,hmac-sha2-512',
    'password required pam_unix.so use_authtok',
    'Environment=PATH=/usr/lib/x86_64-linux-gnu/Qt5ForEverybody2',
  ].join('\n');
  assert.equal(createPrivacy(own).hide(text, 'systemd'), text);
});

test('of code only keys in strings, mail addresses and paths of persons are hidden', () => {
  const hide = (text: string): string => createPrivacy(own).hide(text, 'kernel-c');
  const plain =
    'user = get_user(dev);\npassword = read_key(10, "10.0.0.1");\n#define FOO_IEEE80211_RADIOTAP_MCS_HAVE_BW 0x12\n';
  assert.equal(hide(plain), plain);
  assert.equal(hide('MODULE_AUTHOR("A <a@b.org>");'), 'MODULE_AUTHOR("A <person-1@mail.example>");');
  assert.equal(hide('char *token = "0123abcdef";'), 'char *token = "hidden-secret-1";');
  assert.equal(hide('/* /home/bob/src */'), '/* /home/user-1/src */');
});

test('a private key is hidden whole, also when it begins before the text that is sent', () => {
  const key = `-----BEGIN OPENSSH PRIVATE KEY-----\n${'QUJDREVG\n'.repeat(40)}-----END OPENSSH PRIVATE KEY-----`;
  const privacy = createPrivacy(own);
  const text = `a\n${key}\nb\n`;
  const place = { language: 'systemd', text, offset: text.length, end: text.length };
  assert.deepEqual(privacy.hideAround({ ...place, start: 0 })?.prefix, 'a\nhidden-secret-1\nb\n');
  assert.deepEqual(privacy.hideAround({ ...place, start: 200 })?.prefix, 'hidden-secret-1\nb\n');
});

test('no text takes long to be looked through', () => {
  const privacy = createPrivacy(own);
  const pieces = [
    'a.',
    ' ',
    '\t',
    'a',
    ':',
    'a:',
    '1.',
    'a@',
    'a-',
    'a+',
    '//a',
    'a://',
    'user=',
    'password',
    'x.password_',
    '-----BEGIN ',
    'eyJ',
    'password="',
    '\n',
    '* ',
    'sk-a_',
    '$6$',
  ];
  for (const piece of pieces) {
    const text = piece.repeat(200_000 / piece.length);
    const begin = performance.now();
    privacy.hide(text, 'systemd');
    // What looks at every pair of places takes a minute.
    assert.ok(performance.now() - begin < 5000, JSON.stringify(piece));
  }
});

test('one value has one stand-in, and a stand-in that nobody gave out stays', () => {
  const privacy = createPrivacy(own);
  const line = 'DNS=10.1.1.1 10.1.1.2 10.1.1.1\n';
  const hidden = privacy.hide(line, 'systemd');
  assert.equal(hidden, privacy.hide(line, 'systemd'));
  assert.match(hidden, /^DNS=(\S+) (?!\1)\S+ \1\n$/);
  assert.equal(privacy.show(hidden), line);
  assert.equal(privacy.show('198.18.77.7 host-99.example'), '198.18.77.7 host-99.example');
});
