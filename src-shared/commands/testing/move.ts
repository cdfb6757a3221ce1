import type { BusinessDate } from '../../kernel/business-date.ts';
import type { TableName, Tables } from '../../tables/tables.ts';
import type { DraftLineInput } from '../command-inputs.ts';
import type { SmallBranch } from './small-branch.ts';

/** What a random move has to go by. */
export type Scene = {
  readonly branch: SmallBranch;
  readonly day: BusinessDate;
  readonly index: number;
  /** 0 to 50: which row, and which variant of the move. */
  readonly pick: number;
  readonly draft: {
    readonly customerCode: string;
    readonly requestedDate: BusinessDate;
    readonly lines: DraftLineInput[];
  };
  /** The row of a table that `pick` points at, if there is any. */
  readonly nth: <Name extends TableName>(table: Name) => Tables[Name] | undefined;
};

export type Move = (scene: Scene) => void;
