import { useLayoutEffect, useRef } from 'react';
import { commandsEn } from '#shared/i18n/commands-en.ts';
import { commandsId } from '#shared/i18n/commands-id.ts';
import { nextScopeOrder, openScope, type ActiveCommand } from '#renderer/stores/key-bindings.ts';
import { useWords } from '#renderer/stores/preferences-store.ts';
import { entryOf, type CommandId, type CommandIn } from './catalogue.ts';
import type { Context } from './contexts.ts';

const words = { id: commandsId, en: commandsEn };

/** What a screen does with a command now. */
export type CommandDeed = {
  /** Absent: it can be given. */
  readonly enabled?: boolean;
  /** Why it cannot be given now; every command that may be dim has one. */
  readonly reason?: string | undefined;
  /** What it is called here, where that is more than the catalogue's words: "Buat surat jalan". */
  readonly label?: string;
  readonly run: () => void;
};

/** What a command is called in the language in use. */
export function useCommandWords(): Readonly<Record<CommandId, string>> {
  return useWords(words);
}

/**
 * Says what commands of the catalogue do while this component is on the screen; keys, menu, palette, bar and
 * help follow. Of two screens that take one command the one that came later counts; a `layer…` comes before
 * any screen, and the frame last. A command left out (or undefined) is not given here.
 *
 * `useCommands('document', { 'document.next': { ...next }, print: { run: print } })`
 */
export function useCommands<C extends Context>(
  context: C,
  deeds: { readonly [Id in CommandIn<C>]?: CommandDeed | undefined },
): void {
  const labels = useCommandWords();
  const given = Object.entries(deeds) as readonly (readonly [CommandId, CommandDeed | undefined])[];
  const commands = given.flatMap(([id, deed]) => (deed ? [activeCommand(id, deed, labels[id])] : []));
  const latest = useRef(commands);
  // Before it is painted: a key that follows what the screen shows must find what it offers.
  useLayoutEffect(() => {
    latest.current = commands;
  });
  // Only what can be seen: a new closure on every keystroke must not draw the bar again.
  const visible = JSON.stringify(commands.map(({ id, label, enabled, reason }) => [id, label, enabled, reason]));
  const order = useRef(0);
  useLayoutEffect(() => {
    order.current = nextScopeOrder();
  }, [context]);
  useLayoutEffect(() => {
    const stable = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find((candidate) => candidate.id === command.id)?.run(),
    }));
    return openScope({ name: context, order: order.current, commands: stable });
  }, [context, visible]);
}

function activeCommand(id: CommandId, deed: CommandDeed, label: string): ActiveCommand {
  return {
    id,
    key: entryOf(id).key,
    label: deed.label ?? label,
    enabled: deed.enabled ?? true,
    ...(deed.reason === undefined ? {} : { reason: deed.reason }),
    run: deed.run,
  };
}
