import { signInReason } from "../session.ts";
import { isSidebarOpen } from "../sidebar-state.ts";
import { AskedElsewhere } from "./asked-elsewhere.tsx";
import { Banner } from "./banner.tsx";
import { Composer } from "./composer.tsx";
import { Dialogs } from "./dialogs.tsx";
import { Header } from "./header.tsx";
import { Keyboard } from "./keyboard.tsx";
import { Queue } from "./queue.tsx";
import { Sidebar } from "./sidebar.tsx";
import { SignIn } from "./sign-in.tsx";
import { Status } from "./status.tsx";
import { Toasts } from "./toasts.tsx";
import { Transcript } from "./transcript.tsx";

export function App() {
  return (
    <div class={isSidebarOpen.value ? "app sidebar-open" : "app"}>
      <a class="skip" href="#message">
        Skip to message
      </a>
      <Sidebar />
      <main class="chat">
        <Header />
        <Banner />
        <AskedElsewhere />
        {signInReason.value === null ? (
          <>
            <Transcript />
            <Queue />
            <Composer />
          </>
        ) : (
          <SignIn reason={signInReason.value} />
        )}
      </main>
      <Status />
      <Toasts />
      <Dialogs />
      <Keyboard />
    </div>
  );
}
