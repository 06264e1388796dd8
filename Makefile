# The commands of the documents of the REST services. Each calls one of ours: docs/rest.md has them side by side.

GRAPH_URL ?= http://localhost:$(or $(PORT),4000)
KEYCLOAK_URL ?= http://127.0.0.1:$(or $(KEYCLOAK_PORT),8080)

.PHONY: help keycloak keycloak-setup keycloak-secret keycloak-validate keycloak-quickstart test-rate-limiting docs status \
	logs restart

help: ## List these commands.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1: \2/p' $(firstword $(MAKEFILE_LIST))

keycloak: ## Start a Keycloak with the realm in the background. `npm run background -- stop keycloak` stops it.
	@npm run --silent background -- start keycloak

keycloak-setup: ## Import the realm, if the Keycloak of this machine does not have it.
	@npm run --silent keycloak:setup

keycloak-secret: ## Print the secret of the client.
	@npm run --silent keycloak:secret

keycloak-validate: ## Check the realm file, the discovery document, the keys and a log-in at KEYCLOAK_URL.
	@npm run --silent keycloak:validate -- --url $(KEYCLOAK_URL)

keycloak-quickstart: ## Do these four, one after the other.
	@$(MAKE) --no-print-directory keycloak
	@$(MAKE) --no-print-directory keycloak-setup
	@$(MAKE) --no-print-directory keycloak-secret
	@$(MAKE) --no-print-directory keycloak-validate

test-rate-limiting: ## Send requests to GRAPH_URL until a limit refuses them, and print the headers of the limit.
	@npm run --silent rate-limits:try -- --url $(GRAPH_URL)

docs: ## Print the addresses of the documents of a running graph.
	@printf '%s\n' \
		'Swagger UI    $(GRAPH_URL)/api/docs' \
		'OpenAPI       $(GRAPH_URL)/api/openapi/vehicles.json (also sales, auth, customers, workshop)' \
		'Developers    $(GRAPH_URL)/developers' \
		'Explorer      $(GRAPH_URL)/explorer' \
		'REST guide    docs/rest.md' \
		'GraphQL guide docs/guide.md'

status: ## Say which parts of the graph at GRAPH_URL answer.
	@npm run --silent status -- --url $(GRAPH_URL)

logs: ## Follow the log of the graph that `make restart` started. Ctrl-C ends it.
	@npm run --silent background -- logs graph --follow

restart: ## Start the graph in the background. If it runs there, stop it first.
	@npm run --silent background -- restart graph
