import type { MasterFileProblem } from '../exchange/master-file-report.ts';
import type { Language } from './language.ts';

type Sentence = (problem: MasterFileProblem) => string;

const megabytes = (bytes: string | null): string => String(Math.ceil(Number(bytes ?? '0') / 1_048_576));
const quoted = (value: string | null): string => `“${value ?? ''}”`;

/** What is wrong with a master data file and how to mend it, one plain sentence or two each. */
export const masterFileWords: Readonly<Record<Language, Readonly<Record<MasterFileProblem['reason'], Sentence>>>> = {
  id: {
    'file-empty': () => 'Berkas ini kosong. Simpan ulang dari sumbernya, lalu pilih lagi.',
    'no-rows': () => 'Berkas ini hanya berisi judul kolom. Tambahkan minimal satu baris data.',
    'file-too-large': (p) =>
      `Berkas ini ${megabytes(p.value)} MB; batasnya ${megabytes(p.expected)} MB. Bagi menjadi beberapa berkas.`,
    'not-text': () =>
      'Berkas ini bukan teks CSV. Buka di program asalnya dan simpan sebagai “CSV UTF-8 (dipisahkan koma)”.',
    'wrong-header': (p) => `Judul kolom tidak cocok pada ${quoted(p.column)}. Judul yang benar: ${p.expected ?? ''}.`,
    'wrong-column-count': (p) =>
      `Baris ini berisi ${p.value ?? ''} kolom, seharusnya ${p.expected ?? ''}. Beri tanda kutip pada teks yang memuat koma.`,
    'broken-quotes': () =>
      'Tanda kutip tidak berpasangan. Tutup tanda kutipnya, dan tulis tanda kutip di dalam teks dua kali ("").',
    'missing-value': () => 'Kolom ini wajib diisi.',
    'bad-characters': (p) =>
      p.expected === null
        ? 'Teks ini memuat ganti baris atau karakter tak terlihat. Ketik ulang teksnya.'
        : `${quoted(p.value)} memuat karakter yang tidak boleh. Yang boleh: ${p.expected}.`,
    'bad-number': (p) =>
      `${quoted(p.value)} bukan angka. Tulis tanpa pemisah ribuan, dengan titik desimal, misalnya ${p.expected ?? ''}.`,
    'too-many-decimals': (p) =>
      p.expected === '0'
        ? `${quoted(p.value)} memuat titik, padahal harus bilangan bulat. Tulis ribuan tanpa titik.`
        : `${quoted(p.value)} lebih dari ${p.expected ?? ''} angka di belakang titik. Tulis ribuan tanpa titik, atau bulatkan.`,
    'out-of-range': (p) => `${quoted(p.value)} di luar batas. Yang boleh: ${p.expected ?? ''}.`,
    'bad-date': (p) => `${quoted(p.value)} bukan tanggal. Tulis tahun-bulan-hari, misalnya ${p.expected ?? ''}.`,
    'bad-choice': (p) => `${quoted(p.value)} tidak dikenal. Yang boleh: ${p.expected ?? ''}.`,
    'duplicate-code': (p) =>
      `${quoted(p.value)} sudah ada di baris ${p.expected ?? ''}. Hapus salah satu dari kedua baris.`,
    'unknown-product': (p) =>
      `Barang ${quoted(p.value)} belum ada. Perbaiki kodenya, atau impor berkas barang lebih dulu.`,
    'unknown-tax-code': (p) => `Kode pajak ${quoted(p.value)} tidak dikenal. Yang boleh: ${p.expected ?? ''}.`,
    'stock-already-opened': (p) =>
      `Barang ${quoted(p.value)} sudah punya stok atau pesanan, sehingga stok awalnya tidak dapat diisi lagi. Hapus baris ini.`,
    'receipt-already-received': (p) =>
      `Rencana penerimaan ${quoted(p.value)} sudah diterima. Beri nomor lain untuk barang yang masih akan datang.`,
    'text-too-long': (p) => `Teks ini terlalu panjang. Persingkat sampai ${p.expected ?? ''} karakter.`,
  },
  en: {
    'file-empty': () => 'This file is empty. Save it again at its source, then choose it again.',
    'no-rows': () => 'This file has only a header. Add at least one line of data.',
    'file-too-large': (p) =>
      `This file has ${megabytes(p.value)} MB; the limit is ${megabytes(p.expected)} MB. Split it into several files.`,
    'not-text': () => 'This file is not CSV text. Open it where it was made and save it as “CSV UTF-8”.',
    'wrong-header': (p) => `The header is not right at ${quoted(p.column)}. The right header is: ${p.expected ?? ''}.`,
    'wrong-column-count': (p) =>
      `This line has ${p.value ?? ''} columns instead of ${p.expected ?? ''}. Put quotes around a text that has a comma.`,
    'broken-quotes': () => 'A quote has no partner. Close it, and write a quote inside a text twice ("").',
    'missing-value': () => 'This column must not be empty.',
    'bad-characters': (p) =>
      p.expected === null
        ? 'This text has a line break or an invisible character. Type it again.'
        : `${quoted(p.value)} has characters that are not allowed. Allowed: ${p.expected}.`,
    'bad-number': (p) =>
      `${quoted(p.value)} is not a number. Write it without thousands separators and with a decimal point, like ${p.expected ?? ''}.`,
    'too-many-decimals': (p) =>
      p.expected === '0'
        ? `${quoted(p.value)} has a point where a whole number is due. Write thousands without a point.`
        : `${quoted(p.value)} has more than ${p.expected ?? ''} digits after the point. Write thousands without a point, or round it.`,
    'out-of-range': (p) => `${quoted(p.value)} is out of range. Allowed: ${p.expected ?? ''}.`,
    'bad-date': (p) => `${quoted(p.value)} is not a date. Write year-month-day, like ${p.expected ?? ''}.`,
    'bad-choice': (p) => `${quoted(p.value)} is not known here. Allowed: ${p.expected ?? ''}.`,
    'duplicate-code': (p) => `${quoted(p.value)} is already on line ${p.expected ?? ''}. Remove one of the two lines.`,
    'unknown-product': (p) =>
      `There is no product ${quoted(p.value)}. Correct the code, or import the product file first.`,
    'unknown-tax-code': (p) => `There is no tax code ${quoted(p.value)}. Allowed: ${p.expected ?? ''}.`,
    'stock-already-opened': (p) =>
      `Product ${quoted(p.value)} already has stock or orders, so its opening stock cannot be entered again. Remove this line.`,
    'receipt-already-received': (p) =>
      `The planned receipt ${quoted(p.value)} was received already. Give goods that are still to come another id.`,
    'text-too-long': (p) => `This text is too long. Shorten it to ${p.expected ?? ''} characters.`,
  },
};

/** Where a problem stands, for a person: `line 7, unitPrice`. Empty when it concerns the whole file. */
export function masterProblemPlace(problem: MasterFileProblem, language: Language): string {
  const line = problem.line === null ? '' : `${language === 'id' ? 'baris' : 'line'} ${problem.line}`;
  return [line, problem.column ?? ''].filter((part) => part !== '').join(', ');
}
