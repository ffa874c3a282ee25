/** Newer than the oldest Node that the program runs on. */
const { threadCpuUsage } = process as Partial<Pick<NodeJS.Process, 'threadCpuUsage'>>;

/** Milliseconds that this thread has worked; where nobody counts them, those of the clock. */
function workTime(): number {
  if (!threadCpuUsage) return performance.now();
  const { user, system } = threadCpuUsage.call(process);
  return (user + system) / 1000;
}

/**
 * A limit to work in milliseconds that does not hang on what else the machine does: it is over when that much was worked,
 * and the clock, which is quicker to ask, has to agree.
 */
export class Patience {
  private readonly wall: number;
  private readonly work: number;

  constructor(milliseconds: number) {
    this.wall = performance.now() + milliseconds;
    this.work = workTime() + milliseconds;
  }

  isOver(): boolean {
    return performance.now() > this.wall && workTime() > this.work;
  }
}
