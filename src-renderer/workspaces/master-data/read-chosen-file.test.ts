import { expect, it } from 'vitest';
import { MASTER_FILE_LIMIT } from '#shared/contract/contract.ts';
import { refuseBySize } from './read-chosen-file.ts';

it('refuses a file by its size before reading it', () => {
  expect(refuseBySize(MASTER_FILE_LIMIT + 1)).toEqual({ code: 'too-large', bytes: MASTER_FILE_LIMIT + 1 });
  expect(refuseBySize(MASTER_FILE_LIMIT)).toBeNull();
  expect(refuseBySize(0)).toEqual({ code: 'empty' });
});
