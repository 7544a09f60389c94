import { useState } from "preact/hooks";
import { useToken } from "../session.ts";

export function SignIn({ reason }: { reason: string }) {
  const [token, setToken] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    if (token.trim() !== "") useToken(token.trim());
  };
  return (
    <section class="sign-in" aria-labelledby="sign-in-title">
      <form onSubmit={submit}>
        <h2 id="sign-in-title">Sign in</h2>
        <p>
          {reason} Whoever runs this server makes one with <code>npm run token -- YOUR_NAME</code>. It is kept
          in this tab only.
        </p>
        <label for="token">Token</label>
        <input
          id="token"
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          Sign in
        </button>
      </form>
    </section>
  );
}
