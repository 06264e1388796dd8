/** The token to set a new password with, for the address of the account. */
export interface PasswordResetMessage {
  readonly kind: 'password-reset';
  readonly email: string;
  readonly token: string;
  readonly minutes: number;
}

/** For the former address of an account: another one has taken its place. */
export interface AddressChangedMessage {
  readonly kind: 'address-changed';
  readonly email: string;
}

export type Message = PasswordResetMessage | AddressChangedMessage;

/** How a message reaches the person. */
export interface MessageDelivery {
  deliver(message: Message): Promise<void>;
}
