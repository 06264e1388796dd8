import type { Connection } from 'mongoose';

/** For how long a removal is noted, in milliseconds. */
export const REMOVALS_KEPT = 60 * 60 * 1_000;

interface Removal {
  /** The time, so that the ids sort by it, and the vehicle. */
  readonly _id: string;
  readonly vehicleId: string;
}

/** Which vehicles were removed lately. Nothing is left of a vehicle itself that is removed, by which others could see that it is gone. */
export interface VehicleRemovals {
  /** Notes that a vehicle is about to be removed, before it is: a note about one that is still there means nothing. */
  note(vehicleId: string): Promise<void>;
  /** The vehicles noted at this time or later. */
  since(time: number): Promise<readonly string[]>;
}

/** The removals of the vehicles of a connection. */
export function vehicleRemovals(connection: Connection, now: () => number = Date.now): VehicleRemovals {
  const removals = connection.collection<Removal>('vehicle_removals');
  return {
    note: async (vehicleId) => {
      const at = now();
      await removals.insertOne({ _id: `${idAt(at)}-${vehicleId}`, vehicleId });
      await removals.deleteMany({ _id: { $lt: idAt(at - REMOVALS_KEPT) } });
    },
    since: async (time) => {
      const found = await removals
        .find({ _id: { $gte: idAt(time) } }, { projection: { _id: 0, vehicleId: 1 } })
        .toArray();
      return found.map(({ vehicleId }) => vehicleId);
    },
  };
}

/** The beginning of the ids of a time. */
function idAt(time: number): string {
  return Math.max(0, time).toString().padStart(15, '0');
}
