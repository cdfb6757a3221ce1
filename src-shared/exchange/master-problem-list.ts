import type { MasterFileProblem } from './master-file-report.ts';

/** Problems that a report shows; a file of another kind would have millions. */
const SHOWN_PROBLEMS = 500;

/** Characters of a wrong value that are kept. */
const SHOWN_VALUE = 200;

/** Collects problems in the order of the lines, keeping the first ones and counting all. */
export class ProblemList {
  readonly first: MasterFileProblem[] = [];
  count = 0;
  badLines = 0;
  private lastLine: number | null = null;

  add(problem: MasterFileProblem): void {
    this.count += 1;
    if (problem.line !== null && problem.line !== this.lastLine) {
      this.lastLine = problem.line;
      this.badLines += 1;
    }
    if (this.first.length < SHOWN_PROBLEMS) this.first.push({ ...problem, value: cut(problem.value) });
  }

  addForFile(reason: MasterFileProblem['reason'], expected: string | null = null): void {
    this.add({ line: null, column: null, value: null, reason, expected });
  }
}

function cut(value: string | null): string | null {
  return value !== null && value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE)}…` : value;
}
