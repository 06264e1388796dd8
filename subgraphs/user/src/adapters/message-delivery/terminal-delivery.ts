import type { Message, MessageDelivery } from '../../ports/message-delivery.ts';

/** Writes messages where anyone who runs the graph reads them: for evaluation and development, never for production. */
export function terminalDelivery(write: (line: string) => void = console.log): MessageDelivery {
  return { deliver: async (message) => write(lineOf(message)) };
}

function lineOf(message: Message): string {
  // The former address is left out: the line may stay in a file, and shows as much without it.
  if (message.kind === 'address-changed')
    return 'The former e-mail address of an account gets a notice of the change.';
  const { email, token, minutes } = message;
  return `Password reset for ${email}, valid for ${minutes} minutes: ${token}`;
}
