import type { Vfs } from './vfs.ts';

/** Reads the first `size` bytes of a file; fewer when it is shorter. What it gives is valid until the next call. */
export type BytesReader = (path: string, size: number) => Buffer;

const mebibyte = 1024 * 1024;

/**
 * Reads many large files into one piece of memory. A fresh buffer for each costs more than reading it,
 * since the system hands out its pages one by one; so does growing for files that differ by a few bytes.
 */
export function bytesReader(vfs: Vfs): BytesReader {
  let memory: Buffer = Buffer.alloc(0);
  return (path, size) => {
    if (memory.length < size) memory = Buffer.allocUnsafe(Math.ceil(size / mebibyte) * mebibyte);
    return readBytes(vfs, path, 0, memory.subarray(0, size));
  };
}

/** Fills `into` from `start` on, and answers the part that was filled. */
export function readBytes(vfs: Vfs, path: string, start: number, into: Buffer): Buffer {
  const file = vfs.open(path, 'read');
  try {
    let done = 0;
    while (done < into.length) {
      const read = file.read(into.subarray(done), start + done);
      if (read === 0) break;
      done += read;
    }
    return into.subarray(0, done);
  } finally {
    file.close();
  }
}
