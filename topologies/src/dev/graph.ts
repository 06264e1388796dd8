// The graph as `npm run dev` runs it, behind a door that outlives it.
import { runProcess } from '@autograph/service';
import { readSingleSettings } from '../single/config.ts';
import { startHouse } from '../single/house.ts';

runProcess((signal) => startHouse(readSingleSettings(), { signal }));
