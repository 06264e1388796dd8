import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { apollo } from './data/apollo.ts';
import { keepFirstAnswers } from './data/first-answers.ts';
import { activate, preferredLocale } from './language/i18n.ts';
import { Layout } from './shell/layout.tsx';
import { measureWhenIdle } from './shell/measuring.ts';
import { watchForMissingParts } from './shell/new-release.ts';

watchForMissingParts();
keepFirstAnswers();
await activate(preferredLocale());

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <ApolloProvider client={apollo}>
        <Layout />
      </ApolloProvider>
    </StrictMode>,
  );
}
measureWhenIdle();
