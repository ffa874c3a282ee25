import type { Span } from '../../../core/types.ts';
import { atLeast, version } from '../../../core/version.ts';
import type { EbpfRule } from '../model/rule.ts';
import { badPrintkFormat as page } from '../pages.ts';

/** Where the format stands and where its values begin. */
const printers: Readonly<Record<string, { format: number; values: number; limit: number }>> = {
  // libbpf's macro takes bpf_trace_vprintk (Linux 5.16) for more than three values, and has names for twelve.
  bpf_printk: { format: 0, values: 1, limit: 12 },
  bpf_trace_printk: { format: 0, values: 2, limit: 3 },
  BPF_SEQ_PRINTF: { format: 1, values: 2, limit: 12 },
  BPF_SNPRINTF: { format: 2, values: 3, limit: 12 },
};

export const rule: EbpfRule = {
  on: 'call',
  names: Object.keys(printers),
  *check(call, file) {
    const printer = printers[call.name];
    const format = call.arguments[printer?.format ?? 0];
    if (!printer || !format || !call.within || /\.{3}|##/.test(file.source.text.slice(call.start, call.end)))
      return;
    const values = Math.max(0, call.arguments.length - printer.values);
    if (values > printer.limit) {
      yield page.problem(call.nameSpan, {
        say: 'many',
        name: call.name,
        count: values,
        limit: printer.limit,
      });
    } else if (call.name === 'bpf_printk' && values > 3) {
      const { kernel } = file.target;
      if (kernel && !kernel.backports && atLeast(kernel.version, version('5.16')) === 'no') {
        yield page.problem(call.nameSpan, { say: 'old', count: values, kernel: kernel.version.text });
      }
    }
    const literal = file.source.text.slice(format.start, format.end);
    if (!/^"(?:[^"\\\n]|\\.)*"$/.test(literal)) return;
    let count = 0;
    for (const found of conversions({ start: format.start + 1, end: format.end - 1 }, literal.slice(1, -1))) {
      count++;
      if (isKnown(found.text, found.next)) continue;
      const better = corrected(found.text);
      const fixes =
        better === undefined ? [] : [page.fix({ better }, 'review', { span: found.span, text: better })];
      yield page.problem(found.span, { say: 'conversion', conversion: found.text }, { fixes });
    }
    if (count > values && call.arguments.every((one) => one.text !== '')) {
      yield page.problem(format, { say: 'few', count, values });
    }
  },
};

interface Conversion {
  readonly span: Span;
  readonly text: string;
  /** The character behind it. */
  readonly next: string;
}

function* conversions(at: Span, format: string): Iterable<Conversion> {
  const pattern =
    /%%|%[-+ 0#]*\d*(?:\.\d*|\.\*)?(?:p[ku]s|p[iI][46]|p[KxsSB]|p|(?:hh|h|ll|l|z|t|j|q|L)?[a-zA-Z])/g;
  for (const match of format.matchAll(pattern)) {
    if (match[0] === '%%') continue;
    const start = at.start + match.index;
    yield {
      span: { start, end: start + match[0].length },
      text: match[0],
      next: format[match.index + match[0].length] ?? '',
    };
  }
}

/** What `bpf_bprintf_prepare` of kernel/bpf/helpers.c understands (Linux 5.13 to 7.2; older ones know less). */
function isKnown(conversion: string, next: string): boolean {
  const bare = conversion.replace(/^%[-+ 0]*\d*/, '');
  if (/^(?:l|ll)?[diuxX]$/.test(bare) || bare === 'c' || /^p(?:[iI][46]|[KxsSB])$/.test(bare)) return true;
  // A string or a plain pointer must be followed by a blank, a sign or the end; an escape such as \n is a blank.
  if (bare === 's' || bare === 'p' || bare === 'pks' || bare === 'pus') return !/[A-Za-z0-9]/.test(next);
  return false;
}

/** The same value in a form that the kernel prints. */
function corrected(conversion: string): string | undefined {
  const match = /^(%[-+ 0]*\d*)(hh|h|z|t|j|q|L)([diuxX])$/.exec(conversion);
  if (!match) return undefined;
  const size = match[2]!.startsWith('h') ? '' : match[2] === 'q' || match[2] === 'j' ? 'll' : 'l';
  return match[1]! + size + match[3]!;
}
