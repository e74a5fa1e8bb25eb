/** Ends a command: one sentence on standard error, and the exit status of the public interface. */
export class Refusal extends Error {
  /** 1: what was asked for is not there, or the book has errors. 2: wrong usage. */
  readonly status: 1 | 2;

  constructor(status: 1 | 2, message: string) {
    super(message);
    this.status = status;
  }
}

/** What was asked for is not there. */
export function notThere(message: string): Refusal {
  return new Refusal(1, message);
}

/** The command was called in a way that it cannot mean. */
export function wrongUsage(message: string): Refusal {
  return new Refusal(2, message);
}
