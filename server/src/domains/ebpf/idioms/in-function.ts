import { helpers, mayReturnNull } from '../facts/helpers.ts';
import { giveUp, indentOfLine, type Idiom, type Place } from './place.ts';

/** The null check after a helper whose result may be NULL, on the line behind the call. */
export const nullCheck: Idiom = {
  id: 'ebpf/null-check',
  write(place) {
    if (!place.isEmpty || !place.within) return undefined;
    const given = /(?:^|[\s*])(\w+)\s*=\s*(?:\([^()]*\)\s*)?(bpf_\w+)\s*\([^;]*\)\s*;\s*$/.exec(
      statementAbove(place),
    );
    const helper = helpers.get(given?.[2] ?? '');
    if (!given || !helper || !mayReturnNull(helper)) return undefined;
    const variable = given[1]!;
    if (new RegExp(`^\\s*(?:if|while)\\s*\\(\\s*!?\\s*${variable}\\b`).test(place.below)) return undefined;
    const indent = indentOfLine(place.above);
    return `${indent}if (!${variable})\n${indent}\t${giveUp(place)}`;
  },
};

/** A statement may span several lines: everything back to the one before it. */
function statementAbove(place: Place): string {
  const head = place.code.slice(Math.max(0, place.lineStart - 400), place.lineStart).trimEnd();
  if (!head.endsWith(';')) return '';
  const start = Math.max(
    head.lastIndexOf(';', head.length - 2),
    head.lastIndexOf('{'),
    head.lastIndexOf('}'),
  );
  return head.slice(start + 1);
}

/** The comparison with the packet's end after a header pointer was set. */
export const boundsCheck: Idiom = {
  id: 'ebpf/bounds-check',
  write(place) {
    const { within, code } = place;
    if (!place.isEmpty || !within) return undefined;
    const body = code.slice(within.body.start, place.lineStart);
    const end =
      /\bvoid\s*\*\s*(\w+)\s*=\s*\(void\s*\*\)\s*\(\s*(?:long|unsigned long|__u64|uintptr_t)\s*\)\s*\w+->data_end\s*;/.exec(
        body,
      );
    const header = /\bstruct\s+\w+\s*\*\s*(\w+)\s*=\s*(?!\(?\s*bpf_)[^;]*;\s*$/.exec(statementAbove(place));
    if (!end || !header || /->data\b|->data_end\b/.test(header[0])) return undefined;
    // Only a pointer into the packet is bounded by its end.
    const value = header[0].slice(header[0].indexOf('=') + 1);
    const data =
      /\bvoid\s*\*\s*(\w+)\s*=\s*\(void\s*\*\)\s*\(\s*(?:long|unsigned long|__u64|uintptr_t)\s*\)\s*\w+->data\s*;/.exec(
        body,
      )?.[1];
    const packet = [...body.matchAll(/\((\w+)\s*\+\s*1\)\s*>/g)].map((match) => match[1]!);
    if (data === undefined || ![data, ...packet].some((name) => new RegExp(`\\b${name}\\b`).test(value)))
      return undefined;
    if (new RegExp(`^\\s*if\\s*\\([^)]*\\b${header[1]!}\\b`).test(place.below)) return undefined;
    const indent = indentOfLine(place.above);
    return `${indent}if ((void *)(${header[1]!} + 1) > ${end[1]!})\n${indent}\t${giveUp(place)}`;
  },
};

/** `data` and `data_end` at the start of a packet program. */
export const packetBounds: Idiom = {
  id: 'ebpf/packet-bounds',
  write(place) {
    const { within, program, code } = place;
    const context = within?.parameters[0]?.name;
    if (!place.isEmpty || !within || context === undefined) return undefined;
    if (program?.type?.context !== 'struct xdp_md' && program?.type?.name !== 'SCHED_CLS') return undefined;
    // Only as the first thing in a body, where declarations stand.
    if (code.slice(within.body.start + 1, place.lineStart).trim() !== '') return undefined;
    if (/\bdata_end\b/.test(code.slice(within.body.start, within.body.end))) return undefined;
    return `\tvoid *data_end = (void *)(long)${context}->data_end;\n\tvoid *data = (void *)(long)${context}->data;`;
  },
};

/** Handing over a reserved record before the function returns. */
export const submitRecord: Idiom = {
  id: 'ebpf/ringbuf-submit',
  write(place) {
    const { within, code } = place;
    if (!place.isEmpty || !within) return undefined;
    const body = code.slice(within.body.start, place.lineStart);
    const reserved = [...body.matchAll(/(?:^|[\s*])(\w+)\s*=\s*bpf_ringbuf_reserve\s*\(/g)].at(-1)?.[1];
    if (
      reserved === undefined ||
      /\bbpf_ringbuf_(?:submit|discard)\b/.test(code.slice(within.body.start, within.body.end))
    ) {
      return undefined;
    }
    // After the record was filled, and just before the end.
    if (
      !new RegExp(`\\b${reserved}\\s*->[^;]*;\\s*$`).test(body) &&
      !new RegExp(`\\b${reserved}\\s*->`).test(place.above)
    )
      return undefined;
    if (!/^\s*(?:return\b|\})/.test(place.below)) return undefined;
    return `${indentOfLine(place.above)}bpf_ringbuf_submit(${reserved}, 0);`;
  },
};
