import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales, render } from '../../server/src/core/text.ts';
import { parseVersion } from '../../server/src/core/version.ts';
import { presets } from '../../server/src/target/presets.ts';
import { parseTarget, type SpecOptions, type TargetSpec } from '../../server/src/target/spec.ts';

const options = { folder: '/work', from: '--target' };

function read(text: string, more: Partial<SpecOptions> = {}): TargetSpec {
  const read = parseTarget(text, { ...options, ...more });
  assert.ok('spec' in read, `${text}: ${'error' in read ? render(read.error, 'en') : ''}`);
  return read.spec;
}

function refuse(text: string, more: Partial<SpecOptions> = {}): string {
  const read = parseTarget(text, { ...options, ...more });
  assert.ok('error' in read, `${text} was accepted`);
  for (const locale of locales) assert.doesNotMatch(render(read.error, locale), /\{\w+\}/);
  return render(read.error, 'en');
}

function kernelOf(text: string): string {
  const { kernel } = read(text);
  if (!kernel) return 'none';
  return kernel.kind === 'version'
    ? kernel.version.parts.join('.')
    : kernel.kind === 'tree'
      ? kernel.path
      : 'running';
}

test('versions, with or without a name', () => {
  assert.equal(kernelOf('6.12'), '6.12');
  assert.equal(kernelOf('kernel=6.1.0-18-amd64'), '6.1.0');
  assert.equal(kernelOf('v7.2-rc3'), '7.2');
  assert.equal(kernelOf(' 6.12 , systemd = 252 '), '6.12');
  assert.equal(kernelOf(''), 'none');
  assert.equal(kernelOf('running'), 'running');
  const { systemd, openssh } = read('systemd=252,openssh=9.2p1');
  assert.deepEqual(
    [systemd?.version.text, openssh?.version.text, systemd?.source],
    ['252', '9.2p1', '--target'],
  );
});

test('paths are taken from the current folder', () => {
  assert.equal(kernelOf('./linux'), '/work/linux');
  assert.equal(kernelOf('../linux-6.1/'), '/linux-6.1');
  assert.equal(kernelOf('kernel=/usr/src/linux'), '/usr/src/linux');
  assert.equal(kernelOf('.'), '/work');
});

test('a preset brings everything, and what is named besides wins', () => {
  const debian = read('debian-12');
  assert.ok(debian.kernel?.kind === 'version' && !debian.kernel.backports);
  assert.equal(debian.systemd?.version.text, '252');
  const mixed = read('kernel=6.6,Debian-12');
  assert.ok(mixed.kernel?.kind === 'version' && mixed.kernel.version.text === '6.6');
  assert.equal(mixed.systemd?.source, 'preset debian-12');
  const rhel = read('rhel-9').kernel;
  assert.ok(rhel?.kind === 'version' && rhel.backports);
});

test('a release that names its distribution says that newer facts are unknown', () => {
  for (const release of [
    '5.14.0-427.el9.x86_64',
    '6.6.0-72.oe2403',
    '5.10.0-136.12.0.86.oe2203sp1.aarch64',
  ]) {
    const { kernel } = read(`kernel=${release}`);
    assert.ok(kernel?.kind === 'version' && kernel.backports, release);
  }
});

test('nonsense is refused with a sentence', () => {
  assert.match(refuse('nonsense'), /`nonsense` is neither/);
  assert.match(refuse('6.x'), /neither/);
  assert.match(refuse('perl=5'), /only kernel, systemd, openssh and bpftrace/);
  assert.match(refuse('systemd=new'), /needs a version/);
  assert.match(refuse('6.1,6.12'), /twice/);
  assert.match(refuse('debian-12,rhel-9'), /twice/);
  assert.match(refuse('systemd='), /needs a version/);
});

test('text of the workspace may not point outside of it', () => {
  const within = { folder: '/work', within: '/work' };
  assert.match(refuse('/usr/src/linux', within), /outside of the workspace/);
  assert.match(refuse('../x', within), /outside/);
  assert.match(refuse('./a/../../x', within), /outside/);
  assert.match(refuse('../work-2', within), /outside/);
  read('./linux', within);
});

test('every preset is a whole row', () => {
  for (const [name, preset] of presets) {
    assert.match(name, /^[a-z]+-[\d.]+$/);
    assert.ok(parseVersion(preset.kernel));
    for (const text of [preset.systemd, preset.openssh, preset.bpftrace])
      assert.ok(text === undefined || parseVersion(text));
  }
});
