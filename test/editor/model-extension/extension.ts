/**
 * A language model of the editor's, as other extensions bring them: it says what a script says, in pieces of a few
 * characters. Of the editor's interface for such models the parts that are used are written down here, because they are
 * newer than the oldest editor that we run in.
 */
import * as vscode from 'vscode';

/** What the model says to a conversation that ends so. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/pr_inf<hole\/>/, '<fill>o("hello: from the editor\\n");</fill>'],
];

interface Message {
  readonly content: readonly unknown[];
}

interface Information {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly version: string;
  readonly maxInputTokens: number;
  readonly maxOutputTokens: number;
  readonly capabilities: object;
}

interface ChatProvider {
  provideLanguageModelChatInformation(): readonly Information[];
  provideLanguageModelChatResponse(
    model: Information,
    messages: readonly Message[],
    options: object,
    progress: vscode.Progress<vscode.LanguageModelTextPart>,
    token: vscode.CancellationToken,
  ): Promise<void>;
  provideTokenCount(): Promise<number>;
}

interface NewerModels {
  registerLanguageModelChatProvider?(vendor: string, provider: ChatProvider): vscode.Disposable;
}

/** What the suite that runs beside it may look at. */
export interface ScriptedModel {
  /** Every conversation so far, as one text each. */
  readonly asked: readonly string[];
  /** Whether this editor lets extensions bring models. */
  readonly isPossible: boolean;
}

export function activate(context: vscode.ExtensionContext): ScriptedModel {
  const asked: string[] = [];
  const models: typeof vscode.lm & NewerModels = vscode.lm;
  const registered = models.registerLanguageModelChatProvider?.('syswright-tests', {
    provideLanguageModelChatInformation: () => [
      {
        ...{ id: 'scripted', name: 'Scripted', family: 'scripted', version: '1' },
        ...{ maxInputTokens: 100_000, maxOutputTokens: 10_000, capabilities: {} },
      },
    ],
    async provideLanguageModelChatResponse(_, messages, __, progress, token) {
      const text = messages.flatMap(({ content }) => content.map(textOf)).join('\n');
      asked.push(text);
      const answer = answers.find(([end]) => end.test(text))?.[1] ?? '';
      for (const piece of answer.match(/[^]{1,4}/g) ?? []) {
        if (token.isCancellationRequested) return;
        progress.report(new vscode.LanguageModelTextPart(piece));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    provideTokenCount: () => Promise.resolve(1),
  });
  if (registered) context.subscriptions.push(registered);
  return { asked, isPossible: registered !== undefined };
}

function textOf(part: unknown): string {
  return part instanceof vscode.LanguageModelTextPart ? part.value : '';
}
