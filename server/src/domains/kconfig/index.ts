import type { Say } from '../../core/text.ts';
import type { Completion, Domain, Host, Hover, Outline } from '../../core/types.ts';
import { describeSymbol } from '../../syntax/kconfig/describe.ts';
import { leavesOf, promptOf, type Entry, type Word } from '../../syntax/kconfig/entries.ts';
import { explainSymbol } from '../../syntax/kconfig/explain.ts';
import { optionWords, statements } from '../../syntax/kconfig/keywords.ts';
import { parseKconfigFile, type KconfigFile } from './kconfig-file.ts';
import { keywordTexts } from './keyword-texts.ts';
import { rules } from './rules.ts';
import { viewOf } from './surroundings.ts';

/** Names that are offered at once; another letter brings others. */
const most = 200;

export const domain: Domain<KconfigFile> = {
  id: 'kconfig',
  rules,
  parse: (source, host, previous) => parseKconfigFile(source, host, previous),
  hover: (file, offset, say) => hover(file, offset, say),
  complete,
  outline: (file) => file.entries.filter(({ parent }) => !parent).flatMap(outlineOf),
  definitions: (file) =>
    file.entries.flatMap(({ kind, name }) =>
      name && (kind === 'config' || kind === 'menuconfig')
        ? [{ kind: 'symbol', name: name.text, span: { start: name.start, end: name.end } }]
        : [],
    ),
  blank: () => '',
  explain: (name: string, host: Host, say: Say) => explainSymbol(name, host, say),
};

function hover(file: KconfigFile, offset: number, say: Say): Hover | undefined {
  const word = wordAt(file, offset);
  if (!word) return undefined;
  const span = { start: word.start, end: word.end };
  const text = word.isKeyword ? keywordTexts.get(word.text) : undefined;
  if (text) return { span, markdown: `**${word.text}**\n\n${say(text)}` };
  const { tree } = file;
  if (word.isKeyword || word.quoted || word.hasMacro || !tree) return undefined;
  const view = viewOf(file);
  const markdown = describeSymbol(word.text, tree, view?.model, view?.evaluation, say);
  return markdown === undefined ? undefined : { span, markdown };
}

function wordAt(file: KconfigFile, offset: number): (Word & { readonly isKeyword?: true }) | undefined {
  const isAt = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start <= offset && offset <= end;
  for (const entry of file.entries) {
    const end =
      entry.end && isAt(entry.end) ? file.source.text.slice(entry.end.start, entry.end.end) : undefined;
    if (end !== undefined)
      return { ...entry.end!, text: end, quoted: false, hasMacro: false, isKeyword: true };
    if (!isAt(entry.span)) continue;
    if (isAt(entry.keyword)) return { ...entry.keyword, isKeyword: true };
    for (const word of wordsOf(entry)) if (isAt(word)) return word;
    const option = entry.options.find(({ keyword }) => isAt(keyword));
    if (option) return { ...option.keyword, isKeyword: true };
  }
  return undefined;
}

function* wordsOf(entry: Entry): Generator<Word> {
  if (entry.name) yield entry.name;
  yield* leavesOf(entry.condition);
  for (const { words, value, condition } of entry.options) {
    yield* words;
    yield* leavesOf(value);
    yield* leavesOf(condition);
  }
}

function complete(file: KconfigFile, offset: number): Completion[] & { isPartial?: boolean } {
  const { text } = file.source;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const isHelp = file.entries.some(({ options }) =>
    options.some(({ kind, span, keyword }) => kind === 'help' && keyword.end < offset && offset <= span.end),
  );
  if (before.includes('#') || isHelp) return [];
  const typed = /[\w-]*$/.exec(before)![0];
  const replace = { start: offset - typed.length, end: offset };
  const lead = before.slice(0, before.length - typed.length);
  if (lead.trim() === '') {
    const words = lead === '' ? [...statements, ...optionWords] : [...optionWords, ...statements];
    return words
      .filter((word) => word.startsWith(typed))
      .map((label): Completion => ({
        label,
        kind: 'key',
        replace,
        insert: label === 'depends' ? 'depends on ' : label,
      }));
  }
  const takesNames =
    /^\s*(?:depends\s+on|select|imply|if|visible\s+if|default|def_bool|def_tristate)\b|\sif\s/.test(lead);
  if (!takesNames || typed.length < 2) return [];
  const names =
    file.tree?.names ??
    file.entries.flatMap(({ kind, name }) => (/config$/.test(kind) && name ? [name.text] : []));
  const found = names.filter((name) => name.startsWith(typed.toUpperCase()));
  const offers: Completion[] & { isPartial?: boolean } = found
    .slice(0, most)
    .map((label): Completion => ({ label, kind: 'value', replace, insert: label }));
  if (found.length > most) offers.isPartial = true;
  return offers;
}

function outlineOf(entry: Entry): readonly Outline[] {
  const children = entry.children.flatMap(outlineOf);
  if (entry.kind === 'if' || entry.kind === 'variable') return children;
  const title = entry.name ?? promptOf(entry)?.word ?? entry.keyword;
  const isBlock = entry.kind === 'menu' || entry.kind === 'choice';
  const span = { start: entry.span.start, end: Math.max(entry.end?.end ?? 0, entry.span.end, title.end) };
  return [
    {
      name: title.text === '' ? entry.kind : title.text,
      kind: isBlock ? 'section' : 'key',
      span,
      nameSpan: { start: title.start, end: title.end },
      ...(children.length > 0 ? { children } : {}),
    },
  ];
}
