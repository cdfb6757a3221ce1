import type { BusinessDate } from '#shared/kernel/business-date.ts';
import { numbersEndingIn, readTypedNumber } from '#shared/numbering/numbers-ending-in.ts';
import type { NumberedDocument } from '#shared/numbering/series.ts';
import type { ProjectionDatabase } from '../database.ts';
import { projectionInUse } from '../projection-in-use.ts';
import { useLiveRows } from '../use-live-rows.ts';

const kinds = {
  inquiry: { table: 'inquiries', document: 'INQ' },
  quotation: { table: 'quotations', document: 'QUO' },
  order: { table: 'orders', document: 'SO' },
  delivery: { table: 'deliveries', document: 'DO' },
  invoice: { table: 'invoices', document: 'INV' },
} as const satisfies Readonly<Record<string, { table: string; document: NumberedDocument }>>;

/** Documents that can be opened by their number. */
export type DocumentKind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as readonly DocumentKind[];

/** What a tab or a hit says of a document. */
export type DocumentHead = {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly number: string;
  readonly customerName: string;
  readonly date: BusinessDate;
  readonly state: string;
};

const PER_SERIES = 4;
const MOST = 12;

/** Documents by their ids, of whatever kind, null for an id that no document has. Undefined until read. */
export function useDocumentHeads(ids: readonly string[]): ReadonlyMap<string, DocumentHead | null> | undefined {
  return useLiveRows(
    async (database) => {
      const found = await Promise.all(
        kindNames.map(async (kind) => {
          const rows = await database.rows(kinds[kind].table).bulkGet([...ids]);
          return rows.flatMap((row) => (row ? [headOf(kind, row)] : []));
        }),
      );
      const heads = new Map<string, DocumentHead | null>(ids.map((id) => [id, null]));
      for (const head of found.flat()) heads.set(head.id, head);
      return heads;
    },
    [ids.join(' ')],
  );
}

/**
 * Documents for a typed number: `88`, `SO 88`, or the beginning of a whole number. The exact running number
 * comes first, then the latest days. Only index look-ups, whatever the number of documents.
 */
export function useDocumentsByNumber(text: string): readonly DocumentHead[] | undefined {
  return useLiveRows((database) => findByNumber(database, text), [text]);
}

/** As `useDocumentsByNumber`, asked once. */
export async function findDocuments(text: string): Promise<readonly DocumentHead[]> {
  const database = projectionInUse();
  return database === null ? [] : findByNumber(database, text);
}

/** The latest orders of a customer. */
export function useLatestOrdersOf(customerCode: string | null, most: number): readonly DocumentHead[] | undefined {
  return useLiveRows(
    async (database) => {
      if (customerCode === null) return [];
      const orders = database.rows('orders').where('[customerCode+date]');
      const rows = await orders.between([customerCode, ''], [customerCode, '\uffff']).reverse().limit(most).toArray();
      return rows.map((row) => headOf('order', row));
    },
    [customerCode, most],
  );
}

async function findByNumber(database: ProjectionDatabase, text: string): Promise<readonly DocumentHead[]> {
  const typed = readTypedNumber(text);
  if (typed) {
    const series = await database.rows('series').toArray();
    const found = await Promise.all(
      kindNames.map(async (kind) => {
        const { table, document } = kinds[kind];
        if (typed.document !== null && !document.startsWith(typed.document)) return [];
        const ofKind = series.filter((row) => row.document === document);
        const numbers = ofKind.flatMap((row) => numbersEndingIn(row, typed.digits, PER_SERIES));
        const rows = await database.rows(table).where('number').anyOf(numbers).toArray();
        return rows.map((row) => headOf(kind, row));
      }),
    );
    return latestFirst(found.flat(), Number(typed.digits)).slice(0, MOST);
  }
  const beginning = text.trim().toUpperCase();
  if (!/^[A-Z]{2,4}[/.-]/.test(beginning)) return [];
  const found = await Promise.all(
    kindNames.map(async (kind) => {
      const collection = database.rows(kinds[kind].table).where('number').startsWith(beginning);
      return (await collection.reverse().limit(MOST).toArray()).map((row) => headOf(kind, row));
    }),
  );
  return latestFirst(found.flat(), null).slice(0, MOST);
}

function latestFirst(heads: readonly DocumentHead[], sequence: number | null): readonly DocumentHead[] {
  const isExact = (head: DocumentHead) => Number(/\d+$/.exec(head.number)?.[0]) === sequence;
  return heads.toSorted(
    (a, b) =>
      Number(isExact(b)) - Number(isExact(a)) || b.date.localeCompare(a.date) || b.number.localeCompare(a.number),
  );
}

type HeadRow = Pick<DocumentHead, 'id' | 'number' | 'customerName' | 'date' | 'state'>;

function headOf(kind: DocumentKind, { id, number, customerName, date, state }: HeadRow): DocumentHead {
  return { kind, id, number, customerName, date, state };
}
