# One image for the gateway and every service; docker-compose.yml says which of them a container runs.
FROM node:24.21.0-trixie-slim AS base
ENV NODE_ENV=production
WORKDIR /app

# What an install depends on and nothing else, so that a change of code does not install again.
FROM base AS manifests
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc ! -path './patches/*' -delete

FROM base AS dependencies
COPY --from=manifests /app ./
# The image has Node; the binaries that the optional dependencies bring stay out. The other optional ones are needed
# (password hashing is a prebuilt binary), so that the install cannot simply omit them all.
RUN npm ci --omit=dev --no-update-notifier \
  && rm -rf node_modules/node-linux-* node_modules/node-win-* node_modules/.bin/node \
  && npm cache clean --force

# The web client, which needs its tools once.
FROM base AS web
COPY --from=manifests /app ./
RUN NODE_ENV=development npm ci --no-update-notifier
COPY . .
RUN npm run web:build

FROM base
# Owned by root and only read: a service writes nothing to its file system, but for files on a volume.
COPY --from=dependencies /app ./
COPY . .
COPY --from=web /app/web/dist ./web/dist
RUN mkdir /data && chown node:node /data
# The user node, by its numbers: Kubernetes cannot see that a name is not root.
USER 1000:1000
EXPOSE 4000 8000 8001 8002 8003
CMD ["node", "gateway/src/main.ts"]
