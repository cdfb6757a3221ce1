import { useMemo } from 'react';
import { activeCommands, useKeyState, type Key } from '#renderer/stores/key-bindings.ts';
import { commandIds, entryOf, type CommandId, type Section } from './catalogue.ts';
import { useCommandWords } from './use-commands.ts';

/** A command as menu, palette and sheet show it. */
export type ListedCommand = {
  readonly id: CommandId;
  readonly section: Section;
  readonly key: Key | null;
  readonly label: string;
  /** `elsewhere`: the screen that is shown has no use for it. */
  readonly standing: 'ready' | 'blocked' | 'elsewhere';
  /** Why it is blocked; empty otherwise. */
  readonly reason: string;
  readonly isGlobal: boolean;
  readonly run: () => void;
};

/** Every command of the catalogue in its order, with what it does now. */
export function useListedCommands(): readonly ListedCommand[] {
  const scopes = useKeyState((state) => state.scopes);
  const labels = useCommandWords();
  return useMemo(() => {
    const given = new Map(activeCommands(scopes).map((command) => [command.id, command]));
    return commandIds.map((id) => {
      const { section, key, isGlobal = false } = entryOf(id);
      const active = given.get(id);
      const base = { id, section, key, isGlobal };
      if (!active) return { ...base, label: labels[id], standing: 'elsewhere', reason: '', run: () => undefined };
      const standing = active.enabled ? 'ready' : 'blocked';
      return { ...base, label: active.label, standing, reason: active.reason ?? '', run: active.run };
    });
  }, [scopes, labels]);
}
