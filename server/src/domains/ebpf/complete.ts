import type { Completion, Span } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { describeHelper, describeMapType, wordsOf, type Say } from './describe.ts';
import { describeKfunc } from './describe-kfunc.ts';
import { helperInKernel, helperInProgram, helpers, type Helper } from './facts/helpers.ts';
import { kfuncInProgram, kfuncs } from './facts/kfuncs.ts';
import { mapTypeInKernel, mapTypes } from './facts/maps.ts';
import { sections } from './facts/sections.ts';
import { codeOf } from './model/code.ts';
import { bodyAt, programAt, type BpfProgram } from './model/model.ts';
import { resultsOf, resultWords } from './words/contexts.ts';

const lineReach = 400;

export function complete(file: CFile, offset: number, say: Say): readonly Completion[] {
  const { text } = file.source;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - lineReach);
  const before = text.slice(lineStart, offset);
  const section = /\bSEC\s*\(\s*"\??([\w./+]*)$/.exec(before);
  if (section) return sectionItems(text, offset - section[1]!.length, offset, say);
  if (file.inert(offset) === 'comment') return [];
  const type = /\b__uint\s*\(\s*type\s*,\s*(\w*)$/.exec(before);
  if (type) return mapTypeItems(file, { start: offset - type[1]!.length, end: wordEnd(text, offset) }, say);
  const field = /^\s*(__\w*)$/.exec(before);
  if (field && isInMapBody(codeOf(file), lineStart))
    return fieldItems({ start: offset - field[1]!.length, end: offset });
  if (file.inert(offset) === 'string') return [];
  const word = /(?:^|[^\w.>"])(\w+)$/.exec(before)?.[1];
  const replace = { start: offset - (word?.length ?? 0), end: wordEnd(text, offset) };
  const program = programAt(file, offset);
  if (/\breturn\s+\w*$/.test(before))
    return [...resultItems(program, replace, say), ...helperItems(file, word, program, replace, say)];
  if (word !== undefined && /^(?:XDP|TC|SK|NF)/.test(word)) return resultItems(program, replace, say);
  return bodyAt(file, offset) ? helperItems(file, word, program, replace, say) : [];
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /\w/.test(text[end]!)) end++;
  return end;
}

function sectionItems(text: string, start: number, offset: number, say: Say): readonly Completion[] {
  const quote = /^[\w./+]*(?=")/.exec(text.slice(offset, offset + 100));
  const end = offset + (quote?.[0].length ?? 0);
  return sections.map((section) => {
    const words = wordsOf(section, say);
    return {
      label: section.section,
      kind: 'section',
      replace: { start, end },
      insert: section.section,
      detail: `BPF_PROG_TYPE_${section.program}${section.attach ? `, ${section.attach}` : ''}`,
      ...(words === undefined ? {} : { documentation: words }),
      ...(section.section === 'classifier' ? { deprecated: true } : {}),
    };
  });
}

function mapTypeItems(file: CFile, replace: Span, say: Say): readonly Completion[] {
  return [...mapTypes.values()]
    .filter((type) => mapTypeInKernel(type, file.target.kernel) !== 'no')
    .map((type) => ({
      label: `BPF_MAP_TYPE_${type.name}`,
      kind: 'value',
      replace,
      insert: `BPF_MAP_TYPE_${type.name}`,
      documentation: describeMapType(type, file.target, say),
      ...(type.since === undefined ? {} : { detail: `Linux ${type.since}` }),
    }));
}

/** Whether the last bracket that is open before an offset is that of an unnamed structure at file scope. */
function isInMapBody(code: string, offset: number): boolean {
  const open = code.lastIndexOf('{', offset);
  return (
    open >= 0 &&
    code.lastIndexOf('}', offset - 1) < open &&
    /\bstruct\s*$/.test(code.slice(Math.max(0, open - 20), open))
  );
}

const fields: readonly (readonly [string, string])[] = [
  ['__uint(type, …)', '__uint(type, BPF_MAP_TYPE_${1:HASH});'],
  ['__type(key, …)', '__type(key, ${1:__u32});'],
  ['__type(value, …)', '__type(value, ${1:__u64});'],
  ['__uint(max_entries, …)', '__uint(max_entries, ${1:1024});'],
  ['__uint(map_flags, …)', '__uint(map_flags, ${1:BPF_F_NO_PREALLOC});'],
  ['__uint(pinning, …)', '__uint(pinning, LIBBPF_PIN_BY_NAME);'],
  ['__uint(key_size, …)', '__uint(key_size, ${1:sizeof(__u32)});'],
  ['__uint(value_size, …)', '__uint(value_size, ${1:sizeof(__u64)});'],
];

function fieldItems(replace: Span): readonly Completion[] {
  return fields.map(([label, insert]) => ({ label, kind: 'snippet', replace, insert, snippet: true }));
}

function resultItems(program: BpfProgram | undefined, replace: Span, say: Say): readonly Completion[] {
  const attach = program?.section?.attach ?? '';
  const names =
    resultsOf[
      attach.startsWith('BPF_TCX') || attach.startsWith('BPF_NETKIT') ? 'TCX' : (program?.type?.name ?? '')
    ];
  return (names ?? []).map((name) => ({
    label: name,
    kind: 'value',
    replace,
    insert: name,
    ...(resultWords[name] ? { documentation: say(resultWords[name]) } : {}),
  }));
}

function helperItems(
  file: CFile,
  word: string | undefined,
  program: BpfProgram | undefined,
  replace: Span,
  say: Say,
): readonly Completion[] {
  // Fewer letters than this match every second name in a program.
  if (word === undefined || !/^bp/.test(word) || !'bpf_'.startsWith(word.slice(0, 4))) return [];
  const { kernel } = file.target;
  const offered = [...helpers.values()]
    .filter((helper) => helperInKernel(helper, kernel) !== 'no' && isOffered(helper, program, file))
    .map((helper): Completion => ({
      label: helper.name,
      kind: 'function',
      replace,
      insert: snippetOf(helper.name, helper.prototype),
      snippet: true,
      detail: helper.prototype,
      documentation: describeHelper(helper, file.target, say),
    }));
  return [...offered, ...kfuncItems(file, program, replace, say)];
}

/** Functions of the kernel that this program may call; without a section too many would fit. */
function kfuncItems(
  file: CFile,
  program: BpfProgram | undefined,
  replace: Span,
  say: Say,
): readonly Completion[] {
  const { section } = program ?? {};
  if (!section) return [];
  return [...kfuncs.values()]
    .filter((kfunc) => kfunc.name.startsWith('bpf_') && kfunc.prototype !== undefined)
    .filter((kfunc) => section.sleeps === true || !kfunc.flags.includes('SLEEPABLE'))
    .filter((kfunc) => kfuncInProgram(kfunc, section.program, file.target.kernel) !== 'no')
    .map((kfunc) => ({
      label: kfunc.name,
      kind: 'function',
      replace,
      insert: snippetOf(kfunc.name, kfunc.prototype!),
      snippet: true,
      detail: kfunc.prototype!,
      documentation: describeKfunc(kfunc, file.target, say),
    }));
}

function isOffered(helper: Helper, program: BpfProgram | undefined, file: CFile): boolean {
  if (!program?.section) return true;
  if (helper.sleeps && program.section.sleeps !== true) return false;
  return helperInProgram(helper, program.section.program, file.target.kernel) !== 'no';
}

function snippetOf(name: string, prototype: string): string {
  const parameters = /\((.*)\)$/.exec(prototype)?.[1] ?? 'void';
  if (parameters === 'void') return `${name}()`;
  const names = parameters.split(',').flatMap((one) => /(\w+)\s*$/.exec(one)?.[1] ?? []);
  return `${name}(${names.map((one, index) => `\${${index + 1}:${one}}`).join(', ')})`;
}
