/** What a command writes to. Everything arrives, however slow the reader is. */
export interface Output {
  /** Standard output: results. */
  print(text: string): Promise<void>;
  /** Standard error: what is wrong with the call or the surroundings. */
  warn(text: string): Promise<void>;
  readonly colour: boolean;
  readonly isTerminal: boolean;
  /** Columns of the terminal, or a usual width. */
  readonly width: number;
  /** True as soon as nobody reads standard output any more, as in `syswright check | head`. */
  readonly isClosed: boolean;
}

export function standardOutput(): Output {
  const { stdout, stderr, env } = process;
  let closed = false;
  const quiet = (stream: NodeJS.WriteStream): void => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      closed = true;
    });
  };
  quiet(stdout);
  quiet(stderr);
  const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
    new Promise((resolve) => {
      if (closed || text === '') resolve();
      else
        stream.write(text, () => {
          resolve();
        });
    });
  return {
    print: (text) => write(stdout, text),
    warn: (text) => write(stderr, text),
    colour: wantsColour(stdout.isTTY, env),
    isTerminal: stdout.isTTY,
    width: stdout.isTTY ? Math.max(40, stdout.columns) : 120,
    get isClosed() {
      return closed;
    },
  };
}

function wantsColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green' | 'magenta';
const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
};

export type Paint = (style: Style, text: string) => string;

export function painter(colour: boolean): Paint {
  if (!colour) return (_style, text) => text;
  return (style, text) => `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;
}
