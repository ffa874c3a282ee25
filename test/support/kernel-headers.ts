import { mkdirSync, writeFileSync } from 'node:fs';
import { arch } from 'node:os';
import { dirname, join } from 'node:path';

const machines: Readonly<Record<string, readonly [name: string, symbol: string]>> = {
  x64: ['x86', 'CONFIG_X86_64'],
  arm64: ['arm64', 'CONFIG_ARM64'],
};

/** What a module of a few lines asks of a kernel: a tree as `make modules_prepare` leaves it, for this machine. */
export function writeKernelHeaders(folder: string, release = '6.12.0'): void {
  const [name, symbol] = machines[arch()] ?? ['x86', 'CONFIG_X86_64'];
  const [major, minor] = release.split('.').map(Number);
  const files: Readonly<Record<string, string>> = {
    Makefile: `VERSION = ${major}\nPATCHLEVEL = ${minor}\nSUBLEVEL = 0\n`,
    '.config': `${symbol}=y\nCONFIG_MODULES=y\n`,
    'include/generated/autoconf.h': `#define ${symbol} 1\n#define CONFIG_MODULES 1\n`,
    'include/generated/utsrelease.h': `#define UTS_RELEASE "${release}"\n`,
    'include/generated/uapi/linux/version.h': `#define LINUX_VERSION_CODE ${(major! << 16) + (minor! << 8)}\n`,
    'include/linux/kconfig.h': '#include <generated/autoconf.h>\n',
    'include/linux/compiler_types.h': '#define __init\n#define __exit\n',
    'include/linux/stdarg.h': 'typedef __builtin_va_list va_list;\n',
    'include/linux/module.h':
      '#define MODULE_LICENSE(x) extern int module_license\n#define module_init(f) int init_module(void) { return f(); }\n#include <asm/word.h>\n',
    'include/linux/printk.h':
      'int printk(const char *format, ...);\n#define pr_info(...) printk(__VA_ARGS__)\n',
    [`arch/${name}/include/asm/word.h`]: 'typedef unsigned long word;\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
