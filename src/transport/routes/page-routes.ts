import path from "node:path";
import { isKnownEtag } from "../etag.ts";
import { pagePolicy } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import type { HttpReply, HttpRequest } from "../socket-server.ts";
import { type Coding, type PageFile, readPageFiles } from "./page-files.ts";

/** The page, read once and served from memory. Where it is not built, `/` says how to build it. */
export function registerPageRoutes(kit: RouteKit, folder: string): void {
  registerApiDocs(kit, path.join(folder, "api-docs"));
  const files = readPageFiles(folder);
  for (const file of files) {
    const paths = file.name === "index.html" ? ["/", "/index.html"] : [`/${file.name}`];
    kit
      .described({ summary: "A file of the page.", page: true })
      .open("get", paths, (request) => fileReply(request, file));
  }
  if (!files.some((file) => file.name === "index.html"))
    kit.described({ summary: "Says how to build the page.", page: true }).open("get", ["/"], () => notBuilt);
}

/** The pages that show the API document, and what they are made of. */
function registerApiDocs(kit: RouteKit, folder: string): void {
  const files = readPageFiles(folder);
  for (const [path, name, summary] of [
    ["/api/docs", "swagger.html", "The API document as a page to try things out: Swagger UI."],
    ["/api/redoc", "reference.html", "The API document as a page to read."],
  ] as const) {
    const file = files.find((each) => each.name === name);
    const answer = (request: HttpRequest) => (file === undefined ? notBuilt : fileReply(request, file));
    kit
      .described({ summary, contentType: "text/html", answer: { type: "string" } })
      .open("get", [path], answer);
  }
  for (const file of files) {
    if (file.contentType.startsWith("text/html")) continue;
    const page = { summary: "A file of the pages that show the API document.", page: true } as const;
    kit.described(page).open("get", [`/api/docs/${file.name}`], (request) => fileReply(request, file));
  }
}

const notBuilt: HttpReply = {
  status: 503,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: "The page has not been built. Run npm start once: it builds what is missing.\n",
};

function fileReply(request: HttpRequest, file: PageFile): HttpReply {
  const { etag, contentType, lasting, bytes } = file;
  const headers = {
    etag,
    vary: "accept-encoding",
    "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
    "content-security-policy": pagePolicy,
    "permissions-policy": "camera=(), geolocation=(self), microphone=()",
  };
  if (isKnownEtag(request, etag)) return { status: 304, headers };
  const coding = contentType.startsWith("text/") ? codingFor(request) : null;
  if (coding === null)
    return { status: 200, headers: { ...headers, "content-type": contentType }, body: bytes };
  const encoded = { ...headers, "content-type": contentType, "content-encoding": coding };
  return { status: 200, headers: encoded, body: file.encoded(coding) };
}

/** The best coding that the browser names and does not refuse. */
function codingFor(request: HttpRequest): Coding | null {
  const accepted = request.header("accept-encoding").toLowerCase().split(",");
  const takes = (coding: Coding) =>
    accepted.some((each) => {
      const [name, ...parameters] = each.split(";").map((part) => part.trim());
      return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : null;
}
