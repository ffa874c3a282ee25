import type { Beside, Claim } from '../../core/types.ts';

/** How many sources of a folder are asked whether they include a header; more would make a large folder slow. */
const mostSources = 40;
const includePattern = /^[ \t]*#[ \t]*include[ \t]*(<[^>\n]+>|"[^"\n]+")/gm;
/** Headers of the C library and of programs around it: kernel code has no such thing. */
const userSpace =
  /^(?:std(?:io|lib|io_ext)|unistd|string|strings|errno|fcntl|signal|pthread|ctype|getopt|assert|locale|dirent|poll|sched|time|math|libgen|err|wchar|inttypes|setjmp|termios|syslog|dlfcn|netdb|pwd|grp|iostream|cstdio|sys\/\w+|netinet\/\w+|arpa\/\w+|bpf\/\w+|bits\/\w+)(?:\.h)?$/;
/** Other programs that carry copies of kernel headers: boot loaders and hypervisors. */
const foreign = /^(?:common|dm|command|bootstage|xen\/(?:lib|init|sched))\.h$/;
/** Directories under the kernel's `include` whose names no C library shares, and the inside of `asm`. */
const kernelOnly =
  /^(?:asm\/(?:uaccess|io|irq|page|cacheflush|unaligned|barrier|processor|tlbflush|div64)|asm-generic\/\w+|net\/(?:sock|net_namespace|netlink|genetlink|tcp|udp|ip|ipv6|arp|dst|cfg80211|mac80211|netfilter\/.+|pkt_sched|pkt_cls|rtnetlink|xfrm|inet_\w+)|media\/(?:v4l2|videobuf2|media|rc)-\w[\w-]*|sound\/(?:core|pcm|soc|control|initval|pcm_params)|drm\/drm_\w+|scsi\/scsi_(?:host|cmnd|device|transport\w*)|crypto\/(?:internal\/\w+|algapi|hash|skcipher|aead)|rdma\/ib_verbs|soc\/.+|trace\/events\/.+|dt-bindings\/.+|target\/target_core_\w+)\.h$/;

/** Folders of the kernel's own tree that hold programs for user space and for the build machine. */
const kernelTools =
  /(?:^|\/)(?:tools\/(?:accounting|arch|bootconfig|bpf|build|certs|cgroup|counter|debugging|edid|firewire|firmware|gpio|hv|iio|include|io_uring|kvm|laptop|leds|lib|memory-model|mm|net|nfsd|objtool|pci|pcmcia|perf|power|rcu|rtla|sched_ext|spi|testing|thermal|time|tracing|usb|verification|virtio|vm|wmi|workqueue)|scripts\/(?:basic|dtc|gcc-plugins|gdb|genksyms|kconfig|ksymoops|mod|selinux)|usr\/include)\//;

interface Signs {
  readonly kernel: boolean;
  readonly user: boolean;
  /** Both sides in one file, told apart by `__KERNEL__`. */
  readonly shared: boolean;
  /** Headers that may lie beside the file; out-of-tree modules name their own ones in angle brackets too. */
  readonly own: readonly string[];
}

async function signsOf(head: string): Promise<Signs> {
  // The table of exported headers loads with the first C file, so that start-up stays small.
  const { isUapiHeader } = await import('./facts/uapi-headers.ts');
  let kernel = false;
  let user = false;
  const own: string[] = [];
  for (const match of head.matchAll(includePattern)) {
    const name = match[1]!.slice(1, -1).trim();
    if (match[1]!.startsWith('"')) {
      own.push(name);
      if (/^(?:vmlinux|bpf_helpers)\.h$/.test(name)) user = true;
    } else if (userSpace.test(name) || foreign.test(name)) user = true;
    else if (kernelOnly.test(name) || (/^linux\/.+\.h$/.test(name) && !isUapiHeader(name))) kernel = true;
    else if (!name.includes('/')) own.push(name);
  }
  return { kernel, user, shared: /\b__KERNEL__\b/.test(head), own };
}

/**
 * What the Kbuild file or Makefile of the folder says: an object of the kernel, of a program, or nothing. A module may
 * also name objects of folders below it, so that two folders above are asked too.
 */
async function builtAs(path: string, beside: Beside): Promise<'kernel' | 'program' | undefined> {
  const parts = path.replace(/\.c$/, '.o').split('/');
  for (let up = 0; up < Math.min(3, parts.length); up++) {
    const object = parts.slice(parts.length - 1 - up).join('/');
    for (const name of ['Kbuild', 'Makefile']) {
      const text = await beside.read('../'.repeat(up) + name);
      if (text === undefined) continue;
      const { namesObject, readKbuild } = await import('./kbuild.ts');
      const { objects, programs } = readKbuild(text);
      if (programs.has(object)) return 'program';
      if (namesObject(objects, object)) return 'kernel';
    }
  }
  return undefined;
}

/** The kernel's own tools copy its headers for user space; only a Kbuild line makes a module there. */
function isUnderTools(path: string): boolean {
  return kernelTools.test(path);
}

async function isKernelSource(path: string, head: string, beside: Beside): Promise<boolean> {
  const signs = await signsOf(head);
  // Both sides in one file: only the build can tell which one it is.
  if (signs.user && !signs.shared && !signs.kernel) return false;
  if (signs.kernel && !signs.user && !isUnderTools(path)) return true;
  return (await builtAs(path, beside)) === 'kernel';
}

/** A header belongs to those of its folder that include it; one that names kernel headers itself needs no witness. */
async function isKernelHeader(path: string, head: string, beside: Beside): Promise<boolean> {
  const signs = await signsOf(head);
  if (signs.user && !signs.shared) return false;
  if (signs.kernel && !signs.user && !isUnderTools(path)) return true;
  const own = path.replace(/^.*\//, '');
  const stem = own.replace(/[-_.].*$/, '');
  const far = (name: string): number =>
    name.startsWith(own.slice(0, -2)) ? 0 : name.startsWith(stem) ? 1 : 2;
  const sources = (await beside.list())
    .filter((name) => name.endsWith('.c'))
    .sort((a, b) => far(a) - far(b) || (a < b ? -1 : 1));
  for (const name of sources.slice(0, mostSources)) {
    const text = (await beside.read(name))?.slice(0, 8192);
    if (text === undefined || !text.includes(own)) continue;
    const included = (await signsOf(text)).own;
    if (!included.some((one) => one === own || one === `./${own}`)) continue;
    if (await isKernelSource(path.slice(0, path.length - own.length) + name, text, beside)) return true;
  }
  return false;
}

export const claims: readonly Claim[] = [
  {
    language: 'kernel-c',
    aliases: ['linux-kernel-c'],
    paths: [],
    extensions: ['.c', '.h'],
    content: ({ path, head }, beside) =>
      path.endsWith('.h') ? isKernelHeader(path, head, beside) : isKernelSource(path, head, beside),
    comment: ['/*', '*/'],
    example: 'drivers/example/example.c',
    limit: 2 * 1024 * 1024,
  },
];
