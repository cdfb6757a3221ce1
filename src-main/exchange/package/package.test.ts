import { describe, expect, it } from 'vitest';
import { euroProfile, indonesiaProfile } from '#shared/tax/profiles.ts';
import { verifyPackage } from '../verify/verify-package.ts';
import { branchStory } from './testing/branch-story.ts';
import { storyPackages } from './testing/story-package.ts';

describe('export package', () => {
  it.each([indonesiaProfile, euroProfile])('of any made-up branch is proven ($id)', (profile) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const story = branchStory({ seed, days: 2, rounds: 6, profile });
      const built = storyPackages(story, profile);
      const proof = verifyPackage(built[0]?.bytes ?? new Uint8Array());
      expect(proof).toMatchObject({ ok: true });
    }
  });
});
