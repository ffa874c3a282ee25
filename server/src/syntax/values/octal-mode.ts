/** Whether a text is a file mode: three or four octal digits, with leading zeros as people like. */
export function isOctalMode(text: string): boolean {
  return /^0*[0-7]{1,4}$/.test(text);
}
