import type { InquiryRow } from '#shared/inquiry/inquiry.ts';
import { useLiveRows } from '../use-live-rows.ts';

/** Inquiries, newest number first, at most `limit`. */
export function useInquiries(limit: number): readonly InquiryRow[] | undefined {
  return useLiveRows(
    (database) => database.rows('inquiries').orderBy('number').reverse().limit(limit).toArray(),
    [limit],
  );
}

/** One inquiry: undefined until it is read, null when there is none. */
export function useInquiry(id: string | null): InquiryRow | null | undefined {
  return useLiveRows(
    async (database) => (id === null ? null : ((await database.rows('inquiries').get(id)) ?? null)),
    [id],
  );
}
