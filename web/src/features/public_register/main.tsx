// The public pages stand apart from the application: no session, no component library, one small chunk that an old telephone loads at once.
import { createRoot } from "react-dom/client";

import { PublicRegister } from "./PublicRegister";
import "./public.css";

const root = document.getElementById("root");
if (!root) throw new Error("register.html has no #root");
createRoot(root).render(<PublicRegister />);
