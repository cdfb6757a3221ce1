import { create } from 'zustand';
import type { Right } from '#shared/branch/rights.ts';
import type { Approval, Posted } from '#shared/contract/contract.ts';
import type { DomainError } from '#shared/kernel/domain-error.ts';
import type { Result } from '#shared/kernel/result.ts';

type Outcome = Result<Posted, DomainError>;

/** One action that waits for somebody to approve it. */
export type ApprovalRequest = {
  readonly right: Right;
  readonly refusal: DomainError;
  /** Gives the command again, with the approval. */
  readonly attempt: (approval: Approval) => Promise<Outcome>;
  readonly settle: (outcome: Outcome | null) => void;
};

/** The action that waits now; one at a time, because it covers the window. */
export const useApprovalRequest = create<{ readonly request: ApprovalRequest | null }>(() => ({ request: null }));

/**
 * Asks for one approval. The PIN lives in the overlay's field alone, until it is sent.
 *
 * @returns what became of the command, or null when the person gave up
 * @throws what `attempt` throws: the outcome is unknown then
 */
export function askApproval(
  right: Right,
  refusal: DomainError,
  attempt: (approval: Approval) => Promise<Outcome>,
): Promise<Outcome | null> {
  return new Promise((resolve, reject) => {
    const close = () => useApprovalRequest.setState({ request: null });
    useApprovalRequest.setState({
      request: {
        right,
        refusal,
        attempt: async (approval) => {
          try {
            return await attempt(approval);
          } catch (error) {
            close();
            reject(error instanceof Error ? error : new Error(String(error)));
            throw error;
          }
        },
        settle: (outcome) => {
          close();
          resolve(outcome);
        },
      },
    });
  });
}
