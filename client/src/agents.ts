import { EventEmitter, lm, McpStdioServerDefinition, workspace, type ExtensionContext } from 'vscode';

/** The setting that `syswright mcp` takes as its target. */
const targetSetting = 'syswright.target.system';
/** The setting that lets agents verify programs. */
const verifySetting = 'syswright.agents.verify';

/**
 * Offers `syswright mcp` to the editor's agents, over the folders that are open. A workspace that nobody vouched for
 * gets none: an agent may be told by its files what to ask.
 */
export function offerToAgents(context: ExtensionContext): { dispose(): unknown }[] {
  const changed = new EventEmitter<void>();
  return [
    changed,
    lm.registerMcpServerDefinitionProvider('syswright', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => {
        const roots = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
        if (!workspace.isTrusted || roots.length === 0) return [];
        const target = workspace.getConfiguration().get<string>(targetSetting, '');
        const args = [
          context.asAbsolutePath('server/dist/cli.js'),
          'mcp',
          ...roots.flatMap(({ uri }) => ['--root', uri.fsPath]),
          ...(target === '' ? [] : ['--target', target]),
          ...(workspace.getConfiguration().get<boolean>(verifySetting, false) ? ['--verify'] : []),
        ];
        // The editor's own program is a Node when it is told so.
        const environment = { ELECTRON_RUN_AS_NODE: '1' };
        const { version } = context.extension.packageJSON as { version: string };
        return [new McpStdioServerDefinition('Syswright', process.execPath, args, environment, version)];
      },
    }),
    ...[workspace.onDidChangeWorkspaceFolders, workspace.onDidGrantWorkspaceTrust].map((event) =>
      event(() => {
        changed.fire();
      }),
    ),
    workspace.onDidChangeConfiguration((change) => {
      if ([targetSetting, verifySetting].some((name) => change.affectsConfiguration(name))) changed.fire();
    }),
  ];
}
