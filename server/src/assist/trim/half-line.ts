/** At the token limit the last line is cut somewhere: it goes, and with it an answer of one line. */
export function halfLine(text: string): string {
  const end = text.lastIndexOf('\n');
  return end < 0 ? '' : text.slice(0, end);
}
