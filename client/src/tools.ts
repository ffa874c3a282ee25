import { l10n, LanguageModelTextPart, LanguageModelToolResult, lm, workspace, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { toolRequest, type ToolAnswer, type ToolParams } from '../../server/src/protocol.ts';

const names = ['check', 'explain', 'target', 'verify'] as const satisfies readonly ToolParams['name'][];

/** The tools of `syswright mcp` for the editor's own agents. Their descriptions stand in the manifest and never change. */
export function registerTools(client: LanguageClient): Disposable[] {
  return names.map((name) =>
    lm.registerTool<object>(`syswright_${name}`, {
      async invoke({ input }, token) {
        // An agent may be told by files of a workspace that nobody vouched for what to ask.
        if (!workspace.isTrusted) return resultOf(l10n.t('The workspace is not trusted.'));
        const params: ToolParams = { name, input };
        return resultOf((await client.sendRequest<ToolAnswer>(toolRequest, params, token)).text);
      },
      prepareInvocation: () =>
        name === 'verify'
          ? {
              confirmationMessages: {
                title: l10n.t('Verify a BPF program?'),
                message: l10n.t('It is compiled and loaded into the running kernel, and never attached.'),
              },
            }
          : {},
    }),
  );
}

function resultOf(text: string): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}
