import { createContext } from 'react';
import { FacetsDocument, type PictureFragment, ShowroomDocument } from '../data/__generated__/showroom.ts';
import { filterOf, pageOf, type StockSearch } from './search.ts';

/** What the first page shows before anyone looks for something. */
export const CARS: StockSearch = { tipo: ['CAR'] };

/** How many cards the first page has. One vehicle more is shown large. */
export const SHOWN = 8;

/** What the first page asks for. The server writes the answers into the page, in this order, where the stock is public. */
export const FIRST_QUERIES = [
  { query: ShowroomDocument, variables: pageOf(CARS, SHOWN + 1) },
  { query: FacetsDocument, variables: { filter: filterOf(CARS) } },
] as const;

/** Photos for the places of vehicles that are on their way. The page that the build draws beforehand has some. */
export const PlacePhotos = createContext<readonly (PictureFragment | undefined)[]>([]);
