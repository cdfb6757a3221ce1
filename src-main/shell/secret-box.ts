import { safeStorage } from 'electron';
import type { SecretBox } from '../people/pin-store.ts';

/** The keyring of this account of the computer; without one (a Linux computer) secrets stay as they are. */
export const secretBox: SecretBox = {
  wrap: (secret) =>
    safeStorage.isEncryptionAvailable() ? safeStorage.encryptString(Buffer.from(secret).toString('hex')) : null,
  unwrap: (wrapped) => {
    if (!safeStorage.isEncryptionAvailable()) return null;
    try {
      return new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), 'hex'));
    } catch {
      // Wrapped under another account: the caller says so.
      return null;
    }
  },
};
