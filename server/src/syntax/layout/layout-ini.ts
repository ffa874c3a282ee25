import type { Edit } from '../../core/types.ts';
import type { IniFile } from '../shapes/ini.ts';
import { endsInBackslash, newlineOf, readLines } from '../shapes/read-lines.ts';
import { lineStart, respaced, withoutTrail } from './respaced.ts';

/**
 * The edits that lay a file of sections out as systemd's own are: `Key=value` without blanks around the sign, nothing before
 * keys and headers, one empty line between sections and never two. Values that go over several lines are left alone, and so
 * are comments.
 */
export function layOutIni(file: IniFile): readonly Edit[] {
  const { text } = file.source;
  const edits: Edit[] = [];
  for (const { header } of file.sections) {
    edits.push(...respaced(text, lineStart(text, header.start), header.start, ''));
    edits.push(...withoutTrail(text, header.end));
  }
  for (const { start, end, key, separator, value } of file.entries) {
    if (/[\r\n]/.test(text.slice(start, end)) || text[end] === '\\' || text[end - 1] === '\\') continue;
    edits.push(...respaced(text, lineStart(text, start), start, ''));
    edits.push(...respaced(text, key.end, separator.start, ''));
    if (value.text !== '') edits.push(...respaced(text, separator.end, value.start, ''));
    edits.push(...withoutTrail(text, end));
  }
  return [...edits, ...emptyLines(file)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

function* emptyLines(file: IniFile): Iterable<Edit> {
  const { text } = file.source;
  const headers = new Set(file.sections.map(({ header }) => header.start));
  /** What an empty line ends a comment or a value by, and so must stay. */
  let isHeld = false;
  let before: 'start' | 'comment' | 'other' = 'start';
  /** Where a run of empty lines begins, and how many they are. */
  let [runStart, run] = [0, 0];
  for (const line of readLines(text)) {
    const written = text.slice(line.start, line.end);
    if (written.trim() === '') {
      if (run++ === 0) runStart = line.start;
      continue;
    }
    const first = line.start + written.length - written.trimStart().length;
    if (!isHeld) {
      const own = run > 0 ? /\r\n|\n|\r/.exec(text.slice(runStart))![0] : newlineOf(text);
      const wanted = before === 'start' ? '' : own;
      const isMissing = run === 0 && before === 'other' && headers.has(first);
      const span = { start: run === 0 ? line.start : runStart, end: line.start };
      if ((run > 0 && text.slice(span.start, span.end) !== wanted) || isMissing) yield { span, text: wanted };
    }
    run = 0;
    isHeld = endsInBackslash(text, line);
    before = /^\s*[#;]/.test(written) ? 'comment' : 'other';
  }
  if (run > 0 && !isHeld && before !== 'start' && /[\r\n]$/.test(text))
    yield { span: { start: runStart, end: text.length }, text: '' };
}
