import type { CommandInput } from '#shared/contract/contract.ts';
import type { DeliveryRow } from '#shared/delivery/delivery.ts';
import type { DeliveryWords } from '#shared/i18n/delivery-en.ts';
import { quantity } from '#shared/money/money.ts';

/** A line that is not loaded as it was picked, as typed. */
export type TypedLoad = { readonly loaded: string; readonly reason: string };

/** Loading as it is typed. */
export type LoadForm = {
  readonly vehicle: string;
  readonly driver: string;
  readonly seal: string;
  readonly drop: string;
  /** null: everything is loaded. */
  readonly lines: ReadonlyMap<number, TypedLoad> | null;
};

export type LoadInput = Omit<CommandInput<'loadDelivery'>, 'deliveryId'>;
type Read = (text: string, digits: number) => number | null;

export function loadFormOf({ vehicle, driver, seal, drop }: DeliveryRow): LoadForm {
  return { vehicle, driver, seal: seal ?? '', drop: drop === undefined ? '' : String(drop), lines: null };
}

/** The loading as it is given to main, or what is wrong with it in words. */
export function readLoadForm(
  form: LoadForm,
  delivery: DeliveryRow,
  read: Read,
  words: DeliveryWords,
): { readonly input: LoadInput } | { readonly problem: string } {
  const own = words.load;
  const drop = form.drop.trim() === '' ? null : read(form.drop, 0);
  if (form.drop.trim() !== '' && (drop === null || drop < 1 || drop > 99)) return { problem: own.dropInvalid };
  const loaded: NonNullable<LoadInput['loaded']> = [];
  for (const [lineNo, typed] of form.lines ?? []) {
    const line = delivery.lines.find((candidate) => candidate.lineNo === lineNo);
    if (!line) continue;
    const amount = read(typed.loaded, line.quantityDigits);
    if (amount === null || amount > line.picked) return { problem: own.notANumber };
    if (amount === line.picked) continue;
    if (typed.reason.trim() === '') return { problem: own.needsReason };
    loaded.push({ lineNo, loaded: quantity(amount), reason: typed.reason.trim() });
  }
  const seal = form.seal.trim();
  return {
    input: {
      vehicle: form.vehicle.trim(),
      driver: form.driver.trim(),
      ...(seal === '' ? {} : { seal }),
      ...(drop === null ? {} : { drop }),
      ...(loaded.length > 0 ? { loaded } : {}),
    },
  };
}
