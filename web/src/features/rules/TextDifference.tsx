// A rule's text, with the lines that are new and those that are gone marked by sign and colour.
import { line_difference } from "./words";

const signs = { same: " ", added: "+", removed: "−" };

export function TextDifference({ older, newer }: { older: string; newer: string }) {
  if (older === "") return <pre className="code" tabIndex={0}>{newer}</pre>;
  return (
    <pre className="code" tabIndex={0} aria-label="文本差别，加号为新增行，减号为删去行">
      {line_difference(older, newer).map((line, index) => (
        <span key={index} className={`code-line code-${line.kind}`}>{signs[line.kind]} {line.text}{"\n"}</span>
      ))}
    </pre>
  );
}
