import { join } from 'node:path';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { atomicWrite } from '../../journal/atomic-write.ts';
import { errnoOf, type Vfs } from '../../journal/vfs.ts';
import { verifyPackage, type PackageProof } from '../verify/verify-package.ts';
import type { BuiltPackage } from './build-package.ts';

/** A package on its medium, read back and proven. */
export type ProvenPackage = { readonly path: string; readonly proof: PackageProof };

/**
 * `package-not-proven`: the verifier refuses what was built, or the medium gives other bytes than it took;
 * `medium-failed`: the folder could not be written, or holds something else under the name.
 */
export type WriteRefusal = {
  readonly code: 'package-not-proven' | 'medium-failed';
  /** A place in the package and why, or an errno name and path. */
  readonly detail: string;
};

/**
 * Writes a package so that its name never stands for anything but a whole, proven package. The verifier
 * runs before anything is written; the bytes are then read back and must be the very ones it proved.
 * Writing the same package again changes nothing, and another file of that name is never replaced.
 *
 * @param folder made when it is missing; one per medium
 */
export function writePackage(target: {
  readonly vfs: Vfs;
  readonly folder: string;
  readonly package: BuiltPackage;
}): Result<ProvenPackage, WriteRefusal> {
  const { vfs, folder } = target;
  const { fileName, bytes } = target.package;
  const path = join(folder, fileName);
  const proof = verifyPackage(bytes);
  if (!proof.ok) return refuse({ code: 'package-not-proven', detail: `${proof.error.place}: ${proof.error.reason}` });
  try {
    vfs.mkdir(folder);
    if (!vfs.exists(path)) {
      const written = atomicWrite(vfs, folder, fileName, [bytes]);
      if (!written.ok) {
        const { code, errno } = written.error;
        if (code === 'not-read-back') return refuse({ code: 'package-not-proven', detail: `${path}: ${code}` });
        return refuse({ code: 'medium-failed', detail: `${errno ?? code} ${path}` });
      }
    } else if (!vfs.readFile(path).equals(bytes)) {
      return refuse({ code: 'medium-failed', detail: `EEXIST ${path}` });
    }
    if (!vfs.readFile(path).equals(bytes)) {
      return refuse({ code: 'package-not-proven', detail: `${path}: not-read-back` });
    }
    return ok({ path, proof: proof.value });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return refuse({ code: 'medium-failed', detail: `${errno} ${path}` });
  }
}
