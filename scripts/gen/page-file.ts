import { parse as parseYaml } from 'yaml';
import { locales, type Text } from '../../server/src/core/text.ts';
import {
  confidences,
  severities,
  type Confidence,
  type Severity,
  type Stage,
} from '../../server/src/core/types.ts';

/** One fenced text of a page, with the marks taken out. */
export interface Fence {
  readonly language: string;
  /** `file=` of the info string; consecutive fences with one form a workspace, the last is the one that is checked. */
  readonly file?: string;
  /** `target=` of the info string, e.g. `6.12` or `systemd=252`. */
  readonly target?: string;
  readonly text: string;
  /** Offsets of the `«…»` stretches in `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly line: number;
}

/** All fences of one example: other files first, the checked one last. */
export interface Example {
  readonly kind: 'bad' | 'good' | 'fixed';
  readonly fences: readonly Fence[];
}

type Variants = Readonly<Record<string, Text>>;

export interface PageFile {
  readonly domain: string;
  readonly defect: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly stage: Stage;
  readonly since: string;
  readonly tags: readonly string[];
  readonly title: Text;
  readonly help: Text;
  readonly messages: Variants;
  readonly fixes: Variants;
  readonly steps: Variants;
  readonly why: Text;
  readonly examples: readonly Example[];
}

const stages: readonly Stage[] = ['preview', 'stable', 'retired'];

/** Reads a rule's page. Every fault names the page and says what to write, because a person reads it in a terminal. */
export function readPage(domain: string, defect: string, markdown: string): PageFile {
  const where = `${domain}/${defect}.md`;
  const head = /^---\n([\s\S]*?)\n---\n/.exec(markdown);
  if (!head) throw new Error(`${where}: starts with front matter between two lines of ---`);
  const data = parseYaml(head[1]!) as Record<string, unknown>;
  const body = markdown.slice(head[0].length);
  const bodyLine = head[0].split('\n').length - 1;
  const pick = <T extends string>(key: string, allowed: readonly T[]): T => {
    const value = data[key];
    const found = allowed.find((one) => one === value);
    if (!found) throw new Error(`${where}: ${key} is one of ${allowed.join(', ')}`);
    return found;
  };
  return {
    domain,
    defect,
    severity: pick('severity', severities),
    confidence: pick('confidence', confidences),
    stage: pick('stage', stages),
    since: string(data['since'], `${where}: since`),
    tags: strings(data['tags'], `${where}: tags`),
    title: text(data['title'], `${where}: title`),
    help: text(data['help'], `${where}: help`),
    messages: variants(data, 'message', 'messages', where, true),
    fixes: variants(data, 'fix', 'fixes', where, false),
    steps: data['steps'] === undefined ? {} : texts(data['steps'], `${where}: steps`),
    why: { en: section(body, 'Why', where), 'zh-CN': section(body, '为什么', where) },
    examples: readExamples(body, bodyLine, where),
  };
}

function variants(
  data: Record<string, unknown>,
  one: string,
  many: string,
  where: string,
  needed: boolean,
): Variants {
  if (data[many] !== undefined) return texts(data[many], `${where}: ${many}`);
  if (data[one] !== undefined) return { default: text(data[one], `${where}: ${one}`) };
  if (needed) throw new Error(`${where}: needs ${one} (or ${many})`);
  return {};
}

function texts(value: unknown, where: string): Variants {
  if (typeof value !== 'object' || value === null) throw new Error(`${where} maps names to texts`);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, text(item, `${where}.${name}`)]),
  );
}

function text(value: unknown, where: string): Text {
  const entries = locales.map((locale) => {
    const one = (value as Record<string, unknown> | undefined)?.[locale];
    return [locale, string(one, `${where} in ${locale}`)] as const;
  });
  const result = Object.fromEntries(entries) as Text;
  const slots = locales.map((locale) => slotsOf(result[locale]).join(' '));
  if (new Set(slots).size > 1)
    throw new Error(`${where}: the languages name different {slots}: ${slots.join(' | ')}`);
  return result;
}

function string(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new Error(`${where} is missing (quote it if it looks like a number)`);
}

function strings(value: unknown, where: string): readonly string[] {
  if (Array.isArray(value) && value.length > 0) return value.map((item) => string(item, where));
  throw new Error(`${where} is a list with at least one name`);
}

/** The `{name}` slots of a sentence, sorted, each once. */
export function slotsOf(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
}

function section(body: string, heading: string, where: string): string {
  const match = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |\\n*$(?![\\s\\S]))`, 'm').exec(body);
  const found = match?.[1]?.trim();
  if (!found) throw new Error(`${where}: needs a section "## ${heading}"`);
  return found;
}

function readExamples(body: string, firstLine: number, where: string): readonly Example[] {
  const examples: Example[] = [];
  let kind: Example['kind'] | undefined;
  let fences: Fence[] = [];
  const flush = (): void => {
    if (kind && fences.length > 0) examples.push({ kind, fences });
    fences = [];
  };
  const lines = body.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const heading = /^## (.+)$/.exec(line);
    if (heading) {
      flush();
      const name = heading[1]!.toLowerCase();
      kind = name === 'bad' || name === 'good' || name === 'fixed' ? name : undefined;
      continue;
    }
    const open = /^(`{3,})(\S+)\s*(.*)$/.exec(line);
    if (!open) continue;
    const end = lines.indexOf(open[1]!, i + 1);
    if (end < 0) throw new Error(`${where}: a fence is not closed`);
    const info = Object.fromEntries(
      [...open[3]!.matchAll(/(\w+)=(\S+)/g)].map((match) => [match[1]!, match[2]!]),
    );
    // A fence without a file closes an example, so that one heading may hold several.
    fences.push(fence(lines.slice(i + 1, end).join('\n') + '\n', open[2]!, info, firstLine + i + 1, where));
    const next = lines.slice(end + 1).find((one) => one.trim() !== '');
    if (info['file'] === undefined || !/^`{3,}\S+.*\bfile=/.test(next ?? '')) flush();
    i = end;
  }
  flush();
  return examples;
}

function fence(
  raw: string,
  language: string,
  info: Record<string, string>,
  line: number,
  where: string,
): Fence {
  const marks: { start: number; end: number }[] = [];
  const open: number[] = [];
  let clean = '';
  for (const char of raw) {
    if (char === '«') open.push(clean.length);
    else if (char === '»') {
      const start = open.pop();
      if (start === undefined) throw new Error(`${where}: a » without its «, near line ${line}`);
      marks.push({ start, end: clean.length });
    } else clean += char;
  }
  if (open.length > 0) throw new Error(`${where}: a « without its », near line ${line}`);
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    language,
    ...(info['file'] === undefined ? {} : { file: info['file'] }),
    ...(info['target'] === undefined ? {} : { target: info['target'] }),
    text: clean,
    marks,
    line,
  };
}
