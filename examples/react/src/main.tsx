import './app.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { client, isLoggedIn, logOut, onSession } from './client.ts';
import { LogIn } from './log-in.tsx';
import { Purchases, Shop } from './shop.tsx';

function App() {
  const loggedIn = useSyncExternalStore(onSession, isLoggedIn);
  return (
    <ApolloProvider client={client}>
      <header>
        <h1>Autograph Motors</h1>
        {loggedIn && (
          <button type="button" className="quiet" onClick={() => void logOut()}>
            Log out
          </button>
        )}
      </header>
      <main>
        {loggedIn ? (
          <>
            <Purchases />
            <Shop />
          </>
        ) : (
          <LogIn />
        )}
      </main>
    </ApolloProvider>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
