import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import type { Words } from '#shared/i18n/en.ts';
import { useFormat } from '#renderer/components/format-context.ts';
import { announce } from '#renderer/stores/notice-store.ts';
import { useSessionState, type Standing } from '#renderer/stores/session-store.ts';
import { useInterruptedCommands } from './use-interrupted-commands.ts';

/** What stands between the person and posting, as long as it does: nothing is shown when all is well. */
export function StandingBar(): ReactElement {
  const standing = useSessionState((state) => state.standing);
  const { words, count } = useFormat();
  const message = describe(standing, words, count);
  const title = message?.title ?? '';
  const isQuiet = standing.phase === 'starting';
  useEffect(() => {
    if (title !== '' && !isQuiet) announce(title);
  }, [title, isQuiet]);
  return (
    <>
      {message && (
        <Bar tone={message.tone} title={message.title} text={message.text}>
          {standing.phase === 'rebuilding' && (
            <LinearProgress
              variant="determinate"
              aria-label={message.title}
              value={standing.total === 0 ? 100 : Math.round((100 * standing.done) / standing.total)}
              sx={{ width: 160 }}
            />
          )}
        </Bar>
      )}
      <InterruptedBar />
    </>
  );
}

function InterruptedBar(): ReactElement | null {
  const { words } = useFormat();
  const { commands, postAgain, discard } = useInterruptedCommands();
  if (commands.length === 0) return null;
  return (
    <Bar tone="partial" title={words.frame.pending(commands.length)} text="">
      <Button variant="contained" onClick={postAgain}>
        {words.frame.postAgain}
      </Button>
      <Button variant="outlined" onClick={discard}>
        {words.frame.discard}
      </Button>
    </Bar>
  );
}

type BarProps = {
  readonly tone: 'open' | 'partial' | 'blocked';
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
};

function Bar({ tone, title, text, children }: BarProps): ReactElement {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        minHeight: 36,
        px: 3,
        fontSize: '.8125rem',
        color: `var(--app-${tone}-fg)`,
        backgroundColor: `var(--app-${tone}-tint)`,
        borderBottom: '1px solid var(--app-border)',
      }}
    >
      <Box component="strong" sx={{ fontWeight: 600 }}>
        {title}
      </Box>
      <span>{text}</span>
      {children}
    </Box>
  );
}

type Message = Pick<BarProps, 'tone' | 'title' | 'text'>;

function describe(standing: Standing, words: Words, count: (value: number) => string): Message | null {
  switch (standing.phase) {
    case 'starting':
      return { tone: 'open', title: words.frame.starting, text: '' };
    case 'rebuilding':
      return {
        tone: 'open',
        title: words.frame.rebuilding(count(standing.done), count(standing.total)),
        text: words.frame.rebuildingHint,
      };
    case 'unreachable':
      return {
        tone: 'blocked',
        title: words.frame.unreachable,
        text: standing.detail === 'wrong token' ? words.frame.startedAgainHint : words.frame.unreachableHint,
      };
    case 'stopped': {
      const reasons: Readonly<Record<string, string>> = words.frame.stopReasons;
      const text = reasons[standing.reason] ?? `${words.frame.stopReasons.other} (${standing.reason})`;
      return { tone: 'blocked', title: words.frame.stopped, text };
    }
    case 'ready':
      return null;
    default:
      return standing satisfies never;
  }
}
