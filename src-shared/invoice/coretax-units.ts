/** A unit code that Coretax knows, with the tax office's own name for it. */
export type CoretaxUnit = { readonly code: string; readonly name: string };

/** Codes UM.0001 to UM.0039 in their order, as published by the tax office. */
export const coretaxUnits: readonly CoretaxUnit[] = [
  'Metrik Ton',
  'Wet Ton',
  'Kilogram',
  'Gram',
  'Karat',
  'Kiloliter',
  'Liter',
  'Barrel',
  'MMBTU',
  'Ampere',
  'Sentimeter Kubik',
  'Meter Persegi',
  'Meter',
  'Inches',
  'Sentimeter',
  'Yard',
  'Lusin',
  'Unit',
  'Set',
  'Lembar',
  'Piece',
  'Boks',
  'Tahun',
  'Bulan',
  'Minggu',
  'Hari',
  'Jam',
  'Menit',
  'Persen',
  'Kegiatan',
  'Laporan',
  'Bahan',
  'Lainnya',
  'Meter Kubik',
  'Sentimeter Persegi',
  'Drum',
  'Karton',
  'Kwh',
  'Roll',
].map((name, index) => ({ code: `UM.${String(index + 1).padStart(4, '0')}`, name }));

/** Lainnya: any unit that Coretax does not know. */
export const OTHER_UNIT = 'UM.0033';

/** Kegiatan: what services such as freight are counted in. */
export const SERVICE_UNIT = 'UM.0030';

/** Units of the branch by the code they are filed under, written in capitals without points. */
const codeOfUnit: Readonly<Record<string, string>> = {
  TON: 'UM.0001',
  KG: 'UM.0003',
  G: 'UM.0004',
  GR: 'UM.0004',
  KL: 'UM.0006',
  L: 'UM.0007',
  LTR: 'UM.0007',
  CM3: 'UM.0011',
  M2: 'UM.0012',
  M: 'UM.0013',
  MTR: 'UM.0013',
  CM: 'UM.0015',
  YD: 'UM.0016',
  LSN: 'UM.0017',
  DZ: 'UM.0017',
  UN: 'UM.0018',
  LBR: 'UM.0020',
  PC: 'UM.0021',
  PCS: 'UM.0021',
  BUAH: 'UM.0021',
  BOX: 'UM.0022',
  DUS: 'UM.0022',
  M3: 'UM.0034',
  CM2: 'UM.0035',
  CTN: 'UM.0037',
  KWH: 'UM.0038',
  ROL: 'UM.0039',
};

/** How many of a finer unit one unit is, where a quantity needs more than two decimals. */
const finerUnits: Readonly<Record<string, { readonly code: string; readonly factor: number }>> = {
  'UM.0001': { code: 'UM.0003', factor: 1000 },
  'UM.0003': { code: 'UM.0004', factor: 1000 },
  'UM.0006': { code: 'UM.0007', factor: 1000 },
  'UM.0007': { code: 'UM.0011', factor: 1000 },
  'UM.0013': { code: 'UM.0015', factor: 100 },
};

/** The Coretax code of a unit as the branch writes it; "Lainnya" for one it does not know. */
export function coretaxUnitCode(unit: string): string {
  const written = unit.trim().toUpperCase().replaceAll('.', '');
  const named = coretaxUnits.find((candidate) => candidate.name.toUpperCase() === written);
  return codeOfUnit[written] ?? named?.code ?? OTHER_UNIT;
}

/** The unit to count in when two decimals are too few, and how many of it one is; null when there is none. */
export function finerCoretaxUnit(code: string): { readonly code: string; readonly factor: number } | null {
  return finerUnits[code] ?? null;
}

export function isCoretaxUnit(code: string): boolean {
  return coretaxUnits.some((unit) => unit.code === code);
}
