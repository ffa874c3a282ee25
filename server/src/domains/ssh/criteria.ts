/** Criteria of `Match` with the release that brought them, where 7.0 had them not yet. */
export const criteria: Readonly<Record<string, string | undefined>> = {
  host: undefined,
  originalhost: undefined,
  user: undefined,
  localuser: undefined,
  exec: undefined,
  localnetwork: '9.4',
  tagged: '9.4',
  version: '10.0',
  command: '10.0',
  sessiontype: '10.0',
};

/** Criteria without a pattern behind them. */
export const bareCriteria: readonly string[] = ['all', 'canonical', 'final'];
