import { flowButtonId, type FlowNode, type FlowStage } from '#renderer/components/FlowStrip.tsx';
import { useCommands, type CommandDeed } from '#renderer/commands/use-commands.ts';

/** Alt+Shift+1 to 5: each does what a press on its stage of the strip does. */
export function useFlowCommands(nodes: readonly FlowNode[], nothing: string): void {
  const deed = (stage: FlowStage): CommandDeed | undefined => {
    const node = nodes.find((one) => one.stage === stage);
    if (!node || node.current) return undefined;
    const enabled = node.open !== null || (node.choices ?? []).length > 0;
    return {
      enabled,
      reason: node.hint ?? nothing,
      run: () => {
        const button = document.querySelector<HTMLElement>(`#${flowButtonId(stage)}`);
        // In a narrow window the strip is folded away: the way to a single document stays.
        if (button) button.click();
        else node.open?.();
      },
    };
  };
  useCommands('document', {
    'flow.quotation': deed('quotation'),
    'flow.order': deed('order'),
    'flow.delivery': deed('delivery'),
    'flow.invoice': deed('invoice'),
    'flow.payment': deed('payment'),
  });
}
