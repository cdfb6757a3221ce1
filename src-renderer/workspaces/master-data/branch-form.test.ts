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

  it('keeps whoever works at this computer, as a supervisor', () => {
    expect(form.users[0]).toEqual({ id: 'siti', name: 'Siti', role: 'supervisor' });
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
