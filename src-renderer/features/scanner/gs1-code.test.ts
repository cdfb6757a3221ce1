import { describe, expect, it } from 'vitest';
import { barcodesOf, readGs1 } from './gs1-code.ts';

describe('GS1 codes', () => {
  it('say article, batch and expiry, with brackets or without', () => {
    const read = { gtin: '08991234567890', batch: 'L-77', expiry: '271231' };
    expect(readGs1(']C101089912345678901727123110L-77')).toEqual(read);
    expect(readGs1(']d2(01)08991234567890(10)L-77(17)271231')).toEqual(read);
    expect(readGs1(']c10108991234567890')).toEqual({ ...read, batch: null, expiry: null });
  });

  it('without their mark, without an article or with anything else in them are none', () => {
    for (const code of ['8991234567890', '0108991234567890', ']C117271231', ']C1010899123456789099xx']) {
      expect(readGs1(code)).toBeNull();
    }
  });

  it('are looked up as the EAN that is in them', () => {
    expect(barcodesOf(']C10108991234567890')).toContain('8991234567890');
    expect(barcodesOf(']C10100000096385074')).toContain('96385074');
    expect(barcodesOf('8991234567890')).toEqual(['8991234567890']);
  });
});
