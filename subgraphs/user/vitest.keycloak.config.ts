import { defineConfig, mergeConfig } from 'vitest/config';
import service from '../../vitest.config.ts';

/** The suite that needs a real Keycloak: it fails where there is none, and is not part of `npm test`. */
export default mergeConfig(service, defineConfig({ test: { include: ['test/**/*.keycloak.ts'] } }));
