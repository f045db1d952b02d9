FROM node:22-slim AS build
WORKDIR /entente
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
WORKDIR /entente
# The container has its own address; its published ports decide who can reach it.
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build /entente/package.json ./
COPY --from=build /entente/node_modules node_modules
COPY --from=build /entente/dist dist
COPY --from=build /entente/cypher cypher
COPY --from=build /entente/seeds seeds
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD node -e "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
ENTRYPOINT ["node", "dist/server/main.js"]
CMD ["serve"]
