import { describe, expect, it } from 'vitest';
import { commandSchemas } from '#shared/commands/command-inputs.ts';
import { branchProblems, configureInput, newBranchForm } from './branch-form.ts';

const defaults = { branchName: 'Cabang utama', companyName: 'PT Contoh', clerk: 'Petugas', supervisor: 'Penyelia' };
const form = newBranchForm(defaults, 'id', { id: 'siti', name: 'Siti' });

describe('setting up a branch', () => {
  it('can be done with the form as it first stands', () => {
    expect(branchProblems(form)).toEqual([]);
    expect(commandSchemas.configureBranch.safeParse(configureInput(form)).success).toBe(true);
  });

  it('keeps whoever works at this computer, as the administrator', () => {
    expect(form.users[0]).toEqual({ id: 'siti', name: 'Siti', role: 'administrator' });
  });

  it('takes the PIN of the administrator twice, long enough, or not at all', () => {
    const problemsOf = (pin: string, pinAgain: string) => branchProblems({ ...form, pin, pinAgain });
    expect(problemsOf('', '')).toEqual([]);
    expect(problemsOf('8035194', '8035194')).toEqual([{ field: 'pin', code: 'too-short' }]);
    expect(problemsOf('80351946', '80351947')).toEqual([{ field: 'pin', code: 'differs' }]);
    expect(problemsOf('', '80351946')).toEqual([{ field: 'pin', code: 'too-short' }]);
    expect(problemsOf('80351946', '80351946')).toEqual([]);
  });

  it('sends no PIN with the branch: it would be in the journal for good', () => {
    expect(JSON.stringify(configureInput({ ...form, pin: '80351946', pinAgain: '80351946' }))).not.toContain(
      '80351946',
    );
  });

  it('says each field that must be mended', () => {
    const [clerk, supervisor] = form.users;
    const broken = {
      ...form,
      branchCode: 'kpg 1',
      companyName: ' ',
      weekdays: [],
      users: [clerk, { ...supervisor, name: '' }].flatMap((user) => (user ? [user] : [])) as typeof form.users,
    };
    expect(branchProblems(broken).map((problem) => problem.field)).toEqual([
      'branchCode',
      'companyName',
      'weekdays',
      'user',
    ]);
  });
});
