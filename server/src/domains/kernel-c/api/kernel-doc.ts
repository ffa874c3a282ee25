import { escapeMarkdown } from '../../../core/markdown.ts';
import type { Text } from '../../../core/text.ts';
import type { Say } from './known.ts';

/** What a kernel-doc comment says, as plain text. */
export interface KernelDoc {
  readonly short: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly description: string;
  readonly returns: string;
}

const texts = {
  parameters: { en: 'Parameters', 'zh-CN': '参数' },
  returns: { en: 'Returns', 'zh-CN': '返回值' },
  from: { en: 'From the comment in the tree of your kernel:', 'zh-CN': '摘自您的内核树中的注释：' },
} as const satisfies Record<string, Text>;

const longest = { short: 300, parameter: 160, description: 600, returns: 300 };
const mostParameters = 12;
/** No comment of a header is this long; a file that somebody made to be slow to read may have one. */
const longestComment = 20_000;

/** The comment of a function, macro, type or enumeration in a header: `/** name - what it does`. */
export function findKernelDoc(header: string, name: string): KernelDoc | undefined {
  const head = new RegExp(
    `/\\*\\*[ \\t]*\\r?\\n[ \\t]*\\*[ \\t]*(?:(?:struct|union|enum|typedef|define|macro|function)[ \\t]+)?${name}\\b[ \\t]*(?:\\([^)\\n]*\\))?[ \\t]*(?:[-:–][ \\t]*|(?=\\r?\\n))`,
  ).exec(header);
  if (!head) return undefined;
  const from = head.index + head[0].length;
  const end = header.indexOf('*/', from);
  return end < 0 || end - from > longestComment ? undefined : parse(header.slice(from, end));
}

/** What a header says about a member: in the comment of its structure, else in a comment of its own. */
export function findMemberDoc(header: string, struct: string, member: string): string | undefined {
  const own = findKernelDoc(header, struct)?.parameters.find(
    (one) => one.name === member || one.name.endsWith(`.${member}`),
  );
  if (own) return own.text;
  const start = new RegExp(`\\b(?:struct|union)\\s+${struct}\\s*\\{`).exec(header);
  if (!start) return undefined;
  const body = header.slice(start.index, header.indexOf('\n}', start.index) + 1 || undefined);
  const inner = new RegExp(`/\\*\\*\\s*(?:\\*\\s*)?@${member}:([^]*?)\\*/`).exec(body);
  return inner ? plain(inner[1]!.replace(/^[ \t]*\*[ \t]?/gm, '')) : undefined;
}

function parse(comment: string): KernelDoc {
  const parameters: { name: string; text: string }[] = [];
  const sections = new Map<string, string>([['short', '']]);
  let isOpen = true;
  let add = (line: string): void => {
    sections.set('short', `${sections.get('short')!}${line}\n`);
  };
  const into = (name: string): ((line: string) => void) => {
    sections.set(name, sections.get(name) ?? '');
    return (line) => sections.set(name, `${sections.get(name)!}${line}\n`);
  };
  for (const [index, raw] of comment.split(/\r?\n/).entries()) {
    const line = index === 0 ? raw : raw.replace(/^[ \t]*\*[ \t]?/, '');
    const parameter = /^[ \t]*@([\w.]+(?:\.\.\.)?|\.\.\.)[ \t]*:[ \t]*(.*)$/.exec(line);
    const section =
      /^[ \t]*(Returns?|Description|Context|Notes?|Example|Locking|Since)[ \t]*:[ \t]*(.*)$/i.exec(line);
    if (parameter) {
      const one = { name: parameter[1]!, text: `${parameter[2]!}\n` };
      parameters.push(one);
      add = (next) => {
        one.text += `${next}\n`;
      };
      isOpen = true;
    } else if (section) {
      add = into(section[1]!.toLowerCase().replace(/^return$/, 'returns'));
      add(section[2]!);
      isOpen = true;
    } else if (line.trim() === '') {
      // Behind an empty line the description goes on, after whatever came before it.
      if (isOpen) add('');
      isOpen = false;
    } else {
      if (!isOpen && !sections.has('returns')) add = into('description');
      add(line);
      isOpen = true;
    }
  }
  return {
    short: plain(sections.get('short')!),
    parameters: parameters.map(({ name, text }) => ({ name, text: plain(text) })),
    description: plain((sections.get('description') ?? '').split(/\n[ \t]*\n/)[0]!),
    returns: plain(sections.get('returns') ?? ''),
  };
}

/** One line, without the signs that kernel-doc puts before names. */
function plain(text: string): string {
  return text
    .replace(/(^|[\s(,])[@%&](?=[A-Za-z_])/g, '$1')
    .replace(/``/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As Markdown in which nothing of the comment is more than text. */
export function showKernelDoc(doc: KernelDoc, say: Say, isType = false): string {
  const parts = [`*${say(texts.from)}*`];
  const line = (text: string, most: number): string => escapeMarkdown(cut(text, most));
  if (doc.short !== '') parts.push(line(doc.short, longest.short));
  if (doc.description !== '') parts.push(line(doc.description, longest.description));
  // Each member of a structure has a hover of its own.
  const shown = isType ? [] : doc.parameters.filter((one) => one.text !== '').slice(0, mostParameters);
  if (shown.length > 0) {
    const rows = shown.map((one) => `- ${escapeMarkdown(one.name)}: ${line(one.text, longest.parameter)}`);
    parts.push(`**${say(texts.parameters)}**`, rows.join('\n'));
  }
  if (doc.returns !== '') parts.push(`**${say(texts.returns)}** ${line(doc.returns, longest.returns)}`);
  return parts.join('\n\n');
}

export function showMemberDoc(text: string, say: Say): string {
  return `*${say(texts.from)}*\n\n${escapeMarkdown(cut(text, longest.description))}`;
}

/** At a blank, so that no word is cut. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const at = text.lastIndexOf(' ', most);
  return `${text.slice(0, at > most / 2 ? at : most)} …`;
}
