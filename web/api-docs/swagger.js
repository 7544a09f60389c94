/** An address's older names stand in the document; to try things out its own name is enough, and half as much is drawn. */
const withoutOlderNames = () => ({
  statePlugins: {
    spec: {
      wrapSelectors: {
        taggedOperations:
          (original) =>
          (...given) =>
            original(...given).map((tag) =>
              tag.update("operations", (operations) =>
                operations.filter((each) => each.getIn(["operation", "deprecated"]) !== true),
              ),
            ),
      },
    },
  },
});

// Only this server is asked, for the document and for what is tried out; nothing is sent to a validator elsewhere.
window.SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#swagger-ui",
  plugins: [withoutOlderNames],
  validatorUrl: null,
  docExpansion: "none",
  persistAuthorization: false,
});
