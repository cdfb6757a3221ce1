import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import NativeSelect from '@mui/material/NativeSelect';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactElement, ReactNode } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import type { MasterDataWords } from '#shared/i18n/master-data-en.ts';
import { FirstPin } from './FirstPin.tsx';
import { branchProblems, taxProfileIds, type BranchForm, type BranchRole, type BranchUser } from './branch-form.ts';

const roles: readonly BranchRole[] = ['clerk', 'supervisor', 'administrator'];

type BranchSetupProps = {
  readonly form: BranchForm;
  readonly onForm: (form: BranchForm) => void;
  /** Shows what is wrong; before the first try a person is left alone. */
  readonly tried: boolean;
  readonly onSave: () => void;
  readonly words: MasterDataWords['branch'];
};

/** Sets up this computer as a branch. It can be saved as it first stands. */
export function BranchSetup({ form, onForm, tried, onSave, words }: BranchSetupProps): ReactElement {
  const problems = tried ? branchProblems(form) : [];
  const errorOf = (field: 'branchName' | 'companyName' | 'branchCode') => {
    const problem = problems.find((candidate) => candidate.field === field);
    if (!problem) return null;
    return problem.code === 'bad-code' ? words.badCode : words.missing;
  };
  const text = (field: 'branchName' | 'companyName' | 'address' | 'phone' | 'taxNumber' | 'bankAccount') => ({
    value: form[field],
    onChange: (value: string) => onForm({ ...form, [field]: value }),
    onEnter: onSave,
  });
  const setUser = (user: BranchUser) =>
    onForm({ ...form, users: form.users.map((other) => (other.id === user.id ? user : other)) });
  const addUser = () => {
    const numbers = form.users.map((user) => Number(/^user-(\d+)$/.exec(user.id)?.[1] ?? 0));
    const user: BranchUser = { id: `user-${Math.max(0, ...numbers) + 1}`, name: '', role: 'clerk' };
    onForm({ ...form, users: [...form.users, user] });
  };

  return (
    <Box
      component="form"
      aria-label={words.title}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, maxWidth: 1120 }}
    >
      <Card>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr', gap: 3 }}>
          <LabelledField
            label={words.code}
            value={form.branchCode}
            onChange={(code) => onForm({ ...form, branchCode: code.toUpperCase() })}
            onEnter={onSave}
            error={errorOf('branchCode')}
            hint={words.codeHint}
            maxLength={8}
            autoFocus
            required
          />
          <LabelledField
            label={words.name}
            {...text('branchName')}
            error={errorOf('branchName')}
            maxLength={60}
            required
          />
        </Box>
        <Field label={words.profile}>
          <RadioGroup
            aria-label={words.profile}
            value={form.taxProfileId}
            onChange={(event) =>
              onForm({ ...form, taxProfileId: taxProfileIds.find((id) => id === event.target.value) ?? 'ID' })
            }
          >
            {taxProfileIds.map((id) => (
              <FormControlLabel key={id} value={id} control={<Radio size="small" />} label={words.profiles[id]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={words.language}>
          <RadioGroup
            row
            aria-label={words.language}
            value={form.language}
            onChange={(event) => onForm({ ...form, language: event.target.value === 'en' ? 'en' : 'id' })}
          >
            <FormControlLabel value="id" control={<Radio size="small" />} label={words.languages.id} />
            <FormControlLabel value="en" control={<Radio size="small" />} label={words.languages.en} />
          </RadioGroup>
        </Field>
        <Field label={words.weekdays}>
          <ToggleButtonGroup
            size="small"
            aria-label={words.weekdays}
            value={form.weekdays}
            onChange={(_event, weekdays: number[]) => onForm({ ...form, weekdays })}
          >
            {words.days.map((day, index) => (
              <ToggleButton key={day} value={index + 1} sx={{ height: 32, px: 3 }}>
                {day}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {problems.some((problem) => problem.field === 'weekdays') && (
            <Box sx={{ fontSize: '.75rem', color: 'error.main' }}>{words.noWeekday}</Box>
          )}
        </Field>
      </Card>
      <Card>
        <LabelledField
          label={words.companyName}
          {...text('companyName')}
          error={errorOf('companyName')}
          maxLength={80}
          required
        />
        <LabelledField label={words.address} {...text('address')} maxLength={200} />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3 }}>
          <LabelledField label={words.phone} {...text('phone')} maxLength={40} />
          <LabelledField label={words.taxNumber} {...text('taxNumber')} maxLength={40} />
        </Box>
        <LabelledField label={words.bankAccount} {...text('bankAccount')} hint={words.bankHint} maxLength={120} />
      </Card>
      <Card wide>
        <Field label={words.users}>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
            {form.users.map((user, index) => (
              <Box
                key={user.id}
                sx={{ display: 'grid', gridTemplateColumns: '1fr 140px 28px', gap: 2, alignItems: 'start' }}
              >
                <LabelledField
                  label={words.userName(index + 1)}
                  value={user.name}
                  onChange={(name) => setUser({ ...user, name })}
                  onEnter={onSave}
                  error={problems.some((p) => p.field === 'user' && p.userId === user.id) ? words.missing : null}
                  maxLength={60}
                />
                <NativeSelect
                  value={user.role}
                  onChange={(event) =>
                    setUser({ ...user, role: roles.find((role) => role === event.target.value) ?? 'clerk' })
                  }
                  inputProps={{ 'aria-label': words.userRole(index + 1) }}
                  sx={{ mt: 5, height: 32 }}
                >
                  {roles.map((role) => (
                    <option key={role} value={role}>
                      {words.roles[role]}
                    </option>
                  ))}
                </NativeSelect>
                <Button
                  aria-label={words.removeUser(user.name)}
                  disabled={form.users.length === 1}
                  onClick={() => onForm({ ...form, users: form.users.filter((other) => other.id !== user.id) })}
                  sx={{ mt: 5, minWidth: 28, px: 0 }}
                >
                  ×
                </Button>
              </Box>
            ))}
          </Box>
          <FirstPin
            form={form}
            onForm={onForm}
            problem={problems.find(({ field }) => field === 'pin') ?? null}
            words={words}
          />
          <Button onClick={addUser} sx={{ alignSelf: 'start' }}>
            + {words.addUser}
          </Button>
        </Field>
      </Card>
    </Box>
  );
}

function Card({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }): ReactElement {
  return (
    <Box
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 4,
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        gridColumn: wide ? '1 / -1' : 'auto',
      }}
    >
      {children}
    </Box>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box sx={{ fontSize: '.75rem', fontWeight: 600, color: 'text.secondary' }}>{label}</Box>
      {children}
    </Box>
  );
}
