# syntax=docker/dockerfile:1

FROM node:20-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node src/server/main.mjs --build-admin \
 && rm -rf .next/cache \
 && npm prune --omit=dev --no-save

FROM base AS run
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data
COPY --from=build --chown=node:node /app /app
# A new volume takes the owner of the folder it is put on.
RUN mkdir -p /data/media /data/private /data/keys \
 && chmod 0700 /data/private /data/keys \
 && chown -R node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: signals must reach the server itself.
CMD ["node", "--conditions=production", "src/server/main.mjs"]
