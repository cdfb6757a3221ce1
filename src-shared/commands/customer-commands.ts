import { decideChangeCustomer } from '../customers/change-customer.ts';
import { decideCreateCustomer, nextLocalCode } from '../customers/create-customer.ts';
import { refuse } from '../kernel/result.ts';
import { may } from '../tables/who-may.ts';
import { required, toEvent, type OpenHandler, type OpenScope } from './command-handler.ts';

const createCustomer: OpenHandler<'createCustomer'> = (input, scope) => {
  const { read } = scope;
  const settings = read.get('settings', 'branch');
  if (!settings) return refuse({ code: 'not-configured' });
  const { branchCode, language } = settings;
  const facts = {
    ...rightsOf(scope),
    branchCode,
    language,
    isTaken: (code: string) => read.get('customers', code) !== undefined,
    nextCode: () => nextLocalCode(branchCode, codesOf(read)),
  };
  return toEvent(decideCreateCustomer(input, facts), (d) => ({ t: 'customer.created.v1', d }));
};

const changeCustomer: OpenHandler<'changeCustomer'> = ({ customerCode, ...input }, scope) => {
  const customer = required(scope.read.get('customers', customerCode), { code: 'unknown-customer', customerCode });
  if (!customer.ok) return customer;
  const decided = decideChangeCustomer(input, { ...rightsOf(scope), customer: customer.value });
  return toEvent(decided, (d) => ({ t: 'customer.changed.v1', d }));
};

/** Commands on customers. They need no business day: nothing of them is booked. */
export const customerHandlers = { createCustomer, changeCustomer };

function rightsOf({ read, userId, approvedBy }: OpenScope) {
  const profile = read.get('settings', 'branch')?.taxProfileId ?? '';
  return {
    mayGiveCredit: may(read, { userId, approvedBy }, 'customer.credit'),
    priceLists: read.priceLists(),
    hasNpwp: profile.startsWith('ID'),
  };
}

function* codesOf(read: OpenScope['read']): Iterable<string> {
  for (const { code } of read.all('customers')) yield code;
}
