// The address bar is the state: filters, tabs and pages live in the query part of the URL, so that a link shows what its sender saw.
import { useCallback, useEffect } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";

export type Filters = Record<string, string>;

/** Every query parameter but the paging ones. */
export function filters_of(params: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const [name, value] of params) if (name !== "cursor" && value !== "") filters[name] = value;
  return filters;
}

/** The parameters with some changed; an empty value removes one, and a change of filter starts at the first page. */
export function changed(params: URLSearchParams, changes: Record<string, string | undefined>): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete("cursor");
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === "") next.delete(name);
    else next.set(name, value);
  }
  return next;
}

export function use_filters(): {
  filters: Filters;
  cursor: string | undefined;
  set: (changes: Record<string, string | undefined>) => void;
  replace_all: (filters: Filters) => void;
} {
  const [params, set_params] = useSearchParams();
  const set = useCallback(
    (changes: Record<string, string | undefined>) => set_params((current) => changed(current, changes), { replace: true }),
    [set_params],
  );
  const replace_all = useCallback((filters: Filters) => set_params(new URLSearchParams(filters)), [set_params]);
  return { filters: filters_of(params), cursor: params.get("cursor") ?? undefined, set, replace_all };
}

/** Keyset paging: forward by the server's cursor; back along the cursors that led here, kept in the history entry. */
export function use_paging(next_cursor: string | null | undefined): { forward?: () => void; back?: () => void; page: number } {
  const location = useLocation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const cursor = params.get("cursor") ?? "";
  const trail = trail_of(location.state, cursor);
  const go = (to: string, state_trail: string[]) => {
    const next = new URLSearchParams(params);
    if (to) next.set("cursor", to);
    else next.delete("cursor");
    void navigate({ search: next.toString() }, { state: { trail: state_trail } });
  };
  return {
    page: trail.length + 1,
    forward: next_cursor ? () => go(next_cursor, [...trail, cursor]) : undefined,
    back: cursor ? () => go(trail[trail.length - 1] ?? "", trail.slice(0, -1)) : undefined,
  };
}

/** A link with a cursor opened without history goes back to the first page. */
export function trail_of(state: unknown, cursor: string): string[] {
  if (cursor === "") return [];
  const trail = (state as { trail?: unknown } | null)?.trail;
  return Array.isArray(trail) && trail.every((item) => typeof item === "string") ? trail : [""];
}

export function use_title(title: string): void {
  useEffect(() => {
    document.title = `${title} · 言路`;
  }, [title]);
}

export function flag(value: string | undefined): boolean | undefined {
  return value === "true" ? true : value === "false" ? false : undefined;
}

export function number(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,16}$/.test(value) ? Number(value) : undefined;
}
