// Only this server is asked, for the document and for what is tried out; nothing is sent to a validator elsewhere.
window.SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#swagger-ui",
  validatorUrl: null,
  docExpansion: "none",
  persistAuthorization: false,
});
