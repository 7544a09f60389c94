import "./app.css";
import { render } from "preact";
import { signIn } from "./session.ts";
import { applyTheme } from "./theme.ts";
import { App } from "./ui/app.tsx";

const root = document.getElementById("app");
if (root !== null) {
  applyTheme();
  render(<App />, root);
  void signIn();
}
