import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState, type ReactElement } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useFocusGivenBack } from '#renderer/components/use-focus-given-back.ts';
import { LabelledField } from '#renderer/features/entry/LabelledField.tsx';
import { usePlanningWords } from '#renderer/features/planning/use-planning-words.ts';

const SHORTEST_REASON = 3;

type AcceptPolicyProps = {
  readonly policyName: string;
  readonly changedOrders: string;
  readonly busy: boolean;
  /** Why it was refused, or null. */
  readonly refusal: string | null;
  readonly needsSupervisor: boolean;
  readonly onAccept: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why, in the place where it was decided: promises to customers change and cannot be changed back. */
export function AcceptPolicy(props: AcceptPolicyProps): ReactElement {
  const words = usePlanningWords();
  const id = useId();
  const { reasons } = words.backorders;
  const [kind, setKind] = useState(0);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useFocusGivenBack();
  const isOther = kind === reasons.length - 1;
  const accept = () => {
    if (isOther && text.trim().length < SHORTEST_REASON) return setProblem(words.backorders.reasonShort);
    const reason = [isOther ? '' : reasons[kind], text.trim()].filter((part) => part !== '').join(': ');
    return props.onAccept(reason);
  };
  useCommands('layer.dialog', {
    'panel.post': { enabled: !props.busy, label: words.backorders.confirm, run: accept },
    'panel.close': { label: words.backorders.keep, run: props.onClose },
  });
  return (
    <Box
      role="region"
      aria-labelledby={`${id}-title`}
      sx={{
        flex: 'none',
        p: 2,
        backgroundColor: 'var(--app-paper)',
        border: '1px solid var(--app-borderStrong)',
        borderLeft: '4px solid var(--app-partial-solid)',
        borderRadius: 1,
      }}
    >
      <Box component="h2" id={`${id}-title`} sx={{ m: 0, fontSize: '.9375rem', fontWeight: 600 }}>
        {words.backorders.acceptTitle(props.policyName)}
      </Box>
      <Box sx={{ fontSize: '.8125rem', mb: 1 }}>
        {words.backorders.acceptText(props.changedOrders)}{' '}
        {props.needsSupervisor && <b>{words.backorders.needsSupervisor}</b>}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
        <Box
          role="radiogroup"
          aria-label={words.backorders.reasonKind}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(2, auto)',
            columnGap: 4,
            rowGap: 0.5,
            fontSize: '.8125rem',
          }}
        >
          {reasons.map((reason, index) => (
            <Box component="label" key={reason} sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 24 }}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === index}
                autoFocus={index === 0}
                onChange={() => setKind(index)}
                style={{ accentColor: 'var(--app-primary)' }}
              />
              {reason}
            </Box>
          ))}
        </Box>
        <Box sx={{ flex: 1, minWidth: 160 }}>
          <LabelledField
            label={words.backorders.reasonText}
            value={text}
            onChange={(next) => {
              setText(next);
              setProblem(null);
            }}
            error={problem ?? props.refusal}
            hint={isOther ? words.backorders.reasonHint : ''}
            maxLength={150}
          />
        </Box>
        <Box sx={{ display: 'flex', gap: 1, pt: 4.5 }}>
          <Button onClick={props.onClose} aria-keyshortcuts="Escape">
            {words.backorders.keep}
          </Button>
          <Button variant="contained" aria-disabled={props.busy} aria-keyshortcuts="Control+Enter" onClick={accept}>
            {words.backorders.confirm}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
