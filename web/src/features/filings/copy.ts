// Text to the clipboard; office desktops reach the server by plain http, where browsers withhold the newer interface.
export async function copy_text(text: string): Promise<boolean> {
  if (window.isSecureContext && navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(() => true, () => copy_by_selection(text));
  }
  return copy_by_selection(text);
}

function copy_by_selection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.appendChild(area);
  area.select();
  const is_copied = document.execCommand("copy");
  area.remove();
  return is_copied;
}
