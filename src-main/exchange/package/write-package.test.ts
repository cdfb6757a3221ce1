import { describe, expect, it } from 'vitest';
import { SimCrash, simDisk } from '#main/journal/testing/sim-vfs.ts';
import { indonesiaProfile } from '#shared/tax/profiles.ts';
import { branchStory } from './testing/branch-story.ts';
import { storyPackages } from './testing/story-package.ts';
import type { BuiltPackage } from './build-package.ts';
import { writePackage } from './write-package.ts';

const story = branchStory({ seed: 3, days: 1, rounds: 1, profile: indonesiaProfile });
const [built] = storyPackages(story, indonesiaProfile) as [BuiltPackage];
const folder = '/stick/packages';
const path = `${folder}/${built.fileName}`;
const namesOn = (disk: ReturnType<typeof simDisk>): string[] => [...disk.snapshot('/').keys()];

/** The crash that ended an action, null when it came to its end. */
function diesOf(action: () => unknown): SimCrash | null {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof SimCrash) return error;
    throw error;
  }
}

describe('writing a package', () => {
  it('puts it there proven, and writing it again changes nothing', () => {
    const disk = simDisk({ seed: 1, shortWrites: 0.5 });
    for (let time = 0; time < 2; time += 1) {
      const written = writePackage({ vfs: disk.vfs, folder, package: built });
      expect(written).toMatchObject({ ok: true, value: { path, proof: { fileName: built.fileName } } });
    }
    expect(disk.vfs.readFile(path).equals(built.bytes)).toBe(true);
    expect(disk.vfs.readdir(folder)).toEqual([built.fileName]);
  });

  it('writes nothing that the verifier refuses', () => {
    const disk = simDisk({ seed: 2 });
    const bytes = Uint8Array.from(built.bytes);
    bytes[2000] = (bytes[2000] ?? 0) ^ 1;
    const written = writePackage({ vfs: disk.vfs, folder, package: { ...built, bytes } });
    expect(written).toMatchObject({ ok: false, error: { code: 'package-not-proven' } });
    expect(namesOn(disk)).toEqual([]);
  });

  it('never replaces another file of that name', () => {
    const disk = simDisk({ seed: 3 });
    writePackage({ vfs: disk.vfs, folder, package: built });
    disk.tamper(path, (bytes) => bytes.subarray(1));
    const written = writePackage({ vfs: disk.vfs, folder, package: built });
    expect(written).toEqual({ ok: false, error: { code: 'medium-failed', detail: `EEXIST ${path}` } });
  });

  it('refuses a full medium and leaves nothing there', () => {
    const disk = simDisk({ seed: 4 });
    disk.vfs.mkdir(folder);
    disk.limitSpace(1000);
    const written = writePackage({ vfs: disk.vfs, folder, package: built });
    expect(written).toEqual({ ok: false, error: { code: 'medium-failed', detail: `ENOSPC ${path}` } });
    expect(disk.vfs.readdir(folder)).toEqual([]);
  });

  it('leaves the whole package or none under its name, wherever the power goes', () => {
    let crashes = 0;
    for (let calls = 0; calls < 60; calls += 1) {
      for (let seed = 0; seed < 4; seed += 1) {
        const disk = simDisk({ seed: calls * 4 + seed, shortWrites: 0.3 });
        disk.crashIn(calls);
        if (diesOf(() => writePackage({ vfs: disk.vfs, folder, package: built })) !== null) crashes += 1;
        disk.crashIn(undefined);
        disk.afterPowerCut();
        const left = disk.vfs.exists(path) ? disk.vfs.readFile(path) : Buffer.from(built.bytes);
        expect(left.equals(built.bytes)).toBe(true);
        expect(writePackage({ vfs: disk.vfs, folder, package: built }).ok).toBe(true);
      }
    }
    expect(crashes).toBeGreaterThan(20);
  });
});
