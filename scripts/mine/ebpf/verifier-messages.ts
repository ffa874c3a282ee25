/**
 * Makes `test/domains/verifier-messages.json` again: the forms of the messages with which the verifier refuses a program,
 * and the kernels that have them.
 *
 *   node scripts/mine/ebpf/verifier-messages.ts <version>:<package version>=<kernel tree> ...
 *
 * A kernel tree is an unpacked `linux-source-*` of Debian; `kernel/bpf` of it is enough. What is no refusal is left out:
 * disassembly, dumps of states, statistics, and the log of loading types (BTF), which is another log.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The functions that write to the log, and which of their arguments is the form. */
const writers: Readonly<Record<string, number>> = {
  verbose: 1,
  verbose_linfo: 2,
  bpf_log: 1,
  verifier_bug: 1,
  verifier_bug_if: 2,
};
const dumps = new Set(['disasm.c', 'log.c', 'liveness.c']);
/** The search as it goes on, what belongs to programs that load, and beginnings that other calls end. */
const trace =
  /^\s*(?:processed |verification time|stack depth|mark_precise|force_precise|regs=|parent |last_idx|frame %d: |func#%d @|Func#%d |Validating |cur state|old state|callers?:|caller:|callee:|returning from|to caller at|SCC |Live regs|arg JOIN|topo_order|subprog#%d|stack use|insns processed|%d: |%s:\n|from %d|marking pointer|CO-RE relocating|\[%d\]|(?:module|vmlinux)_cand_cache|Cannot find btf of tracepoint|frame%d:|propagating|%d:|; |\S* ?\(%0)/;

interface Call {
  readonly writer: string;
  readonly format: string;
}

function callsIn(text: string): readonly Call[] {
  const calls: Call[] = [];
  for (const found of text.matchAll(/\b(\w+)\s*\(/g)) {
    const place = writers[found[1]!];
    if (place === undefined) continue;
    const form = argumentsFrom(text, found.index + found[0].length)[place];
    if (form === undefined) continue;
    for (const one of alternatives(form)) calls.push({ writer: found[1]!, format: one });
  }
  return calls;
}

/** The arguments of a call whose first one starts at an offset, as they are written. */
function argumentsFrom(text: string, start: number): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [token] of text
    .slice(start, start + 3000)
    .matchAll(/"(?:\\.|[^"\\])*"|\/\*[\s\S]*?\*\/|[^"]/g)) {
    if (token.startsWith('/*')) continue;
    if (token === '(' || token === '{') depth++;
    if (token === ')' || token === '}') depth--;
    if (depth < 0) break;
    if (token === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts;
}

/** `"a" "b"` is one form; `condition ? "a" : "b"` are two. */
function alternatives(argument: string): readonly string[] {
  const forms = [''];
  for (const [token] of argument.matchAll(/"(?:\\.|[^"\\])*"|:/g)) {
    if (token === ':') forms.push('');
    else forms.push((forms.pop() ?? '') + (JSON.parse(token.replace(/\\'/g, "'")) as string));
  }
  return forms.filter((form) => form !== '');
}

/** A message has two words at least; the rest are pieces of lines. */
function isRefusal({ writer, format }: Call): boolean {
  if (trace.test(format)) return false;
  if (!format.endsWith('\n') && !writer.startsWith('verifier_bug')) return false;
  return (format.replace(/%[^a-zA-Z]*(?:ll|l|h)?[a-zA-Z]/g, ' ').match(/[A-Za-z_!]{3,}/g) ?? []).length >= 2;
}

const named = /^([\d.]+):([^=]+)=(.*)$/;

function main(trees: readonly string[]): void {
  const kernels = new Map<string, Set<string>>();
  for (const tree of trees) {
    const [, version, , root] = named.exec(tree)!;
    const folder = join(root!, 'kernel/bpf');
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.c') && !dumps.has(one))) {
      for (const call of callsIn(readFileSync(join(folder, name), 'utf8'))) {
        if (!isRefusal(call)) continue;
        const form = (call.writer.startsWith('verifier_bug') ? 'verifier bug: ' : '') + call.format.trimEnd();
        kernels.set(form, (kernels.get(form) ?? new Set()).add(version!));
      }
    }
  }
  const table = {
    source: {
      packages: trees.map((tree) => tree.replace(named, 'linux-source-$1 $2')),
      note: 'Forms of messages and the kernels that have them. Made by scripts/mine/ebpf/verifier-messages.ts.',
    },
    messages: [...kernels]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([format, versions]) => ({ format, kernels: [...versions] })),
  };
  const target = fileURLToPath(new URL('../../../test/domains/verifier-messages.json', import.meta.url));
  writeFileSync(target, `${JSON.stringify(table, undefined, 1)}\n`);
}

main(process.argv.slice(2));
