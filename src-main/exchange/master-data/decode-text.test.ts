import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('text of a master data file', () => {
  it('is UTF-8 with or without a byte order mark, which is not part of the text', () => {
    expect(decodeText(Buffer.from('Café'))).toEqual({ text: 'Café', encoding: 'UTF-8' });
    expect(decodeText(Buffer.from('\uFEFFCafé'))).toEqual({ text: 'Café', encoding: 'UTF-8 BOM' });
  });

  it('is Windows-1252 when it is not UTF-8, with the euro sign and the curved quotes', () => {
    expect(decodeText(Buffer.from([0x80, 0x20, 0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x9f]))).toEqual({
      text: '€ “Café”Ÿ',
      encoding: 'Windows-1252',
    });
  });

  it('is not UTF-16, a file with NUL bytes, or broken UTF-8 behind a UTF-8 mark', () => {
    expect(decodeText(Buffer.from('\uFEFFkode', 'utf16le'))).toBeNull();
    expect(decodeText(Buffer.from([0xfe, 0xff, 0x41]))).toBeNull();
    expect(decodeText(Buffer.from('kode', 'utf16le'))).toBeNull();
    expect(decodeText(Buffer.from('PK\u0003\u0004\0\0'))).toBeNull();
    expect(decodeText(Buffer.from([0xef, 0xbb, 0xbf, 0x43, 0xe9]))).toBeNull();
  });
});
