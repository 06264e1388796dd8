import type { Connection } from 'mongoose';
import type { PoolUse } from '../process/pool-metrics.ts';

/**
 * Follows the connection pools of a MongoDB client, all of its servers together, by the driver's own events. Call it before the
 * client connects. Returns a function that answers their use now.
 */
export function poolUse(client: ReturnType<Connection['getClient']>): () => PoolUse {
  // A connection that could not be made is closed too.
  const open = new Set<string>();
  let [inUse, waiting] = [0, 0];
  client.on('connectionReady', ({ address, connectionId }) => {
    open.add(`${address} ${connectionId}`);
  });
  client.on('connectionClosed', ({ address, connectionId }) => {
    open.delete(`${address} ${connectionId}`);
  });
  client.on('connectionCheckOutStarted', () => {
    waiting += 1;
  });
  client.on('connectionCheckOutFailed', () => {
    waiting -= 1;
  });
  client.on('connectionCheckedOut', () => {
    waiting -= 1;
    inUse += 1;
  });
  client.on('connectionCheckedIn', () => {
    inUse -= 1;
  });
  return () => ({ inUse, available: Math.max(0, open.size - inUse), waiting });
}
