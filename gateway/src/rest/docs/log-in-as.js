/**
 * Buttons above Swagger UI that log in as a demo user. Each sends `POST /api/auth/login`, and gives the token to Swagger UI, whose "Try
 * it out" then sends it. Where there are no demo users, there are no buttons.
 */
{
  // The script of the page keeps Swagger UI to itself. This one runs before it, and keeps what it makes.
  const bundle = window.SwaggerUIBundle;
  let ui;
  let token;
  const authorize = () => token && ui.preauthorizeApiKey('bearer', token);
  window.SwaggerUIBundle = Object.assign((config) => {
    // Swagger UI forgets the token where another document is chosen.
    ui = bundle({ ...config, onComplete: authorize });
    return ui;
  }, bundle);

  const logIn = async ({ username, password }) => {
    const answer = await fetch('/api/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const { access_token, expires_in, message } = await answer.json();
    if (!answer.ok) throw new Error(message);
    token = access_token;
    authorize();
    return Math.round(expires_in / 60);
  };

  const show = (users) => {
    const bar = document.createElement('section');
    bar.className = 'log-in-as';
    bar.setAttribute('aria-label', 'Log in as');
    bar.append('Log in as');
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    for (const user of users) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `${user.username} (${user.role})`;
      button.addEventListener('click', async () => {
        status.textContent = 'Logging in …';
        try {
          const minutes = await logIn(user);
          status.textContent = `Logged in as ${user.username}, for ${minutes} minutes.`;
        } catch (error) {
          status.textContent = `Could not log in: ${error.message}`;
        }
      });
      bar.append(button);
    }
    bar.append(status);
    document.body.prepend(bar);
  };

  fetch('/developers/demo-users')
    .then((answer) => answer.json())
    .then((users) => users.length > 0 && show(users));
}
