import { onHandByBatch } from '../../stock/batch.ts';
import { issuedTwice } from '../../stock/serial-numbers.ts';
import { quarantined, type BalanceRow } from '../../stock/stock.ts';
import { openRequirements } from '../../sales-order/sales-order.ts';
import type { TableReader } from '../table-reader.ts';
import { Findings, sumsBy, writtenRows, type Invariant, type Violation } from './invariant.ts';
import { promisesBroken } from './promise-cover.ts';

/** I1 to I5: stock is its movements, and no promise is made that it cannot keep. */
export const stockInvariants: readonly Invariant[] = [
  {
    id: 'I1',
    says: 'on hand and value are the sums of the movements',
    state: (read) => {
      const findings = new Findings('I1');
      const lines = [...read.all('movements')].flatMap((movement) => movement.lines);
      const quantities = sumsBy(
        lines,
        (line) => line.productCode,
        (line) => line.quantity,
      );
      const values = sumsBy(
        lines,
        (line) => line.productCode,
        (line) => line.value,
      );
      for (const { productCode, onHand, value } of read.all('balances')) {
        findings.equal('on hand = sum of movements', productCode, onHand, quantities.get(productCode) ?? 0);
        findings.equal('value = sum of movement values', productCode, value, values.get(productCode) ?? 0);
      }
      return findings.found;
    },
    step: (step) => {
      if (step.isImport) return [];
      const findings = new Findings('I1');
      const lines = writtenRows(step, 'movements').flatMap((movement) => movement.lines);
      const quantities = sumsBy(
        lines,
        (line) => line.productCode,
        (line) => line.quantity,
      );
      for (const after of writtenRows(step, 'balances')) {
        const before = step.before.get('balances', after.productCode)?.onHand ?? 0;
        const moved = quantities.get(after.productCode) ?? 0;
        findings.equal('on hand moves by its movement', after.productCode, after.onHand - before, moved);
      }
      return findings.found;
    },
  },
  {
    id: 'I2',
    says: 'on hand is not negative unless the product allows it, and nothing on hand is worth nothing',
    state: (read) => [...read.all('balances')].flatMap((balance) => unsoundBalance(read, balance)),
    step: (step) => writtenRows(step, 'balances').flatMap((balance) => unsoundBalance(step.before, balance)),
  },
  {
    id: 'I3',
    says: 'reserved is the sum of open promises',
    state: (read) => {
      const findings = new Findings('I3');
      const open = [...read.all('orders')].flatMap((order) => openRequirements(order));
      const promised = sumsBy(
        open,
        (one) => one.productCode,
        (one) => one.quantity,
      );
      const balances = new Map([...read.all('balances')].map((balance) => [balance.productCode, balance.reserved]));
      for (const productCode of new Set([...balances.keys(), ...promised.keys()])) {
        const reserved = Number(balances.get(productCode) ?? 0);
        findings.equal('reserved = sum of open promises', productCode, reserved, promised.get(productCode) ?? 0);
      }
      return findings.found;
    },
  },
  {
    id: 'I4',
    says: 'what is newly promised leaves every earlier promise covered, unless it rests on replenishment',
    step: (step) => promisesBroken(step),
  },
  {
    id: 'I5',
    says: 'a goods issue moves exactly what its delivery says; no serial number leaves twice; batches are their movements',
    state: (read) => {
      const findings = new Findings('I5');
      for (const serial of issuedTwice(read.all('movements'))) findings.add('leaves once', serial);
      for (const { productCode, batch, onHand } of read.all('batches')) {
        const moved = onHandByBatch(read.all('movements'), productCode).get(batch) ?? 0;
        findings.equal('batch = sum of its movements', `${productCode} ${batch}`, Number(onHand), Number(moved));
      }
      const issues = [...read.all('deliveries')].flatMap((delivery) => issueDiffers(read, delivery.id));
      return [...findings.found, ...issues];
    },
  },
];

function unsoundBalance(read: TableReader, balance: BalanceRow): Violation[] {
  const findings = new Findings('I2');
  const { productCode, onHand, value } = balance;
  const mayBeNegative = read.get('products', productCode)?.negativeStock === true;
  if (onHand < 0 && !mayBeNegative) findings.add('on hand is not negative', productCode, `${onHand}`);
  if (onHand === 0) findings.equal('no quantity, no value', productCode, Number(value), 0);
  findings.atMost('0 ≤ in quarantine', productCode, 0, quarantined(balance));
  findings.atMost('in quarantine ≤ on hand', productCode, quarantined(balance), Math.max(0, onHand));
  return findings.found;
}

function issueDiffers(read: TableReader, deliveryId: string): Violation[] {
  const findings = new Findings('I5');
  const delivery = read.get('deliveries', deliveryId);
  const movement = read.get('movements', deliveryId);
  if (!delivery) return [];
  if (delivery.issuedOn === null) {
    if (movement) findings.add('nothing moves before goods issue', delivery.number);
    return findings.found;
  }
  const picked = sumsBy(
    delivery.lines,
    (line) => line.productCode,
    (line) => line.picked,
  );
  const moved = sumsBy(
    movement?.lines ?? [],
    (line) => line.productCode,
    (line) => -line.quantity,
  );
  for (const code of new Set([...picked.keys(), ...moved.keys()])) {
    findings.equal('issued = picked', `${delivery.number} ${code}`, moved.get(code) ?? 0, picked.get(code) ?? 0);
  }
  return findings.found;
}
