// The document as a page to read: every operation under its tag, with its parameters, body and answers.
const list = document.getElementById("operations");
const about = document.getElementById("about");
const find = document.getElementById("find");

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}

function part(title, value) {
  const made = document.createDocumentFragment();
  made.append(element("h4", title), element("pre", JSON.stringify(value, null, 2)));
  return made;
}

function operationOf({ path, method, operation }) {
  const made = element("details", undefined, operation.deprecated ? "deprecated" : undefined);
  const head = element("summary");
  head.append(element("code", method, "method"), element("code", path), ` ${operation.summary}`);
  made.append(head);
  // What nobody opens is not made: the document has hundreds of operations.
  made.addEventListener("toggle", () => fill(made, operation), { once: true });
  return made;
}

function fill(made, { deprecated, security, parameters, requestBody, responses }) {
  if (deprecated) made.append(element("p", "An older name of the same."));
  made.append(element("p", security.length > 0 ? "Needs a token." : "Needs no token."));
  if (parameters.length > 0) made.append(part("Parameters", parameters));
  if (requestBody) made.append(part("Body", requestBody.content));
  made.append(part("Answers", responses));
}

function show({ info, paths }) {
  about.textContent = info.description;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = operations.filter(({ path, method, operation }) => {
    const text = `${method} ${path} ${operation.summary}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  list.replaceChildren();
  for (const tag of new Set(found.map(({ operation }) => operation.tags[0]))) {
    list.append(element("h2", tag));
    for (const each of found) if (each.operation.tags[0] === tag) list.append(operationOf(each));
  }
}

const reply = await fetch("/api/openapi.json").catch(() => undefined);
if (reply?.ok) {
  const openapi = await reply.json();
  show(openapi);
  find.addEventListener("input", () => show(openapi));
} else {
  about.textContent = "The document could not be read. Check that the server runs, then load the page again.";
}
