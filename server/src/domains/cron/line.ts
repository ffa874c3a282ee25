import type { Span } from '../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnWord } from '../../syntax/shapes/columns.ts';

/** A line that says when a command runs. */
export interface Job {
  /** `@daily` and the like, instead of fields. */
  readonly nickname: ColumnWord | undefined;
  /** Minute, hour, day of month, month, day of week; five unless the line is cut short. */
  readonly fields: readonly ColumnWord[];
  /** In the system's own tables only. */
  readonly user: ColumnWord | undefined;
  /** The first word of the command. */
  readonly program: ColumnWord | undefined;
  /** The whole command. */
  readonly command: Span;
}

/** `NAME=value`, with or without blanks around the sign. */
export function isAssignment(line: ColumnsLine): boolean {
  return /^["']?[A-Za-z_]\w*["']?\s*=/.test(line.text);
}

/** The tables of the system name a user behind the time, those of users do not. */
export function hasUsers(file: ColumnsFile): boolean {
  return /(?:^|\/)(?:etc\/crontab|cron\.d\/[^/]+)$/.test(file.source.path);
}

export function jobOf(line: ColumnsLine, file: ColumnsFile): Job | undefined {
  if (isAssignment(line)) return undefined;
  const { words } = line;
  const nickname = words[0]!.text.startsWith('@') ? words[0] : undefined;
  const count = nickname ? 1 : 5;
  const user = hasUsers(file) ? words[count] : undefined;
  const program = words[count + (hasUsers(file) ? 1 : 0)];
  return {
    nickname,
    fields: nickname ? [] : words.slice(0, 5),
    user,
    program,
    command: { start: program?.start ?? line.end, end: line.end },
  };
}
