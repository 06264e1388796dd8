/** Settings of a graph over the Keycloak that `TEST_KEYCLOAK_URL` names; none where it names none. `.ci/keycloak` starts one. */
export function keycloakSettings(): Readonly<Record<string, string>> {
  const { TEST_KEYCLOAK_URL, TEST_KEYCLOAK_CLIENT_SECRET } = process.env;
  return TEST_KEYCLOAK_URL && TEST_KEYCLOAK_CLIENT_SECRET
    ? { KEYCLOAK_URL: TEST_KEYCLOAK_URL, KEYCLOAK_CLIENT_SECRET: TEST_KEYCLOAK_CLIENT_SECRET }
    : {};
}
