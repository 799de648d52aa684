# syntax=docker/dockerfile:1
FROM node:20-bookworm-slim AS build
WORKDIR /app
# better-sqlite3 is compiled where no ready-made module can be fetched.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
# The same base as below: modules compiled here run there.
RUN NODE_ENV=production node node_modules/next/dist/bin/next build \
  && rm -rf .next/cache .next/types .next/diagnostics && mkdir -p public \
  && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 \
  HOST=0.0.0.0 PORT=3000 DATABASE_PATH=/data/digests.db
RUN mkdir /data && chown node:node /data
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/package.json /app/tsconfig.json /app/next.config.mjs /app/env.ts ./
COPY --from=build /app/.next ./.next
COPY --from=build /app/public ./public
COPY --from=build /app/messages ./messages
COPY --from=build /app/db ./db
COPY --from=build /app/lib ./lib
COPY --from=build /app/server ./server
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# exec: the signal to stop reaches node and not a shell.
CMD ["sh", "-c", "[ \"$DATABASE_READONLY\" = 1 ] || node --import tsx lib/cli/main.ts setup; exec node --import tsx server/main.ts"]
