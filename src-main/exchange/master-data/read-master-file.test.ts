import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { realVfs } from '../../journal/vfs.ts';
import { loadMasterFile, readMasterFile } from './read-master-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gerai-master-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tableOf(text: string) {
  const { table } = readMasterFile(Buffer.from(text));
  return table.ok ? table.value : table.error;
}

const whole = { line: null, column: null };

describe('reading a master data file', () => {
  it('numbers lines as an editor does, across blank lines and line breaks inside quotes', () => {
    const lines = [
      { line: 2, fields: ['1', 'x\ny'] },
      { line: 5, fields: ['2', 'z'] },
    ];
    expect(tableOf('a,b\n1,"x\ny"\n\n2,z\n')).toEqual({ header: ['a', 'b'], lines });
    expect(tableOf('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n')).toEqual({ header: ['a', 'b'], lines });
    expect(tableOf('a,b\r1,"x\ry"\r\r2,z')).toEqual({ header: ['a', 'b'], lines });
  });

  it('takes semicolons when the header has them, as Excel writes in Indonesia', () => {
    expect(tableOf('a;b\n1;x,y\n')).toEqual({ header: ['a', 'b'], lines: [{ line: 2, fields: ['1', 'x,y'] }] });
  });

  it('keeps lines with too few or too many values, for the report to name them', () => {
    expect(tableOf('a,b\n1\n1,2,3\n')).toMatchObject({
      lines: [
        { line: 2, fields: ['1'] },
        { line: 3, fields: ['1', '2', '3'] },
      ],
    });
  });

  it.each(['', '\uFEFF', '\n\r\n', '   '])('refuses %j as empty', (text) => {
    expect(tableOf(text)).toMatchObject({ ...whole, reason: 'file-empty' });
  });

  it('refuses what is not text', () => {
    const { encoding, table } = readMasterFile(Buffer.from('\uFEFFa,b\n', 'utf16le'));
    expect(encoding).toBe('unknown');
    expect(table).toMatchObject({ ok: false, error: { ...whole, reason: 'not-text' } });
  });

  it('names the line of a broken quote; for one that is never closed, the line where its row begins', () => {
    expect(tableOf('a,b\n1,2"3\n5,6\n')).toMatchObject({ line: 2, reason: 'broken-quotes' });
    expect(tableOf('a,b\n1,2\n1,"2"3\n')).toMatchObject({ line: 3, reason: 'broken-quotes' });
    expect(tableOf('a,b\n1,"x\ny"\n\n3,"4\n5,6\n7,8\n')).toMatchObject({ line: 5, reason: 'broken-quotes' });
    expect(tableOf('a,"b\n')).toMatchObject({ line: 1, reason: 'broken-quotes' });
    const endless = `a,b\n1,2\n3,"4\n${'5,6\n'.repeat(50_000)}`;
    expect(tableOf(endless)).toMatchObject({ line: 3, reason: 'broken-quotes' });
  });

  it('refuses a file of 1 GB by its size, without reading it', () => {
    const file = path.join(folder, 'huge.csv');
    closeSync(openSync(file, 'w'));
    truncateSync(file, 1024 ** 3);
    const vfs = {
      stat: realVfs.stat,
      readFile: () => {
        throw new Error('read');
      },
    };
    expect(loadMasterFile(vfs, file)).toEqual({
      ok: false,
      error: { ...whole, value: '1073741824', reason: 'file-too-large', expected: '67108864' },
    });
  });

  it('refuses too many bytes from a window as well', () => {
    expect(readMasterFile(Buffer.alloc(64 * 1024 * 1024 + 1, 0x61)).table).toMatchObject({
      ok: false,
      error: { ...whole, reason: 'file-too-large' },
    });
  });

  it('loads a file within the limit', () => {
    const file = path.join(folder, 'small.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    expect(loadMasterFile(realVfs, file)).toEqual({ ok: true, value: Buffer.from('a,b\n1,2\n') });
  });
});
