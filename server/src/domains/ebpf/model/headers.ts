import type { Host, Source } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';

/** The text of the project's own headers, as far as they could be read. */
export interface LocalHeaders {
  readonly text: string;
  /** False when some header was not found: then nothing can be said to be undeclared. */
  readonly complete: boolean;
}

const known = new WeakMap<CFile, LocalHeaders>();
const none: LocalHeaders = { text: '', complete: true };
/** Headers of libbpf and of the kernel's types: what they define is known. */
const wellKnown =
  /^(?:bpf\/)?(?:vmlinux|bpf_helpers|bpf_helper_defs|bpf_tracing|bpf_core_read|bpf_endian|usdt\.bpf)\.h$/;
/** Headers of the system, which say nothing about programs; others in angle brackets belong to some project. */
const ofSystem =
  /^(?:(?:linux|uapi|asm|asm-generic|bpf|net|netinet|arpa|sys|rdma|scsi|generated)\/|(?:vmlinux|std\w+|string|errno|limits|inttypes|signal|float|time|unistd|bpf_\w+)\.h$)/;
const include = /^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)/gm;
const mostFiles = 16;

export function headersOf(file: CFile): LocalHeaders {
  return known.get(file) ?? none;
}

/** Reads what a file includes with quotes, and what these include; missing files are not an error, nor those of other folders. */
export async function rememberHeaders(file: CFile, host: Host): Promise<void> {
  const texts: string[] = [];
  const seen = new Set<string>();
  let complete = true;
  const waiting: Pick<Source, 'path' | 'text'>[] = [file.source];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const match of next.text.matchAll(include)) {
      const name = match[1];
      if (name === undefined) {
        if (!ofSystem.test(match[2]!)) complete = false;
        continue;
      }
      if (wellKnown.test(name)) continue;
      const path = join(next.path, name);
      if (seen.has(path)) continue;
      seen.add(path);
      const text = seen.size > mostFiles ? undefined : await host.read(path);
      if (text === undefined) complete = false;
      else {
        texts.push(text);
        waiting.push({ path, text });
      }
    }
  }
  if (seen.size > 0 || !complete) known.set(file, { text: texts.join('\n'), complete });
}

function join(from: string, name: string): string {
  if (name.startsWith('/')) return name;
  const parts = from.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
