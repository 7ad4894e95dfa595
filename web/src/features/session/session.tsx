// Who is logged in, by which post, and what that post may do; everything below the provider can rely on it.
import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, type ReactNode } from "react";

import { api, Refused, take, use_csrf_token, when_session_lost, type Schema } from "../../api/client";
import { ProblemView } from "../../ui/ProblemView";
import { LoginPage } from "./LoginPage";
import { PasswordPage } from "./PasswordPage";
import { SetupPage } from "./SetupPage";

export type Session = Schema["Session"];

const SessionContext = createContext<Session | undefined>(undefined);

export function use_session(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("outside the session");
  return session;
}

/** Whether the active post may use a verb; a page uses it only for what has no record with allowed_actions. */
export function use_may(verb: string): boolean {
  return use_session().permissions.includes(verb);
}

type Entry = { session: Session } | { is_setup_needed: boolean };

async function enter(): Promise<Entry> {
  try {
    const session = await take(api.GET("/session"));
    use_csrf_token(session.csrf_token);
    return { session };
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status !== 401) throw error;
    const setup = await take(api.GET("/setup"));
    return { is_setup_needed: setup.is_needed };
  }
}

/** Another person or post sees other things: everything read before is forgotten. */
function begin(client: QueryClient, entry: Entry): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
  client.setQueryData(["session"], entry);
}

export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ["session"], queryFn: enter, staleTime: 60_000, retry: false });
  useEffect(() => {
    when_session_lost(() => {
      const entry = client.getQueryData<Entry>(["session"]);
      if (entry && "session" in entry) client.setQueryData(["session"], { is_setup_needed: false });
    });
  }, [client]);
  const entered = (session: Session) => {
    use_csrf_token(session.csrf_token);
    begin(client, { session });
  };
  if (error && !data) return <div className="entry"><ProblemView error={error} retry={() => void refetch()} /></div>;
  if (!data) return null;
  if ("is_setup_needed" in data) {
    return data.is_setup_needed ? <SetupPage done={() => void refetch()} /> : <LoginPage entered={entered} />;
  }
  if (data.session.must_change_password) return <PasswordPage entered={entered} />;
  // By the key a switch of post builds every page anew.
  return (
    <SessionContext key={data.session.appointment?.id ?? 0} value={data.session}>
      {children}
    </SessionContext>
  );
}

/** Leaves or switches the post. */
export function use_session_change(): { switch_to: (appointment_id: number) => Promise<void>; leave: () => Promise<void> } {
  const client = useQueryClient();
  return {
    switch_to: async (appointment_id) => {
      const session = await take(api.POST("/session/appointment", { body: { appointment_id } }));
      use_csrf_token(session.csrf_token);
      begin(client, { session });
    },
    leave: async () => {
      await take(api.DELETE("/session"));
      use_csrf_token("");
      begin(client, { is_setup_needed: false });
    },
  };
}
