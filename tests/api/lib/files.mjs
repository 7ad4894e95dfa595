// Hands a file in as the pages do: in chunks, then kept as an attachment of the caller's.
import assert from "node:assert/strict";

// One pixel, so that a page that shows it shows something.
export const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

export async function hand_in(who, name = "截图.png", bytes = png) {
    const fine = (answer, status) => {
        assert.equal(answer.status, status, JSON.stringify(answer.body));
        return answer.body;
    };
    const upload = fine(await who.post("/uploads", { file_name: name, size_bytes: bytes.length }), 201);
    for (let at = 0; at < bytes.length; at += upload.chunk_bytes)
        fine(await who.ask("PUT", `/uploads/${upload.id}/chunks/${at / upload.chunk_bytes}`, { raw: bytes.subarray(at, at + upload.chunk_bytes) }), 200);
    return fine(await who.post("/attachments", { upload_id: upload.id }), 201).id;
}
