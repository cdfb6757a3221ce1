import { useEffect, useMemo, useState } from 'react';
import { readPreference, writePreference } from '#renderer/drafts/preferences.ts';
import { useSession } from '#renderer/stores/session-store.ts';
import {
  parseViews,
  plainSettings,
  sameSettings,
  type KeptViews,
  type ListView,
  type ViewSettings,
} from './list-view.ts';

export type ListViews = {
  /** Those of the program, and behind them a person's own. */
  readonly views: readonly ListView[];
  readonly current: ListView;
  /** True where the current view is a person's own, which can be renamed and deleted. */
  readonly isOwn: boolean;
  /** The current view with what was changed in it and not saved. */
  readonly settings: ViewSettings;
  readonly isChanged: boolean;
  readonly choose: (id: string) => void;
  readonly change: (settings: ViewSettings) => void;
  readonly reset: () => void;
  readonly saveAs: (name: string) => void;
  /** Saves what was changed, and the name, of an own view. */
  readonly update: (name: string) => void;
  /** Deletes the current own view. Returns how to bring it back. */
  readonly remove: () => () => void;
};

/** The views of one list, kept for each person on this computer. Undefined until they are read. */
export function useListViews(listId: string, builtIn: readonly ListView[]): ListViews | undefined {
  const userId = useSession()?.user.id ?? '';
  const key = `views.${listId}.${userId}`;
  const [read, setRead] = useState<{ readonly key: string; readonly kept: KeptViews } | null>(null);
  const [first] = builtIn;

  useEffect(() => {
    const begin: KeptViews = { own: [], current: first?.id ?? '' };
    readPreference(key).then(
      (json) => setRead({ key, kept: parseViews(json) ?? begin }),
      () => setRead({ key, kept: begin }),
    );
  }, [key, first?.id]);

  return useMemo(() => {
    if (read?.key !== key || !first) return undefined;
    const { kept } = read;
    const views = [...builtIn, ...kept.own];
    const current = views.find((view) => view.id === kept.current) ?? first;
    const isOwn = kept.own.some((view) => view.id === current.id);
    const keep = (next: KeptViews) => {
      setRead({ key, kept: next });
      void writePreference(key, JSON.stringify(next));
    };
    const settings = kept.changed ?? current.settings;
    return {
      views,
      current,
      isOwn,
      settings,
      isChanged: kept.changed !== undefined && !sameSettings(kept.changed, current.settings),
      choose: (id) => keep({ own: kept.own, current: id }),
      change: (changed) => keep({ ...kept, current: current.id, changed }),
      reset: () => keep({ own: kept.own, current: current.id }),
      saveAs: (name) => {
        const view = { id: crypto.randomUUID(), name, settings };
        keep({ own: [...kept.own, view], current: view.id });
      },
      update: (name) => {
        const own = kept.own.map((view) => (view.id === current.id ? { ...view, name, settings } : view));
        keep({ own, current: current.id });
      },
      remove: () => {
        keep({ own: kept.own.filter((view) => view.id !== current.id), current: first.id });
        return () => keep(kept);
      },
    } satisfies ListViews;
  }, [read, key, first, builtIn]);
}

/** A view that the program brings along. */
export function builtInView(id: string, name: string, settings: Partial<ViewSettings>): ListView {
  return { id, name, settings: { ...plainSettings, ...settings } };
}
