import { refuse } from '../kernel/result.ts';
import { decideChangeSettings } from '../branch/change-settings.ts';
import { decideVoidNumber } from '../numbering/number-void.ts';
import { toEvent, type DayHandler, type OpenHandler } from './command-handler.ts';
import { nextNumber } from './facts.ts';

export const changeSettings: OpenHandler<'changeSettings'> = (input, { read }) => {
  const settings = read.get('settings', 'branch');
  if (!settings) return refuse({ code: 'not-configured' });
  return toEvent(decideChangeSettings(input, settings), (changed) => ({
    t: 'branch.settingsChanged.v1',
    d: { settings: changed },
  }));
};

export const voidNumber: DayHandler<'voidNumber'> = (input, { read, settings, context }) => {
  const next = nextNumber(read, settings, input.document, context.day);
  return toEvent(decideVoidNumber({ id: input.voidId, reason: input.reason }, next, context), (d) => ({
    t: 'number.voided.v1',
    d,
  }));
};
