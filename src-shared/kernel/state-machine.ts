import { ok, refuse, type Result } from './result.ts';

/** One move a document may make. Guard and effect are the words of the rule; the decision enforces them. */
export type Transition<State extends string> = {
  readonly from: State;
  readonly to: State;
  /** When the move is allowed. */
  readonly guard: string;
  /** What happens with the move, empty when only the state changes. */
  readonly effect: string;
};

/** All moves of one kind of document. What is not in it is not allowed. */
export type StateTable<State extends string> = {
  readonly document: string;
  /** Where a document begins. One that is journalled later than it began enters by a move from here. */
  readonly initial: State;
  readonly transitions: readonly Transition<State>[];
};

/** A move that the table of the document does not have. */
export type WrongTransition = {
  readonly code: 'wrong-transition';
  readonly document: string;
  readonly from: string;
  readonly to: string;
};

/** The move from one state to another, or the refusal: a move not declared is no move. */
export function transition<State extends string>(
  table: StateTable<State>,
  from: State,
  to: State,
): Result<Transition<State>, WrongTransition> {
  const found = table.transitions.find((candidate) => candidate.from === from && candidate.to === to);
  return found ? ok(found) : refuse({ code: 'wrong-transition', document: table.document, from, to });
}

/** True when the document may stay where it is or make this move. */
export function mayMove<State extends string>(table: StateTable<State>, from: State, to: State): boolean {
  return from === to || transition(table, from, to).ok;
}
