import { ApolloProvider } from '@apollo/client/react';
import { print } from 'graphql';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PictureFragment } from './data/__generated__/showroom.ts';
import { apollo } from './data/apollo.ts';
import { activate, LOCALES } from './language/i18n.ts';
import { Layout } from './shell/layout.tsx';
import { FIRST_QUERIES, PlacePhotos, SHOWN } from './showroom/first-page.ts';

/** The first page before there is data, drawn by the build. `build/first-page.ts` runs this, with no browser around it. */

/** How many cards have a place for a photo: those that a wide screen shows without scrolling. */
const IN_SIGHT = 4;

/** What the server asks for the page, in the words of the page itself. */
export const queries = FIRST_QUERIES.map(({ query, variables }) => ({
  query: print(apollo.cache.transformDocument(query)),
  variables,
}));

/** The first page in each language. `%0.avif320%` stands where the address of a photo belongs: here, of the first vehicle. */
export async function pages(): Promise<Record<string, string>> {
  const photos = Array.from({ length: SHOWN + 1 }, (_, at) =>
    at < IN_SIGHT || at === SHOWN ? photoOf(at) : undefined,
  );
  const drawn: [string, string][] = [];
  for (const locale of LOCALES) {
    await activate(locale);
    drawn.push([
      locale,
      renderToStaticMarkup(
        <PlacePhotos value={photos}>
          <ApolloProvider client={apollo}>
            <Layout />
          </ApolloProvider>
        </PlacePhotos>,
      ),
    ]);
  }
  return Object.fromEntries(drawn);
}

function photoOf(at: number): PictureFragment {
  const url = (name: string): string => `%${at}.${name}%`;
  return {
    id: '',
    status: 'READY',
    placeholder: null,
    alt: null,
    width: null,
    height: null,
    avif320: url('avif320'),
    avif640: url('avif640'),
    avif1280: url('avif1280'),
    webp320: url('webp320'),
    webp640: url('webp640'),
    webp1280: url('webp1280'),
    jpeg640: url('jpeg640'),
    jpeg1280: url('jpeg1280'),
  };
}
