import type { Host, RuleBody, Source } from '../../core/types.ts';
import { parseIni, type IniFile, type IniSubjects } from '../../syntax/shapes/ini.ts';

/** A quadlet with the names of the files beside it, which it may refer to. */
export interface QuadletFile extends IniFile {
  /** `container`, `volume` ...: what the ending says. */
  readonly kind: string;
  readonly isDropIn: boolean;
  /** Undefined where nobody could look. */
  readonly beside: readonly string[] | undefined;
}

export type QuadletRule = RuleBody<QuadletFile, IniSubjects>;

const dialect = { comment: '#;', continuation: true };

export async function parseQuadlet(source: Source, host: Host, previous?: QuadletFile): Promise<QuadletFile> {
  const file = parseIni(source, host, dialect, previous);
  const { path } = source;
  const isDropIn = path.endsWith('.conf');
  const kind = /\.([a-z]+)(?:\.d\/[^/]+\.conf)?$/.exec(path)?.[1] ?? '';
  const cut = path.lastIndexOf('/');
  const beside = cut < 0 || isDropIn ? undefined : await host.list(path.slice(0, cut));
  return Object.assign(file, { kind, isDropIn, beside });
}

/** The section of a kind of quadlet, such as `Container`. */
export function sectionOf(kind: string): string {
  return kind === '' ? '' : kind[0]!.toUpperCase() + kind.slice(1);
}

/** What a template or an installer fills in, or systemd when the unit starts. */
export function isOpen(value: string): boolean {
  return /@\w+@|\{\{|\$\{|%[a-zA-Z]/.test(value);
}
