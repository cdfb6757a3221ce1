import { expect, test } from 'vitest';
import { listPayloads, payloadFolder, readPayload, readPayloadBytes, writePayload } from './payloads.ts';
import { bench, dataFolder, mustOpen } from './testing/sample-journal.ts';

const master = { products: [{ code: 'P-1', name: 'Semen 50 kg', price: 6_500_000 }], from: '2026-11-23' };

function stored() {
  const on = bench();
  mustOpen(on);
  const written = writePayload(on.disk.vfs, dataFolder, master);
  if (!written.ok) throw new Error(written.error.code);
  return { on, ref: written.value, path: `${payloadFolder(dataFolder)}/${written.value.sha256}.json` };
}

test('a payload is named by its digest, comes back equal, and survives a power cut once stored', () => {
  const { on, ref } = stored();
  on.disk.afterPowerCut();
  expect(readPayload(on.disk.vfs, dataFolder, ref.sha256)).toEqual({ ok: true, value: master });
  expect(readPayloadBytes(on.disk.vfs, dataFolder, ref.sha256)).toMatchObject({
    ok: true,
    value: { length: ref.bytes },
  });
  expect(listPayloads(on.disk.vfs, dataFolder)).toEqual([ref.sha256]);
});

test('equal values are one file, whatever the order of their keys, and are not written again', () => {
  const { on, ref } = stored();
  const flushes = on.disk.counts.flushes;
  const again = writePayload(on.disk.vfs, dataFolder, { from: master.from, products: master.products });
  expect(again).toEqual({ ok: true, value: ref });
  expect(on.disk.counts.flushes).toBe(flushes);
});

test('a payload that is gone or changed is never given out, and storing it again heals it', () => {
  const { on, ref, path } = stored();
  on.disk.tamper(path, (bytes) => Buffer.from(bytes.toString().replace('6500000', '6500001')));
  expect(readPayload(on.disk.vfs, dataFolder, ref.sha256)).toEqual({
    ok: false,
    error: { code: 'payload-damaged', path },
  });
  expect(writePayload(on.disk.vfs, dataFolder, master).ok).toBe(true);
  expect(readPayload(on.disk.vfs, dataFolder, ref.sha256).ok).toBe(true);
  on.disk.tamper(path, () => undefined);
  expect(readPayload(on.disk.vfs, dataFolder, ref.sha256)).toEqual({
    ok: false,
    error: { code: 'payload-missing', path },
  });
});

test('a payload the disk will not give is a refusal', () => {
  const { on, ref, path } = stored();
  on.disk.planFaults((call) => (call.name === 'readFile' ? { code: 'EIO' } : undefined));
  expect(readPayload(on.disk.vfs, dataFolder, ref.sha256)).toEqual({
    ok: false,
    error: { code: 'payload-unreadable', path },
  });
});

test('a full disk refuses a payload and leaves nothing behind', () => {
  const { on } = stored();
  on.disk.limitSpace(10);
  expect(writePayload(on.disk.vfs, dataFolder, { more: 'x'.repeat(500) })).toMatchObject({
    ok: false,
    error: { code: 'disk-full' },
  });
  expect(listPayloads(on.disk.vfs, dataFolder)).toHaveLength(1);
});
