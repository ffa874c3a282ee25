const units =
  'seconds?|sec|s|minutes?|min|months?|M|msec|ms|m|hours?|hr|h|days?|d|weeks?|w|years?|y|usec|us|µs|μs|nsec|ns';
const span = new RegExp(`^(?:\\s*\\d+(?:\\.\\d*)?\\s*(?:${units})?(?=[\\s\\d]|$))+\\s*$`);

/** Whether systemd reads a text as a stretch of time, such as `5s`, `1min 30s` or `infinity`. */
export function isTimeSpan(value: string): boolean {
  return value === 'infinity' || span.test(value) || /^\.\d/.test(value);
}
