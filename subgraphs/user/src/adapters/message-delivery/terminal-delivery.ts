import type { Message, MessageDelivery } from '../../ports/message-delivery.ts';

/** Writes messages where anyone who runs the graph reads them: for evaluation and development, never for production. */
export function terminalDelivery(
  write: (line: string) => void = console.log,
  isTerminal = process.stdout.isTTY === true,
): MessageDelivery {
  return { deliver: async (message) => write(lineOf(message, isTerminal)) };
}

function lineOf(message: Message, isTerminal: boolean): string {
  // The former address is left out: the line may stay in a file, and shows as much without it.
  if (message.kind === 'address-changed')
    return 'The former e-mail address of an account gets a notice of the change.';
  const { email, token, minutes } = message;
  // In a file, the address would outlive the erasure of its owner.
  return `Password reset for ${isTerminal ? email : 'an account'}, valid for ${minutes} minutes: ${token}`;
}
