import { describe, expect, it } from 'vitest';
import { shortId } from '#shared/print-model/short-id.ts';
import { readDocumentCode } from './document-code.ts';

describe('the code of a document', () => {
  it('is what its paper carries, or its number, whatever the case', () => {
    const number = 'INV/KPG01/2026/000123';
    const code = readDocumentCode(shortId(number).toLowerCase());
    expect(code?.query).toBe('INV 000123');
    expect(code?.isIt(number)).toBe(true);
    expect(code?.isIt('INV/KPG01/2025/000123')).toBe(false);
    expect(readDocumentCode('so/kpg01/2026/000001')?.query).toBe('SO/KPG01/2026/000001');
  });

  it('is not that of a product', () => {
    for (const other of ['8991234567890', 'NW-002', 'S1', 'X0126000123']) expect(readDocumentCode(other)).toBeNull();
  });
});
