/** What an editor shows of command lines beside findings, and how the three kinds of file are read into parameters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../server/src/core/version.ts';
import { domain } from '../../server/src/domains/cmdline/index.ts';
import { allParameters } from '../../server/src/domains/cmdline/parameters.ts';
import { bareHost, english } from '../support/config-files.ts';

async function parsed(language: string, marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const target = { kernel: { version: version('7.2'), source: 'test' } };
  return { file: await domain.parse({ path: 'x', language, text }, bareHost(target)), offset };
}

async function read(language: string, text: string): Promise<readonly string[]> {
  const { file } = await parsed(language, text);
  return allParameters(file).map(({ name, value }) => `${name.text}${value ? `:${value.text}` : ''}`);
}

test('all three kinds of file are read into the same parameters', async () => {
  const wanted = ['quiet', 'dyndbg:file a.c +p', 'root:UUID=x'];
  assert.deepEqual(await read('kernel-cmdline', 'quiet dyndbg="file a.c +p" root=UUID=x\n'), wanted);
  assert.deepEqual(
    await read('boot-entry', 'title A b\noptions quiet dyndbg="file a.c +p" root=UUID=x\n'),
    wanted,
  );
  assert.deepEqual(
    await read(
      'grub-defaults',
      'GRUB_TIMEOUT=5\nGRUB_CMDLINE_LINUX="quiet dyndbg=\\"file a.c +p\\" root=UUID=x"\n',
    ),
    wanted,
  );
});

test('a hover tells the form of a value, and what the target no longer reads', async () => {
  const hover = async (language: string, marked: string): Promise<string> => {
    const { file, offset } = await parsed(language, marked);
    return (await domain.hover!(file, offset, english, bareHost(file.target)))?.markdown ?? '';
  };
  assert.match(await hover('kernel-cmdline', 'ro fsck.mo|de=auto'), /one of `auto`, `force`, `skip`/);
  assert.match(await hover('kernel-cmdline', 'slub_de|bug=FZ'), /no longer reads/);
  assert.match(await hover('kernel-cmdline', 'snd_hda_intel.power_s|ave=1'), /module `snd_hda_intel`/);
  assert.match(await hover('grub-defaults', 'GRUB_TIME|OUT=5'), /Seconds until/);
  assert.match(await hover('boot-entry', 'init|rd /x'), /initial file system/);
});

test('completion offers parameters, those of a module, variables and keys', async () => {
  const labels = async (language: string, marked: string): Promise<readonly string[]> => {
    const { file, offset } = await parsed(language, marked);
    return domain.complete!(file, offset, english).map(({ label }) => label);
  };
  assert.ok((await labels('kernel-cmdline', 'ro |')).includes('crashkernel'));
  assert.ok((await labels('kernel-cmdline', 'loop.|')).includes('loop.max_loop='));
  assert.ok((await labels('grub-defaults', 'GRUB_|')).includes('GRUB_TIMEOUT_STYLE'));
  assert.ok((await labels('boot-entry', '|')).includes('sort-key'));
});
