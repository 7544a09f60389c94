import type { RouteMethod } from "./socket-server.ts";

/** One value found for a method and path. */
export interface RouteMatch<T> {
  readonly value: T;
  readonly params: Readonly<Record<string, string>>;
}

/** `allow` lists the methods that the path does have; empty when the path is unknown. */
export interface RouteMiss {
  readonly value: undefined;
  readonly allow: readonly string[];
}

interface Route<T> {
  readonly segments: readonly string[];
  readonly wildcard: boolean;
  readonly byMethod: Map<RouteMethod, T>;
}

const NO_PARAMS: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Routes of one server, the same for both adapters. Patterns without parameters are found in one lookup; the
 * others are tried most specific first (fixed parts before `:name`, `:name` before `*`). HEAD is answered by
 * GET's route.
 */
export class RouteTable<T> {
  readonly #fixed = new Map<string, Route<T>>();
  readonly #open: Route<T>[] = [];

  add(method: RouteMethod, pattern: string, value: T): void {
    const route = this.#routeOf(pattern);
    if (route.byMethod.has(method)) throw new Error(`Route ${method} ${pattern} is registered twice.`);
    route.byMethod.set(method, value);
  }

  /** @param method Upper case. @param path Without query; percent-encoding untouched. */
  find(method: string, path: string): RouteMatch<T> | RouteMiss {
    const fixed = this.#fixed.get(path);
    const direct = fixed && pick(fixed, method);
    if (direct !== undefined) return { value: direct, params: NO_PARAMS };
    const parts = this.#open.length === 0 ? [] : path.split("/").slice(1);
    for (const route of this.#open) {
      if (!fits(route, path, parts)) continue;
      const value = pick(route, method);
      if (value !== undefined) return { value, params: paramsOf(route, parts) };
    }
    const others = this.#open.filter((route) => fits(route, path, parts));
    return { value: undefined, allow: allowed(fixed === undefined ? others : [fixed, ...others]) };
  }

  #routeOf(pattern: string): Route<T> {
    if (!pattern.startsWith("/")) throw new Error(`Route pattern ${pattern} must begin with a slash.`);
    const wildcard = pattern.endsWith("/*");
    const segments = (wildcard ? pattern.slice(0, -2) : pattern).split("/").slice(1);
    const route: Route<T> = { segments, wildcard, byMethod: new Map() };
    if (!wildcard && !segments.some(isParam)) {
      const known = this.#fixed.get(pattern);
      if (known === undefined) this.#fixed.set(pattern, route);
      return known ?? route;
    }
    const known = this.#open.find((other) => sameShape(other, route));
    if (known !== undefined) return known;
    this.#open.push(route);
    this.#open.sort(bySpecificity);
    return route;
  }
}

const isParam = (segment: string): boolean => segment.startsWith(":");

function pick<T>({ byMethod }: Route<T>, method: string): T | undefined {
  const lower = method.toLowerCase() as RouteMethod | "head";
  return byMethod.get(lower === "head" ? "get" : lower) ?? byMethod.get("any");
}

function allowed<T>(routes: readonly Route<T>[]): string[] {
  const methods = routes.flatMap(({ byMethod }) => [...byMethod.keys()]);
  return [
    ...new Set(methods.flatMap((method) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]))),
  ];
}

function fits<T>(route: Route<T>, path: string, parts: readonly string[]): boolean {
  if (!path.startsWith("/")) return false;
  if (route.wildcard ? parts.length <= route.segments.length : parts.length !== route.segments.length)
    return false;
  return route.segments.every((segment, i) => (isParam(segment) ? parts[i] !== "" : parts[i] === segment));
}

function paramsOf<T>(route: Route<T>, parts: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  route.segments.forEach((segment, i) => {
    if (isParam(segment)) params[segment.slice(1)] = percentDecoded(parts[i] ?? "");
  });
  if (route.wildcard) params["*"] = percentDecoded(parts.slice(route.segments.length).join("/"));
  return params;
}

/** Text that is not valid percent-encoding stays as it came. */
function percentDecoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function sameShape<T>(a: Route<T>, b: Route<T>): boolean {
  return a.wildcard === b.wildcard && a.segments.join("/") === b.segments.join("/");
}

function bySpecificity<T>(a: Route<T>, b: Route<T>): number {
  const rank = (route: Route<T>): string =>
    [...route.segments.map((segment) => (isParam(segment) ? "1" : "0")), route.wildcard ? "2" : ""].join("");
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}
