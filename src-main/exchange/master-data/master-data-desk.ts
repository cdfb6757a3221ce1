import type { MasterDataKind, MasterPayload } from '#shared/events/master-payload.ts';
import { masterContext } from '#shared/exchange/master-context.ts';
import type { MasterFileProblem, MasterFileReport } from '#shared/exchange/master-file-report.ts';
import { readMasterRows, type MasterTable } from '#shared/exchange/master-rows.ts';
import type { BusinessDate } from '#shared/kernel/business-date.ts';
import type { TableReader } from '#shared/tables/table-reader.ts';
import { readMasterFile, type MasterFileContent } from './read-master-file.ts';

/** Files that were read and may be applied; an older reading is forgotten and its file is read again. */
const KEPT_READINGS = 8;

type Reading = {
  readonly kind: MasterDataKind;
  readonly fileName: string;
  readonly encoding: MasterFileReport['encoding'];
  readonly table: MasterTable;
};

/** What to apply: the rows and what is said of them, both of the moment of taking. */
export type TakenReading = {
  readonly payload: MasterPayload | null;
  readonly fileName: string;
  readonly report: MasterFileReport;
};

/**
 * Where master data files lie between being read and being applied. Reading changes nothing. A file is
 * held against the branch again when it is taken, because stock may have moved since it was read.
 */
export class MasterDataDesk {
  private readonly readings = new Map<string, Reading>();
  private readonly newToken: () => string;
  private readonly today: () => BusinessDate;

  /**
   * @param newToken a name that was never given before, `[A-Za-z0-9-]{1,64}`
   * @param today calendar day of the branch, the date of an opening stock while no business day is open
   */
  constructor(newToken: () => string, today: () => BusinessDate) {
    this.newToken = newToken;
    this.today = today;
  }

  /** Reads a file and keeps it under the report's token, when there is anything to apply. */
  read(kind: MasterDataKind, fileName: string, bytes: Uint8Array, reader: TableReader): MasterFileReport {
    const { encoding, table }: MasterFileContent = readMasterFile(bytes);
    if (!table.ok) return refusedReport(kind, fileName, encoding, table.error);
    const reading: Reading = { kind, fileName, encoding, table: table.value };
    const { payload, report } = this.hold(reading, reader);
    if (payload === null) return report;
    const token = this.newToken();
    this.keep(token, reading);
    return { ...report, token };
  }

  /**
   * The rows of a reading as they are to be applied now. It stays, so that a failed posting can be repeated.
   *
   * @returns null when the reading is not known or no longer kept: the file has to be read again
   */
  take(token: string, reader: TableReader): TakenReading | null {
    const reading = this.readings.get(token);
    if (!reading) return null;
    const { payload, report } = this.hold(reading, reader);
    return { payload, fileName: reading.fileName, report: { ...report, token } };
  }

  private hold(reading: Reading, reader: TableReader): { payload: MasterPayload | null; report: MasterFileReport } {
    const { kind, fileName, encoding, table } = reading;
    const { payload, ...found } = readMasterRows(kind, table, masterContext(reader, this.today()));
    return { payload, report: { kind, fileName, encoding, rows: table.lines.length, ...found, token: null } };
  }

  private keep(token: string, reading: Reading): void {
    this.readings.set(token, reading);
    const [oldest] = this.readings.keys();
    if (this.readings.size > KEPT_READINGS && oldest !== undefined) this.readings.delete(oldest);
  }
}

/** The report of a file of which not a line could be read. */
export function refusedReport(
  kind: MasterDataKind,
  fileName: string,
  encoding: MasterFileReport['encoding'],
  problem: MasterFileProblem,
): MasterFileReport {
  return {
    kind,
    fileName,
    encoding,
    rows: 0,
    good: 0,
    problems: [problem],
    badLines: problem.line === null ? 0 : 1,
    added: 0,
    changed: 0,
    unchanged: 0,
    sample: { header: [], rows: [] },
    token: null,
  };
}
