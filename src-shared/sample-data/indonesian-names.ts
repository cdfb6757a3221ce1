/* What shops, people, streets and goods of a branch in the east of Indonesia are called. */

export const givenNames =
  'Yohanes Maria Agustinus Yuliana Petrus Kristina Antonius Theresia Melkianus Elisabet Simon Margaretha Ferdinandus Anastasia Daniel Ribka Markus Ester Paulus Dorkas Ahmad Siti Muhammad Nur Abdul Fatimah Rahmat Aisyah Hasan Dewi Ketut Wayan Made Ni Komang Budi Sri Agus Rina Joko Wati Bambang Lestari Hendra Indah'.split(
    ' ',
  );

export const familyNames =
  'Nenobais Tefa Bana Lay Manafe Ndun Foeh Kolo Seran Bria Fernandez da-Costa Tallo Benu Taneo Sabu Radja Djami Lado Riwu Kana Lobo Banoet Mella Ndolu Santoso Wijaya Hidayat Saputra Rahman Hakim Kurniawan Suryadi Pratama Gunawan Siregar Nasution Tanjung Halim Lim'.split(
    ' ',
  );

export const shopKinds = ['Toko', 'Toko', 'Toko', 'Kios', 'UD', 'UD', 'CV', 'CV', 'PT', 'Rumah Makan', 'Koperasi'];

export const shopNames =
  'Sinar Sumber Berkat Cahaya Timor Maju Jaya Abadi Harapan Setia Bintang Mutiara Rejeki Makmur Sentosa Lestari Karya Mandiri Anugerah Damai Flobamora Sasando Cendana Komodo Alor Rote Sabana Sejahtera Utama Bersama'.split(
    ' ',
  );

export const streets =
  'Sudirman|Ahmad Yani|Diponegoro|El Tari|Timor Raya|Pahlawan|Soekarno|Hatta|Cak Doko|Frans Seda|Herewila|W.J. Lalamentik|Adi Sucipto|Bajawa|Nangka|Cendana|Veteran|Merdeka'.split(
    '|',
  );

/** City with its postal code. */
export const cities = [
  ['Kupang', '85111'],
  ['Kupang', '85228'],
  ['SoE', '85511'],
  ['Kefamenanu', '85611'],
  ['Atambua', '85711'],
  ['Baa', '85982'],
  ['Kalabahi', '85811'],
  ['Larantuka', '86211'],
  ['Maumere', '86111'],
  ['Ende', '86311'],
  ['Bajawa', '86411'],
  ['Ruteng', '86511'],
  ['Labuan Bajo', '86554'],
  ['Waingapu', '87111'],
] as const;

export const brands =
  'Bintang Laut|Cap Kapal|Dua Kelinci Mas|Nusa|Sari Timur|Padi Emas|Gunung Mas|Rajawali|Melati|Cap Jangkar|Surya|Kembang|Tiga Roda|Merpati|Cendrawasih|Kartika|Delima|Teratai|Pelita|Kencana'.split(
    '|',
  );

/** A kind of goods: its category, what one is called, sizes, unit, dearest and cheapest base price in rupiah. */
export type Article = {
  readonly category: string;
  readonly name: string;
  readonly sizes: readonly string[];
  readonly unit: string;
  readonly from: number;
  readonly to: number;
};

const goods = (category: string, unit: string, from: number, to: number, sizes: string, names: string): Article[] =>
  names.split('|').map((name) => ({ category, name, sizes: sizes.split('|'), unit, from, to }));

export const articles: readonly Article[] = [
  ...goods(
    'Sembako',
    'PCS',
    12_000,
    95_000,
    '500 g|1 kg|2 kg|5 kg',
    'Beras|Gula Pasir|Tepung Terigu|Garam|Kacang Hijau',
  ),
  ...goods('Sembako', 'PCS', 14_000, 210_000, '250 ml|1 L|2 L|5 L', 'Minyak Goreng|Kecap Manis|Saus Sambal|Cuka'),
  ...goods(
    'Minuman',
    'PCS',
    3000,
    48_000,
    '200 ml|330 ml|600 ml|1,5 L',
    'Air Mineral|Teh Botol|Sirup|Jus|Kopi Siap Minum',
  ),
  ...goods(
    'Makanan',
    'PCS',
    2500,
    38_000,
    '70 g|140 g|300 g|600 g',
    'Mi Instan|Biskuit|Wafer|Sarden|Kornet|Abon|Keripik',
  ),
  ...goods(
    'Perawatan',
    'PCS',
    3500,
    65_000,
    '80 ml|200 ml|450 ml|800 ml',
    'Sabun Cair|Sampo|Deterjen|Pelembut|Pembersih',
  ),
  ...goods('Bangunan', 'PCS', 9000, 380_000, '1/2"|3/4"|1"|2"|3"', 'Pipa PVC|Sambungan|Keran|Katup|Selang'),
  ...goods('Bangunan', 'PCS', 18_000, 900_000, '1 kg|5 kg|20 kg|40 kg', 'Cat Tembok|Cat Kayu|Semen|Lem Keramik|Paku'),
  ...goods('Listrik', 'PCS', 8000, 420_000, '5 W|9 W|12 W|18 W|36 W', 'Lampu LED|Lampu Sorot|Stop Kontak|Saklar|Kabel'),
  ...goods('Alat Tulis', 'PCS', 2000, 85_000, 'A5|A4|F4|isi 12|isi 50', 'Buku Tulis|Kertas|Map|Pulpen|Amplop'),
];
