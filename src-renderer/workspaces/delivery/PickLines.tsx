import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement } from 'react';
import type { DeliveryLine } from '#shared/delivery/delivery.ts';
import { formatQuantity } from '#shared/i18n/amount-format.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { Picks } from './pick-list.ts';

type PickLinesProps = {
  readonly lines: readonly DeliveryLine[];
  readonly picks: Picks;
  readonly currentNo: number;
  readonly onChoose: (lineNo: number) => void;
  readonly words: DeliveryWords;
  readonly language: Language;
};

/** The lines of a delivery with what was taken of each. Arrow keys in the quantity field walk through them. */
export function PickLines({ lines, picks, currentNo, onChoose, words, language }: PickLinesProps): ReactElement {
  return (
    <Box
      component="ol"
      aria-label={words.pick.lines}
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        overflow: 'auto',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {lines.map((line) => {
        const pick = picks.get(line.lineNo);
        const write = (amount: DeliveryLine['picked']) => formatQuantity(amount, line.quantityDigits, language);
        const isCurrent = line.lineNo === currentNo;
        const isShort = pick !== undefined && pick.picked < line.requested;
        return (
          <Box component="li" key={line.lineNo} sx={{ borderBottom: 1, borderColor: 'divider' }}>
            <ButtonBase
              aria-current={isCurrent ? 'step' : undefined}
              aria-label={`${line.productCode} ${line.name}`}
              onClick={() => onChoose(line.lineNo)}
              sx={{
                width: '100%',
                minHeight: 48,
                px: 3,
                py: 1.5,
                display: 'grid',
                gridTemplateColumns: '1fr auto',
                columnGap: 3,
                textAlign: 'left',
                borderLeft: 3,
                borderColor: isCurrent ? 'primary.main' : 'transparent',
                bgcolor: isCurrent ? 'var(--app-rowSel)' : 'transparent',
              }}
            >
              <Box sx={{ minWidth: 0 }}>
                <Box
                  sx={{
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: 'nowrap',
                    fontWeight: isCurrent ? 600 : 400,
                  }}
                >
                  {line.name}
                </Box>
                <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>
                  {line.productCode}
                  {pick?.shortReason ? ` · ${words.shortReasons[pick.shortReason]}` : ''}
                </Box>
              </Box>
              <Box sx={{ textAlign: 'right' }}>
                <Box sx={{ fontWeight: 600, color: isShort ? 'warning.main' : 'text.primary' }}>
                  {pick ? `${write(pick.picked)} / ${write(line.requested)}` : write(line.requested)} {line.unit}
                </Box>
                <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>
                  {pick ? words.pick.picked : words.pick.open}
                </Box>
              </Box>
            </ButtonBase>
          </Box>
        );
      })}
    </Box>
  );
}
