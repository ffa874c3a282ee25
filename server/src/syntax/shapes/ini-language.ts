import type { Completion, CompletionKind, Domain, Edit, Rule } from '../../core/types.ts';
import type { Say } from './columns-language.ts';
import { parseIni, type IniDialect, type IniEntry, type IniFile, type IniSection } from './ini.ts';

/** What one language of sections and keys knows, beside its rules. */
export interface IniKnowledge {
  readonly id: string;
  readonly rules: readonly Rule[];
  readonly dialect: IniDialect;
  readonly layOut?: (file: IniFile) => readonly Edit[];
  /** Markdown on an entry; undefined where nothing is known of it. */
  describe(entry: IniEntry, file: IniFile, say: Say): string | undefined;
  /** Names of sections that a file may have. */
  sections(file: IniFile): readonly string[];
  keys(section: IniSection, file: IniFile): readonly string[];
  values(entry: IniEntry, file: IniFile): readonly string[];
  explain?(name: string, say: Say): string | undefined;
}

/** A domain of such files: hovers, completion and outline in one way for all of them. */
export function iniLanguage(knowledge: IniKnowledge): Domain<IniFile> {
  const { id, rules, dialect, layOut } = knowledge;
  return {
    id,
    rules,
    parse: (source, host, previous) => Promise.resolve(parseIni(source, host, dialect, previous)),
    hover(file, offset, say) {
      const entry = file.entryAt(offset);
      const markdown = entry && knowledge.describe(entry, file, say);
      return markdown === undefined
        ? undefined
        : { span: { start: entry!.key.start, end: entry!.key.end }, markdown };
    },
    complete(file, offset) {
      const start = file.source.text.lastIndexOf('\n', offset - 1) + 1;
      const typed = file.source.text.slice(start, offset);
      const offer = (
        labels: readonly string[],
        from: number,
        kind: CompletionKind,
        behind = '',
      ): readonly Completion[] =>
        labels.map((label) => ({
          label,
          kind,
          replace: { start: from, end: offset },
          insert: label + behind,
        }));
      if (typed.startsWith('[')) return offer(knowledge.sections(file), start + 1, 'section', ']');
      const sign = typed.indexOf('=');
      const section = file.sectionAt(offset);
      if (sign < 0) return section ? offer(knowledge.keys(section, file), start, 'key', '=') : [];
      const entry = file.entryAt(offset);
      return entry ? offer(knowledge.values(entry, file), start + sign + 1, 'value') : [];
    },
    outline: (file) =>
      file.sections.map((section) => ({
        name: section.name,
        kind: 'section',
        span: { start: section.start, end: section.end },
        nameSpan: section.nameSpan,
      })),
    ...(layOut ? { layOut } : {}),
    blank: () => '',
    explain: (name, _, say) => knowledge.explain?.(name, say),
  };
}
