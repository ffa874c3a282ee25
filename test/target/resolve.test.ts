import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Target } from '../../server/src/core/types.ts';
import { parseAutoconf, parseConfig } from '../../server/src/target/kernel-tree.ts';
import { systemRootOf } from '../../server/src/target/machine.ts';
import { createTargetResolver } from '../../server/src/target/resolve.ts';
import { parseTarget } from '../../server/src/target/spec.ts';
import { memoryFiles } from '../support/memory-files.ts';

const release = '6.1.0-18-amd64';
type Disk = Readonly<Record<string, string>>;

const tree: Disk = {
  '/src/linux/Makefile':
    '# SPDX\nVERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 9\nEXTRAVERSION = -rc1\nNAME = x\n',
  '/src/linux/include/linux/kernel.h': '',
  '/src/linux/drivers/char/mem.c': '',
};
const headers: Disk = {
  [`/lib/modules/${release}/build/include/generated/utsrelease.h`]: `#define UTS_RELEASE "${release}"\n`,
  [`/lib/modules/${release}/build/include/generated/uapi/linux/version.h`]:
    '#define LINUX_VERSION_CODE 393548\n',
  [`/lib/modules/${release}/build/.config`]:
    'CONFIG_SMP=y\nCONFIG_USB=m\n# CONFIG_X is not set\nCONFIG_HZ=250\nCONFIG_NAME="a b"\n',
};
const running: Disk = {
  '/proc/version': `Linux version ${release} (builder@host) (gcc) #1 SMP`,
  '/sys/kernel/btf/vmlinux': '',
};

async function find(disk: Disk, path: string, asked = '', systemRoot?: string): Promise<Target> {
  const resolver = createTargetResolver(memoryFiles(new Map(Object.entries(disk))), release);
  const read = parseTarget(asked, { folder: '/work', from: '--target' });
  assert.ok('spec' in read);
  return (await resolver.resolve({ path, spec: read.spec, systemRoot })).target;
}

async function kernelOf(...args: Parameters<typeof find>): Promise<string> {
  const { kernel } = await find(...args);
  return kernel ? `${kernel.version.text} from ${kernel.source}` : 'unknown';
}

test('the order: setting, own tree, KDIR, running headers, installed headers, BTF, nothing', async () => {
  const all = { ...tree, ...headers, ...running };
  const module = { '/mod/Makefile': 'KDIR ?= /src/linux\n' };
  assert.equal(await kernelOf({ ...all, ...module }, '/mod/a.c', '6.6'), '6.6 from --target');
  assert.equal(
    await kernelOf(all, '/src/linux/drivers/char/mem.c'),
    '6.12.9-rc1 from kernel tree /src/linux',
  );
  assert.equal(await kernelOf({ ...all, ...module }, '/mod/a.c'), '6.12.9-rc1 from KDIR of Makefile');
  assert.equal(await kernelOf(all, '/mod/a.c'), `${release} from /lib/modules/${release}/build`);
  const other = { '/usr/src/linux-headers-6.5.0-9/include/config/kernel.release': '6.5.0-9\n', ...running };
  assert.equal(
    await kernelOf(other, '/mod/a.c'),
    '6.5.0-9 from installed headers /usr/src/linux-headers-6.5.0-9',
  );
  assert.match(await kernelOf(running, '/mod/a.c'), /^6\.1\.0-18-amd64 from running kernel/);
  assert.equal(await kernelOf({}, '/mod/a.c'), 'unknown');
});

test('a copy of some folders of a kernel is of that kernel, by its Makefile, and never of the one that runs', async () => {
  const some: Disk = {
    '/part/Makefile': tree['/src/linux/Makefile']!,
    '/part/include/config/empty': '',
    '/part/fs/notify/group.c': '',
    ...running,
  };
  assert.equal(await kernelOf(some, '/part/fs/notify/group.c'), '6.12.9-rc1 from kernel tree /part');
  const bare = { ...some, '/part/Makefile': 'VERSION = 6\nPATCHLEVEL = 12\nobj-m := group.o\n' };
  assert.match(await kernelOf(bare, '/part/fs/notify/group.c'), /from running kernel/);
});

test('a setting wins over the tree the file is in, and a part that it leaves out is still found', async () => {
  // The point release that the shipped table was read from.
  assert.match(await kernelOf(tree, '/src/linux/drivers/char/mem.c', '6.1'), /^6\.1\.\d+ from --target$/);
  const target = await find(tree, '/src/linux/drivers/char/mem.c', 'systemd=252');
  assert.equal(target.kernel?.version.text, '6.12.9-rc1');
  assert.equal(target.systemd?.version.text, '252');
});

test('a header tree gives the counted version, its name and its configuration', async () => {
  const { kernel } = await find(headers, '/mod/a.c');
  assert.ok(kernel?.config);
  assert.deepEqual(kernel.version, { parts: [6, 1, 76], text: release });
  assert.equal(kernel.config.get('CONFIG_USB'), 'm');
  assert.equal(kernel.config.get('CONFIG_NAME'), 'a b');
  assert.equal(kernel.config.has('CONFIG_X'), false);
  assert.equal(kernel.tree, `/lib/modules/${release}/build`);
});

test('headers without a configuration leave it unknown', async () => {
  assert.equal((await find(tree, '/src/linux/drivers/char/mem.c')).kernel?.config, undefined);
});

test('both forms of a configuration say the same', () => {
  const config = parseConfig('CONFIG_A=y\r\nCONFIG_B=m\nCONFIG_C="x"\nCONFIG_D=0x10\nCONFIG_E=n\n');
  const autoconf = parseAutoconf(
    '#define CONFIG_A 1\n#define CONFIG_B_MODULE 1\n#define CONFIG_C "x"\n#define CONFIG_D 0x10\n',
  );
  assert.deepEqual([...config], [...autoconf]);
});

test('Makefiles are read, never run', async () => {
  const kernelFrom = (makefile: string, more: Disk = {}): Promise<string> =>
    kernelOf({ ...tree, ...headers, '/mod/sub/Makefile': makefile, ...more }, '/mod/sub/deep/a.c');
  const own = `${release} from /lib/modules/${release}/build`;
  assert.match(
    await kernelFrom('BASE := /src\nexport KERNELDIR := $(BASE)/linux\n'),
    /KERNELDIR of Makefile/,
  );
  assert.match(await kernelFrom('KDIR := ../../src/linux\n'), /KDIR of Makefile/);
  assert.match(await kernelFrom('KDIR ?= /lib/modules/$(shell uname -r)/build\n'), /KDIR of Makefile/);
  assert.match(
    await kernelFrom('V := $(shell uname -r)\nKDIR = /lib/modules/$(V)/build # note\n'),
    /KDIR of/,
  );
  assert.match(await kernelFrom('all:\n\t$(MAKE) -C /src/linux M=$(PWD) modules\n'), /make -C of Makefile/);
  assert.equal(await kernelFrom('KDIR := $(shell cat /etc/kernel-dir)\n'), own);
  assert.equal(await kernelFrom('KDIR := $(UNKNOWN)/linux\n'), own);
  assert.equal(await kernelFrom('KDIR = $(KDIR)\n'), own);
  assert.equal(await kernelFrom('A = $(B)\nB = $(A)\nKDIR = $(A)\n'), own);
  assert.equal(await kernelFrom('KDIR := /nowhere\n'), own);
});

test('other projects with a kernel’s Makefile are no kernel', async () => {
  const disk = {
    '/busybox/Makefile': 'VERSION = 1\nPATCHLEVEL = 36\nSUBLEVEL = 1\n',
    '/busybox/include/libbb.h': '',
    '/u-boot/Makefile': 'VERSION = 2024\nPATCHLEVEL = 10\nSUBLEVEL =\n',
    '/u-boot/include/linux/kernel.h': '',
    '/qemu/Makefile': 'all:\n',
  };
  for (const path of ['/busybox/a.c', '/u-boot/a.c', '/qemu/a.c'])
    assert.equal(await kernelOf(disk, path), 'unknown');
});

test('versions of the machine hold for files of the machine, a root’s for its own', async () => {
  const disk = {
    ...running,
    '/usr/lib/x86_64-linux-gnu/systemd/libsystemd-shared-252.so': '',
    '/var/lib/dpkg/status':
      'Package: a\nStatus: install ok installed\nVersion: 1\n\nPackage: openssh-server\nStatus: install ok installed\nVersion: 1:9.2p1-2+deb12u6\n\n',
    '/image/usr/lib/systemd/libsystemd-shared-257.9-1.fc42.so': '',
    '/image/usr/lib/modules/6.14.0/modules.dep': '',
    '/home/me/etc/systemd/system/x.service': '',
  };
  const brief = async (path: string, root?: string): Promise<string> => {
    const { kernel, systemd, openssh } = await find(disk, path, '', root);
    return [kernel, systemd, openssh].map((part) => part?.version.text ?? '-').join(' ');
  };
  assert.equal(await brief('/etc/systemd/system/x.service'), `${release} 252 9.2`);
  assert.equal(await brief('/home/me/etc/systemd/system/x.service'), '- - -');
  assert.equal(await brief('/home/me/x.service'), '- - -');
  assert.equal(await brief('/home/me/x.service', '/'), `${release} 252 9.2`);
  assert.equal(await brief('/image/etc/systemd/system/x.service'), '6.14.0 257.9 -');
  assert.equal(await brief('/home/me/x.service', '/image'), '6.14.0 257.9 -');
});

test('the root of a configuration file is the folder above its etc or usr', () => {
  assert.equal(systemRootOf('/etc/sysctl.conf'), '/');
  assert.equal(systemRootOf('/usr/lib/systemd/system/x.service'), '/');
  assert.equal(systemRootOf('/srv/image/etc/fstab'), '/srv/image');
  assert.equal(systemRootOf('/home/me/x.service'), undefined);
});

test('a tree that says nothing is a gap, and no version is made up', async () => {
  const disk = {
    ...running,
    '/junk/Makefile': 'all:\n\u0000\u0001',
    '/junk/include/generated/utsrelease.h': '#define UTS',
  };
  const resolver = createTargetResolver(memoryFiles(new Map(Object.entries(disk))), release);
  for (const path of ['/junk', '/missing']) {
    const read = parseTarget(path, { folder: '/', from: 'setting' });
    assert.ok('spec' in read);
    const { target, gaps } = await resolver.resolve({ path: '/mod/a.c', spec: read.spec });
    assert.equal(target.kernel, undefined);
    assert.equal(gaps.length, 1);
  }
});

test('equal answers are one object, so that what was worked out for a target is found again', async () => {
  const resolver = createTargetResolver(memoryFiles(new Map(Object.entries({ ...headers }))), release);
  const a = await resolver.resolve({ path: '/mod/a.c' });
  const b = await resolver.resolve({ path: '/other/b.c' });
  assert.equal(a.target, b.target);
  resolver.forget();
  assert.notEqual((await resolver.resolve({ path: '/mod/a.c' })).target, a.target);
});

test('a vmlinux or file of types is the kernel of its tree, else of its name; the running one says itself', async () => {
  const elf = '\u007fELF\u0002\u0001';
  const disk = {
    ...tree,
    ...running,
    '/src/linux/vmlinux': elf,
    '/boot/vmlinux-6.1.0-18-amd64': elf,
    '/types/5.15.0-91-generic.btf': '\ufffd\ufffd\u0001',
    '/types/vmlinux': elf,
    '/types/notes-6.1': 'a text that names 6.1',
  };
  const asked = async (path: string): Promise<string> => {
    const { kernel } = await find(disk, '/mod/a.c', path);
    return kernel
      ? `${kernel.version.text} ${kernel.btf ?? 'no types'} ${kernel.tree ?? 'no tree'}`
      : 'unknown';
  };
  assert.equal(await asked('/src/linux/vmlinux'), '6.12.9-rc1 /src/linux/vmlinux no tree');
  assert.equal(
    await asked('/boot/vmlinux-6.1.0-18-amd64'),
    '6.1.0-18-amd64 /boot/vmlinux-6.1.0-18-amd64 no tree',
  );
  assert.equal(
    await asked('/types/5.15.0-91-generic.btf'),
    '5.15.0-91-generic /types/5.15.0-91-generic.btf no tree',
  );
  for (const path of ['/types/vmlinux', '/types/notes-6.1', '/types'])
    assert.equal(await asked(path), 'unknown', path);
  for (const path of ['running', '/sys/kernel/btf/vmlinux'])
    assert.equal(await asked(path), `${release} /sys/kernel/btf/vmlinux no tree`);
});
