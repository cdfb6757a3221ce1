import { useEffect, useState } from 'react';
import { askMain } from '#renderer/stores/main-calls.ts';
import { useSession } from '#renderer/stores/session-store.ts';
import type { PeopleList } from '#shared/contract/contract.ts';

export type Person = PeopleList['people'][number];

/** People as main knows them; asked again whenever somebody comes, leaves or gets a PIN. Null until main answers. */
export function usePeople(): readonly Person[] | null {
  const session = useSession();
  const [people, setPeople] = useState<readonly Person[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    askMain('people.list', {}).then(
      (list) => {
        if (isWanted) setPeople(list.people);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [session]);
  return people;
}
