/** What is wrong with a value; `say` names the sentence of the page `invalid-value`. */
export interface Fault {
  readonly say:
    | 'boolean'
    | 'time'
    | 'size'
    | 'number'
    | 'range'
    | 'mode'
    | 'signal'
    | 'choice'
    | 'calendar'
    | 'path'
    | 'limit'
    | 'port'
    | 'percent'
    | 'assignment'
    | 'folder-name'
    | 'status'
    | 'device'
    | 'address'
    | 'link'
    | 'account'
    | 'quote'
    | 'errno'
    | 'unit'
    | 'share'
    | 'crossed'
    | 'socket'
    | 'pattern'
    | 'cpus'
    | 'family'
    | 'device-limit'
    | 'variable'
    | 'interface'
    | 'bus'
    | 'output'
    | 'capability';
  /** The stretch of the value's text; the whole value without it. */
  readonly start?: number;
  readonly end?: number;
  /** What is expected, for sentences that say it. */
  readonly expected?: string;
  /** A value that is meant most likely. */
  readonly meant?: string;
  /** True when `meant` says the same in the right spelling. */
  readonly sure?: boolean;
}

export type Check = (value: string) => Fault | undefined;
