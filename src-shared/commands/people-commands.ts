import { decideChangeRole, decideChangeUser } from '../branch/change-people.ts';
import { ok } from '../kernel/result.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { roleOf } from '../tables/who-may.ts';
import { toEvent, type OpenHandler } from './command-handler.ts';

const changeUser: OpenHandler<'changeUser'> = (input, { read }) =>
  toEvent(decideChangeUser(input, people(read)), (user) => ({ t: 'user.changed.v1', d: { users: [user] } }));

const changeRole: OpenHandler<'changeRole'> = (input, { read }) =>
  toEvent(decideChangeRole(input, people(read)), (role) => ({ t: 'role.changed.v1', d: { roles: [role] } }));

const recordFailedPin: OpenHandler<'recordFailedPin'> = (pin) => ok([{ t: 'pin.failed.v1', d: { pin } }]);

const recordNewPin: OpenHandler<'recordNewPin'> = (pin) => ok([{ t: 'pin.set.v1', d: { pin } }]);

export const peopleHandlers = { changeUser, changeRole, recordFailedPin, recordNewPin };

function people(read: TableReader) {
  return { users: [...read.all('users')], roleOf: (id: string) => roleOf(read, id) };
}
