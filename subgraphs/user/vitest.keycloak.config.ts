import { defineConfig, mergeConfig } from 'vitest/config';
import house from '../../vitest.config.ts';

/** The suite that needs a real Keycloak: it fails where there is none, and is not part of `npm test`. */
export default mergeConfig(house, defineConfig({ test: { include: ['test/**/*.keycloak.ts'] } }));
