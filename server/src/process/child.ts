/** A module of ours as a process of its own, which may die without us: native code that others wrote runs there. */
import { fork } from 'node:child_process';
import { delimiter, isAbsolute } from 'node:path';

export interface Child {
  send(message: object): void;
  /** Ends it at once; `ended` is not called any more. */
  stop(): void;
  readonly pid: number | undefined;
}

export interface ChildEvents {
  message(message: unknown): void;
  /** It has ended without being told to: by a signal, a fault, or because it never started. */
  ended(reason: string): void;
}

/** What it says on its way down is for people; more than this helps nobody. */
const errorsLimit = 8 * 1024;

/** Starts a module; messages are plain data. It ends with this process. */
export function startChild(module: string, events: ChildEvents): Child {
  const child = fork(module, [], {
    env: environment(),
    execArgv: [],
    // Our standard output belongs to a protocol.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let isOver = false;
  let errors = '';
  const over = (reason: string): void => {
    if (isOver) return;
    isOver = true;
    events.ended([reason, errors.trim()].filter((part) => part !== '').join(': '));
  };
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-errorsLimit);
  });
  child.on('message', (message) => {
    if (!isOver) events.message(message);
  });
  child.on('error', (error) => {
    over(error.message);
  });
  child.on('close', (code, signal) => {
    over(`ended with ${code ?? signal ?? 'no status'}`);
  });
  return {
    pid: child.pid,
    send(message) {
      // A process that is on its way down says so by its end.
      if (!isOver && child.connected) child.send(message, () => undefined);
    },
    stop() {
      isOver = true;
      child.kill('SIGKILL');
    },
  };
}

/** Little of ours is its business; an editor's own program is a Node only when it is told so. */
function environment(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute).join(delimiter);
  const asNode = process.env['ELECTRON_RUN_AS_NODE'];
  return { PATH: path, ...(asNode === undefined ? {} : { ELECTRON_RUN_AS_NODE: asNode }) };
}
