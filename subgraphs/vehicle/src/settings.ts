import { fileSettings } from '@autograph/files';
import { dataDirSetting, type Environment, whole } from '@autograph/service/process';
import { z } from 'zod';

/** The settings of the vehicle service. */
export function vehicleSettings(environment: Environment) {
  return {
    ...fileSettings,
    FILES_DIR: dataDirSetting(fileSettings.FILES_DIR, 'files'),
    FILES_TTL: whole(10, 2_592_000, 'seconds')
      .default(86_400)
      .describe('Time after which a file that no vehicle refers to is removed, in seconds.'),
    DRAWN_PHOTOS: z
      .enum(['on', 'off'], { error: 'must be on or off' })
      .default(environment.NODE_ENV === 'production' ? 'off' : 'on')
      .describe(
        'Whether photos of vehicles may be pictures that the graph draws, as those of the demo data. Default: on in development, off in production.',
      ),
  };
}
