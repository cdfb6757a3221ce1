import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, type ReactElement } from 'react';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import type { ShipToAddress } from '#shared/customers/ship-to.ts';
import type { TypedAddress } from './customer-form.ts';
import { useCustomerWords } from './use-customer-words.ts';

type ShipToListProps = {
  readonly addresses: readonly TypedAddress[];
  readonly problem: string | null;
  readonly onChange: (addresses: readonly TypedAddress[]) => void;
};

const lengths = { code: 20, name: 60, address: 200, city: 60, phone: 40 } as const;

/** The places that goods of a customer are brought to. */
export function ShipToList({ addresses, problem, onChange }: ShipToListProps): ReactElement {
  const { shipTo: words } = useCustomerWords();
  const list = useRef<HTMLDivElement>(null);
  const put = (index: number, field: keyof ShipToAddress) => (text: string) =>
    onChange(addresses.map((address, at) => (at === index ? { ...address, [field]: text } : address)));
  const add = () => {
    onChange([...addresses, emptyAddress(freeCode(addresses))]);
    requestAnimationFrame(() => {
      [...(list.current?.querySelectorAll<HTMLElement>('[data-first]') ?? [])].at(-1)?.querySelector('input')?.focus();
    });
  };
  const field = (index: number, address: ShipToAddress, name: keyof ShipToAddress) => (
    <LabelledField
      label={words[name]}
      value={address[name]}
      maxLength={lengths[name]}
      onChange={put(index, name)}
      {...(name === 'code' && isAtFault(addresses, index) ? { error: problem } : {})}
    />
  );
  return (
    <Box ref={list} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {addresses.length === 0 && <Box sx={{ color: 'text.secondary', fontSize: '.8125rem' }}>{words.none}</Box>}
      {addresses.map((address, index) => (
        <Box
          key={address.key}
          role="group"
          aria-label={`${words.code} ${address.code}`}
          sx={{
            display: 'grid',
            gridTemplateColumns: '92px minmax(0, 1fr) 120px',
            gap: 2,
            pb: 2,
            borderBottom: '1px solid var(--app-border)',
          }}
        >
          <Box>{field(index, address, 'code')}</Box>
          <Box data-first>{field(index, address, 'name')}</Box>
          <Box sx={{ display: 'flex', alignItems: 'flex-start', justifyContent: 'flex-end', pt: '18px' }}>
            <Button
              size="small"
              aria-label={words.removeOf(address.code)}
              onClick={() => onChange(addresses.filter((_, at) => at !== index))}
            >
              {words.remove}
            </Button>
          </Box>
          <Box sx={{ gridColumn: '1 / 3' }}>{field(index, address, 'address')}</Box>
          <Box />
          <Box sx={{ gridColumn: '1 / 3', display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
            {field(index, address, 'city')}
            {field(index, address, 'phone')}
          </Box>
        </Box>
      ))}
      <Box>
        <Button variant="outlined" size="small" onClick={add}>
          {words.add}
        </Button>
      </Box>
    </Box>
  );
}

function emptyAddress(code: string): TypedAddress {
  return { key: crypto.randomUUID(), code, name: '', address: '', city: '', phone: '' };
}

function isAtFault(addresses: readonly ShipToAddress[], index: number): boolean {
  const code = addresses[index]?.code.trim() ?? '';
  return code === '' || addresses.some((other, at) => at !== index && other.code.trim() === code);
}

/** 1, 2, 3 …: the first that no address has. */
function freeCode(addresses: readonly ShipToAddress[]): string {
  let number = 1;
  while (addresses.some((address) => address.code === String(number))) number += 1;
  return String(number);
}
