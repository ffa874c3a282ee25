import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { pageUrl, programVersion } from '../../config/program.ts';
import type { Locale } from '../../core/text.ts';
import type { RuleMeta, Severity } from '../../core/types.ts';
import type { FileReport, FindingReport, Range } from '../../workbench/file-report.ts';
import type { CheckResult } from './result.ts';

export interface SarifNeeds {
  readonly locale: Locale;
  /** Metadata of every rule that is named in the result. */
  readonly metaOf: (code: string) => RuleMeta | undefined;
  /** The lines of a file, for fingerprints that survive moved lines. */
  readonly linesOf: (path: string) => readonly string[];
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, as code scanning services read it. */
export function sarifFormat(result: CheckResult, needs: SarifNeeds): string {
  const codes = [
    ...new Set(result.files.flatMap((file) => file.findings.map((finding) => finding.code))),
  ].sort();
  const gaps = [
    ...result.gaps.map((gap) => ({ ...gap, path: undefined })),
    ...result.files.flatMap((file) => file.gaps.map((gap) => ({ ...gap, path: file.path }))),
  ];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Syswright',
            version: programVersion,
            semanticVersion: programVersion,
            informationUri: 'https://github.com/syswright/syswright',
            rules: codes.map((code) => descriptor(code, needs)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: gaps.map(({ by, reason, path }) => ({
              level: 'note',
              descriptor: { id: by },
              message: { text: reason },
              ...(path === undefined ? {} : { locations: [location(path)] }),
            })),
          },
        ],
        properties: { target: result.target },
        results: result.files.flatMap((file) => resultsOf(file, codes, needs)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 1)}\n`;
}

function descriptor(code: string, { locale, metaOf }: SarifNeeds): ReportingDescriptor {
  const meta = metaOf(code);
  const helpUri = pageUrl(code, locale);
  if (!meta) return { id: code, helpUri };
  return {
    id: code,
    helpUri,
    shortDescription: { text: meta.title[locale] },
    help: { text: meta.help[locale] },
    defaultConfiguration: { level: levels[meta.severity] },
    properties: { tags: [...meta.tags], precision: meta.confidence },
  };
}

function resultsOf(file: FileReport, codes: readonly string[], needs: SarifNeeds): readonly Result[] {
  const seen = new Map<string, number>();
  const lines = file.findings.length === 0 ? [] : needs.linesOf(file.path);
  return file.findings.map((finding) => {
    const print = fingerprint(finding, lines[finding.line - 1] ?? '');
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return {
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [location(file.path, finding)],
      partialFingerprints: { 'syswright/v1': `${print}:${count}` },
      properties: { confidence: finding.confidence, tags: [...finding.tags] },
      ...(finding.related.length === 0
        ? {}
        : {
            relatedLocations: finding.related.map((step, id) => ({
              id,
              message: { text: step.message },
              ...location(step.path, step),
            })),
          }),
      ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map(fixOf) }),
    };
  });
}

/** What stays the same when lines move and in every language: the rule and the text of the line. */
function fingerprint(finding: FindingReport, line: string): string {
  return createHash('sha256')
    .update(`${finding.code}\0${line.replace(/\s+/g, ' ').trim()}`)
    .digest('hex')
    .slice(0, 32);
}

function fixOf(fix: FindingReport['fixes'][number]): NonNullable<Result['fixes']>[number] {
  const paths = [...new Set(fix.edits.map((edit) => edit.path))];
  return {
    description: { text: fix.title },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifact(path),
      replacements: fix.edits
        .filter((edit) => edit.path === path)
        .map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })),
    })),
  };
}

function location(path: string, place?: Pick<Range, 'line' | 'column'> & Partial<Range>): Location {
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      ...(place === undefined ? {} : { region: region(place) }),
    },
  };
}

function region({
  line,
  column,
  endLine,
  endColumn,
}: Pick<Range, 'line' | 'column'> & Partial<Range>): Region {
  const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn };
  return { startLine: line, startColumn: column, ...end };
}

/** Relative paths stay relative to the place where the report is read; others become file URIs. */
function artifact(path: string): { uri: string; uriBaseId?: string } {
  const encoded = encodeURI(path.replace(/^(\.\/)+/, '')).replace(/[?#]/g, encodeURIComponent);
  return isAbsolute(path) ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: '%SRCROOT%' };
}
