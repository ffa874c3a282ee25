/** A key as the kernel's tables spell it: `.` between the parts, and `/` for a dot inside one. */
export function normalKey(key: string): string {
  const first = /[./]/.exec(key)?.[0];
  if (first !== '/') return key;
  return key.replace(/^\/+/, '').replace(/[./]/g, (sign) => (sign === '/' ? '.' : '/'));
}
