import {
  CodeLensRefreshRequest,
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type CodeLens,
  type CodeLensParams,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver/node';
import { basename } from 'node:path/posix';
import { say, type Text } from '../core/text.ts';
import type { Span } from '../core/types.ts';
import { serverCommands } from '../protocol.ts';
import { verifyBpf, type ProgramReport, type VerifyReport } from '../workbench/verify-bpf.ts';
import { ask, type Context } from './context.ts';
import { diagnosticSource } from './convert.ts';
import type { OpenDocument } from './documents.ts';

/** What the running kernel said of a document, and of which version of it. */
interface Verified {
  readonly revision: number;
  readonly report: VerifyReport;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lets the running kernel judge the programs of a document, when a person asks for it and trusts the workspace. What it
 * says is shown until the text changes.
 */
export class Verification {
  readonly #context: Context;
  /** Shows the findings of a document anew. */
  readonly #show: (document: OpenDocument) => void;
  readonly #verified = new Map<string, Verified>();
  readonly #running = new Map<string, AbortController>();

  constructor(context: Context, show: (document: OpenDocument) => void) {
    this.#context = context;
    this.#show = show;
  }

  trustChanged(): void {
    this.#refreshLenses();
  }

  closed(uri: string): void {
    this.#running.get(uri)?.abort();
    this.#verified.delete(uri);
  }

  diagnostics({ uri, revision }: OpenDocument): readonly Diagnostic[] {
    const verified = this.#verified.get(uri);
    return verified?.revision === revision ? verified.diagnostics : [];
  }

  /** A save verifies where the setting says so. */
  async saved(document: OpenDocument): Promise<void> {
    const { configuration } = this.#context;
    await configuration.settled(document.uri);
    const isWished = configuration.of(document.uri).values['syswright.ebpf.verifyOnSave'] === true;
    if (isWished) await this.runWherePrograms(document);
  }

  async runWherePrograms({ uri }: OpenDocument): Promise<void> {
    if ((await this.#programs(uri)).length > 0) await this.run(uri);
  }

  /** One run a document: a newer one ends the older. */
  async run(uri: string): Promise<VerifyReport | undefined> {
    const { documents, connection, client, status, configuration, trust } = this.#context;
    const document = documents.get(uri);
    if (!document) return undefined;
    if (!trust.isGiven) {
      await this.#warn(say(trust.silence ?? words.untrusted, client.locale));
      return undefined;
    }
    this.#running.get(uri)?.abort();
    const controller = new AbortController();
    this.#running.set(uri, controller);
    const { revision, text, path } = document;
    const root = configuration.roots.find((one) => path.startsWith(`${one}/`)) ?? path;
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(say(words.running, client.locale, { name: basename(path) }), undefined, undefined, true);
    progress.token.onCancellationRequested(() => {
      controller.abort();
    });
    try {
      const report = await verifyBpf({ path, text, root, signal: controller.signal }, client.locale);
      if (controller.signal.aborted) return undefined;
      for (const { by, reason } of report.gaps)
        status.add({ by, reason: { text: { en: reason, 'zh-CN': reason } } });
      if (report.programs.length === 0 && report.errors.length === 0 && report.gaps.length > 0)
        await this.#warn(report.gaps[0]!.reason);
      // For a text that has moved on the places are wrong.
      if (documents.get(uri) !== document || document.revision !== revision) return undefined;
      const diagnostics = diagnosticsOf(this.#context, document, report);
      this.#verified.set(uri, { revision, report, diagnostics });
      this.#show(document);
      this.#refreshLenses();
      return report;
    } finally {
      progress.done();
      if (this.#running.get(uri) === controller) this.#running.delete(uri);
    }
  }

  /** Above each program: the command, or what the kernel said. */
  async lenses({ textDocument }: CodeLensParams, token: CancellationToken): Promise<CodeLens[]> {
    const { client, documents, trust } = this.#context;
    if (!trust.isGiven) return [];
    const programs = await this.#programs(textDocument.uri, token);
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const verified = this.#verified.get(document.uri);
    const known = verified?.revision === document.revision ? verified.report.programs : [];
    return programs.map(({ name, nameSpan }) => {
      const report = known.find((one) => one.program === name);
      const title = report ? verdict(report) : { text: words.verify, args: {} };
      return {
        range: document.positions.range(nameSpan),
        command: {
          title: say(title.text, client.locale, title.args),
          command: serverCommands.verify,
          arguments: [document.uri],
        },
      };
    });
  }

  async #programs(
    uri: string,
    token?: CancellationToken,
  ): Promise<readonly { readonly name: string; readonly nameSpan: Span }[]> {
    const fresh = await ask(this.#context, 'outline', { uri }, (document) => ({ uri: document.uri }), token);
    return (fresh?.answer ?? []).filter((one) => one.kind === 'program');
  }

  /** A notification: not every client answers the request that the library has for this. */
  async #warn(message: string): Promise<void> {
    const { connection } = this.#context;
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }

  #refreshLenses(): void {
    const { client, connection } = this.#context;
    // A client that says no asks again with the next edit.
    if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  }
}

function verdict({ verdict: kind, instructions, time }: ProgramReport): {
  readonly text: Text;
  readonly args: Readonly<Record<string, string | number>>;
} {
  return { text: words[kind], args: { instructions: instructions ?? '?', time: time ?? '?' } };
}

function diagnosticsOf(
  context: Context,
  document: OpenDocument,
  report: VerifyReport,
): readonly Diagnostic[] {
  const found = report.programs
    .filter((one) => one.verdict !== 'accepted')
    .map((one) => ofProgram(context, document, one));
  const errors = report.errors.map(({ file, line, message }): Diagnostic => ({
    range: document.positions.range(lineSpan(document.text, file === document.path ? line : 1)),
    severity: DiagnosticSeverity.Error,
    source: diagnosticSource,
    code: 'clang',
    message: file === document.path ? message : `${file}:${line}: ${message}`,
  }));
  return [...found, ...errors];
}

function ofProgram({ client }: Context, document: OpenDocument, one: ProgramReport): Diagnostic {
  const here = (file: string): boolean => file === basename(document.path);
  const isHere = one.location !== null && here(one.location.file);
  const span = isHere ? lineSpan(document.text, one.location.line) : nameSpan(document.text, one.program);
  const related = one.steps.flatMap(({ text, location }, at): DiagnosticRelatedInformation[] =>
    location && here(location.file)
      ? [
          {
            location: {
              uri: document.uri,
              range: document.positions.range(lineSpan(document.text, location.line)),
            },
            message: `${at + 1}. ${text}`,
          },
        ]
      : [],
  );
  const elsewhere = one.location && !isHere ? ` (${one.location.file}:${one.location.line})` : '';
  const sentences = [`${one.program}: ${one.explanation ?? one.said ?? ''}${elsewhere}`, one.fix ?? ''];
  return {
    range: document.positions.range(span),
    severity: one.verdict === 'rejected' ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
    source: diagnosticSource,
    code: `verifier/${one.class ?? 'unknown'}`,
    message: sentences.filter((sentence) => sentence !== '').join('\n'),
    ...(client.related && related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** What stands on a line, which counts from 1, without its indentation. */
function lineSpan(text: string, line: number): Span {
  const lines = text.split('\n');
  const content = lines[line - 1] ?? '';
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const indent = /^\s*/.exec(content)![0].length;
  return { start: start + indent, end: start + content.trimEnd().length };
}

function nameSpan(text: string, program: string): Span {
  const at = new RegExp(`\\b${program}\\b`).exec(text)?.index ?? 0;
  return { start: at, end: at + program.length };
}

const words = {
  untrusted: {
    en: 'Programs are compiled and loaded only in workspaces that you trust.',
    'zh-CN': '只在受信任的工作区中编译和加载程序。',
  },
  running: { en: 'Verifying {name}', 'zh-CN': '正在验证 {name}' },
  verify: { en: 'Verify on this kernel', 'zh-CN': '在本机内核上验证' },
  accepted: {
    en: '✓ accepted: {instructions} instructions in {time} µs',
    'zh-CN': '✓ 通过：{instructions} 条指令，{time} µs',
  },
  rejected: { en: '✗ refused by the verifier', 'zh-CN': '✗ 被验证器拒绝' },
  'not-judged': { en: 'not judged by the verifier', 'zh-CN': '未经验证器检查' },
} as const satisfies Readonly<Record<string, Text>>;
