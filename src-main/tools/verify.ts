import { basename } from 'node:path';
import { verifyPackage, type PackageProof } from '../exchange/verify/verify-package.ts';
import { errnoOf, realVfs } from '../journal/vfs.ts';

/*
 *   npm run verify -- <package.zip> …
 *
 * Proves export packages alone. One line each: `OK …`, or the first broken place. Exit status 1 when
 * anything is not proven, 2 without a file.
 */

function describe({ manifest, fileName, documents, invoiced, received }: PackageProof): string {
  const { currency, series, fromSeq, toSeq, chainAfter } = manifest;
  const ranges = series.map(({ key, first, last }) => `${key} ${first}-${last}`);
  const numbers = ranges.length === 0 ? 'no numbers' : `gapless ${ranges.join(', ')}`;
  return [
    `${fileName}: ${documents} documents`,
    `invoiced ${currency.code} ${invoiced}`,
    `received ${currency.code} ${received}`,
    numbers,
    `records ${fromSeq}-${toSeq}`,
    `chain ${chainAfter.slice(0, 16)}`,
  ].join(', ');
}

/** Prints the line of one file; true when it is proven. */
function verifyFile(path: string): boolean {
  let bytes: Buffer;
  try {
    bytes = realVfs.readFile(path);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    console.log(`REFUSED ${basename(path)}: cannot be read (${errno})`);
    return false;
  }
  const proof = verifyPackage(bytes);
  console.log(
    proof.ok ? `OK ${describe(proof.value)}` : `REFUSED ${basename(path)}: ${proof.error.place}: ${proof.error.reason}`,
  );
  return proof.ok;
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.log('Usage: npm run verify -- <package.zip> …');
  process.exitCode = 2;
} else if (!paths.map(verifyFile).every(Boolean)) {
  process.exitCode = 1;
}
