/** The language server as a program: `--stdio` for any editor, `--node-ipc` for a parent that is Node itself. */
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type Connection,
} from 'vscode-languageserver/node';
import { serveLanguage, type ServerTuning } from './server.ts';

export interface ServerOptions extends ServerTuning {
  readonly transport: 'stdio' | 'ipc';
}

/** Starts the server on this process's own streams. It ends with the conversation. */
export function startServer({ transport, ...tuning }: ServerOptions): void {
  serveLanguage(connect(transport), tuning);
}

function connect(transport: ServerOptions['transport']): Connection {
  if (transport === 'ipc') {
    return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  }
  // Standard output belongs to the protocol alone; whatever a library prints must not end up in it.
  console.log = console.error;
  console.info = console.error;
  console.debug = console.error;
  return createConnection(process.stdin, process.stdout);
}

// By name: in the bundle this code may lie in a chunk that the command line shares.
if (/(^|[\\/])(server\.js|lsp[\\/]main\.ts)$/.test(process.argv[1] ?? '')) {
  startServer({ transport: process.argv.includes('--node-ipc') ? 'ipc' : 'stdio' });
}
