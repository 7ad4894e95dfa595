// A photograph of a telephone is several megabytes; the server takes one. Made smaller in the browser, which is enough for a QR code.
const longest_side = 1600;
const most_bytes = 700_000;

function drawn(image: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const jpeg = (canvas: HTMLCanvasElement, quality: number) => new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));

/** The file itself where it is small and of a kind that the server reads; otherwise a smaller JPEG of it. */
export async function small_picture(file: File): Promise<Blob> {
  if (file.size <= most_bytes && /^image\/(png|jpeg)$/.test(file.type)) return file;
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(file);
  } catch {
    throw new Error("这不是图片，或浏览器打不开它。请重新截图或拍照。");
  }
  for (let side = longest_side; side >= 400; side /= 2) {
    const made = await jpeg(drawn(image, side), 0.85);
    if (made && made.size <= most_bytes) return made;
  }
  throw new Error("图片太大，请只截取二维码部分。");
}

export async function base64_of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
